#!/bin/sh
# test-disk.sh PROGRAM ARTICLES EVERY: tries faults at every EVERYth call of an `add`, one process for each processor.
set -eu
program=$1
parts=$(nproc)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
part=0
while [ "$part" -lt "$parts" ]; do
  { "$program" "$2" "$3" "$part" "$parts" > "$folder/$part" 2>&1; echo $? > "$folder/$part.status"; } &
  part=$((part + 1))
done
wait
cat "$folder"/[0-9] "$folder"/[0-9][0-9] 2>/dev/null || :
for status in "$folder"/*.status; do [ "$(cat "$status")" = 0 ] || exit 1; done
