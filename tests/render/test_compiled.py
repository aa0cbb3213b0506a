"""Compiled templates between runs: found again, and dropped where anything is not as it was."""

from __future__ import annotations

import sys

import pytest
from jinja2 import DictLoader, Environment

from factsheets.render.compiled import Compiled, compiled_for
from factsheets.store import compiled


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(compiled, "cache_from_source", lambda _path: str(tmp_path / "compiled.pyc"))
    return tmp_path


def rendered(monkeypatch, text: str, **settings: object) -> tuple[str, int]:
    """Return what a new run renders, and how many templates it compiled."""
    compiles = []
    compile_template = Environment.compile
    monkeypatch.setattr(Environment, "compile", lambda *told, **more: compiles.append(1) or compile_template(*told, **more))
    environment = Environment(loader=DictLoader({"page": text}), **settings)  # noqa: S701 - one of the cases is without
    environment.bytecode_cache = Compiled(compiled_for(environment))
    html = environment.get_template("page").render(words="<b>")
    monkeypatch.setattr(Environment, "compile", compile_template)
    return html, len(compiles)


@pytest.mark.usefixtures("kept")
def test_a_template_is_compiled_once(monkeypatch):
    assert rendered(monkeypatch, "{{ words }}") == ("<b>", 1)
    assert rendered(monkeypatch, "{{ words }}") == ("<b>", 0)


@pytest.mark.usefixtures("kept")
def test_another_text_or_setting_is_compiled_anew(monkeypatch):
    assert rendered(monkeypatch, "{{ words }}") == ("<b>", 1)
    assert rendered(monkeypatch, "so {{ words }}") == ("so <b>", 1)
    assert rendered(monkeypatch, "so {{ words }}", autoescape=True) == ("so &lt;b&gt;", 1)


@pytest.mark.parametrize("at", range(0, 60, 7))
def test_a_damaged_file_is_dropped(kept, monkeypatch, at):
    rendered(monkeypatch, "{{ words }}")
    (file,) = (path for path in kept.rglob("*") if path.is_file())
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)
    assert rendered(monkeypatch, "{{ words }}") == ("<b>", 1)


def test_nothing_is_written_where_python_writes_no_bytecode(kept, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    rendered(monkeypatch, "{{ words }}")
    assert list(kept.iterdir()) == []


@pytest.mark.usefixtures("kept")
def test_a_folder_that_takes_no_files_is_no_error(monkeypatch):
    monkeypatch.setattr(compiled, "cache_from_source", lambda _path: "/proc/nowhere/compiled.pyc")
    assert rendered(monkeypatch, "{{ words }}") == ("<b>", 1)
