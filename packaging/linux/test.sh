#!/usr/bin/env bash
# Installs what is missing, builds Countersign and passes all its tests. Arguments go to ctest.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../.."
export LC_ALL=C.UTF-8

"$here/install-dependencies.sh" build test
COUNTERSIGN_WERROR=${COUNTERSIGN_WERROR:-${CI:+ON}} "$here/build.sh" dev
# most of a test is waiting for another program
ctest --preset dev -j "$(($(nproc) * 2))" "$@" </dev/null
