#!/bin/sh
# Speed and memory of each step: bench.sh CORPUS.jsonl [--record]. The corpus is JSON Lines as `sanad`
# reads it; without one, the example reports are measured. --record keeps the table in the repository.
# With LABELS=labels.jsonl, lines of article id and story, the stories found are compared with them, beside
# one pass over plain TF-IDF.
set -eu
cd "$(dirname "$0")/.."
corpus=${1:-Examples}
[ -n "$corpus" ] || corpus=Examples
[ -e "$corpus" ] || { echo "make bench CORPUS=path: no such file: $corpus" >&2; exit 66; }
corpus=$(realpath "$corpus")
swift build -c release --package-path Benchmarks 2>&1 | tail -n 1 >&2
table=$(mktemp)
Benchmarks/.build/release/sanad-bench "$corpus" | tee "$table"
Scripts/bench-process.py | tee -a "$table"
if [ -n "${LABELS:-}" ]; then
  swift build -c release --product train-stories 2>&1 | tail -n 1 >&2
  echo | tee -a "$table"
  .build/release/train-stories compare --labels "$LABELS" "$corpus" | tee -a "$table"
fi
if [ "${2:-}" = --record ]; then
  { echo "# $(git rev-parse --short HEAD), $(date -u +%F), $(basename "$corpus")"; echo; cat "$table"; } \
    > "Benchmarks/record/$(date -u +%F)-$(git rev-parse --short HEAD).md"
fi
rm -f "$table"
