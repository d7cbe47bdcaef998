#!/bin/sh
# A desk over the example reports: makes a store of them where there is none, and serves it.
# Usage: desk.sh PROGRAM [REPORTS]; PORT says where (8420).
set -eu
program=$1
reports=${2:-Examples}
folder=.build/desk
mkdir -p "$folder"
[ -e "$folder/examples.sanad" ] || "$program" add --quiet "$reports" --store "$folder/examples.sanad"
exec "$program" serve --store "$folder/examples.sanad" --port "${PORT:-8420}"
