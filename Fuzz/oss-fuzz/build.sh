#!/bin/sh
# Builds the targets as OSS-Fuzz wants them: in $OUT a program, a dictionary, options and a packed corpus for each.
set -eu
cd "${SRC:-$(dirname "$0")/../..}"
[ -d sanad ] && cd sanad
out=${OUT:-$PWD/Fuzz/out/oss-fuzz}
mkdir -p "$out"
SANAD_FUZZ=all swift build -c release --scratch-path Fuzz/.build --sanitize=fuzzer \
  ${SANITIZER:+--sanitize=$SANITIZER -Xswiftc -sanitize=fuzzer,$SANITIZER} --static-swift-stdlib --product sanad-fuzz
Scripts/fuzz-words.py > "$out/words.dict"
for folder in Fuzz/Seeds/*/; do
  target=$(basename "$folder")
  cp Fuzz/.build/release/sanad-fuzz "$out/fuzz-$target"
  printf '[libfuzzer]\nmax_len = 65536\ndict = words.dict\n' > "$out/fuzz-$target.options"
  corpus=$(mktemp -d)
  cp "$folder"* "$corpus/"
  Scripts/fuzz-corpus.py unpack "$target" "$corpus"
  (cd "$corpus" && zip -q -r "$out/fuzz-${target}_seed_corpus.zip" .)
  rm -rf "$corpus"
done
