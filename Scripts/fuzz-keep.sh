#!/bin/sh
# fuzz-keep.sh [TARGET…]: merges what `make fuzz` found, so that each input reaches code that no other one does, and
# keeps it in Fuzz/Corpora. SANITIZE=address uses that build.
set -eu
cd "$(dirname "$0")/../Fuzz"
build="$PWD/.build${SANITIZE:+/$SANITIZE}"
for target in ${*:-page scrape account lines feed archive file opml robots answer packs store window desk}; do
  rm -rf "out/$target.merged"
  mkdir -p "out/$target.merged" "out/$target"
  SWIFT_BACKTRACE=enable=no "$build/release/fuzz-$target" -merge=1 -max_len=1024 -timeout=60 -rss_limit_mb=4096 \
    "out/$target.merged" "out/$target" "Seeds/$target" 2> "out/$target.merge.log"
  ../Scripts/fuzz-corpus.py keep "$target" "out/$target.merged"
done
