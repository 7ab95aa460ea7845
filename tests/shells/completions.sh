#!/usr/bin/env bash
# completions.sh DOSSIER: the scripts that `dossier completions` prints, in the shells that read them. bash is driven as
# its own line editor drives it; zsh and fish parse theirs where they are installed.
set -euo pipefail
dossier=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for shell in bash zsh fish; do "$dossier" completions "$shell" >"$folder/dossier.$shell"; done
bash -n "$folder/dossier.bash"
for shell in zsh fish; do
  if command -v "$shell" >/dev/null; then "$shell" -n "$folder/dossier.$shell"; fi
done

# shellcheck disable=SC1091
source "$folder/dossier.bash"
[ "$(complete -p dossier)" = 'complete -F _dossier dossier' ]
marked=0
compopt() { [ "$*" = '-o filenames' ] && marked=$((marked + 1)); }  # bash has it inside a completion alone
cd "$folder"
mkdir notes build
touch read.md

# completes WORD... = REPLY...: what is offered for the last word; '' is a word that has not begun.
checked=0
completes() {
  COMP_WORDS=(dossier)
  while [ "$1" != '=>' ]; do COMP_WORDS+=("$1"); shift; done
  shift
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  COMPREPLY=()
  _dossier
  if [ "${COMPREPLY[*]-}" != "$*" ]; then
    echo "${COMP_WORDS[*]}: offered '${COMPREPLY[*]-}', wanted '$*'"
    exit 1
  fi
  checked=$((checked + 1))
}
completes bui '=>' build
completes com '=>' completions
completes --audience '' '=>' self private manager internal public
completes --audience = '' '=>' self private manager internal public
completes --audience = '=>' self private manager internal public
completes build --audience p '=>' private public
completes --audience self ex '=>' explain export
completes -C build ch '=>' check
completes report --format '' '=>' text json markdown
completes check --format '' '=>' text json github
completes export --format p '=>' pdf
completes export '' '=>' json packet resume jsonresume
completes export packet '' '=>'
completes export packet --paper '' '=>' a4 letter
completes schema '' '=>' portfolio entry framework
completes completions '' '=>' bash zsh fish
completes theme '' '=>' list eject
completes theme eject layout '=>' layout.mustache
completes build -o not '=>' notes
completes render re '=>' read.md
completes build --str '=>' --strict
completes build --ver '=>' --verbose
completes --ver '=>' --verbose --version
completes --he '=>' --help
completes frameworks --y '=>' --yaml
completes report --form '=>' --format
completes man '' '=>'
[ "$marked" -eq 2 ]  # the two that offered files
echo "$checked completions"
