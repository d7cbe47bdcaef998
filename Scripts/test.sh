#!/bin/sh
# Builds the program (release, warnings are errors), holds it against the quality floors, runs every test on it.
set -eu
cd "$(dirname "$0")/.."
SANAD_STRICT=1 swift build -c release --product sanad
Evaluation/gate.py "$PWD/.build/release/sanad"
SANAD_PROGRAM="$PWD/.build/release/sanad" swift test
