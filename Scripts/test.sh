#!/bin/sh
# Builds the program, holds it against the quality floors, builds every target of ours, training, benchmarks and
# fuzzing too, holds the packages against the lock, and runs every test. Warnings are errors.
#
# Products by name: `--build-tests` would build every module of the packages beneath, a third of which nothing uses.
set -eu
cd "$(dirname "$0")/.."
export SANAD_STRICT=1
swift build -c release --product sanad
Evaluation/gate.py "$PWD/.build/release/sanad"
for product in sanadPackageTests sanad BriefOfPages MentionsOfArticle write-table-samples try-disk-faults sanad-bench tables-bench \
  train-bodies train-claims train-names train-statuses train-stories; do
  swift build --product "$product"
done
swift build --target sanad-fuzz
Scripts/licences.py --check
Scripts/test-spark.sh
SANAD_PROGRAM="$PWD/.build/release/sanad" swift test --skip-build
