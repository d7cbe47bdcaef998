#!/bin/sh
# Kills `sanad add` (kill -9) at random moments and compares what a rerun ends with against an
# undisturbed run: kill-test.sh PROGRAM INPUT [ROUNDS [SEED [BATCH]]]. Each round starts with no store,
# is killed up to three times and then finished. After each kill the store must be whole, must hold no
# less than before, and must hold exactly the first articles of the undisturbed run.
set -eu
program=$1
input=$2
rounds=${3:-20}
seed=${4:-1}
batch=${5:-256}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

add() { "$program" add --quiet --batch "$batch" --store "$folder/$1" "$input"; }
dump() { "$program" dump --store "$folder/$1"; }
# A look back may have put an article elsewhere since: the story it is in now is left out.
kept() { grep -e '"kind":"article"' -e '"kind":"version"' "$1" | sed 's/"story":"[^"]*",//' || :; }
milliseconds() { echo $(($(date +%s%N) / 1000000)); }
fail() { echo "kill-test: round $round, seed $seed: $1" >&2; exit 1; }
# A number below $1: the next of a linear congruential generator (the constants of ISO C's example).
random() { seed=$(((seed * 1103515245 + 12345) % 2147483648)); number=$((seed / 65536 % $1)); }

began=$(milliseconds)
add whole
span=$(($(milliseconds) - began + 1))
dump whole > "$folder/whole.dump"
kept "$folder/whole.dump" | sed -n '/"kind":"article"/p' > "$folder/whole.articles"
kept "$folder/whole.dump" | sed -n '/"kind":"version"/p' > "$folder/whole.versions"
echo "undisturbed: $(wc -l < "$folder/whole.articles") articles in $span ms"

round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  rm -f "$folder"/broken*
  random 3
  kills=$((number + 1))
  before=0
  report="round $round:"
  while [ "$kills" -gt 0 ]; do
    kills=$((kills - 1))
    random "$span"
    "$program" add --quiet --batch "$batch" --store "$folder/broken" "$input" &
    child=$!
    sleep "$((number / 1000)).$(printf %03d $((number % 1000)))"
    kill -9 "$child" 2>/dev/null || :
    wait "$child" 2>/dev/null || :
    [ -s "$folder/broken" ] || { report="$report killed at $number ms with no store yet;"; continue; }
    "$program" verify --store "$folder/broken" || fail "not whole after a kill at $number ms"
    dump broken > "$folder/broken.dump"
    for kind in article version; do
      kept "$folder/broken.dump" | sed -n "/\"kind\":\"$kind\"/p" > "$folder/broken.$kind"
      count=$(wc -l < "$folder/broken.$kind")
      head -n "$count" "$folder/whole.${kind}s" | cmp -s - "$folder/broken.$kind" ||
        fail "holds other ${kind}s after a kill at $number ms"
    done
    count=$(wc -l < "$folder/broken.article")
    [ "$before" -le "$count" ] || fail "lost articles: $before before, $count after"
    before=$count
    report="$report killed at $number ms with $count articles;"
  done
  add broken
  "$program" verify --store "$folder/broken" || fail "not whole at the end"
  dump broken | cmp -s - "$folder/whole.dump" || fail "ends with another store"
  echo "$report the same in the end"
done
echo "$rounds rounds: every rerun ended with the same store"
