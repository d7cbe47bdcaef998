#!/bin/sh
# sanitize.sh KIND [FILTER]: builds program and tests with a sanitizer (address or thread) and runs them: the tests
# that FILTER names (a regular expression), and the program over the example reports, invented reports, a store and
# a desk with readers at once. What a sanitizer finds ends the run with its report.
set -eu
cd "$(dirname "$0")/.."
kind=$1
filter=${2:-}
build=.build/$kind
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1 TSAN_OPTIONS=halt_on_error=1:abort_on_error=1
export SWIFT_BACKTRACE=enable=no
for product in sanad sanadPackageTests; do
  swift build --scratch-path "$build" --sanitize="$kind" --product "$product"
done
Scripts/press.py "$build/debug/sanad"
SANAD_PROGRAM="$PWD/$build/debug/sanad" swift test --skip-build --scratch-path "$build" --sanitize="$kind" \
  ${filter:+--filter "$filter"}
echo "$kind: nothing found"
