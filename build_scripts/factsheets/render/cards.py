"""Social cards: the picture that other sites show of a page, drawn from its title without a network.

Pillow and its own font alone, so that the same title gives the same bytes on every machine.
"""

from __future__ import annotations

import hashlib
import io
import textwrap
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

WIDTH: Final = 1200
HEIGHT: Final = 630
_MARGIN: Final = 88
_PAPER: Final = (251, 250, 247)
_INK: Final = (28, 33, 39)
_ACCENT: Final = (10, 90, 112)
_STEPS: Final = 15
"""Shades between paper and ink; with the accent they make 16 colours, four bits a pixel."""

_LAYOUTS: Final = ((76, 25, 3), (60, 32, 4), (46, 42, 5))
"""Size of the title in pixels, characters a line, lines at most: the first that holds the title whole."""

_DRAWN: Final = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0x180)))) | frozenset("–—‘’“”„…•€")
"""The characters the font has."""

_RECIPE: Final = "1"
"""Changes with the drawing, so that cards drawn before are drawn anew."""


def card_name(title: str, kind: str, site: str) -> str:
    """Return a file name that is the same only for the same card."""
    return hashlib.sha256(f"{_RECIPE}\n{title}\n{kind}\n{site}".encode()).hexdigest()[:24] + ".png"


def can_draw(*texts: str) -> bool:
    """Whether the font has every character."""
    return all(set(text) <= _DRAWN for text in texts)


def card_png(title: str, kind: str, site: str) -> bytes:
    """Draw a card: what the page is, its title, the site's name. PNG, 1200 by 630 pixels, 16 colours."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - 0.2 s that a build without cards never needs

    mask = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(mask)
    draw.text((_MARGIN, _MARGIN), kind, font=_font(34), fill=190)
    size, lines = _laid_out(title)
    draw.multiline_text((_MARGIN, _MARGIN + 70), "\n".join(lines), font=_font(size), fill=255, spacing=size * 0.28)
    draw.text((_MARGIN, HEIGHT - _MARGIN - 34), site, font=_font(34), fill=190)
    shades = mask.point([value * (_STEPS - 1) // 255 for value in range(256)])
    shades.paste(_STEPS, (_MARGIN, HEIGHT - _MARGIN - 72, _MARGIN + 120, HEIGHT - _MARGIN - 66))
    card = Image.frombytes("P", (WIDTH, HEIGHT), shades.tobytes())
    card.putpalette(_palette())
    written = io.BytesIO()
    card.save(written, "PNG", bits=4, compress_level=4)
    return written.getvalue()


def _laid_out(title: str) -> tuple[int, list[str]]:
    for size, width, most in _LAYOUTS:
        lines = textwrap.wrap(title, width)
        if len(lines) <= most:
            return size, lines
    size, width, most = _LAYOUTS[-1]
    return size, textwrap.wrap(title, width, max_lines=most, placeholder=" …")


def _palette() -> list[int]:
    ramp = [round(paper + (ink - paper) * step / (_STEPS - 1)) for step in range(_STEPS) for paper, ink in zip(_PAPER, _INK, strict=True)]
    return [*ramp, *_ACCENT]


@cache
def _font(size: int) -> FreeTypeFont:
    from PIL import ImageFont  # noqa: PLC0415 - as above
    from PIL.ImageFont import FreeTypeFont  # noqa: PLC0415 - as above

    font = ImageFont.load_default(size)
    if not isinstance(font, FreeTypeFont):
        msg = "this Pillow was built without FreeType and cannot draw cards"
        raise TypeError(msg)
    return font
