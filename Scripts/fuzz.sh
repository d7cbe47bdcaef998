#!/bin/sh
# fuzz.sh MINUTES [TARGET…]: builds the fuzzer and feeds each reader of bytes for so many minutes.
#
# What reached new code stays in Fuzz/out/TARGET, and what is found is Fuzz/out/TARGET/crash-…, which ends the run
# with 1. FUZZ_BYTES=N goes on with a target until it has read N bytes. SANITIZE=address watches memory as well.
set -eu
cd "$(dirname "$0")/../Fuzz"
minutes=$1
shift
targets=${*:-page scrape account lines feed archive file opml robots answer packs store window desk}
build="$PWD/.build${SANITIZE:+/$SANITIZE}"
# Of two sanitizers the compiler takes the last one alone, unless they are named together.
SANAD_FUZZ=${SANAD_FUZZ:-all} swift build -c release --package-path .. --scratch-path "$build" --sanitize=fuzzer \
  ${SANITIZE:+--sanitize=$SANITIZE -Xswiftc -sanitize=fuzzer,$SANITIZE} --product sanad-fuzz
../Scripts/fuzz-words.py > out-words.dict
status=0
for target in $targets; do
  mkdir -p "out/$target"
  ../Scripts/fuzz-corpus.py unpack "$target" "out/$target"
  # The program feeds the reader that it is named after.
  ln -sf sanad-fuzz "$build/release/fuzz-$target"
  seeds="Seeds/$target"
  # Whole pages, invented for the examples and the quality floors.
  case $target in page | account | file) seeds="$seeds ../Examples ../Evaluation/Events" ;; esac
  total=0
  runs=0
  found=0
  while :; do
    # Swift's own backtracer would take the signal, and no file would be written.
    SWIFT_BACKTRACE=enable=no "$build/release/fuzz-$target" "out/$target" $seeds \
      -dict=out-words.dict -artifact_prefix="out/$target/" -max_len=65536 -timeout=60 -rss_limit_mb=4096 \
      -print_final_stats=1 -max_total_time=$((minutes * 60)) 2> "out/$target.log" || {
      echo "$target: found something, see Fuzz/out/$target and Fuzz/out/$target.log" >&2
      found=1
    }
    bytes=$(sed -n 's/^stat::number_of_bytes: *//p' "out/$target.log")
    count=$(sed -n 's/^stat::number_of_executed_units: *//p' "out/$target.log")
    total=$((total + ${bytes:-0}))
    runs=$((runs + ${count:-0}))
    [ "$found" -eq 0 ] && [ "$total" -lt "${FUZZ_BYTES:-0}" ] || break
  done
  echo "$target: $runs runs, $total bytes"
  [ "$found" -eq 0 ] || status=1
done
exit $status
