#!/bin/sh
# Makes the reference of the library products, .build/docs/MODULE, from the modules of a debug build; a warning (a link
# to no symbol) fails. Symbols come from swift-symbolgraph-extract and pages from docc, both of the toolchain.
set -eu
cd "$(dirname "$0")/.."
build=.build/debug
swift build --product sanad
flags=
for map in Sources/*/module.modulemap "$build"/*.build/module.modulemap .build/checkouts/*/Sources/*/module.modulemap; do
  [ ! -f "$map" ] || flags="$flags -Xcc -fmodule-map-file=$map"
done
for folder in /usr/include/libxml2 Sources/*/include .build/checkouts/*/Sources/*/include; do
  [ ! -d "$folder" ] || flags="$flags -Xcc -I$folder"
done
triple=$(swift -print-target-info | sed -n 's/.*"triple": "\(.*\)",/\1/p')
for module in SanadText SanadModel SanadLanguages SanadPipeline SanadArchive SanadStore SanadTables; do
  symbols=.build/docs-symbols/$module
  rm -rf "$symbols" ".build/docs/$module"
  mkdir -p "$symbols" .build/docs
  # Of flags each is a word of its own.
  # shellcheck disable=SC2086
  swift symbolgraph-extract -module-name "$module" -minimum-access-level public -skip-inherited-docs \
    -target "$triple" -I "$build/Modules" $flags -module-cache-path "$build/ModuleCache" -output-dir "$symbols"
  docc convert "Sources/$module/$module.docc" --additional-symbol-graph-dir "$symbols" \
    --fallback-display-name "$module" --fallback-bundle-identifier "sanad.$module" --warnings-as-errors \
    --output-path ".build/docs/$module" > /dev/null
done
echo "docs: seven modules in .build/docs"
