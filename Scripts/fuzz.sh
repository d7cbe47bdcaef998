#!/bin/sh
# fuzz.sh MINUTES [TARGET…]: builds the fuzz targets and runs each for so many minutes.
#
# What is found stays in Fuzz/out/TARGET, with what reached new code; `crash-…` ends the run with 1.
set -eu
cd "$(dirname "$0")/../Fuzz"
minutes=$1
shift
targets=${*:-fuzz-extract fuzz-account fuzz-intake fuzz-packs fuzz-store}
swift build -c release --sanitize=fuzzer
../Scripts/fuzz-words.py > out-words.dict
status=0
for target in $targets; do
  seeds=Seeds
  [ "$target" = fuzz-account ] && seeds=AccountSeeds
  [ -d "$target-seeds" ] && seeds="$target-seeds"
  mkdir -p "out/$target"
  # Swift's own backtracer would take the signal, and no file would be written.
  if ! SWIFT_BACKTRACE=enable=no ".build/release/$target" "out/$target" "$seeds" \
    -dict=out-words.dict -artifact_prefix="out/$target/" -max_len=65536 -timeout=20 -print_final_stats=1 \
    -max_total_time=$((minutes * 60)) 2> "out/$target.log"; then
    echo "$target: found something, see Fuzz/out/$target" >&2
    status=1
  fi
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "out/$target.log")
  echo "$target: ${runs:-0} runs"
done
exit $status
