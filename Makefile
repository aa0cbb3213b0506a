# The same commands for people and for CI. `make help` lists them.
# Works with GNU make 3.81 (macOS) and later. Another Python: make PYTHON=python3.13 site. More words for the command: make test ARGS="-k quotes"

PYTHON ?= python3
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/installed
BENCH := .cache/bench

# Twice quiet: pip tells errors only. Every package must match its hash; the locks also say wheels only: building an sdist would fetch build tools that no hash covers.
PIP_INSTALL := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-input
LOCKED := $(PIP_INSTALL) --require-hashes

# What a lock may say: every platform, every Python that pyproject.toml admits, and nothing of the machine it was made on.
UV_COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-build \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header --emit-build-options

PYTEST := $(BIN)/python -m pytest

# Material's notice of its end of life in May 2027, on every build. CONTRIBUTING.md tells what we do about it.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help site offline serve test check draft quality pictures lint format long evaluate speed bench lock upgrade clean distclean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

site: $(STAMPS)/draft ## draft from content/sources/, check, and build site/
	@echo "==> draft"
	@$(BIN)/factsheets draft
	@echo "==> check"
	@$(BIN)/factsheets check
	@echo "==> build"
	@$(BIN)/mkdocs build --strict
	@echo "==> done: site/ is ready to publish; make serve shows it"

offline: $(STAMPS)/build ## a copy to read without a server: site-offline/ and the same as site-offline.zip
	@$(BIN)/mkdocs build --strict --no-directory-urls --site-dir site-offline
	@$(BIN)/python -c 'import shutil; shutil.make_archive("site-offline", "zip", ".", "site-offline")'
	@echo "==> done: open site-offline/index.html, or hand on site-offline.zip"

serve: $(STAMPS)/build ## preview at http://127.0.0.1:8000/, following every edit
	@$(BIN)/mkdocs serve --livereload $(ARGS)

test: $(STAMPS)/dev ## run the tests
	@$(PYTEST) -m "not long and not bench" $(ARGS)

check: $(STAMPS)/build ## report every problem of the sheets
	@$(BIN)/factsheets check $(ARGS)

draft: $(STAMPS)/draft ## draft sheets from content/sources/
	@$(BIN)/factsheets draft $(ARGS)

quality: $(STAMPS)/dev ## valid HTML, bytes and Lighthouse of the published story; needs npm and chromium
	@test -d tests/quality/node_modules || npm ci --prefix tests/quality --no-audit --no-fund
	@$(BIN)/python tests/quality/measure.py $(ARGS)

pictures: $(STAMPS)/dev ## take the pictures of the pages anew, to be looked at and kept
	@UPDATE_PICTURES=1 $(PYTEST) -q tests/browser/test_pictures.py $(ARGS)

lint: $(STAMPS)/dev ## ruff, mypy, the import rules, spelling
	@echo "==> ruff"
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@echo "==> mypy"
	@$(BIN)/mypy
	@echo "==> import rules"
	@$(BIN)/lint-imports
	@echo "==> spelling"
	@$(BIN)/codespell

format: $(STAMPS)/dev ## format the code and apply ruff's safe fixes
	@$(BIN)/ruff format
	@$(BIN)/ruff check --fix

long: $(STAMPS)/dev ## run the long tests: many cases, kills, races
	@$(PYTEST) -m long $(ARGS)

evaluate: $(STAMPS)/draft ## measure drafting against the labelled articles
	@$(BIN)/python tests/evaluation/measure.py $(ARGS)

speed: $(STAMPS)/draft ## measure how fast articles become sheets
	@$(BIN)/python tests/bench/drafting.py $(ARGS)

bench: $(STAMPS)/dev $(BENCH)/ready ## measure speed, and the speed of other generators
	@$(BIN)/python tests/bench/run.py $(ARGS)

lock: $(STAMPS)/dev ## bring the locks in step with pyproject.toml
	$(call relock,)

upgrade: $(STAMPS)/dev ## lock the newest releases that pyproject.toml admits
	$(call relock,--upgrade)

clean: ## remove what was built, keep the environment
	@rm -rf site site-offline site-offline.zip dist .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	@find build_scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## remove the environment too
	@rm -rf $(VENV)

# ---- the environment: three sets, each holding the one before, each installed once for every change of its lock

$(STAMPS)/python:
	@"$(PYTHON)" -c "" >/dev/null 2>&1 || { \
		echo "make: $(PYTHON) does not start here. Install Python 3.11 or later, or name one: make PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "make: $(PYTHON) is $$("$(PYTHON)" --version 2>&1), but 3.11 or later is needed. Name a newer one: make PYTHON=python3.12" >&2; exit 1; }
	@echo "==> making $(VENV) with $$("$(PYTHON)" --version 2>&1)"
	@"$(PYTHON)" -m venv $(VENV) || { \
		echo "make: $(PYTHON) cannot make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@mkdir -p $(STAMPS)
	@touch $@

$(STAMPS)/build: requirements-build.txt pyproject.toml | $(STAMPS)/python
	@echo "==> installing what building needs"
	@$(LOCKED) -r requirements-build.txt
	@$(PIP_INSTALL) --no-deps --no-build-isolation --no-index --editable .
	@touch $@

$(STAMPS)/draft: requirements-draft.txt $(STAMPS)/build
	@echo "==> installing what drafting needs (320 MB on disk)"
	@$(LOCKED) -r requirements-draft.txt
	@touch $@

$(STAMPS)/dev: requirements-dev.txt $(STAMPS)/draft
	@echo "==> installing what tests and lint need"
	@$(LOCKED) -r requirements-dev.txt
	@touch $@

# The generators that the benchmark compares with. What cannot be installed is left out, and the results say so; Hugo is Debian's.
$(BENCH)/ready: | $(STAMPS)/python
	@echo "==> installing the generators to compare with, into $(BENCH)"
	@mkdir -p $(BENCH)
	@$(BIN)/python -m venv $(BENCH)/py && $(BENCH)/py/bin/python -m pip install --quiet --quiet zensical==0.0.73 || echo "no Zensical"
	@npm install --silent --no-audit --no-fund --prefix $(BENCH) @11ty/eleventy@3.1.8 || echo "no Eleventy"
	@command -v hugo || echo "no Hugo: apt-get install hugo"
	@touch $@

# The widest set is solved first; the narrower ones take their versions from it, so that the three never disagree.
define relock
$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")' > $(STAMPS)/build-system.in
$(UV_COMPILE) $(1) --all-extras --output-file requirements-dev.txt pyproject.toml $(STAMPS)/build-system.in
$(UV_COMPILE) --constraint requirements-dev.txt --extra draft --output-file requirements-draft.txt pyproject.toml $(STAMPS)/build-system.in
$(UV_COMPILE) --constraint requirements-dev.txt --output-file requirements-build.txt pyproject.toml $(STAMPS)/build-system.in
endef
