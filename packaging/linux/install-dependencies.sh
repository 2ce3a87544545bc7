#!/usr/bin/env bash
# Installs what is missing on Debian 12 (or a relative) to build, run and test Countersign.
#
#   install-dependencies.sh [build] [display] [test] [check] [package] [installers]      (default: build)
#
# Looks first and says so: on a machine that has everything it neither needs root nor the network.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

build=(g++ cmake ninja-build ccache mold git ca-certificates pkg-config
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools linguist-qt6 qt6-svg-dev
    qtkeychain-qt6-dev libpoppler-qt6-dev libsimdjson-dev libexpected-dev libsodium-dev libsqlite3-dev libcpp-httplib-dev
    libqpdf-dev libxmlsec1-dev libxmlsec1-openssl libssl-dev libzip-dev
    # wanted when the program runs, which no linker can tell
    libqt6sql6-sqlite libqt6svg6 qt6-translations-l10n libsecret-1-0 fonts-dejavu-core fonts-urw-base35
    poppler-data)
# A screen where there is none, and letters for the names in the example sessions.
display=(xvfb xauth openbox fonts-noto-cjk)
# Second opinions on what the program makes, and a desktop for the tests to live in.
test=("${display[@]}" xdotool at-spi2-core gir1.2-atspi-2.0 python3 python3-gi dbus-x11 gnome-keyring libsecret-tools
    poppler-utils qpdf xmlsec1 openssl procps sqlite3 curl squid-openssl)
check=(clang clang-format clang-tidy clazy libclang-rt-dev llvm python3 desktop-file-utils appstream)
package=(dpkg-dev file debootstrap)
# What looks at the settings of the installers for other systems.
installers=(cmake nsis librsvg2-bin python3)

wanted=()
contract=no
for list in "${@:-build}"; do
    case $list in
    build) wanted+=("${build[@]}") ;;
    display) wanted+=("${display[@]}") ;;
    test) wanted+=("${test[@]}") && contract=yes ;;
    check) wanted+=("${check[@]}") ;;
    package) wanted+=("${package[@]}") ;;
    installers) wanted+=("${installers[@]}") ;;
    *) echo "${0##*/}: what is '$list'?" >&2 && exit 2 ;;
    esac
done
# The contract test needs Node 18 or newer with npm, from wherever this machine has them.
if [[ $contract = yes ]]; then
    command -v node >/dev/null || wanted+=(nodejs)
    command -v npm >/dev/null || wanted+=(npm)
fi

install_packages() {
    local installed missing=()
    installed=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' 2>/dev/null) "
    for name in "${wanted[@]}"; do
        [[ $installed == *" installed:$name "* ]] || missing+=("$name")
    done
    ((${#missing[@]})) || return 0

    echo "Installing ${#missing[@]} packages: ${missing[*]}"
    local as_root=()
    if ((EUID)); then
        command -v sudo >/dev/null || { echo "Run this as root, or install sudo." >&2 && exit 1; }
        as_root=(sudo)
    fi
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -q
        -o Acquire::Retries=3 -o Dpkg::Use-Pty=0)
    "${apt[@]}" update </dev/null
    "${apt[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null
}

# Prism, exactly as the lock file says; again only when the lock file changed.
install_prism() {
    local folder=$root/tests/contract stamp
    [[ $contract = yes && -f $folder/package-lock.json ]] || return 0
    stamp=$(sha256sum <"$folder/package-lock.json")
    [[ -f $folder/node_modules/.installed && $(<"$folder/node_modules/.installed") == "$stamp" ]] && return 0
    echo "Installing Prism for the contract test"
    # Node trusts its own list of authorities only; a company's is in the system's.
    local authorities=/etc/ssl/certs/ca-certificates.crt
    [[ -n ${npm_config_cafile:-}${NODE_EXTRA_CA_CERTS:-} || ! -f $authorities ]] || export npm_config_cafile=$authorities
    npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error </dev/null
    echo "$stamp" >"$folder/node_modules/.installed"
}

install_packages
install_prism
