#!/usr/bin/env bash
# import.sh DOSSIER: `dossier import git` on repositories made here: what is taken, that a clone is not taken again, and
# that a repository whose settings name programs has none of them run.
set -euo pipefail
dossier=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
unset "${!GIT_@}"
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 HOME=$folder LC_ALL=C GIT_CEILING_DIRECTORIES=$folder

# commit REPOSITORY 'NAME <ADDRESS>' DATE PARAGRAPH...: with the day of the commit far behind that of the writing.
commit() {
  local repository=$1 author=$2 date=$3 paragraphs=()
  shift 3
  for paragraph in "$@"; do paragraphs+=(-m "$paragraph"); done
  GIT_COMMITTER_NAME=Bot GIT_COMMITTER_EMAIL=bot@x.example GIT_COMMITTER_DATE='2025-06-01T00:00:00Z' \
    git -C "$repository" -c core.hooksPath=/dev/null commit -q --allow-empty --author "$author" --date "$date" \
    "${paragraphs[@]}"
}
ada='Ada Example <ada@x.example>' bob='Bob <bob@x.example>'

# same WHAT FILE: standard input is what must have been printed; a hash in it stands as HASH.
same() {
  sed -E 's/\b[0-9a-f]{12}\b/HASH/g' "$2" >seen
  diff -u - seen || { echo "$1: not what was wanted (+)"; exit 1; }
}
holds() { grep -qF -- "$2" "$1" || { echo "$1 lacks: $2"; cat "$1"; exit 1; }; }

git init -q -b main pay
git -C pay remote add origin 'https://ada:secret@github.com/acme/pay.git'
commit pay "$ada" '2025-03-05T23:30:00+02:00' 'Add the outbox' $'So that no event is lost.\n\n::: manager' \
  $'Win: no event was lost in a year\nImpact: 40 lost events a week before, none since\nChecklist: technical/multi-team-system: two teams read it\nChecklist: technical/no-such-item\nReviewed-by: Bob <bob@x.example>'
commit pay "$ada" '2025-03-06T10:00:00Z' 'fix: read the last line' 'Impact: nobody calls at night'
commit pay "$bob" '2025-03-07T10:00:00Z' 'Rework the ledger' 'Win: one ledger' 'Co-authored-by: ada example <x@y.example>'
commit pay "$bob" '2025-03-08T10:00:00Z' 'Rework the queue' $'Win: one queue\nReviewed-by: Ada Example <ada@x.example>'
commit pay "$bob" '2025-03-09T10:00:00Z' 'Others did this' 'Win: of Bob'
commit pay "$ada" '2025-03-10T10:00:00Z' 'Tidy up'
commit pay "$ada" '2025-03-11T10:00:00Z' 'Win: a subject is no trailer'
printf 'Gr\xfc\xdfe\n\nImpact: Latin-1 is read\n' >message
GIT_COMMITTER_NAME=Bot GIT_COMMITTER_EMAIL=b@x.example git -C pay -c i18n.commitEncoding=ISO-8859-1 commit -q \
  --allow-empty --author "$ada" --date '2025-03-12T10:00:00Z' -F "$folder/message"
reverted=$(git -C pay log --format=%H --grep='last line')
commit pay "$ada" '2025-03-13T10:00:00Z' 'Revert "fix: read the last line"' "This reverts commit $reverted."
git -C pay config user.name "Ada Example" && git -C pay config user.email "ada@x.example"
git -C pay checkout -q -b side HEAD~1
commit pay "$ada" '2025-03-14T10:00:00Z' 'On the side: the OUTBOX again'
git -C pay checkout -q main
git -C pay merge -q --no-ff -m 'Merge the outbox' side

mkdir portfolio
printf 'name: Ada Example\nas_of: 2026-11-01\nme: [Ada Example]\ntargets: {internal: {base_url: "https://ada.example/"}}\n' \
  >portfolio/portfolio.yaml
cd portfolio
"$dossier" import git ../pay --dry-run >out
[ ! -e content ]
same 'a dry run' out <<'END'
taken    content/imported/2025/grusse.md: Grüße (feature, 2025-03-12, role author)
taken    content/imported/2025/one-queue.md: one queue (code-review, 2025-03-08, role reviewer)
taken    content/imported/2025/one-ledger.md: one ledger (win, 2025-03-07, role author)
taken    content/imported/2025/fix-read-the-last-line.md: fix: read the last line (fix, 2025-03-06, role author)
taken    content/imported/2025/no-event-was-lost-in-a-year.md: no event was lost in a year (win, 2025-03-05, role author)
skipped  HASH Others did this: of others: Bob; --all takes it
skipped  5 commits: no trailer Win:, Impact: or Checklist:
5 taken, 2 skipped, nothing written (dry run)
END
(cd ../pay && GIT_DIR=/nowhere "$dossier" -C ../portfolio import git ../pay >../portfolio/out)
tail -1 out | grep -qx '5 taken, 2 skipped'
"$dossier" check >out
win=content/imported/2025/no-event-was-lost-in-a-year.md
for line in 'source: "git:' '  "technical/multi-team-system": "two teams read it"' '\::: manager' '- Subject: Add the outbox' \
  '- Checklist, an item that is not known: technical/no-such-item' '  - text: "40 lost events a week before, none since"' \
  '  - "https://github.com/acme/pay/commit/' '- Reviewed-by: Bob'; do holds "$win" "$line"; done
holds content/imported/2025/fix-read-the-last-line.md '- Reverted by: '
if grep -rE 'bob@|secret' content; then echo 'an address or a password was taken over'; exit 1; fi

# Known again, also in a clone at another place, and in one that is shallow.
git clone -q ../pay ../elsewhere
git clone -q --depth 7 "file://$folder/pay" ../shallow
for repository in ../pay ../elsewhere ../shallow; do
  "$dossier" import git "$repository" >out
  grep -q '^0 taken' out || { cat out; exit 1; }
done
holds out 'note     the repository is a shallow clone'

# One draft of a selection; by the day of writing, in any case, no merges.
"$dossier" import git ../pay --grep outbox --since 2025-03-06 >out
same 'a selection' out <<'END'
taken    content/imported/2025/pay-commits-that-say-outbox-since-2025-03-06.md: pay: commits that say "outbox" since 2025-03-06 (delivery, 2025-03-14, role author)
skipped  9 commits: not selected by --since and --grep
skipped  1 commit: a merge, which is no work of its own
1 taken, 2 skipped
END
holds content/imported/2025/pay-commits-that-say-outbox-since-2025-03-06.md 'On the side: the OUTBOX again'
"$dossier" import git ../pay --since 2025-03-06 --grep outbox | grep -q '^0 taken'
"$dossier" import git ../pay --since 2025-03-07 --dry-run >out
holds out 'pay: commits since 2025-03-07 (delivery, 2025-03-14, role author)'
"$dossier" check >/dev/null

# Links of records in a repository with an address lead there.
mkdir -p ../pay/docs/adr
printf '# 1. X\n\n## Status\n\nSuperseded by [2](0002-y.md), see [code](../../src/x.c), [up](../../../x.md)\n' \
  >../pay/docs/adr/0001-x.md
"$dossier" import adr ../pay >out
for line in '[2](https://github.com/acme/pay/blob/HEAD/docs/adr/0002-y.md)' '[up] (../../../x.md)' \
  '[code](https://github.com/acme/pay/blob/HEAD/src/x.c)'; do holds content/imported/undated/x.md "$line"; done

# The current folder, by itself; what is no repository, and one without commits.
(cd ../pay && "$dossier" -C "$folder/portfolio" import git >"$folder/portfolio/out") || code=$?
[ "${code-0}" -eq 1 ]
holds out 'not a git repository'
cp portfolio.yaml ../pay/
(cd ../pay && "$dossier" import git --dry-run) >out
holds out '5 taken, 2 skipped'
git init -q -b main ../empty
"$dossier" import git ../empty >out
same 'no commits' out <<'END'
note     the input is well-formed, and holds nothing
0 taken, 0 skipped
END
code=0
GIT_TEST_ASSUME_DIFFERENT_OWNER=1 "$dossier" import git ../pay >out || code=$?
[ $code -eq 1 ]
holds out 'it belongs to somebody else'

# A repository whose settings name programs for everything, and lacks objects that its remote promises.
marker=$folder/ran
printf '#!/bin/sh\ntouch %s\nexit 1\n' "$marker" >../evil.sh
chmod +x ../evil.sh
git clone -q ../pay ../hostile
evil=$folder/evil.sh
for name in core.fsmonitor core.pager pager.log core.sshCommand core.askPass core.gitProxy diff.external diff.evil.textconv \
  diff.evil.command gpg.program gpg.ssh.program gpg.ssh.defaultKeyCommand credential.helper core.editor sequence.editor \
  core.alternateRefsCommand filter.evil.clean filter.evil.smudge filter.evil.process trailer.win.command trailer.win.cmd; do
  git -C ../hostile config "$name" "$evil"
done
git -C ../hostile config log.showSignature true
git -C ../hostile config alias.log "!$evil"
git -C ../hostile config core.hooksPath "$folder/hooks"
mkdir ../hooks
for hook in post-index-change reference-transaction post-checkout; do cp "$evil" "../hooks/$hook"; done
printf '* diff=evil filter=evil\n' >../hostile/.git/info/attributes
signed() { git -C ../hostile cat-file commit HEAD | sed '0,/^$/s//gpgsig -----BEGIN PGP SIGNATURE-----\n x\n -----END PGP SIGNATURE-----\n/'; }
hash=$(signed | git -C ../hostile hash-object -t commit -w --stdin)
echo "$hash" >../hostile/.git/refs/heads/main
rm -f "$marker"
git -C ../hostile log -1 >/dev/null 2>&1 || true
[ -e "$marker" ] || { echo 'the hostile repository is harmless: nothing is shown'; exit 1; }
rm -f "$marker"
"$dossier" import git ../hostile --dry-run >out
[ ! -e "$marker" ] || { echo 'a program that the repository names was run'; exit 1; }
tail -1 out | grep -q '^0 taken, 7 skipped'

git -C ../hostile config extensions.partialClone origin
git -C ../hostile config core.repositoryFormatVersion 1
git -C ../hostile config remote.origin.promisor true
git -C ../hostile config remote.origin.url 'ssh://nowhere.example/pay'
git -C ../hostile config log.showSignature false
printf '%040d\n' 7 >../hostile/.git/refs/heads/main
git -C ../hostile log -1 >/dev/null 2>&1 || true
[ -e "$marker" ] || { echo 'nothing was fetched by plain git: nothing is shown'; exit 1; }
rm -f "$marker"
code=0
"$dossier" import git ../hostile >out || code=$?
[ $code -eq 1 ]
[ ! -e "$marker" ] || { echo 'an object was fetched'; exit 1; }

# Many commits are counted, not listed.
git init -q -b main ../many
for ((i = 1; i <= 10000; i++)); do
  printf 'commit refs/heads/main\nauthor Ada Example <a@x> %d +0000\ncommitter Ada Example <a@x> %d +0000\n' \
    $((1700000000 + i)) $((1700000000 + i))
  printf 'data <<END\nCommit %d\n\nSome words.\nEND\n' "$i"
done | git -C ../many fast-import --quiet
"$dossier" import git ../many --since 2000-01-01 --dry-run >out
holds out '1 taken, 0 skipped'
"$dossier" import git ../many >out
holds out 'skipped  10000 commits: no trailer Win:, Impact: or Checklist:'
