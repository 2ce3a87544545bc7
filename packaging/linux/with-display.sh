#!/usr/bin/env bash
# with-display.sh PROGRAM [ARGUMENT...]: runs it in a virtual display with a window manager, and ends both afterwards.
# COUNTERSIGN_SCREEN says how large it is; with COUNTERSIGN_BARE_SCREEN there is no window manager.
set -euo pipefail
work=$(mktemp -d)
started=()
cleanup() {
    ((${#started[@]} == 0)) || kill "${started[@]}" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

# The server finds a free number itself and writes it when it is ready to be used.
mkdir -p -m 1777 /tmp/.X11-unix 2>/dev/null || true
Xvfb -displayfd 3 -screen 0 "${COUNTERSIGN_SCREEN:-1600x1000x24}" -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
started+=($!)
for ((tries = 0; tries < 300; tries++)); do
    [[ ! -s $work/display ]] || break
    kill -0 "${started[0]}" 2>/dev/null || break
    sleep 0.1
done
if [[ ! -s $work/display ]]; then
    echo "The virtual display did not start:" >&2
    cat "$work/xvfb.log" >&2
    exit 1
fi
export DISPLAY=:$(<"$work/display") QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY
if [[ -z ${COUNTERSIGN_BARE_SCREEN:-} ]]; then
    openbox --sm-disable >"$work/openbox.log" 2>&1 &
    started+=($!)
fi
"$@"
