"""Scripts in every field of every sheet and in the articles, in a real browser: none runs, with the policy and without it."""

from __future__ import annotations

import json
import shutil

import pytest

from builders import a_fact, a_question, a_relation, a_source, a_term, an_answer, an_entity, an_event, an_evidence
from factsheets.model.sheets import AnySheet
from factsheets.pipeline import examine
from factsheets.store.base import write_proposals
from factsheets.store.encode import encode_sheet, sheet_path
from factsheets.store.merge import Proposal
from payloads import PAYLOADS
from serving import serving
from site_fixtures import Built, built_site

pytestmark = pytest.mark.browser

A_SHEET = 14
"""Payloads a sheet holds."""

LOOK = """() => {
  const own = [...document.querySelectorAll('article *, nav *, header *, title')];
  const names = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href'];
  const bad = 'script:not([type="application/json"]), iframe, object, embed, base, meta, form, style';
  const shown = one => one.outerHTML.slice(0, 200);
  const leads = own.flatMap(one => names.map(name => one.getAttribute(name))).filter(one => one !== null);
  return {
    fired: window.times || 0,
    on: own.filter(one => [...one.attributes].some(held => /^on/i.test(held.name))).map(shown),
    links: leads.filter(one => /^[\\s\\x00-\\x20]*(javascript|vbscript|data|file|blob):/i.test(one) || /^[\\\\/]{2}/.test(one.trim())),
    strange: [...document.querySelectorAll(`article :is(${bad})`)].map(shown),
  };
}"""
COUNT = "window.times = 0; window.fired = () => { window.times += 1; }; window.alert = window.fired;"


def sheets() -> list[AnySheet]:
    """Lay every payload into every field of text."""
    made: list[AnySheet] = []
    for number in range(0, len(PAYLOADS), A_SHEET):
        some = PAYLOADS[number : number + A_SHEET]
        line, prose = " · ".join(one.replace("\n", " ") for one in some), "\n\n".join(some)
        source = f"source-{number}"
        quotes = [an_evidence(f"P{number + at}: {one}", source, note=one) for at, one in enumerate(some)]
        facts = tuple(
            a_fact(one, note=one, date="2021", said_by=f"entity-{number}", evidence=(quote,))
            for one, quote in zip(some, quotes, strict=True)
        )
        answers = tuple(
            an_answer(source, one, value=one, quote=quote.quote, note=one, said_by=f"entity-{number}")
            for one, quote in zip(some, quotes, strict=True)
        )
        aliases = tuple(f"{number} {one}" for one in some)
        asides = [{"quote": "An aside.", "as": "aside", "why": prose}]
        made += [
            a_source(source, title=line, publisher=line, short=line, author=line, provenance=prose, rights=prose, note=prose, show="full",
                     set_aside=asides, published="2021-03-11", url="https://a.example/'onmouseover='fired()"),
            an_entity(f"entity-{number}", name=f"{number} {line}", aliases=aliases, short=f"s{number} {some[0]}", summary=prose, note=prose,
                      facts=facts, relations=(a_relation(entity=f"entity-{0 if number else A_SHEET}", note=prose, evidence=quotes[:1]),),
                      same_as=("https://a.example/'onmouseover='fired()",)),
            an_event(f"event-{number}", title=line, aliases=aliases, summary=prose, note=prose, facts=facts, place=f"entity-{number}",
                     participants=tuple({"entity": f"entity-{number}", "role": one} for one in some),
                     dates=({"date": "2021-03", "words": line, "evidence": quotes[:2]},)),
            a_term(f"term-{number}", term=f"t{number} {line}", aliases=tuple(f"t{one}" for one in aliases), definition=prose, note=prose),
            a_question(f"question-{number}", question=line, answers=answers, why=prose, note=prose, about=(f"entity-{number}",)),
        ]  # fmt: skip
    return made


@pytest.fixture(scope="session", params=[True, False], ids=["with the policy", "without a policy"])
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = tmp_path_factory.mktemp("hostile") / "story"
    for sheet in sheets():
        path = root / sheet_path(sheet.kind_of_sheet, sheet.id)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(encode_sheet(sheet), encoding="utf-8")
    for number in range(0, len(PAYLOADS), A_SHEET):
        some = PAYLOADS[number : number + A_SHEET]
        text = "\n\n".join(f"P{number + at}: {one}" for at, one in enumerate(some)) + "\n\nAn aside.\n"
        (root / f"content/sources/source-{number}.txt").write_text(text, encoding="utf-8")
    for media, ending in (("html", "html"), ("markdown", "md")):
        (root / f"content/sources/raw-{media}.{ending}").write_text("\n\n".join(PAYLOADS), encoding="utf-8")
        (root / f"content/sources/raw-{media}.yaml").write_text(f"title: Raw {media}\npublisher: P\nshow: full\n", encoding="utf-8")
    (root / "content/pages").mkdir()
    (root / "content/pages/home.md").write_text("---\ntitle: <script>fired()</script>\n---\n" + "\n\n".join(PAYLOADS), encoding="utf-8")
    settings: dict[str, object] = {
        "site_name": "Hostile <img src=x onerror=fired()>",
        "docs_dir": "content/pages",
        "theme": {"name": "material", "font": False},
    }
    settings["plugins"] = [{"factsheets": {"csp": request.param}}]
    (root / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
    assert not [str(one) for one in examine(root).errors]
    return built_site(root)


def test_there_are_many_payloads():
    assert len(set(PAYLOADS)) > 200


def test_no_payload_runs_or_is_more_than_text(hostile: Built, desk, served):
    address = served(hostile.site)
    desk.add_init_script(COUNT)
    page = desk.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: dialog.dismiss())
    wrong = {}
    for path in sorted(hostile.pages):
        page.goto(address + path)
        page.wait_for_load_state("load")
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        found = page.evaluate(LOOK)
        if found != {"fired": 0, "on": [], "links": [], "strange": []}:
            wrong[path] = found
    assert not wrong, json.dumps(wrong, indent=1)[:4_000]
    assert not [one for one in asked if not one.startswith(address)]


PANEL = """() => {
  const own = [...document.querySelectorAll('.fs-desk *')];
  const places = [...document.querySelectorAll('.fs-desk a')].map(one => one.getAttribute('href'));
  return {
    fired: window.times || 0,
    on: own.filter(one => [...one.attributes].some(held => /^on/i.test(held.name))).length,
    strange: document.querySelectorAll('.fs-desk :is(img, svg, iframe, object, embed, form, input, meta, base)').length,
    elsewhere: places.filter(one => !one.startsWith('vscode://file/')),
  };
}"""


def test_nothing_runs_in_the_panel_of_a_preview(hostile: Built, desk, tmp_path):
    root = tmp_path / "story"
    shutil.copytree(hostile.project, root, ignore=shutil.ignore_patterns("site"))
    write_proposals(root, "entity", "entity-0", tuple(Proposal(key="facts", item={"text": one, "note": one}) for one in PAYLOADS))
    for number, payload in enumerate(PAYLOADS):
        sheet = f"name: {json.dumps(payload)}\nkind: {json.dumps(payload)}\n{json.dumps(payload)}: x\n"
        (root / f"content/facts/entities/broken-{number}.yaml").write_text(sheet, encoding="utf-8")
    desk.add_init_script(COUNT)
    page = desk.new_page()
    with serving(root) as preview:
        for path in ("/", "/entities/entity-0/", "/entities/nobody/"):
            page.goto(f"http://127.0.0.1:{preview.port}{path}")
            page.evaluate("document.querySelector('.fs-desk-side').open = true")
            page.wait_for_selector("[data-fs-coverage] h3")
            assert "broken-0.yaml:" in page.inner_text(".fs-desk")
            assert page.evaluate(PANEL) == {"fired": 0, "on": 0, "strange": 0, "elsewhere": []}, path


def test_what_was_written_stands_on_the_page(hostile: Built):
    words = " ".join(page.text for page in hostile.pages.values())
    for payload in ("<script>fired()</script>", "{{ 7 * 7 }}{{ config.items() }}", "--8<-- 'mkdocs.yml'", "<img src=x onerror=fired()>"):
        assert payload in words
    assert "docs_dir" not in words


def test_the_search_shows_payloads_as_text(hostile: Built, desk, served):
    desk.add_init_script(COUNT)
    page = desk.new_page()
    page.goto(served(hostile.site))
    page.keyboard.press("/")
    for words in ("script", "onerror", "javascript"):
        page.get_by_role("searchbox").fill(words)
        page.wait_for_timeout(500)
        assert page.evaluate(LOOK)["fired"] == 0
        assert page.evaluate("document.querySelectorAll('.fs-search__results script, .fs-search__results img').length") == 0
