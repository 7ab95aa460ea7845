#!/usr/bin/env bash
# kill.sh DOSSIER FAULT_AT_CALL.so FAULT: the real program, struck at every call by which it changes the disk, one
# after the other. Each time every published file must be the old one or the new one, whole, nothing foreign touched,
# and the next build must come to the tree that an undisturbed one comes to, whether the author goes on or takes the
# change back.
set -euo pipefail
dossier=$1 library=$2 fault=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

entry() { # FILE TITLE
  mkdir -p "$(dirname "$1")"
  printf -- '---\ntitle: %s\ndate: 2026-10-05\nkind: adr\nvisibility: public\nsummary: Said in short.\n---\n%s\n' \
    "$2" "$2, at length. ![drawing](static/a.svg)" >"$1"
}
portfolio() { # DIR
  mkdir -p "$1/content/static"
  printf 'name: Ada Example\nas_of: 2026-11-01\ntargets: {web: {audience: public, base_url: "https://ada.example/"}}\n' \
    >"$1/portfolio.yaml"
  printf '<svg xmlns="http://www.w3.org/2000/svg"><title>%s</title></svg>\n' "$2" >"$1/content/static/a.svg"
}
portfolio p old
entry p/content/kept.md Kept
entry p/content/changed.md "As it was"
entry p/content/gone.md Gone
"$dossier" -C p build -q
cp -r p/site old
cp -r p before
portfolio p new
rm p/content/gone.md
entry p/content/changed.md "As it is now, and longer"
entry p/content/added.md Added
"$dossier" -C p build -q
mv p/site new

# Every file of the site is whole, and what is not dossier's is as it was.
check_whole() {
  local file
  while IFS= read -r file; do
    cmp -s "p/site/$file" "old/$file" || cmp -s "p/site/$file" "new/$file" ||
      { echo "call $call: $file is neither old nor new"; lost=$((lost + 1)); }
  done < <(cd p/site && find . -type f -not -path './.dossier*' -not -path './foreign/*')
  # What both have is never missing.
  while IFS= read -r file; do
    [ -e "p/site/$file" ] || [ ! -e "new/$file" ] || { echo "call $call: $file is missing"; lost=$((lost + 1)); }
  done < <(cd old && find . -type f -not -path './.dossier*')
  [ "$(cat p/site/foreign/notes)" = theirs ] || { echo "call $call: a foreign file was touched"; lost=$((lost + 1)); }
}

# The next build of a portfolio comes to the same end as an undisturbed one.
check_converges() { # PORTFOLIO TREE
  "$dossier" -C "$1" build -q
  rm -r "$1/site/foreign"
  diff -r "$1/site" "$2" >difference && return
  echo "call $call: the next build of $1 does not come to the same end"; cat difference; lost=$((lost + 1))
}

struck=0 converged=0 lost=0
for ((call = 1; ; call++)); do
  rm -rf p/site mark
  cp -r old p/site
  mkdir p/site/foreign
  echo theirs >p/site/foreign/notes
  set +e
  FAULT=$fault FAULT_AT=$call FAULT_MARK=$work/mark LD_PRELOAD=$library "$dossier" -C p build >out 2>err
  code=$?
  set -e
  [ -e mark ] || break
  struck=$((struck + 1))
  check_whole
  if [ "$fault" = kill ]; then
    [ $code -eq 137 ] || { echo "call $call: exit $code instead of a kill"; exit 1; }
  elif [ $code -ne 0 ]; then # the lock file may stay
    [ $code -eq 3 ] || { echo "call $call: exit $code instead of 3"; cat err; exit 1; }
    grep -q '^site.*: error: cannot write' err || { echo "call $call: no path is named"; cat err; exit 1; }
  fi
  rm -rf before/site && cp -r p/site before/site
  lost_before=$lost
  check_converges p new
  check_converges before old
  [ "$lost" -gt "$lost_before" ] || converged=$((converged + 1))
done
echo "$fault: $((call - 1)) calls, $struck faults, $converged converged, $lost lost"
[ "$lost" -eq 0 ] && [ "$struck" -gt 40 ]
