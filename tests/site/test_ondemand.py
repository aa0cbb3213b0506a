"""Pages made when they are asked for: never one of an earlier state, whatever happens meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import pytest

from factsheets.ondemand import Made, OnDemand


class Files:
    """A folder of files and the application that serves it."""

    def __init__(self) -> None:
        self.ondemand = OnDemand()
        self.state = 0
        self.made: list[str] = []
        self.files: dict[str, str] = {"about/": "written by hand"}
        self.meanwhile: Callable[[], None] | None = None
        self.app = self.ondemand.around(self.serve)
        self.change()

    def change(self) -> None:
        with self.ondemand.lock:
            self.state += 1
            self.ondemand.change(self.find)

    def find(self, path: str) -> Made | None:
        if path.startswith("search/"):
            return Made("search", partial(self.make, "search/ab.js"))
        known = {"one/": partial(self.make, "one/"), "bad/": self.fail}
        return Made(path, known[path]) if path in known else None

    def make(self, name: str) -> None:
        self.made.append(name)
        self.files[name] = f"{name} in state {self.state}"

    def fail(self) -> None:
        msg = "a template is broken"
        raise RuntimeError(msg)

    def serve(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if self.meanwhile is not None:
            happens, self.meanwhile = self.meanwhile, None
            happens()
        found = self.files.get(environ["PATH_INFO"].lstrip("/"))
        start_response("200 OK" if found else "404 Not Found", [("Content-Type", "text/html")])
        return [(found or "").encode()]

    def get(self, path: str) -> tuple[str, str]:
        answer: list[Any] = []
        body = b"".join(self.app({"PATH_INFO": path}, lambda *told: answer.extend(told)))
        return answer[0], body.decode()


@pytest.fixture
def files() -> Files:
    return Files()


def test_a_page_is_made_once_a_state(files):
    assert [files.get("/one/")[1] for _ in range(3)] == ["one/ in state 1"] * 3
    files.change()
    assert files.get("/one/") == ("200 OK", "one/ in state 2")
    assert files.made == ["one/", "one/"]


def test_an_answer_that_a_change_overtook_is_asked_for_again(files):
    files.meanwhile = files.change
    assert files.get("/one/")[1] == "one/ in state 2"


def test_a_folder_is_made_as_a_whole(files):
    assert files.get("/search/ab.js")[1] == "search/ab.js in state 1"
    files.get("/search/cd.js")
    assert files.made == ["search/ab.js"]


def test_other_files_are_left_to_the_server(files):
    assert files.get("/about/")[1] == "written by hand"
    assert files.get("/nowhere/")[0] == "404 Not Found"
    assert files.made == []


def test_a_page_that_cannot_be_made_says_so_and_the_next_try_may_succeed(files):
    status, body = files.get("/bad/")
    assert status.startswith("500")
    assert "a template is broken" in body
    files.change()
    assert files.get("/one/")[0] == "200 OK"
