#!/bin/sh
# What can be checked without building: format, scripts, generated files, documents, circles of files, tests that
# are none, comments of public names, sources of constants, the gate's own measures.
set -eu
cd "$(dirname "$0")/.."
swift format lint --strict -r Sources Tests Training Snippets Benchmarks/Sources Fuzz/Sources \
  Package.swift Benchmarks/Package.swift
for script in Scripts/*.sh; do sh -n "$script"; done
pyflakes3 Scripts Evaluation Spark
Scripts/list-packs.sh --check
for check in docs tests public-docs constants cycles; do "Scripts/check-$check.py" --self-test; done
for check in docs tests public-docs constants; do "Scripts/check-$check.py"; done
Scripts/check-cycles.py --max 6 > /dev/null
Scripts/check-recursion.py --self-test
Scripts/check-recursion.py
Scripts/list-limits.py --check
python3 -m unittest discover -q -s Evaluation
echo "check: clean"
