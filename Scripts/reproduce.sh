#!/bin/sh
# reproduce.sh [PROGRAM]: builds the program anew from the last commit, in two folders of different names, and compares
# the bytes; with PROGRAM, which was built by `Scripts/release.sh`, once, and compares them with it.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
build() {
  git clone --quiet --local "$root" "$folder/$1"
  cp "$root/Package.resolved" "$folder/$1/" 2>/dev/null || :
  (cd "$folder/$1" && nice -n 19 Scripts/release.sh "$folder/$1.program" >&2)
}
if [ $# -eq 1 ]; then
  first=$1
else
  build one
  first="$folder/one.program"
fi
build another-one
sha256sum "$first" "$folder/another-one.program"
cmp "$first" "$folder/another-one.program" && echo "reproduce: the same bytes"
