#!/usr/bin/env bash
# Installs what is missing, builds Countersign and opens it on its built-in sandbox.
# Without a display it does the main job in a virtual one and says where the pictures and the signed file are.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
program=$root/build/release/bin/countersign

if [[ -n ${WAYLAND_DISPLAY:-}${DISPLAY:-} ]]; then
    "$here/install-dependencies.sh" build
    "$here/build.sh" release countersign
    exec "$program" --demo "$@"
fi

"$here/install-dependencies.sh" build display
"$here/build.sh" release countersign
folder=${COUNTERSIGN_TOUR_DIR:-$root/build/tour}
rm -rf "$folder"
mkdir -p "$folder"
echo
echo "There is no display here: Countersign does the main job in a virtual one."
status=0
LC_ALL=C.UTF-8 "$here/with-display.sh" "$program" --demo --tour "$folder" "$@" || status=$?
echo
if ((status)); then
    echo "The tour did not get through (exit $status). What it saw until then is in $folder:"
else
    echo "Screenshots of each step, tour.json and the signed PDF are in $folder:"
fi
ls -1 "$folder"
exit "$status"
