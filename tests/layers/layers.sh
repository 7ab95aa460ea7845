#!/usr/bin/env bash
# layers.sh SOURCES: each folder of src/ includes only what the house allows it to, and third-party headers stand
# only in the folder (or the one file) that wraps the library.
set -euo pipefail
cd "$1"

# folder: the folders it may include
allowed='
base: base
io: base io
model: base model
builtin: builtin
load: base io model builtin load
assess: base model assess
render: base model render
publish: base io model publish
import: base io model load import
links: base io model links
serve: base model builtin serve
cli: base io model builtin load import assess render publish links serve cli pipeline.h
pipeline: base io model load assess render publish pipeline.h
main: io cli
'
# header prefix: where it may be included
third_party='
boost/filesystem: io/
curl/: io/http.cpp
boost/uuid: render/feeds/feed.cpp
yaml-cpp/: load/yaml.cpp
cmark-gfm: import/outline.cpp render/markdown_tree.cpp render/redact_tree.cpp render/html_writer.cpp render/table_writer.cpp render/footnote_writer.cpp render/source_places.cpp render/export/body_markdown.cpp
tinyxml2: render/
nlohmann/: import/ render/ publish/ links/ cli/
CLI/: cli/run.cpp
utf8proc: base/unicode.cpp
xxhash: render/ publish/ links/
httplib: serve/server.cpp
'
faults=0
fault() { echo "$1"; faults=$((faults + 1)); }

files=$(find . -name '*.h' -o -name '*.cpp' | sed 's|^\./||' | sort)
[ -n "$files" ] || { echo "no sources"; exit 1; }
for file in $files; do
  case $file in */*) room=${file%%/*} ;; *) room=${file%%.*} ;; esac
  may=$(sed -n "s/^$room: //p" <<<"$allowed")
  [ -n "$may" ] || { fault "$file: folder $room is not in the table"; continue; }
  while IFS= read -r header; do
    target=${header%%/*}
    grep -qw -- "$target" <<<"$may" || fault "$file includes \"$header\", and $room may not"
  done < <(sed -n 's/^#include "\(.*\)"$/\1/p' "$file")
  while IFS= read -r header; do
    while IFS=: read -r prefix places; do
      [ -n "$prefix" ] && [[ $header == "$prefix"* ]] || continue
      ok=
      for place in $places; do [[ $file == "$place"* ]] && ok=1; done
      [ -n "$ok" ] || fault "$file includes <$header>, which belongs to$places"
    done <<<"$third_party"
  done < <(sed -n 's/^#include <\(.*\)>.*$/\1/p' "$file")
done
echo "$(wc -w <<<"$files") files checked, $faults faults"
[ "$faults" -eq 0 ]
