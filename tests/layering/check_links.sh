#!/usr/bin/env bash
# check_links.sh PROGRAM: the headless program links no Qt.
set -u
libraries=$(ldd "$1") || exit 2
if grep -i 'libQt' <<<"$libraries"; then
  echo "$1 links Qt"
  exit 1
fi
