#!/usr/bin/env bash
# manual.sh DOSSIER: the manual page has the sections of a manual page, and those who set it (groff, mandoc), where they
# are installed, find nothing to warn of.
set -euo pipefail
page=$(mktemp)
trap 'rm -f "$page"' EXIT
"$1" man >"$page"
sections=$(sed -n 's/^\.SH //p' "$page" | paste -sd,)
[ "$sections" = 'NAME,SYNOPSIS,DESCRIPTION,COMMANDS,OPTIONS,EXIT STATUS,FILES,ENVIRONMENT' ] ||
  { echo "sections: $sections"; exit 1; }
warnings=
if command -v groff >/dev/null; then warnings+=$(groff -man -ww -Tutf8 "$page" 2>&1 >/dev/null); fi
if command -v mandoc >/dev/null; then warnings+=$(mandoc -T lint -W error "$page" 2>&1 || true); fi
[ -z "$warnings" ] || { echo "$warnings"; exit 1; }
