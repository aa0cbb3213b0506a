"""How fast articles become sheets: `factsheets draft` on articles of 500 words, from files to written sheets.

`make speed` runs it. Articles are put together from paragraphs drawn at random from the texts written for the tests in `tests/evaluation`,
or from a folder of yours: every sentence is told again and again, which is hard on the joining of many articles. Words a second are of
processor time, all processes together; on a shared machine compare runs in turn.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

from measure import run

WRITTEN = Path(__file__).parents[1] / "evaluation"
COMMAND = str(Path(sys.executable).with_name("factsheets"))
_WORDS = 500
_LEAST = 15
"""Words of a paragraph worth drawing."""


def main() -> None:
    """Draft as many articles as told on the command line, and print how long it took."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--articles", type=int, nargs="+", default=[10, 100])
    words.add_argument("--workers", type=int, default=2)
    words.add_argument("--texts", type=Path, default=WRITTEN, help="where the texts (*.txt) lie that paragraphs are drawn from")
    told = words.parse_args()
    paragraphs = [one.strip() for path in sorted(told.texts.rglob("*.txt")) for one in path.read_text(encoding="utf-8").splitlines()]
    paragraphs = [one for one in paragraphs if len(one.split()) >= _LEAST]
    for articles in told.articles:
        with tempfile.TemporaryDirectory(prefix="speed-") as name:
            root = Path(name) / "story"
            run([COMMAND, "new", str(root)], Path(name), {})
            counted = _write_articles(root / "content/sources", paragraphs, articles)
            took = run([COMMAND, "draft", "--workers", str(told.workers)], root, {})
            sheets = len(list((root / "content/facts").rglob("*.yaml")))
        sys.stdout.write(
            f"{articles:,} articles, {counted:,} words: {sheets:,} sheets in {took.wall:.1f} s by {told.workers} workers, "
            f"{took.cpu:.1f} s of processor time, {counted / took.cpu:,.0f} words a second and core, {took.memory:.0f} MB at the peak\n"
        )


def _write_articles(folder: Path, paragraphs: list[str], articles: int) -> int:
    """Write dated articles, always the same ones; return how many words they hold."""
    draw = random.Random(7)  # noqa: S311 - no secret
    counted = 0
    for number in range(articles):
        body: list[str] = []
        while sum(len(one.split()) for one in body) < _WORDS:
            body.append(draw.choice(paragraphs))
        counted += sum(len(one.split()) for one in body)
        text = "\n\n".join([f"Report number {number} of the day", f"{1 + number % 28} July 2013", *body])
        (folder / f"article-{number:04}.txt").write_text(text + "\n", encoding="utf-8")
    return counted


if __name__ == "__main__":
    main()
