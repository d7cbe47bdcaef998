#!/bin/sh
# test-disk.sh PROGRAM ARTICLES EVERY: tries faults at every EVERYth call of an `add`, one process for each processor.
set -eu
program=$1
parts=$(nproc)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
part=0
while [ "$part" -lt "$parts" ]; do
  # A part that fails ends its shell: the file is there only for one that does not.
  { "$program" "$2" "$3" "$part" "$parts" > "$folder/$part" 2>&1 && : > "$folder/$part.well"; } &
  part=$((part + 1))
done
wait
status=0
part=0
while [ "$part" -lt "$parts" ]; do
  cat "$folder/$part"
  [ -e "$folder/$part.well" ] || status=1
  part=$((part + 1))
done
exit "$status"
