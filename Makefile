# The front doors. Each sets up what it needs: a virtual environment in .venv, made by uv from
# the committed lock file. All it takes is Python 3.11 or later and make.

PYTHON ?= python3
UV_VERSION := 0.13.9
UV := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)
RUN := .venv/bin
ON_POSTGRES := $(addprefix tests/,store ledger alerts jobs polling catalogue syndication)
BENCHES ?= autocomplete commands memory reader

.PHONY: help demo test faults lint format bench clean

help:
	@echo "make demo    watch Clapper work: a Discord on this machine, and a story played into it"
	@echo "make test    run the tests"
	@echo "make lint    ruff and mypy"
	@echo "make bench   measure, beside the alternative (BENCHES=\"$(BENCHES)\")"

demo: .venv/ready
	$(RUN)/clapper demo

test: .venv/ready
	$(RUN)/pytest -q
	$(RUN)/pytest -q --database postgres $(ON_POSTGRES)

# Crashes and lost answers by the thousand, and a hundred thousand broken feeds: half an hour, and a
# PostgreSQL server as for test.
faults: .venv/ready
	$(RUN)/pytest -q -m long tests/alerts tests/polling
	$(RUN)/pytest -q -m long --database postgres tests/alerts

lint: .venv/ready
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy

format: .venv/ready
	$(RUN)/ruff check --fix .
	$(RUN)/ruff format .

bench: .venv/ready
	@set -e; for name in $(BENCHES); do $(RUN)/clapper bench $$name; done

.venv/ready: pyproject.toml uv.lock $(filter .uv/bin/uv,$(UV))
	$(UV) sync --frozen --quiet
	@touch $@

.uv/bin/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Clapper needs Python 3.11 or later; this is " + sys.version.split()[0] + ". Say which one to use: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .uv
	.uv/bin/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

clean:
	rm -rf .venv .uv
