#!/bin/sh
# Installs the Debian packages that are missing: libxml2, zlib, libcurl, OpenSSL and libcrypt to link with, pkg-config to
# find them, SQLite for the store, Python for the quality floors and the checks, pyflakes for their scripts.
set -eu
missing=
for package in libxml2-dev zlib1g-dev libcurl4-openssl-dev libssl-dev libcrypt-dev libsqlite3-dev pkg-config python3 \
  pyflakes3; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
    missing="$missing $package"
done
[ -n "$missing" ] || exit 0
echo "installing:$missing" >&2
sudo=
[ "$(id -u)" -eq 0 ] || sudo=sudo
$sudo apt-get update -qq
# shellcheck disable=SC2086
$sudo apt-get install -y -qq $missing >&2
