#!/bin/sh
# Builds the documentation of the library products into .build/docs; a warning (a link to no symbol) fails.
set -eu
cd "$(dirname "$0")/.."
export SANAD_DOCS=1
mkdir -p .build/docs
for module in SanadText SanadModel SanadLanguages SanadPipeline SanadArchive SanadStore SanadTables; do
  swift package --scratch-path .build/docs-build --allow-writing-to-directory .build/docs \
    generate-documentation --target "$module" --warnings-as-errors --output-path ".build/docs/$module"
done
