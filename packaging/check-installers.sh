#!/usr/bin/env bash
# What can be looked at on Linux of the installers for Windows and macOS: the icons are made and read again, the bundle's
# Info.plist is one, and the settings make an installer for Windows – of files that stand for the programs. Whether the
# programs run there, it does not say. Needs makensis, rsvg-convert, python3 and cmake:
# packaging/linux/install-dependencies.sh installers
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "$*" >&2 && exit 1; }

python3 "$root/packaging/icons.py" --self-test "$root/resources/icons/countersign.svg"
python3 "$root/packaging/icons.py" "$root/resources/icons/countersign.svg" "$work/countersign.ico"

python3 - "$root/packaging/macos/Info.plist.in" "$root/packaging/linux/countersign.metainfo.xml" <<'EOF'
import plistlib
import sys
import xml.etree.ElementTree as tree
with open(sys.argv[1], "rb") as file:
    facts = plistlib.load(file)
same = tree.parse(sys.argv[2]).find("id").text
assert facts["CFBundleIdentifier"] == same, f"macOS and Linux name the program differently: {facts['CFBundleIdentifier']}, {same}"
assert facts["CFBundleIconFile"] == "countersign.icns" and facts["LSMinimumSystemVersion"], "no icon, or no oldest system"
EOF

# As CMake would write it on Windows.
cmake -DSYSTEM=Windows -DSOURCE="$root" -DBINARY="$work" -P "$root/packaging/installersettings.cmake" >"$work/log" 2>&1 ||
    { cat "$work/log" >&2; fail "The settings for Windows cannot be read."; }
cmake -DSYSTEM=Darwin -DSOURCE="$root" -DBINARY="$work/macos" -P "$root/packaging/installersettings.cmake" >"$work/log" 2>&1 ||
    { cat "$work/log" >&2; fail "The settings for macOS cannot be read."; }
grep -q '^set(CPACK_GENERATOR "DragNDrop")' "$work/macos/CPackConfig.cmake" || fail "There would be no disk image."
grep -qE '^set\(CPACK_WIX_UPGRADE_GUID "[0-9A-F-]{36}"\)' "$work/CPackConfig.cmake" || fail "The MSI has no upgrade code."

mkdir -p "$work/tree/bin"
for program in countersign countersign-pdfcheck countersign-sandbox; do echo MZ >"$work/tree/bin/$program.exe"; done
(cd "$work" && cpack -G NSIS --config CPackConfig.cmake -D CPACK_INSTALL_CMAKE_PROJECTS= \
    -D "CPACK_INSTALLED_DIRECTORIES=$work/tree;." >"$work/log" 2>&1) || { cat "$work/log" >&2; fail "No installer was made."; }
installer=("$work"/countersign-*-win64.exe)
[[ $(head -c 2 "${installer[0]}") == MZ ]] || fail "What was made is no program of Windows."
script=$(find "$work/_CPack_Packages" -name project.nsi)
has() { # TEXT WHAT
    grep -qF -- "$1" "$script" || fail "The installer for Windows has no $2: $1"
}
# shellcheck disable=SC2016 # the names are NSIS's
{
    has 'RequestExecutionLevel admin' "administrator who installs it for all"
    has 'InstallDir "$PROGRAMFILES64\Countersign"' "folder that stays the same"
    has 'CreateShortCut "$SMPROGRAMS\$STARTMENU_FOLDER\Countersign.lnk" "$INSTDIR\bin\countersign.exe"' "entry in the start menu"
    has "'\$INSTDIR\\bin\\countersign.exe' '--demo'" "way to try it"
    has 'WriteUninstaller "$INSTDIR\Uninstall.exe"' "uninstaller"
    has 'Delete "$INSTDIR\bin\countersign.exe"' "uninstaller that removes the program"
    has "Delete '\$SMPROGRAMS\\\$MUI_TEMP\\Try Countersign.lnk'" "uninstaller that removes the way to try it"
    has "!define MUI_ICON \"$work/countersign.ico\"" "icon"
}
echo "The installers' settings are sound. Neither was run: see packaging/windows/README.md and packaging/macos/README.md."
