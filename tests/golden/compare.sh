#!/usr/bin/env bash
# compare.sh DOSSIER PORTFOLIO EXPECTED: builds the portfolio's first target aside and compares every byte.
# With DOSSIER_UPDATE=1 the expected site is rewritten instead.
set -euo pipefail
dossier=$1 portfolio=$2 expected=$3
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
if [ "${DOSSIER_UPDATE:-}" = 1 ]; then
  "$dossier" -C "$portfolio" build -q --output "$expected"
  echo "rewrote $expected"
  exit 0
fi
"$dossier" -C "$portfolio" build -q --jobs 3 --output "$made/site"
diff -r "$expected" "$made/site"
echo "$(find "$made/site" -type f | wc -l) files are identical"
