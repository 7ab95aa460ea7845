#!/usr/bin/env bash
# serve.sh DOSSIER: the real program behind a real socket: what it answers and refuses, that a save reaches the pages
# that are open, how faults come and go, a port that is taken, connections that say nothing, and how it ends. Times
# below are guards against hanging alone.
set -euo pipefail
dossier=$1
work=$(mktemp -d)
server=
end() {
  [ -z "$server" ] || kill -KILL "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap end EXIT
faults=0
fault() { echo "FAULT: $1"; faults=$((faults + 1)); }

portfolio() { # DIR BASE_URL
  mkdir -p "$1/content/static"
  printf 'name: Ada Example\nas_of: 2026-11-01\ntargets: {internal: {audience: internal, base_url: "%s"}}\n' "$2" >"$1/portfolio.yaml"
  echo note >"$1/content/static/note.txt"
  entry "$1" "The outbox" adr
  printf -- '---\ntitle: A later thing\ndate: 2026-10-02\nkind: win\ndraft: true\n---\nStill in the making.\n' >"$1/content/later.md"
}
entry() { # DIR TITLE KIND
  printf -- '---\ntitle: %s\ndate: 2026-09-01\nkind: %s\n---\nText with [a file](static/note.txt).\n' "$2" "$3" >"$1/content/outbox.md"
}

start() { # DIR [ARGUMENT...]: sets server, address, port, base
  local dir=$1 first=$work/first
  shift
  rm -f "$first"
  mkfifo "$first"
  # A shell without job control has its background jobs ignore SIGINT, and nothing may undo that but the program.
  "$dossier" -C "$dir" serve --port 0 "$@" >"$first" 2>"$work/err" &
  server=$!
  read -r -t 60 address <"$first" || { cat "$work/err"; echo "no address"; exit 1; }
  port=${address#http://127.0.0.1:}
  base=/${port#*/} port=${port%%/*}
}
stop() { # SIGNAL
  local code=0
  kill -"$1" "$server"
  wait "$server" || code=$?
  server=
  [ "$code" = 0 ] || { cat "$work/err"; fault "$1 ends it with $code"; }
}
request() { # METHOD TARGET [HOST]: the whole answer
  local to
  exec {to}<>"/dev/tcp/127.0.0.1/$port"
  printf '%s %s HTTP/1.1\r\nHost: %s\r\n%s\r\n' "$1" "$2" "${3-127.0.0.1:$port}" "${4-}" >&"$to"
  timeout 60 cat <&"$to"
  exec {to}>&-
}
expect() { # TEXT METHOD TARGET [HOST [HEADERS]]: the answer has the text
  local text=$1
  shift
  request "$@" >"$work/answer" || true
  grep -aqF -- "$text" "$work/answer" || { fault "$1 $2 (${3-}) has no '$text':"; head -c 600 "$work/answer"; }
}
eventually() { # TEXT TARGET: a save may be more than one change
  local i
  for ((i = 0; i < 600; i++)); do
    request GET "$2" >"$work/answer"
    ! grep -aqF -- "$1" "$work/answer" || return 0
    sleep 0.1
  done
  fault "GET $2 never has '$1'"
}
expect_not() { # TEXT TARGET
  request GET "$2" >"$work/answer"
  ! grep -aqF -- "$1" "$work/answer" || fault "GET $2 has '$1'"
}

listen() { # opens a stream of events, and returns once it is heard
  exec {events}<>"/dev/tcp/127.0.0.1/$port"
  printf 'GET /.dossier/events HTTP/1.1\r\nHost: 127.0.0.1:%s\r\n\r\n' "$port" >&"$events"
  until_line retry
}
until_line() { # PREFIX
  local line
  while IFS= read -r -t 60 line <&"$events"; do
    [[ $line != "$1"* ]] || return 0
  done
  fault "no event '$1'"
}
reloaded() { until_line "data: reload" && exec {events}>&-; }

portfolio "$work/p" "https://ada.example/repo/"
start "$work/p"
[[ $address =~ ^http://127\.0\.0\.1:[0-9]+/repo/$ ]] || fault "the address is $address"

echo "pages"
expect "HTTP/1.1 200" GET /repo/
expect "Content-Type: text/html; charset=utf-8" GET /repo/index.html
expect "Cache-Control: no-store" GET /repo/
expect "<title>Ada Example</title>" GET /repo/ "localhost:$port"
expect "<script src=\"/.dossier/reload.js?" GET /repo/
expect "new EventSource" GET /.dossier/reload.js
expect "Location: /repo/" GET /
expect "Location: /repo/" GET /repo
expect "Location: /repo/evidence/outbox/" GET /repo/evidence/outbox
expect "The outbox" GET /repo/evidence/outbox/
expect "Content-Type: text/plain; charset=utf-8" GET /repo/static/note.txt
expect "Content-Length: 5" HEAD /repo/static/note.txt
request HEAD /repo/ >"$work/answer"
[ "$(tail -c 4 "$work/answer" | od -An -tx1)" = " 0d 0a 0d 0a" ] || fault "HEAD gives a body"

echo "drafts are for self alone, and not counted"
expect "Draft: A later thing" GET /repo/drafts.html
expect "Draft: A later thing" GET /repo/evidence/later/
expect_not "A later thing" /repo/evidence/index.html

echo "refusals"
expect "HTTP/1.1 404" GET /repo/nothing
expect "Page not found" GET /repo/nothing
expect "HTTP/1.1 404" GET /elsewhere/
for way in /repo/../../../../etc/passwd /repo/..%2f..%2f..%2fetc/passwd /repo/%2e%2e/portfolio.yaml /repo//etc/passwd \
  /repo/index.html%00.css /repo/static/..%5c..%5cportfolio.yaml /.dossier/../kinds.yaml /.dossier/%2e%2e/kinds.yaml; do
  expect "HTTP/1.1 404" GET "$way"
done
expect "HTTP/1.1 403" GET /repo/ evil.example
expect "HTTP/1.1 403" GET /repo/ "evil.example:$port"
expect "HTTP/1.1 403" GET /repo/ 127.0.0.1
expect "HTTP/1.1 403" GET /repo/ "127.0.0.1:1"
expect "HTTP/1.1 403" GET /repo/ "127.0.0.1:$port" $'Host: evil.example\r\n'
expect "HTTP/1.1 403" GET /.dossier/events evil.example
for method in POST PUT DELETE PATCH OPTIONS; do
  expect "HTTP/1.1 405" "$method" /repo/ "127.0.0.1:$port" $'Content-Length: 1000000000\r\n'
  grep -aq "Allow: GET, HEAD" "$work/answer" || fault "$method is not told what is allowed"
done
expect "HTTP/1.1 405" POST /repo/ "127.0.0.1:$port" $'Content-Length: 9\r\nExpect: 100-continue\r\n'

echo "a save is seen"
listen
entry "$work/p" "The inbox" adr
reloaded
eventually "The inbox" /repo/evidence/outbox/
listen
mkdir "$work/p/content/new"
printf -- '---\ntitle: In a new folder\ndate: 2026-09-02\nkind: win\n---\nText.\n' >"$work/p/content/new/one.md"
reloaded
eventually "In a new folder" /repo/evidence/one/

echo "faults come and go"
listen
entry "$work/p" "The inbox" "no<such>kind"
reloaded
eventually "HTTP/1.1 500" /repo/
expect "content/outbox.md" GET /repo/evidence/one/
expect "<mark>no&lt;such&gt;kind</mark>" GET /repo/
grep -aq "no<such>" "$work/answer" && fault "the page of errors has markup of the content"
expect "HTTP/1.1 200" GET /repo/static/note.txt
expect "HTTP/1.1 200" GET /.dossier/faults.css
listen
entry "$work/p" "The inbox, mended" adr
reloaded
eventually "The inbox, mended" /repo/evidence/outbox/
grep -q "error: unknown kind" "$work/err" || fault "the terminal does not name the fault"
grep -qE "^changed content/outbox.md: [0-9]+ pages in [0-9]+ ms$" "$work/err" || fault "the terminal does not say what changed"

echo "a port that is taken"
code=0
"$dossier" -C "$work/p" serve --port "$port" >"$work/second" 2>&1 || code=$?
[ "$code" = 3 ] || fault "a taken port gives $code"
grep -q "cannot listen on port $port: it is taken" "$work/second" || { fault "a taken port is not named"; cat "$work/second"; }
grep -q -- "hint: --port " "$work/second" || fault "no other port is suggested"

echo "many connections"
idle=()
for ((i = 0; i < 100; i++)); do
  exec {connection}<>"/dev/tcp/127.0.0.1/$port"
  idle+=("$connection")
  [ $((i % 2)) = 0 ] || printf 'GET /repo/ HTTP/1.1\r\nHost: 127' >&"$connection"
done
expect "HTTP/1.1 200" GET /repo/
waiting=()
for ((i = 0; i < 16; i++)); do
  listen
  waiting+=("$events")
done
expect "HTTP/1.1 503" GET /.dossier/events
expect "HTTP/1.1 200" GET /repo/
stop INT
for connection in "${idle[@]}" "${waiting[@]}"; do exec {connection}>&-; done

echo "other readers"
start "$work/p" --audience internal
expect "HTTP/1.1 200" GET /repo/
expect "HTTP/1.1 404" GET /repo/drafts.html
expect_not "The inbox" /repo/evidence/index.html
stop TERM

echo "the browser"
mkdir "$work/bin"
printf '#!/bin/sh\necho "$1" >"%s/opened"\n' "$work" >"$work/bin/xdg-open"
cp "$work/bin/xdg-open" "$work/bin/open"
chmod +x "$work/bin/"*
PATH=$work/bin:$PATH start "$work/p" --open
for ((i = 0; i < 600; i++)); do
  [ ! -s "$work/opened" ] || break
  sleep 0.1
done
[ "$(cat "$work/opened")" = "$address" ] || fault "the browser is not asked for $address"
stop INT
printf '#!/bin/sh\nexit 3\n' >"$work/bin/xdg-open"
cp "$work/bin/xdg-open" "$work/bin/open"
PATH=$work/bin:$PATH start "$work/p" --open
expect "HTTP/1.1 200" GET /repo/
for ((i = 0; i < 600; i++)); do
  ! grep -q "cannot open the browser" "$work/err" || break
  sleep 0.1
done
grep -q "cannot open the browser" "$work/err" || fault "nobody says that no browser was opened"
stop INT

echo "at fault from the start"
portfolio "$work/q" /
entry "$work/q" "The outbox" nothing
start "$work/q" --quiet
[ "$base" = / ] || fault "the base is $base"
expect "HTTP/1.1 500" GET /
listen
entry "$work/q" "The outbox" adr
reloaded
eventually "HTTP/1.1 200" /
expect "http://127.0.0.1:$port/evidence/outbox/" GET /sitemap.xml
! grep -qE "changed|pages" "$work/err" || fault "--quiet says what is not wrong"
stop INT

echo "$faults faults"
[ "$faults" = 0 ]
