"""Makes the site's letters anew from the packages they come from: fewer signs, two weights, names of their own.

`npm pack` the two packages that site_overrides/theme/assets/fonts/README.md names, unpack each into a folder of its name, then
`python tests/quality/fonts.py FOLDER`. Needs fonttools and brotli, which nothing else here does.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).parents[2] / "site_overrides/theme/assets"
SERIF = "source-serif-4/package/files/source-serif-4-{}-opsz-{}.woff2"
SANS = "source-sans-3/package/files/source-sans-3-{}-wght-{}.woff2"
MADE = {
    "fs-serif-latin": (SERIF.format("latin", "normal"), "Factsheets Serif", "Regular", {"opsz": 14}),
    "fs-serif-latin-ext": (SERIF.format("latin-ext", "normal"), "Factsheets Serif", "Regular", {"opsz": 14}),
    "fs-serif-italic-latin": (SERIF.format("latin", "italic"), "Factsheets Serif", "Italic", {"opsz": 14}),
    "fs-sans-latin": (SANS.format("latin", "normal"), "Factsheets Sans", "Regular", {}),
    "fs-sans-latin-ext": (SANS.format("latin-ext", "normal"), "Factsheets Sans", "Regular", {}),
}
"""Name -> the file it comes from, its family, its style, and axes that are set to one value: 14 is the size of running text."""


def signs(name: str) -> list[int]:
    """Return the code points that the style sheet asks of a file."""
    styles = (ROOT / "stylesheets/fs-fonts.css").read_text(encoding="utf-8")
    found = re.search(rf"/{name}\.woff2.*?unicode-range:([^;]+);", styles, re.DOTALL)
    if found is None:
        sys.exit(f"fs-fonts.css names no {name}.woff2")
    return subset.parse_unicodes(found[1].replace("U+", ""))


def smaller(path: Path, axes: dict[str, int], wanted: list[int]) -> TTFont:
    """Return a font with weights 400 to 700 and the wanted signs; what screens do not use is left out."""
    font = instancer.instantiateVariableFont(TTFont(path, recalcTimestamp=False), {"wght": (400, 400, 700), **axes})
    font.flavor = None
    font.save(whole := io.BytesIO())
    whole.seek(0)
    font = TTFont(whole, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = ["ccmp", "kern", "liga", "locl", "mark", "mkmk"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    worker = subset.Subsetter(options)
    worker.populate(unicodes=wanted)
    worker.subset(font)
    return font


def renamed(font: TTFont, family: str, style: str) -> TTFont:
    """Return a font under a name of ours: its licence keeps the name "Source" for the unchanged one."""
    names = {1: family, 2: style, 3: f"{family} {style}", 4: f"{family} {style}", 6: f"{family}-{style}".replace(" ", "")}
    for record in font["name"].names:
        record.string = names.get(record.nameID, record.string)
    return font


if __name__ == "__main__":
    for made, (uri, family, style, axes) in MADE.items():
        font = renamed(smaller(Path(sys.argv[1]) / uri, axes, signs(made)), family, style)
        font.flavor = "woff2"
        font.save(ROOT / f"fonts/{made}.woff2")
