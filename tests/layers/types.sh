#!/usr/bin/env bash
# types.sh FOLDER...: no two files define a type of one name in the one namespace that all share. The compiler sees one
# file at a time and lets it pass; the linker then takes the functions of one type for those of the other.
set -euo pipefail
find "$@" \( -name '*.h' -o -name '*.cpp' \) -print0 | sort -z | xargs -0 awk '
  FNR == 1 { hidden = 0 }
  /^namespace \{/ { hidden = 1 }
  /^}  \/\/ namespace$/ { hidden = 0 }
  !hidden && match($0, /^(struct|class|union|enum class|enum) [A-Za-z0-9_]+( final)?( :[^:].*)? \{/) {
    sub(/^(enum class|[a-z]+) /, "")
    name = $1
    types++
    if (name in where && where[name] != FILENAME) {
      print FILENAME ": " name " is defined in " where[name] ", too"
      faults++
    }
    where[name] = FILENAME
  }
  END {
    print types + 0 " types, " faults + 0 " of them twice"
    exit types == 0 || faults > 0
  }'
