"""Where a statement is edited."""

import pytest

from factsheets.model.problem import Place
from factsheets.views.editing import edit_address, in_editor, in_repository

PLACE = Place(file="content/facts/entities/wendel.yaml", line=12, column=5)


@pytest.mark.parametrize(
    ("editor", "address"),
    [
        ("vscode://file{path}:{line}:{column}", "vscode://file/my%20story/content/facts/entities/wendel.yaml:12:5"),
        (
            "idea://open?file={path}&line={line}&column={column}",
            "idea://open?file=/my%20story/content/facts/entities/wendel.yaml&line=12&column=5",
        ),
        ("txmt://open?url=file://{path}&line={line}", "txmt://open?url=file:///my%20story/content/facts/entities/wendel.yaml&line=12"),
        ("", ""),
        ("vscode://", ""),
    ],
)
def test_an_editor_opens_the_very_line(editor, address):
    assert edit_address(in_editor(editor, "/my story"), PLACE) == address


@pytest.mark.parametrize(
    ("docs_url", "address"),
    [
        ("https://github.com/me/story/edit/main/content/pages/", "https://github.com/me/story/edit/main/{}#L12"),
        ("https://github.com/me/all/blob/main/story/content/pages", "https://github.com/me/all/blob/main/story/{}#L12"),
        ("https://gitlab.com/me/story/-/edit/main/content/pages/", "https://gitlab.com/me/story/-/edit/main/{}#L12"),
        ("https://bitbucket.org/me/story/src/main/content/pages/", "https://bitbucket.org/me/story/src/main/{}#lines-12"),
        ("https://git.example/edit#/content/pages/", "https://git.example/edit#/{}"),
    ],
)
def test_a_repository_shows_the_very_line(docs_url, address):
    assert edit_address(in_repository(docs_url, "content/pages"), PLACE) == address.format(PLACE.file)


@pytest.mark.parametrize("docs_url", ["", "https://github.com/me/story/edit/master/docs/", "https://github.com/me/my-content/pages/"])
def test_where_the_folder_cannot_be_told_nothing_is_offered(docs_url):
    assert edit_address(in_repository(docs_url, "content/pages"), PLACE) == ""
