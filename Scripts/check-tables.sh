#!/bin/sh
# Writes sample tables and reads them with the readers that people use (see check-tables.py).
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
swift build --product write-table-samples
.build/debug/write-table-samples "$folder"
python3 Scripts/check-tables.py "$folder"
