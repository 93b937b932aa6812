# Six verbs, the same on a desk and in CI. The environment lives in .venv; nothing is installed elsewhere,
# but for the browser and the office programs that tests look with (see tests/install.sh).

PYTHON ?= python3.11
PORT ?= 8501
BIN := .venv/bin
ROOT_PYTHON := $(shell command -v $(PYTHON) || command -v python3)

.PHONY: run test check build bench demo-round
.DELETE_ON_ERROR:

.venv/.runtime: requirements.txt constraints.txt
	test -x $(BIN)/python || $(ROOT_PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/.development: requirements.txt requirements-dev.txt constraints.txt
	test -x $(BIN)/python || $(ROOT_PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@ .venv/.runtime

run: build            ## the dashboard on http://127.0.0.1:8501; PORT= for another port
	$(BIN)/python -m streamlit run app.py --server.port $(PORT)

build: .venv/.runtime ## the database from data/
	$(BIN)/python -m intlmon build

test: .venv/.development ## all tests, the browser's too
	sh tests/install.sh
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: .venv/.development ## style and types
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy

bench: .venv/.development build ## speed and memory beside a minimal page, as ratios
	$(BIN)/python -m bench

demo-round: .venv/.development ## a fictitious round from templates to the dashboard, in data/built/demo-round; NO_OPEN=1 ends after the summary
	$(BIN)/python -m intlmon.trial --port $(PORT) $(if $(NO_OPEN),--no-open)
