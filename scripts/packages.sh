# Sourced by the scripts beside it. install_packages installs those of its arguments that are missing, as root or
# through sudo; where everything is there it does nothing and needs no network.
build_packages=(
  g++ cmake ninja-build pkg-config
  libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-cpp-dev libtinyxml2-dev libboost-filesystem-dev
  libcli11-dev libutf8proc-dev libxxhash-dev nlohmann-json3-dev
  libcurl4-openssl-dev libcpp-httplib-dev
)
test_packages=(doctest-dev git libxml2-utils jq dpkg-dev file clang libclang-rt-dev llvm) # the last two: sanitizers, and names in their reports
bench_packages=(libbenchmark-dev hugo) # of tests/bench alone: Hugo is what it compares with
# What the tests in a browser run, with the package that has it. They are looked for by name, since node and java are
# often there from elsewhere.
browser_programs=(chromium:chromium node:nodejs npm:npm java:default-jre-headless)

# install_programs PROGRAM:PACKAGE...: the packages of those programs that are not on PATH.
install_programs() {
  local missing=() pair
  for pair in "$@"; do
    command -v "${pair%%:*}" >/dev/null || missing+=("${pair#*:}")
  done
  install_packages "${missing[@]}"
}

# install_modules DIR: the exact npm packages of DIR/package-lock.json, when they are not there or older than it.
install_modules() {
  [ "$1/package-lock.json" -nt "$1/node_modules/.package-lock.json" ] || return 0
  npm --prefix "$1" ci --ignore-scripts --no-audit --no-fund
}

install_packages() {
  local missing=() package
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  echo "Installing: ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
