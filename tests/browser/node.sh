#!/bin/sh
# node.sh SCRIPT [ARGUMENT...]: runs a script of this folder, or says what is missing. It never passes without having run.
if ! command -v node >/dev/null; then
  echo "browser tests: node is missing: scripts/test installs what these tests need"
  exit 1
fi
script=$1
shift
exec node "$(dirname "$0")/$script" "$@"
