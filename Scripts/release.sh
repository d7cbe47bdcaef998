#!/bin/sh
# release.sh FILE: builds the program for a release into FILE. Its bytes depend on the sources, the lock and the
# compiler alone: paths of this machine are written as `sanad`, debugging sections and the build id are left out.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
swift build -c release --product sanad -debug-info-format none \
  -Xswiftc -file-prefix-map -Xswiftc "$root=sanad" -Xcc "-ffile-prefix-map=$root=sanad" \
  -Xlinker --build-id=none
cp .build/release/sanad "$1"
strip --strip-debug "$1"
