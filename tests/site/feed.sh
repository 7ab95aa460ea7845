#!/usr/bin/env bash
# feed.sh DOSSIER PORTFOLIO: the feeds of the sample and of small portfolios made to break them are what RSS 2.0, Atom and JSON Feed
# 1.1 ask for, have the dates that they say, and hold the same items in every format.
set -euo pipefail
dossier=$1 portfolio=$2 here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0 feeds=0
fault() { echo "$1"; faults=$((faults + 1)); }

# well_formed SCHEMA FILE
well_formed() {
  feeds=$((feeds + 1))
  xmllint --noout --nonet --relaxng "$here/$1" "$2" 2>"$work/said" || fault "$2: $(head -5 "$work/said")"
}

# texts XPATH FILE: one a line
texts() { xmllint --xpath "$1" "$2" 2>/dev/null || true; }

# true_dates FILE: the weekday of every date is the day's, and the newest comes first.
true_dates() {
  local said day before=
  while read -r said; do
    day=$(date -u -d "$said" '+%a, %d %b %Y %T +0000')
    [ "$day" = "$said" ] || fault "$1: '$said' is '$day'"
  done < <(texts '//pubDate/text() | //lastBuildDate/text()' "$1")
  while read -r said; do
    day=$(date -u -d "$said" +%s)
    [ -z "$before" ] || [ "$day" -le "$before" ] || fault "$1: '$said' stands behind an older one"
    [ -n "$before" ] || [ "$said" = "$(texts '//lastBuildDate/text()' "$1")" ] ||
      fault "$1: lastBuildDate is not that of the newest item"
    before=$day
  done < <(texts '//pubDate/text()' "$1")
}

# check_site SITE ITEMS: all its feeds; those of all wins have this many items.
check_site() {
  local site=$1 file said
  while IFS= read -r file; do
    well_formed rss.rng "$file"
    true_dates "$file"
  done < <(find "$site" -name feed.xml)
  well_formed atom.rng "$site/feed.atom"
  feeds=$((feeds + 1))
  said=$(jq -r -f "$here/json_feed.jq" "$site/feed.json") || fault "$site/feed.json: jq failed"
  [ -z "$said" ] || fault "$site/feed.json: $said"
  xmllint --noout --nonet "$site/sitemap.xml" || fault "$site/sitemap.xml is not well formed"

  texts '//guid/text()' "$site/feed.xml" >"$work/rss"
  texts '//*[local-name()="entry"]/*[local-name()="id"]/text()' "$site/feed.atom" >"$work/atom"
  jq -r '.items[].id' "$site/feed.json" >"$work/json"
  cmp "$work/rss" "$work/atom" || fault "$site: RSS and Atom differ"
  cmp "$work/rss" "$work/json" || fault "$site: RSS and JSON Feed differ"
  [ "$(wc -l <"$work/rss")" -eq "$2" ] || fault "$site: $(wc -l <"$work/rss") items, not $2"
  [ "$(sort -u "$work/rss" | wc -l)" -eq "$2" ] || fault "$site: an id stands twice"

  # A feed for every page of a category, and none without.
  diff <(cd "$site" && find checklist -mindepth 3 -name index.html -printf '%h\n' 2>/dev/null | sort) \
    <(cd "$site" && find checklist -name feed.xml -printf '%h\n' 2>/dev/null | sort) || fault "$site: categories without feeds, or feeds without"
}

# make NAME BASE_URL [TITLE...]: a portfolio with a win of each title, and its site.
make() {
  local folder=$work/$1 base=$2 title number=0
  shift 2
  mkdir -p "$folder/content"
  printf 'name: "A & B <x> ]]>"\nid: ab\nas_of: 2026-11-01\nlanguage: en-GB\ntargets: {self: {audience: self, base_url: "%s"}}\n' "$base" \
    >"$folder/portfolio.yaml"
  for title in "$@"; do
    number=$((number + 1))
    printf -- '---\ntitle: %s\ndate: 2026-0%d-28\nkind: win\nid: w%d\nchecklist: [technical/debt-reduction]\n---\n%s ]]> &amp; <b>\n' \
      "$(jq -n --arg title "$title" '$title')" "$number" "$number" "$title" >"$folder/content/w$number.md"
  done
  "$dossier" -C "$folder" build >"$work/said" 2>&1 || fault "$folder: $(cat "$work/said")"
  check_site "$folder/site" $#
}

"$dossier" -C "$portfolio" build --output "$work/sample" >"$work/said" 2>&1 || fault "the sample: $(cat "$work/said")"
items=$(texts 'count(//item)' "$work/sample/feed.xml")
[ "$items" -gt 0 ] || fault "the sample has no wins"
check_site "$work/sample" "$items"

make empty https://a.example/p/
make one https://a.example/ 'One'
make hosts / 'Without a host'
make markup https://a.example/ '<b>"A" & '"'B'"'</b>' ']]>' '<![CDATA[ x' '&amp; &lt;' '</title><script>' '<!-- -- -->'
make scripts https://a.example/ 'שלום עולם' 'مرحبا' $'\u202Bx\u202C' 'Ünïcödé' '🚀 𝄞' '日本語' $'e\u0301 \u2028 x'

# refused FILE CHANGE: the checks see a change that sed makes to a feed.
refused() {
  local file=$1 change=$2 changed=$work/changed.${1##*.}
  sed -E "$change" "$work/one/site/$file" >"$changed"
  ! cmp -s "$work/one/site/$file" "$changed" || fault "$file: '$change' changes nothing"
  case $file in
    *.json) [ -n "$(jq -r -f "$here/json_feed.jq" "$changed" 2>&1)" ] ;;
    *.xml) ! xmllint --noout --relaxng "$here/rss.rng" "$changed" 2>/dev/null ;;
    *.atom) ! xmllint --noout --relaxng "$here/atom.rng" "$changed" 2>/dev/null ;;
  esac || fault "$file: '$change' passes"
}

for change in 's/ version="2.0"//' 's/-5([0-9a-f]{3})-/-4\1-/' '/<language>/d' 's/ isPermaLink="false"//' 's/<link>.*</<link>evidence\/w1\/</' \
  's/\+0000/GMT/' '/<lastBuildDate>/d' '/<atom:link/d' 's/<description>[^<]*/<description>/'; do
  refused feed.xml "$change"
done
for change in 's/2005\/Atom/2005\/atom/' 's/ xml:lang="en-GB"//' '/<updated>/d' 's/T00:00:00Z/T00:00:00/' '/<name>/d' '/rel="self"/d' \
  's/type="html"/type="text"/' 's/<id>.*</<id>1</' 's/href="[^"]*"/href="x"/'; do
  refused feed.atom "$change"
done
for change in 's/1\.1"/1"/' '/"title"/d' 's/"id": "[^"]*"/"id": 1/' 's/"content_html"/"_html"/' 's/T00:00:00Z/ 00:00:00/' 's/-28T/-32T/' \
  's/"feed_url"/"self"/' 's/"authors"/"author"/' 's/"tags"/"categories"/' 's/"language": "[^"]*"/"language": null/' 's/"url": "http/"url": "/'; do
  refused feed.json "$change"
done

echo "$feeds feeds, $faults faults"
[ "$faults" -eq 0 ]
