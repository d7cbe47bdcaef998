#!/bin/sh
# Builds program, tests and every other target of ours, training, benchmarks and fuzzing too, in one configuration
# (SANAD_TEST in Package.swift), makes the reference, holds the program against the quality floors and the packages
# against the lock, and runs every test. Warnings are errors.
#
# Products by name: `--build-tests` would build every module of the packages beneath, a third of which nothing uses.
set -eu
cd "$(dirname "$0")/.."
export SANAD_STRICT=1 SANAD_TEST=1
SANAD_PROGRAM=$PWD/.build/debug/sanad
export SANAD_PROGRAM
for product in sanad sanadPackageTests BriefOfPages MentionsOfArticle write-table-samples try-disk-faults sanad-bench tables-bench \
  train-bodies train-claims train-names train-statuses train-stories; do
  swift build --product "$product"
done
swift build --target sanad-fuzz
Scripts/docs.sh
Scripts/licences.py --check
Evaluation/gate.py "$SANAD_PROGRAM"
Scripts/test-spark.sh
swift test --skip-build
