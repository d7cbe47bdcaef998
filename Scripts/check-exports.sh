#!/bin/sh
# Exports of the example reports, read by the validators and readers that people use (see check-exports.py).
# With FRAGMENTS=ARTICLES.jsonl Chromium opens 500 links to sentences as well (see check-fragments.py).
# Where there is a debug build, an archive of watched pages is read by warcio.
# Python packages go into .build/exports; schemas of others are looked for in EXPORT_SCHEMAS (a folder).
set -eu
cd "$(dirname "$0")/.."
program=${SANAD_PROGRAM:-.build/release/sanad}
[ -x "$program" ] || swift build -c release --product sanad
venv=.build/exports
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet jsonschema rfc3339-validator rfc3987 PyLD prov icalendar feedparser pyarrow \
  pyshacl datasette pandas pillow websocket-client warcio
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$program" add --quiet Examples --store "$folder/examples.sanad"
for format in ninjs jsonld annotations prov csl ics; do
  "$program" export --format "$format" --store "$folder/examples.sanad" > "$folder/$format"
done
"$program" changes --store "$folder/examples.sanad" --format atom > "$folder/changes.atom"
"$program" changes --store "$folder/examples.sanad" --format jsonfeed > "$folder/changes.json"
"$program" brief --quiet --format html --out "$folder/site" --site-url https://news.example.com/brief/ Examples
"$program" tables --quiet --out "$folder/tables" --store "$folder/examples.sanad"
"$program" tables --quiet --out "$folder/csv" --format csv --store "$folder/examples.sanad"
"$program" datasette-metadata --store "$folder/examples.sanad" > "$folder/metadata.json"
"$program" extract Examples > "$folder/articles.jsonl"
"$venv/bin/python" Scripts/check-exports.py "$folder" "${EXPORT_SCHEMAS:-}"
# Only a debug build connects to outlets on this machine, whose pages it then keeps.
if [ -x .build/debug/sanad ]; then "$venv/bin/python" Scripts/check-watch.py .build/debug/sanad export; fi
if [ -n "${FRAGMENTS:-}" ]; then "$venv/bin/python" Scripts/check-fragments.py "$program" "$FRAGMENTS" 500; fi
