# Every command of the project. Works with GNU make 3.81 (macOS) and 4.
# What is longer than a line is a small program in tools/.

PYTHON ?= python3
PORT ?= 8000
VENV_PYTHON = .venv/bin/python
FIND_PYTHON = python=$$(sh tools/find_python.sh $(PYTHON)) && "$$python"
# Asks the environment itself first: usually it is ready, and nothing has to be looked for.
READY = $(VENV_PYTHON) tools/environment.py ready

.PHONY: help setup setup-dev run test check fix bench lock

help:
	@echo "make run        serve a made-up demo on http://127.0.0.1:$(PORT)   (PORT=8001 changes it)"
	@echo "make test       everything CI runs: lint, types, imports, tests on SQLite and on PostgreSQL"
	@echo "make check      lint, types and imports alone"
	@echo "make fix        put the code in its usual shape"
	@echo "make bench      measure; each benchmark prints a table (ONLY=pages picks one)"
	@echo "make setup      only the environment, in .venv  (setup-dev: with what tests need)"
	@echo "make lock       write requirements/*.txt anew from pyproject.toml"

setup:
	@$(READY) runtime 2>/dev/null || { $(FIND_PYTHON) tools/environment.py make runtime; }

setup-dev:
	@$(READY) dev 2>/dev/null || { $(FIND_PYTHON) tools/environment.py make dev; }

run: setup
	@WAYFELLOW_MODE=demo $(VENV_PYTHON) manage.py serve_demo --port $(PORT)

test: setup-dev
	@$(VENV_PYTHON) -m tools.run_tests

check: setup-dev
	@$(VENV_PYTHON) -m tools.run_tests --static

fix: setup-dev
	@$(VENV_PYTHON) -m ruff format .
	@$(VENV_PYTHON) -m ruff check --fix .

bench: setup-dev
	@$(VENV_PYTHON) -m tools.run_benchmarks $(ONLY)

lock:
	@$(FIND_PYTHON) tools/lock.py
