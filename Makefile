# All targets use .venv, which make builds from pyproject.toml, with the files whose hashes are in .lock.txt.
.DEFAULT_GOAL := help
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIPELINE := PYTHONPATH=specs $(BIN)/python -m pipeline
READY := .venv/.ready
BENCH := .venv/bench
DOCS := .venv/docs
HTTPX2 := .venv/httpx2
SERVICES := .venv/services
PRISM := .venv/prism
MUTATION := .venv/mutation
SUPPLY := .venv/supply
# One process a core. Each takes whole files, in their order: by default those with the fewest tests come last, which are
# the longest here.
PYTEST := -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder
# For CI, whose machine may be busy: what failed is run once more, alone. What fails twice fails the build.
AGAIN := -m pytest --last-failed --last-failed-no-failures none
# Percent. Raise it when the tests cover more.
COVERAGE := 97.0

.PHONY: help setup demo test test-httpx2 test-services proof prism mutation coverage lint types check check-pythons check-generated generate update overlay-report api-record api-check docs bench pins lock dist clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): pyproject.toml .constraints.txt .lock.txt
	@echo 'setting up .venv …' >&2
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement .lock.txt
	@# An editable package has no hash. Nothing else is left to install.
	@$(BIN)/python -m pip install --quiet --no-build-isolation --constraint .constraints.txt --editable '.[all]' --group dev
	-@$(BIN)/pyright --version >/dev/null 2>&1  # It downloads itself on its first run: here, and not in a test.
	@touch $@

setup: $(READY) ## make the virtual environment

demo: $(READY) ## one customer's history across three services and a small export, from the embedded sandbox
	@$(BIN)/python -m trilogue.cli.demo

test: $(READY) ## run the tests
	$(BIN)/python $(PYTEST)

$(HTTPX2)/.ready: $(READY) tests/proof/environments.py
	@PYTHONPATH=tests $(BIN)/python -m proof.environments $(@D:.venv/%=%)
	@touch $@

test-httpx2: $(HTTPX2)/.ready ## run the tests of what users import with httpx2 in the place of httpx
	PYTHONPATH=tests/support $(HTTPX2)/bin/python $(PYTEST) --ignore tests/pipeline -p httpx2_alias \
		|| PYTHONPATH=tests/support $(HTTPX2)/bin/python $(AGAIN) -p httpx2_alias

$(SERVICES)/.ready: $(READY) tests/proof/environments.py
	@PYTHONPATH=tests $(BIN)/python -m proof.environments $(@D:.venv/%=%)
	@touch $@

test-services: $(SERVICES)/.ready ## tests that need a server, Java or a browser; names what is missing (.ci/services installs it)
	$(SERVICES)/bin/python -m pytest tests/services -rP -o faulthandler_timeout=600 \
		|| $(SERVICES)/bin/python $(AGAIN) tests/services -rP -o faulthandler_timeout=600

proof: $(READY) ## long runs, and runs against others' work, as one table: make proof [PART="name …"]
	@PYTHONPATH=tests $(BIN)/python -m proof $(PART)

$(PRISM)/.ready: Makefile
	@npm install --prefix $(PRISM) --no-audit --no-fund --silent @stoplight/prism-cli@5.14.2
	@touch $@

prism: $(PRISM)/.ready ## the proxy that checks requests and answers in make proof PART=prism; needs Node 20

$(MUTATION)/.ready: $(READY) Makefile
	@$(BIN)/python -m pip install --quiet --no-deps --upgrade --target $(MUTATION) cosmic-ray==8.7.0 parso==0.8.7 stevedore==5.10.0
	@touch $@

mutation: $(MUTATION)/.ready ## change each module of tests/mutation/modules.toml: do its tests notice? make mutation [MODULE=retry]
	PYTHONPATH=$(MUTATION) $(BIN)/python tests/mutation/run.py $(MODULE)

coverage: $(READY) ## run the tests and fail if they cover less of facade/ and specs/pipeline/ than COVERAGE percent
	@rm -f .coverage .coverage.*
	$(BIN)/python -m coverage run $(PYTEST) || $(BIN)/python -m coverage run $(AGAIN)
	@$(BIN)/python -m coverage combine --quiet; rm -f .coverage.*  # A killed process leaves a part of a file.
	@printf 'percent covered, of at least $(COVERAGE): '; $(BIN)/python -m coverage report --format=total --fail-under=$(COVERAGE)

lint: $(READY) ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY) ## mypy --strict and pyright on what we wrote and what callers see
	$(BIN)/mypy facade/trilogue specs/pipeline
	$(BIN)/mypy generated/trilogue_sunshine generated/trilogue_dixa generated/trilogue_sinch
	$(BIN)/pyright --level error

generate: $(READY) ## specs/ -> generated/
	$(PIPELINE) generate

check-generated: $(READY) ## fail if generated/ is not what specs/ gives
	$(PIPELINE) check

update: $(READY) ## take in a vendor's document: make update PROVIDER=dixa SPEC=path/or/url [PROPOSE=1] [REWRITE=1]
	@$(PIPELINE) update '$(or $(PROVIDER),$(error PROVIDER is missing: make update PROVIDER=dixa SPEC=path/or/url))' \
		'$(or $(SPEC),$(error SPEC is missing: make update PROVIDER=dixa SPEC=path/or/url))' \
		$(if $(PROPOSE),--propose) $(if $(REWRITE),--rewrite)

overlay-report: $(READY) ## every repair of the documents: why, what it touches, whether it is still needed
	@$(PIPELINE) overlay-report

api-record: $(READY) ## after a change of the facade: write down its public API and the records' JSON Schemas
	@$(PIPELINE) record
	@$(BIN)/python -m trilogue.records

api-check: $(READY) ## fail on a breaking change without a version and a changelog entry: make api-check [BASE=v0.1.0]
	@$(PIPELINE) api-check $(if $(BASE),--base '$(BASE)')

check: lint types check-generated api-check coverage ## everything that CI runs, except test-httpx2

check-pythons: ## run the tests with each supported Python of this machine, and name the missing ones
	@.ci/check-pythons

$(DOCS)/.ready: $(READY) tests/proof/environments.py
	@PYTHONPATH=tests $(BIN)/python -m proof.environments $(@D:.venv/%=%)
	@touch $@

docs: $(DOCS)/.ready ## a site of the reference and of every public module, in .site/; a link that leads nowhere fails it
	@$(DOCS)/bin/python .ci/build_site.py

$(BENCH)/.ready: $(READY) tests/proof/environments.py
	@PYTHONPATH=tests $(BIN)/python -m proof.environments $(@D:.venv/%=%)
	@touch $@

bench: $(BENCH)/.ready ## speed, beside bare httpx and the vendors' SDKs
	$(BENCH)/bin/python tests/benchmarks/run.py

pins: $(READY) ## write the versions that are installed now to .constraints.txt, then .lock.txt
	$(BIN)/python -m pip freeze --exclude-editable > .constraints.txt
	@$(MAKE) --no-print-directory lock

$(SUPPLY)/.ready: $(READY) tests/proof/environments.py
	@PYTHONPATH=tests $(BIN)/python -m proof.environments $(@D:.venv/%=%)
	@touch $@

lock: $(SUPPLY)/.ready ## after a change of dependencies: their pinned versions with all hashes, for every Python and machine
	@echo 'pip>=25.1' | $(SUPPLY)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-annotate --no-header --extra all --group dev --constraint .constraints.txt pyproject.toml - \
		--output-file .lock.txt

dist: $(SUPPLY)/.ready ## build the wheel, the sdist and its list of ingredients (CycloneDX) into dist/
	@.ci/build-dist dist

clean: ## remove what `make` made
	rm -rf .venv .site dist build .mypy_cache .pytest_cache .ruff_cache
