#!/bin/sh
# Builds the program, holds it against the quality floors, builds every target, training, benchmarks and fuzzing
# too, holds the packages against the lock, and runs every test. Warnings are errors.
set -eu
cd "$(dirname "$0")/.."
export SANAD_STRICT=1
swift build -c release --product sanad
Evaluation/gate.py "$PWD/.build/release/sanad"
swift build --build-tests
Scripts/licences.py --check
SANAD_PROGRAM="$PWD/.build/release/sanad" swift test
