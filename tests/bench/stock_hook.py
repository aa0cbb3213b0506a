"""A hook for stock MkDocs: reads the sheets by the plain loader and adds the pages, as mkdocs-gen-files would.

The Markdown lies ready; making it from the sheets would cost it more.
"""

from __future__ import annotations

from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page a sheet."""
    root = Path(config.config_file_path).parent
    sheets = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((root / "content").rglob("*.yaml"))]
    if not all(sheets):
        msg = "an empty sheet"
        raise ValueError(msg)
    for path in sorted((root / "markdown").rglob("*.md")):
        files.append(File.generated(config, path.relative_to(root / "markdown").as_posix(), content=path.read_text(encoding="utf-8")))
    return files
