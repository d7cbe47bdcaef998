#!/bin/sh
# Figures of the built program against gold: eval.sh FOLDER, where FOLDER/score/all.sh is.
set -eu
cd "$(dirname "$0")/.."
[ -x "${1:-}/score/all.sh" ] || [ -f "${1:-}/score/all.sh" ] || {
  echo "make eval SHARED=path: a folder with score/all.sh and its gold" >&2
  exit 64
}
exec bash "$1/score/all.sh" .build/release/sanad
