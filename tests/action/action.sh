#!/usr/bin/env bash
# action.sh DOSSIER SOURCE: runs the shell steps of action.yml as a runner does, each in a shell of its own, with the
# inputs as variables: with the program on PATH, with inputs that are at fault or hostile, and without the program, where
# what would install it is recorded.
set -euo pipefail
dossier=$1 source=$2 action=$2/action.yml
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "$*"; exit 1; }

# The script of the step NAME.
script_of() {
  awk -v name="    - name: $1" '
    /^    - / { inside = ($0 == name); running = 0 }
    inside && running { sub(/^        /, ""); print }
    inside && /^      run: \|$/ { running = 1 }' "$action"
}
# The variables of the step NAME as "VARIABLE input".
variables_of() {
  awk -v name="    - name: $1" '
    /^    - / { inside = ($0 == name) }
    inside && /: \$\{\{ inputs\./ { sub(/:$/, "", $1); sub(/^inputs\./, "", $3); print $1, $3 }' "$action"
}
default_of() {
  awk -v name="  $1:" '/^  [a-z]/ { inside = ($0 == name) } inside && /^    default: / { gsub(/"/, "", $2); print $2 }' "$action"
}

# run_step NAME [INPUT=VALUE...]: in the current folder, and the outcome in $work/log.
run_step() {
  local name=$1 variable input value given environment=()
  shift
  while read -r variable input; do
    value=$(default_of "$input")
    for given in "$@"; do [[ $given == "$input="* ]] && value=${given#*=}; done
    environment+=("$variable=$value")
  done < <(variables_of "$name")
  script_of "$name" >"$work/step"
  [ -s "$work/step" ] || fail "action.yml has no step '$name'"
  env GITHUB_ACTION_PATH="$source" GITHUB_WORKSPACE="$PWD" GITHUB_OUTPUT="$work/output" GITHUB_PATH="$work/path" RUNNER_TEMP="$work/temp" \
    "${environment[@]}" bash --noprofile --norc -eo pipefail "$work/step" >"$work/log" 2>&1
}

! script_of "Install dossier" | grep -q '\${{' && ! script_of "Check and build" | grep -q '\${{' ||
  fail "an input is pasted into a script"
[ "$(variables_of "Check and build" | wc -l)" = "$(sed -n '/^inputs:/,/^outputs:/p' "$action" | grep -c '^  [a-z-]*:$')" ] ||
  fail "not every input is handed over"

# With the program on PATH.
mkdir "$work/bin" "$work/temp"
ln -s "$dossier" "$work/bin/dossier"
PATH="$work/bin:$PATH" run_step "Install dossier" || fail "what is there was not used: $(cat "$work/log")"
[ ! -e "$work/path" ] || fail "PATH was changed for what is there already"
mkdir "$work/repository"
cd "$work/repository"
"$dossier" init -q --github-pages me 2>/dev/null
PATH="$work/bin:$PATH"
run_step "Check and build" directory=me base-url=https://ada.example/me/ || fail "no site: $(cat "$work/log")"
grep -qx "site=me/_site" "$work/output" || fail "the output is not named"
[ -s me/_site/index.html ] && grep -q "https://ada.example/me/" me/_site/sitemap.xml || fail "the site is not at its address"
[ ! -e me/site ] && [ ! -e me/_self ] || fail "another target was built"
run_step "Check and build" directory=me strict=true && fail "strict let a warning pass"
grep -q '^::warning file=me/portfolio.yaml,line=' "$work/log" || fail "a warning has no annotation: $(cat "$work/log")"
for hostile in '$(touch pwned)' '; touch pwned' '--all'; do
  run_step "Check and build" directory=me target="$hostile" && fail "target $hostile was built"
  [ ! -e pwned ] && [ ! -e me/pwned ] && [ ! -e me/_self ] || fail "target $hostile was run"
done
echo "title: [" >me/content/broken.md
run_step "Check and build" directory=me && fail "a fault in the content passed"
grep -q '^::error file=me/content/broken.md,line=' "$work/log" || fail "a fault has no annotation: $(cat "$work/log")"

# Without it: what installs it is called, in this order.
mkdir "$work/recorders"
for program in dpkg-query apt-get cmake sudo; do
  printf '#!/bin/sh\necho "%s $*" >>"%s"\n' "$program" "$work/calls" >"$work/recorders/$program"
done
chmod +x "$work"/recorders/*
for program in bash id env; do ln -sf "$(PATH=/usr/bin:/bin command -v $program)" "$work/recorders/$program"; done
PATH="$work/recorders" /usr/bin/env -i PATH="$work/recorders" GITHUB_ACTION_PATH="$source" GITHUB_PATH="$work/path" \
  RUNNER_TEMP="$work/temp" /bin/bash --noprofile --norc -eo pipefail <(script_of "Install dossier") >"$work/log" 2>&1 ||
  fail "the installation stopped: $(cat "$work/log")"
grep -q 'apt-get install .*libcmark-gfm-dev' "$work/calls" || fail "no packages are installed: $(cat "$work/calls")"
[ "$(grep -c '^cmake ' "$work/calls")" = 3 ] || fail "it is not configured, built and installed: $(cat "$work/calls")"
grep -qx "$work/temp/dossier/bin" "$work/path" || fail "the program is not put on PATH"
echo "action.yml: both steps hold"
