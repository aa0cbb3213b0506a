"""The preview as an editor has it: a real `mkdocs serve`, files saved under it, pages asked for over HTTP."""

from __future__ import annotations

import re
import shutil
import statistics
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factsheets.store.base import write_proposals
from factsheets.store.merge import Proposal
from serving import Serving, serving

STORY = Path(__file__).parent.parent / "stories" / "ferry"
WENDEL = "content/facts/entities/wendel.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(STORY, tmp_path / "story")
    return tmp_path / "story"


def test_a_bad_save_is_told_over_every_page_and_the_last_good_one_stays(root: Path):
    good = (root / WENDEL).read_text(encoding="utf-8")
    with serving(root) as preview:
        assert "0 errors" in preview.get()[1]
        preview.save(WENDEL, good.replace("kind: place", "kind: plaec"))
        page = preview.until(lambda page: "1 error\n" in page or "1 error " in page, "/entities/wendel/")
        assert f"{WENDEL}:3:7" in page
        assert "“plaec” is no kind of the vocabulary" in page
        assert "Did you mean `place`?" in page or "Known kinds" in page
        assert 'kind: plaec\n<span class="fs-desk-line">     | </span>      <span class="fs-desk-caret">^</span>' in page
        assert "The town on the bay" in page
        assert f"vscode://file{root.resolve()}/{WENDEL}:3:7" in page
        assert f"{WENDEL}:3:7" in preview.get("/timeline/")[1]
        preview.save(WENDEL, good)
        assert "0 errors" in preview.until(lambda page: "0 errors" in page, "/entities/wendel/")


def test_a_start_with_broken_sheets_shows_them_all(root: Path):
    (root / WENDEL).write_text("name: [\n", encoding="utf-8")
    (root / "content/facts/terms/crossing.yaml").write_bytes(b"\xff\xfe")
    with serving(root) as preview:
        page = preview.get()[1]
        assert "2 errors" in page
        assert f"{WENDEL}:2:1" in page
        assert "content/facts/terms/crossing.yaml:1:1" in page
        preview.save(WENDEL, "name: Wendel\nkind: place\n")
        preview.until(lambda page: "1 error" in page and WENDEL not in page)


def test_new_renamed_and_deleted_sheets_are_picked_up(root: Path):
    with serving(root) as preview:
        assert preview.get("/entities/lighthouse/")[0] == 404
        preview.save("content/facts/entities/lighthouse.yaml", "name: Lighthouse\nkind: place\nstatus: draft\n")
        page = preview.until(lambda page: "<h1" in page and "Lighthouse" in page, "/entities/lighthouse/")
        assert '<span class="fs-desk-draft">draft</span>' in page
        (root / "content/facts/entities/lighthouse.yaml").rename(root / "content/facts/entities/old-light.yaml")
        preview.until(lambda page: "<h1" in page and "Lighthouse" in page, "/entities/old-light/")
        (root / "content/facts/entities/old-light.yaml").unlink()
        preview.until(lambda _: preview.get("/entities/old-light/")[0] == 404)


def test_a_build_that_fails_elsewhere_leaves_the_site_and_says_so(root: Path):
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    with serving(root) as preview:
        preview.save("mkdocs.yml", settings + "\nplugins: [no-such-plugin]\n")
        page = preview.until(lambda page: "The build failed" in page)
        assert "<h1" in page
        assert preview.get("/timeline/")[0] == 200
        preview.save("mkdocs.yml", settings)
        preview.until(lambda page: "The build failed" not in page)


def test_each_fact_leads_to_its_line_in_the_editor(root: Path):
    with serving(root) as preview:
        page = preview.get("/entities/port-authority/")[1]
        assert f"{root.resolve()}/content/facts/entities/port-authority.yaml:9:5" in page
        assert f"{root.resolve()}/content/facts/entities/port-authority.yaml:13:5" in page


def test_the_panel_tells_what_became_of_every_article(served: Serving):
    coverage = served.get("/_desk/coverage")[1]
    assert "Of its 5 sentences, 5 rest in sheets. No sentence is left over." in coverage
    assert f'vscode://file{served.root.resolve()}/content/sources/bay-radio.yaml:1:1">Bay Radio, 4 April 2024</a>' in coverage


def test_proposals_are_decided_on_in_the_panel(root: Path):
    facts = [{"text": f"New words {number}.", "evidence": []} for number in range(3)]
    write_proposals(root, "entity", "wendel", tuple(Proposal(key="facts", item=one) for one in facts))
    before = (root / WENDEL).read_text(encoding="utf-8")
    with serving(root) as preview:
        page = preview.get("/entities/wendel/")[1]
        assert "3 proposals" in page
        assert "New words 0." not in page.split("</aside>")[1]
        (token,) = re.findall(r'"X-Desk": "([\w-]+)"', page)
        first, second, third = re.findall(r'data-fs-accept="(\w+)"', page)
        assert preview.decide("another", first, accept=True)[0] == 403
        assert preview.decide(token, "no-such", accept=True)[0] == 404
        assert (root / WENDEL).read_text(encoding="utf-8") == before
        assert preview.decide(token, first, accept=True) == (200, "accepted")
        preview.until(lambda page: "2 proposals" in page and "New words 0." in page.split("</aside>")[1], "/entities/wendel/")
        assert preview.decide(token, second, accept=False) == (200, "dismissed")
        page = preview.until(lambda page: "1 proposal " in page or "1 proposal\n" in page, "/entities/wendel/")
        assert "New words 1." not in page
        (root / WENDEL).write_text("name: [\n", encoding="utf-8")
        status, why = preview.decide(token, third, accept=True)
        assert (status, why.startswith("Left alone: ")) == (409, True)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", ""])
def test_a_foreign_name_is_refused(host: str, served: Serving):
    for path in ("/", "/livereload/0/0", "/search/search_index.json", "/_desk/coverage"):
        assert served.get(path, host or " ")[0] == 403


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]:8000", "192.168.1.7:8000"])
def test_its_own_names_are_answered(host: str, served: Serving):
    assert served.get("/", host)[0] == 200


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    root = tmp_path_factory.mktemp("served") / "story"
    shutil.copytree(STORY, root)
    with serving(root) as preview:
        yield preview


def test_fifty_readers_at_once_are_answered(served: Serving):
    times: list[float] = []

    def read() -> None:
        for path in ("/", "/timeline/", "/entities/wendel/", "/compare/"):
            started = time.monotonic()
            assert served.get(path)[0] == 200
            times.append(time.monotonic() - started)

    threads = [threading.Thread(target=read) for _ in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(times) == 200
    assert statistics.quantiles(times, n=100)[98] < 5


def test_nothing_of_the_editors_desk_is_in_a_published_site(built):
    for path in built.site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "fs-desk" not in text
        assert "_desk" not in text
        assert "vscode:" not in text
