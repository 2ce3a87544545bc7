#!/usr/bin/env bash
# Fails when a shipped language lacks a string that the sources have now. Changes no file; --update brings
# translations/*.ts up to date with the sources instead.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
shopt -s nullglob
languages=(translations/countersign_*.ts)
if ((${#languages[@]} == 0)); then
    echo "No translations yet."
    exit 0
fi
PATH=/usr/lib/qt6/bin:$PATH
lupdate=$(command -v lupdate-qt6 || command -v lupdate)
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

status=0
for file in "${languages[@]}"; do
    target=$file
    # the headers must be found, or the context lacks its namespace and no text is found at run time
    options=(-I . -I app -locations none -no-obsolete -silent)
    [[ $file != *_en.ts ]] || options+=(-pluralonly) # English needs only its plural forms
    if [[ ${1:-} != --update ]]; then
        target=$work/${file##*/}
        cp "$file" "$target"
    fi
    "$lupdate" "${options[@]}" app ui -ts "$target" 2>"$work/words"
    cat "$work/words" >&2
    ! grep -qE 'unknown namespace/class|lacks Q_OBJECT' "$work/words" || status=1
    if ! awk -v file="$file" '
            /<source>/ { source = $0; sub(/.*<source>/, "", source); sub(/<\/source>.*/, "", source) }
            /<translation[^>]*type="unfinished"/ { print file ": unfinished: " source; count++ }
            END { exit count > 0 }' "$target"; then
        status=1
    fi
done
exit "${status}"
