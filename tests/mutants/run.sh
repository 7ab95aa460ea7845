#!/usr/bin/env bash
# run.sh [NAME...]: applies each mutant of this folder (or those named) to a copy of the sources, builds it, runs the
# tests that its patch names, and prints whether they failed, as they must. README.md says more.
# The copy and its build stay in $DOSSIER_MUTANTS (build/mutants), so that the next run builds little.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
scratch=${DOSSIER_MUTANTS:-$top/build/mutants}
tree=$scratch/tree
build=$scratch/build
log=$scratch/log
jobs=${DOSSIER_JOBS:-$(nproc)}
export DOSSIER_WORLDS=${DOSSIER_WORLDS:-40}  # random portfolios, where a test makes them
faults=0

# Only files that differ are touched, so that only they are compiled again.
copy_tree() {
  mkdir -p "$tree"
  (cd "$top" && git ls-files -z --cached --others --exclude-standard |
    xargs -0 -I{} sh -c 'test -f "$1" && printf "%s\0" "$1"' _ {} >"$scratch/files")
  (cd "$tree" && find . -type f -printf '%P\0') | sort -z >"$scratch/have"
  sort -z "$scratch/files" | comm -z -13 - "$scratch/have" | (cd "$tree" && xargs -0 -r rm -f)
  while IFS= read -r -d '' file; do
    cmp -s "$top/$file" "$tree/$file" && continue
    mkdir -p "$tree/$(dirname "$file")" && cp -p "$top/$file" "$tree/$file" && touch "$tree/$file"
  done <"$scratch/files"
}

configure() {
  local launcher=()
  command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  cmake -S "$tree" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Debug "-DCMAKE_CXX_FLAGS_DEBUG=-O1" \
    "${launcher[@]}" >"$log" 2>&1
}

compile() { nice cmake --build "$build" -j "$jobs" >"$log" 2>&1; }

# The tests that fail, of those named; fails itself when one does not exist.
run_tests() {
  local test
  for test in "$@"; do
    (cd "$build" && ctest -N -R "^$test\$" | grep -q "Total Tests: 1$") || { echo "no test $test"; return 1; }
    (cd "$build" && ctest -R "^$test\$" --timeout 300 >"$log" 2>&1) || echo "$test"
  done
}

row() { printf '| %s | %s | %s |\n' "$1" "$2" "$3"; }

try() {
  local patch=$1 name what tests failed test missed=
  name=$(basename "$patch" .patch)
  what=$(sed -n 's/^Mutant: //p' "$patch")
  tests=$(sed -n 's/^Tests: //p' "$patch")
  if ! patch -d "$tree" -p1 --forward --silent --dry-run <"$patch" >"$log" 2>&1; then
    row "$what ($name)" "$tests" "DOES NOT APPLY" && return 1
  fi
  patch -d "$tree" -p1 --forward --silent --no-backup-if-mismatch <"$patch"
  local outcome=killed
  if ! compile; then
    outcome="DOES NOT BUILD"
  elif ! failed=$(run_tests $tests); then
    outcome=$failed
  else
    for test in $tests; do grep -qxF "$test" <<<"$failed" || missed="$missed $test"; done
    [ -z "$missed" ] || outcome="SURVIVED$missed"
  fi
  patch -d "$tree" -p1 --reverse --silent --no-backup-if-mismatch <"$patch"
  row "$what ($name)" "$tests" "$outcome"
  [ "$outcome" = killed ]
}

mkdir -p "$scratch"
copy_tree
configure && compile || { cat "$log"; exit 1; }
echo "| mutant | tests that must fail | outcome |"
echo "|---|---|---|"
patches=("$here"/*.patch)
[ $# -eq 0 ] || patches=("${@/#/$here/}") && patches=("${patches[@]/%.patch/}") && patches=("${patches[@]/%/.patch}")
for patch in "${patches[@]}"; do try "$patch" || faults=$((faults + 1)); done
# Whole again, so that the tests would have passed without the mutants.
compile && all=$(sed -n 's/^Tests: //p' "${patches[@]}" | tr ' ' '\n' | sort -u) || exit 1
broken=$(run_tests $all)
[ -z "$broken" ] || { echo "without any mutant, these fail: $broken"; exit 1; }
echo
echo "${#patches[@]} mutants, $faults not killed"
[ "$faults" -eq 0 ]
