"""The editor's panel as HTML, for the preview alone."""

from __future__ import annotations

from collections.abc import Sequence

from factsheets.render.environment import environment
from factsheets.views.desk import ArticleView, DeskView


def render_desk(view: DeskView, token: str) -> str:
    """Return the panel over one page; `token` is what its script shows when it decides on a proposal."""
    return environment().get_template("desk/panel.html.jinja").render(view=view, token=token)


def render_articles(articles: Sequence[ArticleView]) -> str:
    """Return the coverage of all articles, for the panel."""
    return environment().get_template("desk/coverage.html.jinja").render(articles=articles)
