#!/usr/bin/env bash
# package.sh BUILD CHANGELOG: the Debian package that cpack makes of a build folder, unpacked, has what it should, and its program
# works from an empty folder with nothing of the source tree beside it.
set -euo pipefail
build=$1 changelog=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for program in cpack dpkg-deb dpkg-shlibdeps; do
  command -v "$program" >/dev/null || { echo "$program is missing: scripts/test installs what this needs"; exit 1; }
done
(cd "$work" && cpack --config "$build/CPackConfig.cmake" -B "$work/made" >"$work/log" 2>&1) || { cat "$work/log"; exit 1; }
package=("$work"/made/*.deb)
depends=$(dpkg-deb -f "${package[0]}" Depends)
for library in libc6 libyaml-cpp libcmark-gfm libtinyxml2 libboost-filesystem libcurl4 libcpp-httplib; do
  grep -q "$library" <<<"$depends" || { echo "the package does not depend on $library: $depends"; exit 1; }
done
dpkg-deb -x "${package[0]}" "$work/root"
version=$(dpkg-deb -f "${package[0]}" Version)
[ "$("$work/root/usr/bin/dossier" --version)" = "dossier $version" ] || { echo "the program is not of version $version"; exit 1; }
grep -q "^## $version\b" "$changelog" || { echo "CHANGELOG.md has no section for $version"; exit 1; }
for file in usr/bin/dossier usr/share/doc/dossier/README.md usr/share/doc/dossier/LICENSE \
  usr/share/man/man1/dossier.1 usr/share/bash-completion/completions/dossier \
  usr/share/zsh/vendor-completions/_dossier usr/share/fish/vendor_completions.d/dossier.fish; do
  [ -s "$work/root/$file" ] || { echo "the package lacks /$file"; exit 1; }
done
mkdir "$work/empty"
cd "$work/empty"
dossier=$work/root/usr/bin/dossier
"$dossier" init x >/dev/null 2>&1
cd x
"$dossier" log "Cut the nightly run from 4 h to 20 min" >/dev/null
"$dossier" check -q
"$dossier" build -q
[ -s site/index.html ] || { echo "no site was built"; exit 1; }
echo "$(basename "${package[0]}"): $(find site -type f | wc -l) files built from an empty folder"
