"""What a new story's folder starts with: settings, an empty content/ and a word of guidance.

The engine's templates are not copied: they come with the package.
"""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, version

_SETTINGS = """\
site_name: {name}
docs_dir: content/pages

theme:
  name: material
  font: false # no request leaves the site's own host
  palette: # light or dark, as the reader's machine says
    - media: "(prefers-color-scheme: light)"
      scheme: default
      toggle:
        icon: material/weather-night
        name: Switch to dark
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      toggle:
        icon: material/weather-sunny
        name: Switch to light

plugins:
  - factsheets

nav:
  - The story: index.md
  - Timeline: timeline.md
  - Who and what: who-and-what.md
  - Compare: compare.md
  - Glossary: glossary.md
  - Sources: sources/index.md
  - How this was made: how-this-was-made.md
  - About: about.md

validation:
  nav:
    omitted_files: ignore # sheets stay out of the sidebar; the section pages list them
"""

_ABOUT = """\
# About this site

Say here who makes this site, why, and how a reader can report an error.
"""

_READ_ME = """\
# {name}

1. Put the articles into `content/sources/`, one file each (.txt, .md or saved .html), or hand them to `factsheets add`.
2. `factsheets draft` writes draft sheets into `content/facts/`, made of the articles' own words.
3. `mkdocs serve` shows the site at <http://127.0.0.1:8000/>; edit the sheets beside it. `factsheets review` lists what most needs a
   person first, `factsheets check` tells what is wrong.
4. `mkdocs build --strict` makes `site/`, ready to publish.

With another article, draft again: what a person edited or deleted stays as it is. `content/pages/home.md`, if you write one, opens the
home page.

What a sheet may hold is told in `content/schemas/README.md`. Made with factsheets {version}.
"""


def skeleton(name: str) -> dict[str, str]:
    """Return path -> text of the files of a new project, relative to its folder."""
    try:
        made_with = version("factsheets")
    except PackageNotFoundError:
        made_with = "(a checkout)"
    return {
        "mkdocs.yml": _SETTINGS.format(name=json.dumps(name, ensure_ascii=False)),
        "README.md": _READ_ME.format(name=name, version=made_with),
        "content/pages/about.md": _ABOUT,
        "content/sources/.gitkeep": "",
        ".gitignore": "/site/\n/.site.*/\n.cache/\n.venv/\n",
    }
