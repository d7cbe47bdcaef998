# make brief   build, then show the account of the example reports
# make test    lint, build, all tests
# make check   format lint, layering, generated files fresh, docs
# make bench   speed per step (CORPUS=path/to/articles.jsonl)
# make eval    figures against gold (SHARED=path)

.DEFAULT_GOAL := help
.PHONY: help brief build deps test check bench eval packs clean

help:
	@sed -n 's/^# make/make/p' Makefile

packs:
	Scripts/list-packs.sh

test:
	swift test
