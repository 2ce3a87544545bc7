#!/usr/bin/env bash
# Builds the .deb, installs it in a Debian 12 that has nothing else, and does the main job with it there. Needs root, for
# chroot.
#
#   check-deb.sh [PACKAGE.deb]     COUNTERSIGN_MIRROR: where Debian comes from (default: the one apt uses here)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
export LC_ALL=C.UTF-8
((EUID == 0)) || { echo "Run this as root." >&2 && exit 1; }
"$here/install-dependencies.sh" build package

package=${1:-}
if [[ -z $package ]]; then
    "$here/build.sh" release
    rm -f "$root"/build/release/*.deb
    (cd "$root/build/release" && cpack -G DEB)
    package=$(ls "$root"/build/release/*.deb)
fi
dpkg-deb --info "$package"
dpkg-deb --contents "$package"
"$here/check-hardening.sh" --self-test
"$here/check-hardening.sh" "$package"

mirror=${COUNTERSIGN_MIRROR:-http://deb.debian.org/debian}
system=$(mktemp -d)
chmod 755 "$system"
cleanup() {
    umount "$system/proc" 2>/dev/null || true
    rm -rf --one-file-system "$system"
}
trap cleanup EXIT
debootstrap --variant=minbase bookworm "$system" "$mirror" >/dev/null
mount -t proc proc "$system/proc" 2>/dev/null || true
cp "$package" "$system/tmp/countersign.deb"
inside() { chroot "$system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    QT_QPA_PLATFORM=offscreen "$@"; }
inside apt-get -q -o Dpkg::Use-Pty=0 install -y --no-install-recommends /tmp/countersign.deb </dev/null
inside countersign --version
# The window with all that it loads, and the main job in it: a PDF is dropped, sent, signed, collected and checked.
inside countersign --demo --data-dir /tmp/data --tour /tmp/tour
head -c 400 "$system/tmp/tour/tour.json"
echo
inside countersign-sandbox --help >/dev/null
if inside ldd /usr/bin/countersign | grep 'not found'; then
    echo "A library is missing." >&2
    exit 1
fi
echo "$(basename "$package") installs and starts on a bare Debian 12."
