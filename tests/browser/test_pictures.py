"""Pictures of each kind of page, wide and narrow, light and dark, compared with the ones kept in tests/pictures.

Letters differ between machines, so pictures are compared only where the browser's major version and the fonts it chooses are those that
`fonts.txt` beside the pictures names; elsewhere the test is skipped and says so. `make pictures` takes them anew, to be looked at.
"""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageChops

pytestmark = pytest.mark.browser

KEPT = Path(__file__).parents[1] / "pictures"
UPDATE = os.environ.get("UPDATE_PICTURES") == "1"
KINDS = {
    "home": "",
    "timeline": "timeline/",
    "who": "who-and-what/",
    "compare": "compare/",
    "reading": "compare/harbour-post/bay-radio/",
    "glossary": "glossary/",
    "sources": "sources/",
    "method": "how-this-was-made/",
    "entity": "entities/new-ferry/",
    "event": "events/ferry-announced/",
    "question": "questions/how-many-passengers/",
    "source": "sources/harbour-post/",
}
WIDTHS = {390: 0.5, 1280: 0.4}
"""Width of the window in pixels -> scale of the picture kept."""

TALLEST = 1800
"""A page is shown from its top to here, in pixels of the window."""

STEP, SHARE = 24, 0.002
"""A point differs where a colour does by more than STEP of 255; a picture where more than SHARE of its points do.
Twice the noise of two runs on one machine; a moved line of text or another colour of a heading is ten times more."""


def fonts(browser) -> str:
    """Return what decides the look of letters: the browser's major version and the fonts that stand for ours here."""
    families = ("serif", "sans-serif", "Charter", "Georgia", "Liberation Serif", "Liberation Sans", "Noto Sans", "Noto Serif", "Ubuntu")
    chosen = [subprocess.run(["fc-match", one, "file"], capture_output=True, text=True, check=False).stdout.strip() for one in families]
    files = {Path(line.partition("=")[2]) for line in chosen if "=" in line}
    digests = sorted(f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()[:16]}" for path in files if path.is_file())
    return "\n".join((f"Chromium {browser.version.partition('.')[0]}", *digests)) + "\n"


def picture(browser, url: str, width: int, scheme: str) -> Image.Image:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.route("**/fs.css", _waiting)
    page.goto(url)
    page.evaluate("document.fonts.ready")
    height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
    shot = page.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})
    context.close()
    whole = Image.open(io.BytesIO(shot)).convert("RGB")
    scale = WIDTHS[width]
    return whole.resize((round(whole.width * scale), round(whole.height * scale)), Image.Resampling.BOX)


def _waiting(route) -> None:
    """Answer with styles that wait for the site's letters: on a busy machine they may come too late for a page."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("font-display: optional", "font-display: block"))


def differing(one: Image.Image, other: Image.Image) -> float:
    """Return the share of points that differ, from 0 to 1; all of them where the sizes do."""
    if one.size != other.size:
        return 1.0
    worst = ImageChops.difference(one, other).convert("L")
    return sum(worst.histogram()[STEP:]) / (one.width * one.height)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", list(WIDTHS))
def test_pages_look_as_they_did(browser, ferry_url, width, scheme):
    here = fonts(browser)
    if UPDATE:
        (KEPT / "fonts.txt").write_text(here, encoding="utf-8")
    elif here != (KEPT / "fonts.txt").read_text(encoding="utf-8"):
        pytest.skip("other fonts or another browser than the pictures were taken with; see tests/pictures/fonts.txt")
    changed = {}
    for kind, uri in KINDS.items():
        kept = KEPT / f"{kind}-{width}-{scheme}.png"
        taken = picture(browser, ferry_url + uri, width, scheme).quantize(96, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        if UPDATE:
            taken.save(kept, optimize=True)
        else:
            share = differing(taken.convert("RGB"), Image.open(kept).convert("RGB"))
            if share > SHARE:
                changed[kept.name] = f"{share:.2%} of its points"
    assert changed == {}, "look at them; where they are better, `make pictures` keeps them"


def test_a_changed_page_would_be_seen(browser, ferry_url):
    plain = picture(browser, ferry_url + "timeline/", 1280, "light")
    assert differing(plain, picture(browser, ferry_url + "timeline/", 1280, "light")) < SHARE / 2
    assert differing(plain, picture(browser, ferry_url + "timeline/", 1280, "dark")) > 0.5
    moved = ImageChops.offset(plain, 0, 3)
    assert differing(plain, moved) > SHARE * 3


def test_the_pictures_are_those_of_today_and_small():
    kept = sorted(path.name for path in KEPT.glob("*.png"))
    assert kept == sorted(f"{kind}-{width}-{scheme}.png" for kind in KINDS for width in WIDTHS for scheme in ("light", "dark"))
    assert sum(path.stat().st_size for path in KEPT.iterdir()) < 1_500_000
