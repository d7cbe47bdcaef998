#!/bin/sh
# kill-migration.sh PROGRAM OLD-STORE [ROUNDS]: kill -9 while an older store is migrated; each time it must be
# whole, of the old version or of the new one, and end as an undisturbed migration does.
set -eu
program=$1 old=$2 rounds=${3:-20}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
: > "$folder/none.jsonl"
cp "$old" "$folder/whole"
"$program" add --quiet --store "$folder/whole" "$folder/none.jsonl" || [ $? -eq 65 ]
"$program" dump --store "$folder/whole" > "$folder/expected"
round=0 killed=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  rm -f "$folder"/store*
  cp "$old" "$folder/store"
  "$program" add --quiet --store "$folder/store" "$folder/none.jsonl" 2> "$folder/errors" &
  process=$!
  sleep "$(awk "BEGIN { print $round * 0.01 }")"
  if kill -9 $process 2> /dev/null; then killed=$((killed + 1)); fi
  wait $process 2> /dev/null || true
  "$program" verify --store "$folder/store"
  "$program" add --quiet --store "$folder/store" "$folder/none.jsonl" || [ $? -eq 65 ]
  "$program" dump --store "$folder/store" > "$folder/found"
  cmp "$folder/expected" "$folder/found"
done
echo "$rounds rounds, $killed killed: every one ended with the same store"
