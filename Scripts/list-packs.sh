#!/bin/sh
# Writes Sources/CPacks/packs.c: the list of the files under packs/. Their bytes are read by the
# compiler (`#embed`), so only a new or a removed file changes this list. `--check` fails when stale.
set -eu
cd "$(dirname "$0")/../Sources/CPacks"
# A C name of its own for each file: a new one changes two lines.
name() { printf %s "$1" | tr -c 'a-zA-Z0-9' _; }
list() {
  echo '// Written by Scripts/list-packs.sh (make packs). Do not edit.'
  echo '#pragma clang diagnostic ignored "-Wc23-extensions"'
  echo '#include "cpacks.h"'
  echo
  for f in $(find packs -type f | LC_ALL=C sort); do
    [ -s "$f" ] || continue
    printf 'static const unsigned char %s[] = {\n#embed "%s"\n};\n' "$(name "$f")" "$f"
  done
  echo
  echo 'static const struct sanad_pack_file files[] = {'
  n=0
  for f in $(find packs -type f | LC_ALL=C sort); do
    [ -s "$f" ] || continue
    printf '    {"%s", %s, sizeof %s},\n' "${f#packs/}" "$(name "$f")" "$(name "$f")"
    n=$((n + 1))
  done
  echo '};'
  printf 'const size_t sanad_pack_file_count = %d;\n' "$n"
  echo 'const struct sanad_pack_file *sanad_pack_files_start(void) { return files; }'
}
if [ "${1:-}" = --check ]; then
  list | cmp -s - packs.c || { echo "Sources/CPacks/packs.c is stale: run 'make packs'" >&2; exit 1; }
else
  list > packs.c.new && mv packs.c.new packs.c
fi
