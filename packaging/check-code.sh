#!/usr/bin/env bash
# Fails when a compiler that looks closer has a word to say: what is given away is compiled by clang with clazy's
# checks of how Qt is used, warnings are errors, and clang-tidy (.clang-tidy) looks at all of it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# What is left out is of Qt 5: there are no QStringRef any more, and erase() takes both kinds of iterators.
export CLAZY_CHECKS=level1,no-qstring-ref,no-strict-iterators
COUNTERSIGN_WERROR=ON packaging/linux/build.sh clazy countersign countersign-sandbox countersign-pdfcheck
# Several files of a library are looked at together, as they are compiled: what they include is read once. That one file
# includes others is no finding then.
python3 - <<'PYTHON' |
import json
for entry in json.load(open("build/clazy/compile_commands.json")):
    if not any(part in entry["file"] for part in ("_autogen/", "/tests/")):
        print(entry["file"], end="\0")
PYTHON
    xargs -0 -r -n 1 -P "$(nproc)" clang-tidy -p build/clazy --quiet --warnings-as-errors='*' \
        --checks=-bugprone-suspicious-include
