#!/usr/bin/env bash
# parallel.sh DOSSIER SAMPLE: a site made on eight threads is the one made on a single thread, byte for byte, again and
# again: the sample portfolio, and a generated one heavy in what the Markdown parser keeps in tables that all threads
# share. In a build with the thread sanitizer a data race ends the program, and so the test. PORTFOLIO in the
# environment is how many entries are generated. Links are asked for on threads as well: here by way of a proxy that is not.
set -euo pipefail
dossier=$1 sample=$2 count=${PORTFOLIO:-200}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

generate() { # FOLDER: entries that link to each other, with everything that Markdown has
  mkdir -p "$1"/content/{pages,static}
  cat >"$1/portfolio.yaml" <<'YAML'
name: Ada Example
as_of: 2026-11-01
targets:
  internal: {audience: internal, base_url: "https://ada.example/"}
  public: {audience: public, base_url: "https://ada.example/p/", output: public}
  self: {audience: self, base_url: "https://ada.example/s/", output: self}
YAML
  local kinds=(adr win design-doc code-review fix) audiences=(public internal manager private) i j k
  for ((i = 0; i < count; i++)); do
    {
      printf -- '---\ntitle: Entry %d of the log\ndate: 2026-%02d-%02d\nkind: %s\nvisibility: %s\n' \
        "$i" $((i % 10 + 1)) $((i % 28 + 1)) "${kinds[i % 5]}" "${audiences[i % 4]}"
      printf 'checklist: [technical/debt-reduction]\ntags: [tag-%d, Tag %d]\n---\n' $((i % 7)) $((i % 3 + 9))
      for ((j = 0; j < 12; j++)); do
        k=$(((i + j) % count))
        printf '## Part %d\n\n~~struck %d~~ and *~~both~~*, https://a.example/%d?x=~y, www.example.org/%d, me@a.example,\n' \
          "$j" "$j" "$j" "$j"
        printf '[no. %d](entry-%d.md), **bold**, `code`[^%d], - [x] no ~ task\n\n- [x] done ~~not~~\n- [ ] open\n\n' \
          "$k" "$k" "$j"
        printf '| a | b |\n|---|--:|\n| ~~x~~ | http://b.example |\n\n[^%d]: note ~~%d~~ https://c.example\n\n' "$j" "$j"
      done
      printf '![picture](static/%d.svg)\n\n::: manager\n~~between us~~\n:::\n' "$i"
    } >"$1/content/entry-$i.md"
    echo '<svg xmlns="http://www.w3.org/2000/svg"/>' >"$1/content/static/$i.svg"
  done
  for ((i = 0; i < 9; i++)); do
    printf -- '---\ntitle: Page %d\nvisibility: public\n---\n~~x~~ www.a.example\n' "$i" >"$1/content/pages/page-$i.md"
  done
}

build() { # PORTFOLIO JOBS: all its targets, from nothing
  rm -rf "$1"/{site,public,self,_public}
  "$dossier" -C "$1" build --all --quiet --jobs "$2"
  find "$1" -path "$1/content" -prune -o -type f -print0 | sort -z | xargs -0 sha256sum
}

mkdir "$work/sample" "$work/generated"
cp -r "$sample/portfolio.yaml" "$sample/content" "$work/sample"
[ ! -d "$sample/frameworks" ] || cp -r "$sample/frameworks" "$work/sample"
generate "$work/generated"
for portfolio in sample generated; do
  build "$work/$portfolio" 1 >"$work/expected"
  files=$(wc -l <"$work/expected")
  [ "$files" -gt 50 ] || { echo "only $files files of $portfolio"; exit 1; }
  for run in 1 2 3; do
    build "$work/$portfolio" 8 >"$work/made"
    diff "$work/expected" "$work/made" || { echo "$portfolio: eight threads make another site (run $run)"; exit 1; }
  done
  echo "$portfolio: $files files are the same on one thread and on eight"
done

nobody=http://127.0.0.1:1
env HOME="$work" http_proxy=$nobody https_proxy=$nobody "$dossier" -C "$work/generated" check --external -q 2>"$work/said"
grep -q 'no link could be reached' "$work/said" || { tail "$work/said"; exit 1; }
echo "the links are asked for on eight threads"
