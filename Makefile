# Every target does its own set-up in .venv; needs Python 3.11 or later and the network for the first one.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' && echo $$p && break; done)
VENV := .venv
READY := $(VENV)/.ready
RUN := $(VENV)/bin/python -m
JEKYLLPY := $(VENV)/bin/jekyllpy
DEMO := build/academic

.DEFAULT_GOAL := help
.PHONY: help demo test oracle lint format bench clean

help: ## say what can be made
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):[^#]*## /  make \1\t/' | expand -t 16

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "jekyllpy needs Python 3.11 or later: none was found"; exit 1; }
	@test -x $(VENV)/bin/python || $(PYTHON) -m venv $(VENV) || \
		{ echo "no virtual environment could be made (on Debian: apt-get install python3-venv)"; exit 1; }
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(READY) ## build the academic site in fixtures with the embedded theme and look at its front page
	@$(JEKYLLPY) build --source fixtures/academic --destination $(DEMO)
	@echo
	@echo "Made in $(DEMO):"
	@cd $(DEMO) && find . -type f | sort | sed 's/^\./  /'
	@echo
	@echo "The front page, fixtures/academic/_pages/about.md, and where its values come from:"
	@$(JEKYLLPY) show --source fixtures/academic fixtures/academic/_pages/about.md
	@echo
	@echo "To see it in a browser: $(JEKYLLPY) serve --source fixtures/academic --destination $(DEMO)"

test: $(READY) ## run the tests; those that need Ruby's Jekyll are skipped where it is not installed
	@$(RUN) pytest -q -n 2 --dist loadfile -m "not oracle"

oracle: $(READY) ## compare with Ruby's Jekyll (installs it on Debian)
	@sh tests/install-reference.sh
	@$(RUN) pytest -q -n 2 --dist loadfile -m oracle -rs

lint: $(READY) ## check style and types
	@$(RUN) ruff check .
	@$(RUN) ruff format --check .
	@$(RUN) mypy

format: $(READY) ## bring the code into form
	@$(RUN) ruff check --fix --quiet .
	@$(RUN) ruff format .

bench: $(READY) ## run the benchmarks and print their figures
	@for script in benchmarks/*.py; do echo "== $$script"; $(VENV)/bin/python $$script || exit 1; done

clean: ## remove what was made here, the virtual environment too
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
