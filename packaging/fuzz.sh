#!/usr/bin/env bash
# fuzz.sh SECONDS [NAME...]: runs the programs of the fuzz preset so long each, as many at a time as there are
# processors, from the inputs in tests/fuzz/corpus and with the words in tests/fuzz/dictionary. New inputs are kept in
# build/fuzz/corpus, findings in build/fuzz/findings. What is tried is another thing each time, unless
# COUNTERSIGN_FUZZ_SEED is a number other than 0. Fails on a finding (1), and when something is not as it should be
# before that (2).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:?how many seconds each}
shift
names=("$@")
((${#names[@]})) || names=(json table template moment link preflight)
# to the fuzzer, no seconds are for ever
[[ $seconds =~ ^[1-9][0-9]*$ ]] || { echo "${0##*/}: not a number of seconds: $seconds" >&2 && exit 2; }
for name in "${names[@]}"; do
    [[ -x build/fuzz/bin/fuzz_$name ]] && continue
    echo "${0##*/}: there is no build/fuzz/bin/fuzz_$name: packaging/linux/build.sh fuzz fuzz" >&2
    exit 2
done
mkdir -p build/fuzz/findings
# Where memory was asked for is kept two calls deep, and freed memory for less long: five times as many inputs.
export ASAN_OPTIONS=malloc_context_size=2:quarantine_size_mb=4:thread_local_quarantine_size_kb=64${ASAN_OPTIONS:+:$ASAN_OPTIONS}
run() {
    local name=$1 longest=4096
    # Short ones have all that can be wrong, and several times as many are tried.
    [[ $name != table ]] || longest=256
    [[ $name != json ]] || longest=1024
    [[ $name != preflight ]] || longest=2048
    mkdir -p "build/fuzz/corpus/$name"
    # By the clock, as all of its limits: a machine that has other things to do for half a minute is no finding.
    if ! "build/fuzz/bin/fuzz_$name" -seed="${COUNTERSIGN_FUZZ_SEED:-0}" -max_total_time="$2" -max_len=$longest \
        -timeout=60 -rss_limit_mb=3000 \
        -dict="tests/fuzz/dictionary/$name.dict" -artifact_prefix="build/fuzz/findings/$name-" \
        "build/fuzz/corpus/$name" "tests/fuzz/corpus/$name" >"build/fuzz/$name.log" 2>&1; then
        tail -40 "build/fuzz/$name.log"
        echo "$name: a finding"
        return 1
    fi
    echo "$name: $(tail -1 "build/fuzz/$name.log")"
}
export -f run
printf '%s\n' "${names[@]}" | xargs -P "$(nproc)" -I{} bash -c "run {} $seconds" || exit 1
