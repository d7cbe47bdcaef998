# make brief    install what is missing, build, show the account of the example reports
# make desk     the page for the browser over the example reports, on http://127.0.0.1:8420/ (PORT=8421)
# make test     install what is missing, lint, build, all tests
# make test-tables  tables read by pyarrow, DuckDB, Polars, fastparquet, pandas (installed into .build)
# make test-exports  what goes out read by validators and readers (installed into .build; EXPORT_SCHEMAS=folder)
# make test-desk    the desk in a real browser: script off, hostile words, keys, axe, markup (installed into .build)
# make desk-picture  take the README's picture again
# make check    what needs no build: format, Python, generated files fresh, documents, circles, tests, comments
# make docs     documentation of the library products into .build/docs
# make licences versions and licences of all parts into dependencies.lock and Documentation/Licences.md
# make sbom     bill of materials (CycloneDX) into .build/sanad.cdx.json
# make bench    speed and memory per step (CORPUS=path/to/articles.jsonl LABELS=path/to/labels.jsonl)
# make bench-pair  two programs in turns, step by step (OLD=program NEW=program CORPUS=articles.jsonl PAIRS=7)
# make bench-desk   how fast the desk answers over a large store (STORE=path/to/archive.sanad)
# make train-bodies  grow the trees that judge pieces of pages (PAGES='folder folder')
# make train-claims  grow the trees that make claims of statements (FACTS='folder folder' FIRST=folder)
# make train-names   train the name tagger (IOB=news.txt REFERENCE=encyclopedia.txt TEXT='a.jsonl b.jsonl')
# make eval     figures against gold (SHARED=path/to/gold)
# make quality  figures against the floors of Evaluation/
# make fuzz     each reader of bytes fed by libFuzzer (MINUTES=10 TARGETS='page desk')
# make test-disk  a disk that fails at every call of an add: nothing stored is lost (ARTICLES=300 EVERY=1)
# make test-terminal  hostile text in every field, printed by every command in a terminal (with tmux)
# make sanitize  program and tests under AddressSanitizer and ThreadSanitizer (KINDS=thread FILTER='Desk|Store')
# make reproduce  two builds of the last commit, byte by byte (PROGRAM=path of one built by Scripts/release.sh)
# make kill     kill -9 while adding, 20 times over (CORPUS=path/to/articles.jsonl)
# make test-watch  the watch against outlets on loopback: kill -9, a thousand hosts, planted edits (ROUNDS=50)
# make test-network  the watch in a network of its own: ways inside, a full disk, clocks that jump, mute and 10,000 hosts
# make test-spark  archives on Spark: equal to one machine, kill -9, skew (ARTICLES=50000 SPARK_ROUNDS=20)
# make packs    list the pack files for embedding
# make install  the program, its manual pages and completions to PREFIX (default /usr/local)
# make clean    remove what was built

.DEFAULT_GOAL := help
.PHONY: bench-pair test-terminal test-disk sanitize reproduce licences sbom docs desk bench-desk desk-picture test-desk test-spark test-tables test-exports train-claims train-names train-bodies help toolchain deps build brief test check bench eval quality fuzz kill test-watch test-network packs install clean

PREFIX ?= /usr/local
EXAMPLES ?= Examples
RECORDS ?= Benchmarks/record
MINUTES ?= 10
ROUNDS ?= 50

help:
	@sed -n 's/^# make/make/p' Makefile

toolchain:
	@command -v swift >/dev/null 2>&1 || { echo "sanad needs Swift 6.2 or later: get it from https://www.swift.org/install/linux/" >&2; exit 1; }

deps: toolchain
	@Scripts/install-dependencies.sh

build: deps
	@swift build -c release --product sanad

brief: build
	@.build/release/sanad brief --one-story $(EXAMPLES)

desk: build
	@Scripts/desk.sh .build/release/sanad $(EXAMPLES)

test-desk: build
	Scripts/check-desk.sh

bench-desk: build
	@command -v hey >/dev/null || apt-get install -y --no-install-recommends hey
	Scripts/bench-desk.py .build/release/sanad "$(STORE)"

desk-picture: build
	Scripts/desk-picture.sh

test: deps check
	Scripts/test.sh

check: deps
	Scripts/check.sh

test-tables: toolchain
	Scripts/check-tables.sh

docs: deps
	Scripts/docs.sh

licences: build
	Scripts/licences.py

sbom: build
	Scripts/licences.py --sbom > .build/sanad.cdx.json

test-exports: build
	Scripts/check-exports.sh

bench: build
	LABELS="$(LABELS)" Scripts/bench.sh "$(CORPUS)"

bench-pair:
	Scripts/bench-pair.py "$(OLD)" "$(or $(NEW),.build/release/sanad)" "$(CORPUS)" $(or $(PAIRS),7)

eval: build
	Scripts/eval.sh "$(SHARED)"

quality: build
	Evaluation/gate.py .build/release/sanad

fuzz: deps
	Scripts/fuzz.sh "$(MINUTES)" $(TARGETS)

test-disk: deps
	swift build -c release --product try-disk-faults
	Scripts/test-disk.sh .build/release/try-disk-faults "$(or $(ARTICLES),300)" "$(or $(EVERY),1)"

test-terminal: build
	@command -v tmux >/dev/null || apt-get install -y --no-install-recommends tmux
	Scripts/check-terminal.py .build/release/sanad

sanitize: deps
	for kind in $(or $(KINDS),address thread); do Scripts/sanitize.sh $$kind "$(FILTER)" || exit 1; done

reproduce: deps
	Scripts/reproduce.sh $(PROGRAM)

kill: build
	Scripts/kill-test.sh .build/release/sanad "$(CORPUS)"

# A debug build: no other connects to loopback.
test-watch: deps
	swift build --product sanad
	Scripts/check-watch.py .build/debug/sanad many
	Scripts/check-watch.py .build/debug/sanad edits
	Scripts/check-watch.py .build/debug/sanad kill $(ROUNDS)

# The released program in a network namespace of the test's own, with public addresses in it.
test-network: build
	Scripts/check-guard.py .build/release/sanad
	for part in clock mute disk idle; do Scripts/check-months.py .build/release/sanad $$part || exit 1; done

test-spark: build
	ARTICLES="$(or $(ARTICLES),50000)" ROUNDS="$(or $(SPARK_ROUNDS),20)" Scripts/test-spark.sh all

packs:
	Scripts/list-packs.sh

install: build
	install -D -m 755 .build/release/sanad "$(DESTDIR)$(PREFIX)/bin/sanad"
	Scripts/install-manual.sh .build/release/sanad "$(DESTDIR)$(PREFIX)/share"

clean:
	rm -rf .build

train-bodies:
	swift build -c release --product train-bodies
	.build/release/train-bodies $(PAGES) > body-trees.tsv
	mv body-trees.tsv Sources/CPacks/packs/common/body-trees.tsv

# FACTS: folders with STORY.jsonl and STORY.facts.json; FIRST: those of them first measured by the others alone.
train-claims:
	swift build -c release --product train-claims
	.build/release/train-claims $(FACTS) $(addprefix --first ,$(FIRST)) --out Sources/CPacks/packs/common

train-names:
	swift build -c release --product train-names
	.build/release/train-names --iob $(IOB) $(addprefix --iob ,$(REFERENCE)) $(addprefix --text ,$(TEXT)) \
	  --output Sources/CPacks/packs/id/names.model
