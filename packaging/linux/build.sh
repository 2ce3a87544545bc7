#!/usr/bin/env bash
# build.sh PRESET [TARGET...]: configures and builds into build/PRESET, with as many compilers as the memory holds.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"
preset=$1
shift

# Paths relative to the checkout, so that a cache filled by one clone serves the next.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
jobs=$(nproc)
memory=$(awk '/^MemAvailable/ { print int($2 / 1200000) }' /proc/meminfo 2>/dev/null || echo "$jobs")
((memory >= jobs)) || jobs=$((memory > 1 ? memory : 1))

# What is built from nothing takes half the time when files are compiled several at once. A folder that is there
# stays as it was made: whoever changes one file after the other turns it off there.
several=()
[[ ! $preset =~ ^(dev|release)$ || -e build/$preset/CMakeCache.txt ]] || several=(-DCOUNTERSIGN_UNITY=ON)

cmake --preset "$preset" -DCOUNTERSIGN_WERROR="${COUNTERSIGN_WERROR:-OFF}" "${several[@]}"
cmake --build --preset "$preset" -j "$jobs" ${1:+--target "$@"}
