#!/usr/bin/env bash
# smoke.sh CORPUS LOOP DOSSIER: the benchmark's entries are the same bytes for the same seed and others for another,
# dossier accepts them, and the loop and dossier make one page for each.
set -euo pipefail
corpus=$1 loop=$2 dossier=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "$1"; exit 1; }

"$corpus" 100 "$work/a"
"$corpus" 100 "$work/b"
"$corpus" 100 "$work/c" 2
diff -r "$work/a" "$work/b"
! diff -rq "$work/a" "$work/c" >/dev/null || fail "another seed makes the same entries"
[ "$(find "$work/a/content" -name '*.md' | wc -l)" = 100 ] || fail "not 100 entries"

"$dossier" -C "$work/a" check >"$work/said" 2>&1 || { cat "$work/said"; fail "check refuses the entries"; }
"$dossier" -C "$work/a" build --output "$work/site" >/dev/null
"$loop" "$work/a/content" "$work/pages" >/dev/null
for made in site/evidence pages; do
  [ "$(find "$work/$made" -mindepth 2 -name index.html | wc -l)" = 100 ] || fail "$made: not 100 pages"
done
