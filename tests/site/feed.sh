#!/usr/bin/env bash
# feed.sh SITE: the XML files are well formed and the feed has items.
set -euo pipefail
xmllint --noout "$1/feed.xml" "$1/sitemap.xml"
items=$(xmllint --xpath 'count(/rss/channel/item)' "$1/feed.xml")
guids=$(xmllint --xpath '//guid/text()' "$1/feed.xml" | sort -u | wc -l)
[ "$items" -gt 0 ] && [ "$items" -eq "$guids" ]
echo "$items items, each with an id of its own"
