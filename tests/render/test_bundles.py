"""Styles and scripts in one file each."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from factsheets.pipeline import theme_dir
from factsheets.render.bundles import BUNDLES, bundle

APART = {"assets/javascripts/fs-moved.js"}
"""Files that a page of another sort loads."""


def read(uri: str) -> str:
    return (theme_dir() / uri).read_text(encoding="utf-8")


def test_every_style_and_script_of_ours_stands_in_a_bundle():
    found = {path.relative_to(theme_dir()).as_posix() for path in Path(theme_dir()).rglob("fs-*") if path.suffix in {".css", ".js"}}
    listed = [part for parts in BUNDLES.values() for part in parts]
    assert sorted(listed) == sorted(found - APART)


def test_remarks_and_indents_are_left_out_and_nothing_else():
    texts = {"a": "/* why */\na {\n  color: red; /* really */\n}\n", "b": "// why\nconst a = 'http://x'; // stays\n  // goes\n  f(a);\n"}
    style, script = BUNDLES
    assert bundle(style, lambda _: texts["a"]).count("a {\ncolor: red; \n}\n") == len(BUNDLES[style])
    assert bundle(script, lambda _: texts["b"]).count("const a = 'http://x'; // stays\nf(a);\n") == len(BUNDLES[script])


def test_no_script_has_text_over_lines_that_an_indent_matters_to():
    over_lines = re.compile(r"`[^`\n]*\n")
    for part in BUNDLES["assets/javascripts/fs.js"]:
        lines = "\n".join(line for line in read(part).splitlines() if line.count("`") % 2)
        assert not over_lines.search(lines), part


def test_letters_are_those_whose_origin_is_told_and_light():
    fonts = theme_dir() / "assets/fonts"
    told = re.findall(r"^\| `(\S+)` ([0-9a-f]{64}) \| .+ [0-9a-f]{64} \|$", (fonts / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in fonts.glob("*.woff2")}
    named = re.findall(r'url\("\.\./fonts/([^"]+)"\)', read("assets/stylesheets/fs-fonts.css"))
    assert dict(told) == found
    assert sorted(named) == sorted(found)
    assert "SIL OPEN FONT LICENSE" in (fonts / "OFL.txt").read_text(encoding="utf-8")
    assert sum((fonts / name).stat().st_size for name in ("fs-serif-latin.woff2", "fs-sans-latin.woff2")) < 56_000


def test_letters_that_come_late_move_nothing():
    faces = read("assets/stylesheets/fs-fonts.css").split("@font-face")[1:]
    assert all("font-display: optional;" in face for face in faces)


def test_dark_is_the_same_with_scripts_and_without():
    tokens = read("assets/stylesheets/fs-tokens.css")
    chosen, unscripted = (
        re.findall(r"(--fs-[\w-]+): (#\w+);", tokens[tokens.index(mark) :].partition("}")[0])
        for mark in ('[data-md-color-scheme="slate"] {', "@media screen and (scripting: none)")
    )
    assert len(chosen) > 10
    assert chosen == unscripted


def test_a_dark_page_has_the_same_colours_with_scripts_and_without():
    """They stand twice, because a page without scripts knows its reader's choice by a media query alone."""
    blocks = re.findall(r"\[data-md-color-scheme=\"\w+\"\] \{([^}]*)\}", read("assets/stylesheets/fs-tokens.css"))
    light, dark, without_scripts = (dict(re.findall(r"(--fs-\S+): (\S+);", block)) for block in blocks)
    assert dark == without_scripts
    assert dark.keys() == light.keys()
    assert not dark.items() & light.items()
