"""The documents tell what there is, and nothing that there is not."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any, get_args

import click
import pytest
import yaml

from factsheets.cli import main
from factsheets.model.parts import Part
from factsheets.model.rules import RULES
from factsheets.model.sheets import SHEETS
from factsheets.pipeline import write_schemas
from factsheets.plugin import FactsheetsConfig

ROOT = Path(__file__).parents[2]
ENGINE = ROOT / "build_scripts" / "factsheets"
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT, TOOL = SETTINGS["project"], SETTINGS["tool"]
REFERENCE = "content/schemas/README.md"


def text(uri: str) -> str:
    return (ROOT / uri).read_text(encoding="utf-8")


def parts_of(model: type[Part]) -> set[type[Part]]:
    """Return the model and every part inside it, at any depth."""
    inside = [one for field in model.model_fields.values() for one in parts_in(field.annotation)]
    return {model}.union(*map(parts_of, inside))


def parts_in(annotation: Any) -> list[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return [annotation]
    return [found for inner in get_args(annotation) for found in parts_in(inner)]


def test_the_schemas_and_the_reference_are_up_to_date():
    assert write_schemas(ROOT, dry_run=True) == [], "run factsheets schema"


@pytest.mark.parametrize("kind", SHEETS)
def test_every_key_of_a_sheet_stands_in_the_reference(kind):
    section = text(REFERENCE).split(f"\n## {kind}: ")[1].split("\n## ")[0]
    for part in parts_of(SHEETS[kind]):
        for name, field in part.model_fields.items():
            if not field.exclude:
                assert f"- `{field.alias or name}`" in section, f"{part.__name__}.{name}"
                assert field.description, f"{part.__name__}.{name} says nothing of itself"


def test_every_rule_stands_in_the_reference():
    for rule, said in RULES.items():
        assert f"- `{rule}`: {said}" in text(REFERENCE)


def words_of_the_code() -> set[str]:
    """Every string constant of the engine, but for the list of rules itself."""
    found = set()
    for path in ENGINE.rglob("*.py"):
        if path != ENGINE / "model" / "rules.py":
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found |= {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return found


def test_every_listed_rule_is_one_that_the_code_can_report():
    assert RULES.keys() - words_of_the_code() == set()


def commands() -> list[click.Command]:
    assert isinstance(main, click.Group)
    return list(main.commands.values())


@pytest.mark.parametrize("command", commands(), ids=lambda command: str(command.name))
def test_every_command_stands_in_the_readme_and_says_what_it_does(command):
    assert re.search(rf"^\| `factsheets {command.name}\b.*` \| \S", text("README.md"), re.MULTILINE)
    assert command.help
    for param in command.params:
        if isinstance(param, click.Option):
            assert param.help, f"{command.name} {param.name}"


@pytest.mark.parametrize("uri", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_commands_that_the_documents_name_exist(uri):
    known = {command.name for command in commands()}
    assert set(re.findall(r"`factsheets ([a-z][a-z-]+)", text(uri))) <= known


TARGETS = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("uri", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ".ci/run", ".github/workflows/ci.yml"])
def test_make_targets_that_the_documents_name_exist(uri):
    named = re.findall(r"(?:`|\$ |run: |^)make (?:PYTHON=\S+ )?([a-z]+)", text(uri), re.MULTILINE)
    assert set(named) <= TARGETS


def test_every_setting_of_the_plugin_stands_in_the_readme():
    section = text("README.md").split("## Settings")[1].split("\n## ")[0]
    assert set(FactsheetsConfig()) == set(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE))


def test_the_hooks_of_a_commit_run_commands_that_exist():
    hooks = yaml.safe_load(text(".pre-commit-config.yaml"))["repos"][0]["hooks"]
    ours = [one["entry"].split()[1:] for one in hooks if one["entry"].split()[0].endswith("/factsheets")]
    assert [name for name, *_ in ours] == ["check", "fmt"]
    for name, *options in ours:
        assert isinstance(main, click.Group)
        known = {word for param in main.commands[name].params if isinstance(param, click.Option) for word in param.opts}
        assert set(options) <= known, name


def test_make_help_lists_every_target():
    (phony,) = re.findall(r"^\.PHONY: (.*)$", text("Makefile"), re.MULTILINE)
    assert set(phony.split()) == TARGETS
    assert all(re.search(rf"^{target}:.*## \S", text("Makefile"), re.MULTILINE) for target in TARGETS)


MADE_LATER = (".cache/", "site/", "content/vocabulary")


@pytest.mark.parametrize("uri", ["README.md", "CONTRIBUTING.md"])
def test_links_and_paths_lead_somewhere(uri):
    linked = re.findall(r"\]\((?!https?:)([^)#]+)", text(uri))
    named = [one for one in re.findall(r"`([\w./-]+/[\w./-]*)`", text(uri)) if not one.startswith(MADE_LATER)]
    for path in (*linked, *named):
        assert any((base / path).exists() for base in (ROOT, ENGINE)), f"{uri} names {path}"


def test_every_direct_requirement_has_its_reason():
    asked = [*PROJECT["dependencies"], *(one for extra in PROJECT["optional-dependencies"].values() for one in extra)]
    section = text("CONTRIBUTING.md").split("## What it depends on")[1].split("\n## ")[0]
    rows = re.findall(r"^\| ([a-z0-9, -]+) \| \S", section, re.MULTILINE)
    listed = {name for row in rows for name in row.split(", ")} - {"package"}
    assert listed == {re.split(r"[<>=]", one)[0] for one in asked}


def test_the_tree_names_every_folder_of_the_engine():
    tree = text("CONTRIBUTING.md").split("## The tree")[1].split("\n## ")[0]
    folders = {path.name for path in ENGINE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(re.findall(r"^ {6}(\w+)/", tree.split("build_scripts/")[1].split("site_overrides/")[0], re.MULTILINE))


def test_the_tree_and_the_floors_name_every_module_beside_the_folders():
    tree = text("CONTRIBUTING.md").split("## The tree")[1].split("\n## ")[0]
    layers = str(TOOL["importlinter"]["contracts"][0]["layers"])
    for module in sorted(path.stem for path in ENGINE.glob("*.py") if path.stem != "__init__"):
        assert f"{module}.py" in tree, f"CONTRIBUTING.md does not tell what {module}.py is"
        assert re.search(rf"\bfactsheets\.{module}\b", layers), f"pyproject.toml gives {module}.py no floor"


def test_the_tree_tells_what_stands_at_the_top():
    tree = text("CONTRIBUTING.md").split("## The tree")[1].split("\n## ")[0]
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    for name in {path.split("/")[0] for path in listed} - TOLD_ELSEWHERE:
        assert name in tree, f"CONTRIBUTING.md does not tell what {name} is"


TOLD_ELSEWHERE = {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", ".gitignore", ".pre-commit-config.yaml"}


def test_the_fact_that_the_tour_shows_is_in_the_sheet():
    shown = re.findall(r"```yaml\n(.*?)```", text("README.md"), re.DOTALL)
    assert shown
    sheet = yaml.safe_load(text("content/facts/entities/csia.yaml"))
    (fact,) = yaml.safe_load(shown[0])["facts"]
    assert fact["text"] in {one["text"] for one in sheet["facts"]}
    assert fact["evidence"][0] in [item for one in sheet["facts"] for item in one["evidence"]]


IMPORTED_AS = {"pyyaml": "yaml", "pillow": "PIL", "charset-normalizer": "charset_normalizer"}
TOOLS = {"codespell", "import-linter", "mkdocs-material", "mypy", "pytest-golden", "ruff", "types-pyyaml", "uv"}
"""Used by name: on a command line, as a theme, as a plugin or by another tool."""


def test_every_direct_requirement_is_used():
    asked = [*PROJECT["dependencies"], *(one for extra in PROJECT["optional-dependencies"].values() for one in extra)]
    code = "\n".join(
        path.read_text(encoding="utf-8") for folder in ("build_scripts", "tests") for path in sorted((ROOT / folder).rglob("*.py"))
    )
    for name in {re.split(r"[<>=]", one)[0] for one in asked} - TOOLS:
        module = IMPORTED_AS.get(name, name).replace("-", "_")
        assert re.search(rf"^\s*(?:from|import) {module}\b|\"{module}\"", code, re.MULTILINE), f"{name} is asked for and not used"
