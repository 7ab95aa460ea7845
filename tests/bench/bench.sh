#!/usr/bin/env bash
# bench.sh [--sizes 100,1000,10000] [--rounds 5] [--in FOLDER] [--write]: builds a release of dossier with its
# benchmark in build/bench and compares it with a naive loop and with Hugo, in FOLDER (memory: /dev/shm). With --write the
# tables take the place of those in docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
sizes=100,1000,10000 rounds=5 folder=/dev/shm write=
while [ $# -gt 0 ]; do
  case $1 in
    --sizes) sizes=$2; shift ;;
    --rounds) rounds=$2; shift ;;
    --in) folder=$2; shift ;;
    --write) write=1 ;;
    *) sed -n '2,4s/^# //p' "$0" >&2; exit 2 ;;
  esac
  shift
done
source scripts/packages.sh
install_packages "${build_packages[@]}" libbenchmark-dev
install_packages "${bench_packages[@]}" || echo "Hugo cannot be installed: its rows will be missing" >&2
launcher=$(command -v ccache || true)
cmake --preset release -B build/bench -DDOSSIER_BENCH=ON -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" >/dev/null
cmake --build build/bench --target bench >/dev/null

hugo=$(command -v hugo || true)
tables=$(mktemp) page=$(mktemp)
trap 'rm -f "$tables" "$page"' EXIT
{
  echo "Measured on $(date -u +%F): $(nproc) processors, $(df --output=fstype "$folder" | tail -n 1), $rounds rounds, $(
    [ -z "$hugo" ] || "$hugo" version | sed -E 's/^hugo v([0-9.]+).*/Hugo \1/'), $(g++ --version | sed -n '1s/ .*) / /p')."
  echo
  built=$PWD/build/bench
  "$built/tests/bench/compare_builds" "$folder" "$rounds" "$sizes" "$built/dossier" "$built/tests/bench/bench_corpus" \
    "$built/tests/bench/naive_loop" "$hugo" "$PWD/tests/bench/hugo" "$PWD"
  echo
  echo "| function | MiB a second |"
  echo "|---|--:|"
  "$built/tests/bench/hot_functions" --benchmark_format=csv --benchmark_min_time=0.3 2>/dev/null |
    awk -F, '/^"/ { gsub(/"/, "", $1); printf "| `%s` | %.0f |\n", $1, $6 / 1048576 }'
} | tee "$tables"
[ -n "$write" ] || exit 0
awk -v tables="$tables" '
  /^<!-- figures -->$/ { print; print ""; while ((getline line < tables) > 0) print line; print ""; skip = 1 }
  /^<!-- \/figures -->$/ { skip = 0; ends = 1 }
  !skip && !/^<!-- figures -->$/ { print }
  END { exit !ends }' docs/performance.md >"$page"
cat "$page" >docs/performance.md
