#!/bin/sh
# What can be checked without building: format, generated files, documents.
set -eu
cd "$(dirname "$0")/.."
swift format lint --strict -r Sources Tests Package.swift
Scripts/list-packs.sh --check
Scripts/check-docs.sh
echo "check: clean"
