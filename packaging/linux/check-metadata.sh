#!/usr/bin/env bash
# The desktop file, the AppStream metadata and the icons, judged by the tools that software centres use.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../..
desktop-file-validate "$here/countersign.desktop"
appstreamcli validate --no-net --no-color "$here/countersign.metainfo.xml"

# Every drawing is in the resource file, and every file that it names is there.
listed=$(sed -n 's|.*<file>\(icons/.*\.svg\)</file>.*|\1|p' "$root/resources/countersign.qrc" | LC_ALL=C sort)
present=$(cd "$root/resources" && LC_ALL=C printf '%s\n' icons/*.svg | LC_ALL=C sort)
diff <(echo "$listed") <(echo "$present") || { echo "countersign.qrc and resources/icons differ" >&2; exit 1; }

# Every icon that the window asks for by name exists.
missing=0
for name in $(grep -rhoE 'icon\(u"[a-z-]+"' "$root/ui" | sed 's/.*"\(.*\)"/\1/' | sort -u); do
    [[ -f $root/resources/icons/$name.svg ]] || { echo "no icon named $name" >&2 && missing=1; }
done
exit "$missing"
