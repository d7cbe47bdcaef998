#!/bin/sh
# Takes the README's picture: the account of the example reports in headless Chromium.
# Python packages go into .build/desk; Debian's Chromium is used.
set -eu
cd "$(dirname "$0")/.."
program=${SANAD_PROGRAM:-.build/release/sanad}
[ -x "$program" ] || swift build -c release --product sanad
venv=.build/desk/python
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet playwright pillow
"$venv/bin/python" Scripts/desk-picture.py "$program" "${1:-Documentation/Pictures/desk.webp}"
