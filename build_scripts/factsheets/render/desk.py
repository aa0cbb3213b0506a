"""The editor's panel as HTML, for the preview alone."""

from __future__ import annotations

from factsheets.render.environment import environment
from factsheets.views.desk import DeskView


def render_desk(view: DeskView) -> str:
    """Return the panel over one page."""
    return environment().get_template("desk/panel.html.jinja").render(view=view)
