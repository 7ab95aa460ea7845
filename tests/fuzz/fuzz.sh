#!/usr/bin/env bash
# fuzz.sh PROGRAM SOURCE smoke|SECONDS: runs a fuzz target on its corpus, and on the folders that the line `smoke:` of
# its source names as `seeds`. `smoke` makes the same inputs every time, whatever the clock says, and forgets them; a
# number fuzzes for so long, with the seeds in `more` as well, and adds what it learns to `found/` beside the program.
# An input that fails is kept there, too, and named.
set -euo pipefail
program=$(realpath "$1") source=$(realpath "$2") mode=$3
folder=$(dirname "$source") name=$(basename "$source" .cpp)
cd "$folder/../.."
settings=$(sed -n 's|^// smoke: ||p' "$source")
setting() { sed -n "s/.*\b$1=\([^ ]*\).*/\1/p" <<<"$settings"; }
runs=$(setting runs) longest=$(setting longest) dictionary=$(setting dictionary) seeds=$(setting seeds)
[ -n "$runs" ] && [ -n "$longest" ] || { echo "$source has no line '// smoke: runs=... longest=...'"; exit 1; }

found=$(dirname "$program")/found/$name
corpus=("$folder/corpus/$name")
[ "$mode" = smoke ] || seeds+=,$(setting more)
IFS=, read -ra folders <<<"$seeds"
for seed in "${folders[@]}"; do [ -z "$seed" ] || corpus+=("$seed"); done
for seed in "${corpus[@]}"; do [ -d "$seed" ] || { echo "no folder $seed"; exit 1; }; done
flags=(-max_len="$longest" -artifact_prefix="$(dirname "$program")/$name-" -rss_limit_mb=4096 -print_final_stats=1)
[ -z "$dictionary" ] || flags+=(-dict="$folder/dictionary/$dictionary.dict")
if [ "$mode" = smoke ]; then
  rm -rf "$found"
  flags+=(-seed=1 -runs="$runs" -reload=0 -timeout=300 -verbosity=0)
else
  flags+=(-max_total_time="$mode" -timeout=10)
fi
mkdir -p "$found"
exec "$program" "${flags[@]}" "$found" "${corpus[@]}"
