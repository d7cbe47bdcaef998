#!/bin/sh
# Manual pages and completions for bash, zsh and fish, below a folder such as /usr/local/share.
#   Scripts/install-manual.sh PROGRAM SHARE
set -eu
cd "$(dirname "$0")/.."
program=$1
share=$2
mkdir -p "$share/man/man1" "$share/bash-completion/completions" "$share/zsh/site-functions" \
  "$share/fish/vendor_completions.d"
Scripts/man-pages.py "$program" "$share/man/man1"
"$program" --generate-completion-script bash > "$share/bash-completion/completions/sanad"
"$program" --generate-completion-script zsh > "$share/zsh/site-functions/_sanad"
"$program" --generate-completion-script fish > "$share/fish/vendor_completions.d/sanad.fish"
