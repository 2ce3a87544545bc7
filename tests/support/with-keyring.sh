#!/bin/bash
# Runs a command beside a Secret Service of its own, in fresh folders:
#   with-keyring.sh unlocked|locked|nobus|bus COMMAND…
# locked: a keyring with a secret, started again without its password, nobody there to ask.
# nobus: no session bus at all. bus: a bus on which the command itself may claim the service.
set -euo pipefail
mode=$1
shift
place=$(mktemp -d "${TMPDIR:-/tmp}/keyring.XXXXXX")
# A daemon that the bus itself started may stay when the bus has ended, and whoever waits for the end of our output
# waits for it.
cleanup() {
    local process
    for process in /proc/[0-9]*; do
        [[ ${process#/proc/} == "$$" ]] || ! grep -qzxF "HOME=$place" "$process/environ" 2>/dev/null ||
            kill "${process#/proc/}" 2>/dev/null || true
    done
    rm -rf "$place"
}
trap cleanup EXIT
export HOME=$place XDG_RUNTIME_DIR=$place/run XDG_DATA_HOME=$place/data XDG_CONFIG_HOME=$place/config
export XDG_CACHE_HOME=$place/cache
mkdir -m 700 -p "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL

# the daemon ends with the bus that it is on
unlocked='printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "$@"'
locked='gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; "$@"'
case $mode in
unlocked) dbus-run-session -- bash -c "$unlocked" keyring "$@" ;;
locked)
    # With QtKeychain's own schema: without it, what the test writes would be a second secret beside this one, and which
    # of two of the same second is read is a matter of chance.
    printf kept | dbus-run-session -- bash -c 'printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
        secret-tool store --label=kept user profile server countersign-test type plaintext xdg:schema org.qt.keychain'
    # where the first daemon, which may still be about to end, is not found and asked to be this one too
    export XDG_RUNTIME_DIR=$place/run-again
    mkdir -m 700 "$XDG_RUNTIME_DIR"
    dbus-run-session -- bash -c "$locked" keyring "$@"
    ;;
nobus) DBUS_SESSION_BUS_ADDRESS=unix:path=$place/none "$@" ;;
bus) dbus-run-session -- "$@" ;;
*) echo "with-keyring.sh: no mode $mode" >&2; exit 2 ;;
esac
