"""The editor's panel as HTML, for the preview alone."""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import TemplateSyntaxError

from factsheets.render.environment import environment
from factsheets.views.desk import ArticleView, DeskView


def render_desk(view: DeskView, token: str) -> str:
    """Return the panel over one page; `token` is what its script shows when it decides on a proposal."""
    return environment().get_template("desk/panel.html.jinja").render(view=view, token=token)


def render_articles(articles: Sequence[ArticleView]) -> str:
    """Return the coverage of all articles, for the panel."""
    return environment().get_template("desk/coverage.html.jinja").render(articles=articles)


def render_follow(state: str) -> str:
    """Return the script that lets a page follow changes where MkDocs gives it none; `state` is what the preview tells of itself now."""
    return environment().get_template("desk/follow.html.jinja").render(state=state)


def failure_words(error: BaseException) -> str:
    """Say why a site or a page cannot be made; of a template that cannot be read, with its line."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}: {error.message}"
    return f"{type(error).__name__}: {error}\n\nThe whole trace stands in the terminal of this preview."
