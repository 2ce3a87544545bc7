#!/usr/bin/env bash
# with-desktop.sh PROGRAM [ARGUMENT...]: runs it on a desktop of its own: a virtual display, a window manager, a session
# bus with accessibility, a home folder, and no keychain. All of it ends with the program.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [[ ${1:-} != --inside ]]; then
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    mkdir -m 700 "$home/runtime"
    export HOME=$home XDG_RUNTIME_DIR=$home/runtime XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config
    unset DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS
    "$here/../../packaging/linux/with-display.sh" dbus-run-session -- "${BASH_SOURCE[0]}" --inside "$@"
    exit
fi
shift
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 LC_ALL=C.UTF-8
unset QT_ACCESSIBILITY NO_AT_BRIDGE
"$@"
