#!/bin/sh
# Every link to a file in the documents leads somewhere, and every module and decision is in the map.
set -eu
cd "$(dirname "$0")/.."
status=0
fail() { echo "documents: $1" >&2; status=1; }
for document in README.md ARCHITECTURE.md CHANGELOG.md Documentation/*.md Documentation/*/*.md; do
  [ -f "$document" ] || continue
  folder=$(dirname "$document")
  grep -o '](\([^)#]*\))' "$document" | sed 's/^](//; s/)$//' | while read -r link; do
    case $link in http*|mailto:*|'') continue ;; esac
    [ -e "$folder/$link" ] || echo "documents: $document links to '$link', which is not there" >&2
  done
done
broken=$(for document in README.md ARCHITECTURE.md CHANGELOG.md; do
  grep -o '](\([^)#]*\))' "$document" | sed 's/^](//; s/)$//' | while read -r link; do
    case $link in http*|mailto:*|'') continue ;; esac
    [ -e "$link" ] || echo x
  done
done)
[ -z "$broken" ] || fail "a link leads nowhere"
for module in Sources/*/; do
  name=$(basename "$module")
  grep -q "$name" ARCHITECTURE.md || fail "ARCHITECTURE.md does not name $name"
done
for decision in Documentation/Decisions/[0-9]*.md; do
  [ -f "$decision" ] || continue
  grep -q "$(basename "$decision")" Documentation/Decisions/README.md ||
    fail "Documentation/Decisions/README.md does not list $(basename "$decision")"
done
exit $status
