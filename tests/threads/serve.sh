#!/usr/bin/env bash
# serve.sh DOSSIER SAMPLE: the sample is asked for by many at once, and listened to, while it is made again and again.
# Every answer is a whole page. In a build with the thread sanitizer a data race ends the program, and so the test.
set -euo pipefail
dossier=$1 sample=$2
work=$(mktemp -d)
server=
end() {
  [ -z "$server" ] || kill -KILL "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap end EXIT
mkdir "$work/p"
cp -r "$sample/portfolio.yaml" "$sample/content" "$work/p"
[ ! -d "$sample/frameworks" ] || cp -r "$sample/frameworks" "$work/p"
mkfifo "$work/first"
"$dossier" -C "$work/p" serve --port 0 --jobs 8 >"$work/first" 2>"$work/err" &
server=$!
read -r -t 120 address <"$work/first" || { cat "$work/err"; exit 1; }
port=${address#http://127.0.0.1:}
base=/${port#*/} port=${port%%/*}

request() { # TARGET
  local to
  exec {to}<>"/dev/tcp/127.0.0.1/$port"
  printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\n\r\n' "$1" "$port" >&"$to"
  timeout 120 cat <&"$to"
}
ask() { # until the saves have ended
  until [ -e "$work/done" ]; do
    request "$base" >"$work/answer.$1"
    grep -aq "</html>" "$work/answer.$1" || { echo "no whole page:"; head -c 400 "$work/answer.$1"; return 1; }
    request /.dossier/reload.js >/dev/null
    request /.dossier/events?old | grep -q "data: reload" || { echo "no event"; return 1; }
  done
}
asking=()
for i in 1 2 3 4; do
  ask "$i" &
  asking+=($!)
done
entry=$(find "$work/p/content" -name '*.md' -path '*/20*' | sort | head -1)
for ((save = 1; save <= 12; save++)); do
  exec {events}<>"/dev/tcp/127.0.0.1/$port"
  printf 'GET /.dossier/events HTTP/1.1\r\nHost: localhost:%s\r\n\r\n' "$port" >&"$events"
  while IFS= read -r -t 120 line <&"$events" && [[ $line != retry* ]]; do :; done
  # Every third is at fault.
  if [ $((save % 3)) = 0 ]; then cp "$entry" "$work/whole" && sed -i 's/^kind:.*/kind: none/' "$entry"; else
    [ ! -e "$work/whole" ] || cp "$work/whole" "$entry"
    echo "Saved $save times." >>"$entry"
  fi
  while IFS= read -r -t 120 line <&"$events" && [[ $line != data:* ]]; do :; done
  [[ $line == data:* ]] || { echo "save $save is not seen"; cat "$work/err"; exit 1; }
  exec {events}>&-
done
touch "$work/done"
for one in "${asking[@]}"; do wait "$one"; done
kill -INT "$server"
code=0
wait "$server" || code=$?
server=
[ "$code" = 0 ] || { cat "$work/err"; echo "it ends with $code"; exit 1; }
echo "$(grep -c '^changed' "$work/err") rebuilds"
