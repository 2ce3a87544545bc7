#!/usr/bin/env bash
# The desktop file, the AppStream metadata and the icons, judged by the tools that software centres use.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../..
desktop-file-validate "$here/countersign.desktop"
appstreamcli validate --no-net --no-color "$here/countersign.metainfo.xml"

# The icon that the desktop file names is where desktops look for it once the program is installed, and is a drawing.
# The rules of the installation are carried out here, without the programs.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/source"
ln -s "$(cd "$root" && pwd)"/* "$work/source/"
rm "$work/source/CMakeLists.txt"
printf '%s\n' 'cmake_minimum_required(VERSION 3.25)' 'project(countersign VERSION 1 DESCRIPTION "-" LANGUAGES NONE)' \
    'set(CMAKE_INSTALL_LIBDIR lib)' 'include(packaging/cpack.cmake)' >"$work/source/CMakeLists.txt"
cmake -S "$work/source" -B "$work/build" >/dev/null
cmake --install "$work/build" --prefix "$work/usr" >/dev/null
desktop=$work/usr/share/applications/countersign.desktop
icon=$(sed -n 's/^Icon=//p' "$desktop")
installed=$work/usr/share/icons/hicolor/scalable/apps/$icon.svg
[[ -f $installed ]] || { echo "countersign.desktop wants the icon \"$icon\", and none is installed" >&2; exit 1; }
python3 - "$installed" <<'EOF' || { echo "$icon.svg is no SVG" >&2; exit 1; }
import sys
import xml.etree.ElementTree as tree
sys.exit(tree.parse(sys.argv[1]).getroot().tag != "{http://www.w3.org/2000/svg}svg")
EOF

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
