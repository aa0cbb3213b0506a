"""What pages weigh and in which order they read: the figures that need no browser. The others are in tests/quality/README.md."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess

import pytest

FIRST_VIEW, ENTITY = 150_000, 40_000
"""Bytes: a page with all it loads at once, compressed; an entity's page as it lies on disk."""


def test_an_entitys_page_is_small(built):
    sizes = {name: page.path.stat().st_size for name, page in built.pages.items() if name.startswith("entities/")}
    assert {name: size for name, size in sizes.items() if size > ENTITY} == {}


def test_a_first_view_is_small(built):
    for name, page in built.pages.items():
        html = page.path.read_text(encoding="utf-8")
        loaded = re.findall(r'<(?:link rel="stylesheet"|script(?: defer)?)[^>]*? (?:href|src)="([^"]+)"', html)
        base = built.site if name == "404.html" else page.path.parent
        files = [page.path, *((base / one.lstrip("/")).resolve() for one in dict.fromkeys(loaded))]
        letters = sum((built.site / "assets/fonts" / one).stat().st_size for one in ("fs-serif-latin.woff2", "fs-sans-latin.woff2"))
        assert len(files) > 1
        assert letters + sum(len(gzip.compress(path.read_bytes(), 6)) for path in files) < FIRST_VIEW, name


def test_a_page_loads_few_files(built):
    html = built.pages["index.html"].path.read_text(encoding="utf-8")
    assert html.count('rel="stylesheet"') <= 3
    assert len(re.findall(r"<script[^>]* src=", html)) <= 2


def test_a_text_browser_reads_a_page_in_a_sensible_order(ferry):
    if shutil.which("w3m") is None:
        pytest.skip("no w3m on this machine; `apt-get install w3m` brings it")
    path = ferry.pages["entities/new-ferry/index.html"].path
    ran = subprocess.run(["w3m", "-dump", "-cols", "100", path], capture_output=True, text=True, check=True, timeout=20)
    text = " ".join(ran.stdout.split())
    places = [
        text.index(words)
        for words in ("Skip to content", "Timeline", "Who and what", "new ferry", "The ferry was built by Lindqvist Yard", "Made with")
    ]
    assert places == sorted(places)
    assert "The ferry was built by Lindqvist Yard" in text
