# Every command of the project. Works with GNU make 3.81 (macOS) and 4.
# What is longer than a line is a small program in tools/.

PYTHON ?= python3
PORT ?= 8000
TIMES ?= 2000
VENV_PYTHON = .venv/bin/python
FIND_PYTHON = python=$$(sh tools/find_python.sh $(PYTHON)) && "$$python"
# Asks the environment itself first: usually it is ready, and nothing has to be looked for.
READY = $(VENV_PYTHON) tools/environment.py ready

.PHONY: help setup setup-dev run test check fix crash bench lock mutate fuzz audit browsers release

help:
	@echo "make run        serve a made-up demo on http://127.0.0.1:$(PORT)   (PORT=8001 changes it)"
	@echo "make test       everything CI runs: lint, types, imports, tests on SQLite and on PostgreSQL"
	@echo "make check      lint, types and imports alone"
	@echo "make fix        put the code in its usual shape"
	@echo "make crash      end real processes by SIGKILL, 1,200 times, and look whether anything was lost"
	@echo "make bench      measure; each benchmark prints a table (ONLY=pages picks one)"
	@echo "make setup      only the environment, in .venv  (setup-dev: with what tests need)"
	@echo "make lock       write requirements/*.txt and the bill of materials anew from pyproject.toml"
	@echo "make mutate     put faults into vault, sharing rules and scoring: do the tests find them? (ONLY=vault)"
	@echo "make fuzz       throw odd things at parsers, forms and sign-in   (TIMES=20000 for longer)"
	@echo "make audit      look for known faults in the parts, in a database on this machine"
	@echo "make browsers   what must hold in every browser, in a real Firefox and a real WebKit"
	@echo "make release    may this go out? (TAG=v0.2.0) signed, numbered, described, looked up, then every test there is"

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

crash: setup-dev
	@$(VENV_PYTHON) -m tests.crash rotation --times 100
	@$(VENV_PYTHON) -m tests.crash leaving --times 100
	@$(VENV_PYTHON) -m tests.crash commits --times 1000

bench: setup-dev
	@$(VENV_PYTHON) -m tools.run_benchmarks $(ONLY)

lock:
	@$(FIND_PYTHON) tools/lock.py
	@$(VENV_PYTHON) -m tools.describe_parts

SHARING_MODEL = wayfellow/sharing/tests/test_agreeing_with_a_plain_model.py
# The long ones, outside `make test`.
mutate: setup-dev
	@$(VENV_PYTHON) -m tools.mutate $(ONLY)

fuzz: setup-dev
	@FUZZ_TIMES=$(TIMES) $(VENV_PYTHON) -m pytest -q -o faulthandler_timeout=0 tests/fuzz $(SHARING_MODEL)

audit: setup-dev
	@$(VENV_PYTHON) -m tools.audit

browsers:
	@$(READY) browsers 2>/dev/null || { $(FIND_PYTHON) tools/environment.py make browsers; }
	@$(VENV_PYTHON) -m tools.other_browsers

# A release is let out by this or not at all. It takes hours; it stops at the first thing that is wrong.
release: setup-dev
	@$(VENV_PYTHON) -m tools.release $(TAG)
	@CI=true $(MAKE) test
	@$(MAKE) browsers
	@$(MAKE) mutate
	@$(MAKE) crash
	@$(MAKE) fuzz TIMES=20000
