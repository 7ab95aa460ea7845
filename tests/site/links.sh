#!/usr/bin/env bash
# links.sh SITE: every relative link, image and stylesheet of every page leads to a file of the site, and every
# fragment to an id of that file.
set -euo pipefail
cd "$1"
broken=0 checked=0
while IFS= read -r page; do
  folder=$(dirname "$page")
  while IFS= read -r url; do
    case $url in
      http:* | https:* | mailto:* | "") continue ;;
      /*) [ "$page" = ./404.html ] || { echo "$page: root-absolute link $url"; broken=1; }; continue ;;
    esac
    checked=$((checked + 1))
    path=${url%%#*} fragment=
    case $url in *#*) fragment=${url#*#} ;; esac
    printf -v path %b "${path//%/\\x}"
    printf -v fragment %b "${fragment//%/\\x}"
    file=$page
    [ -z "$path" ] || file=$folder/$path
    case $path in */) file=$file/index.html ;; esac
    if [ ! -f "$file" ]; then
      echo "$page: $url leads nowhere"
      broken=1
    elif [ -n "$fragment" ] && ! grep -qF "id=\"$fragment\"" "$file"; then
      echo "$page: $url names no id"
      broken=1
    fi
  done < <(xmllint --html --xpath '//@href | //@src' "$page" 2>/dev/null | sed -n 's/^ *[a-z]*="\(.*\)"$/\1/p' | sed 's/&amp;/\&/g')
done < <(find . -name '*.html')
[ "$checked" -gt 0 ] || { echo "no link was checked"; exit 1; }
echo "$checked links checked"
exit "$broken"
