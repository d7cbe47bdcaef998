#!/bin/sh
# What can be checked without building: format, generated files, documents, the gate's own measures.
set -eu
cd "$(dirname "$0")/.."
swift format lint --strict -r Sources Tests Package.swift
Scripts/list-packs.sh --check
Scripts/check-docs.sh
Scripts/check-cycles.py --self-test
Scripts/check-cycles.py --max 6 > /dev/null
python3 -m unittest discover -q -s Evaluation
echo "check: clean"
