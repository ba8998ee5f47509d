# Each target is a line of `make help`; the work itself is in bin/, tests/ and the command `tealight`.
.DEFAULT_GOAL := help
.PHONY: help serve setup test check look kill-test photographs fuzz lock

help: ## List these commands
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' Makefile | expand -t 18

serve: ## Run Tealight with three sample families on http://localhost:8000 (PORT=8123 DATA=folder are honoured)
	@bin/bootstrap base
	@exec .venv/bin/tealight serve --sample

setup: ## Install everything, development tools included
	@bin/bootstrap dev
	@bin/test-tools

test: ## Run every test: SQLite, PostgreSQL, browser
	@bin/bootstrap dev
	@bin/test

check: ## Lint, types, imports, migrations, documents, sizes
	@bin/bootstrap dev
	@bin/check

look: ## Photograph every page in every width, theme and direction, and ask axe about each
	@bin/bootstrap dev
	@bin/test-tools
	@.venv/bin/python -m tests.look

kill-test: ## Kill the server 200 times while entries are posted, and count what was lost (TIMES=20 for fewer)
	@bin/bootstrap dev
	@.venv/bin/python -m tests.kill --times $${TIMES:-200}

photographs: ## Keep and develop large photographs, and print the seconds and the memory that each took
	@bin/bootstrap dev
	@.venv/bin/python -m tests.photographs

fuzz: ## Read 100,000 texts that were put out of shape by chance (TEXTS=2000 for fewer)
	@bin/bootstrap dev
	@.venv/bin/python -m tests.triage.fuzz --texts $${TEXTS:-100000}

lock: ## Resolve the dependencies anew and write their hashes to requirements/
	@bin/lock
