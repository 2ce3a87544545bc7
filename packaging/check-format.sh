#!/usr/bin/env bash
# Fails when a C++ file of the project is not as .clang-format says; --fix rewrites it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# The same version everywhere: a newer one would format differently.
tool=$(command -v clang-format-14 || command -v clang-format)
mode=(--dry-run -Werror)
[[ ${1:-} != --fix ]] || mode=(-i)
git -c safe.directory='*' ls-files -z '*.cpp' '*.h' |
    while IFS= read -r -d '' file; do [[ ! -f $file ]] || printf '%s\0' "$file"; done |
    xargs -0 -r -n 40 -P "$(nproc)" "$tool" "${mode[@]}"
