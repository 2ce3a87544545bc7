#!/usr/bin/env bash
# What the built programs carry against being turned by a fault of their own. Says what is missing, and fails then. Needs
# binutils, and dpkg for a package.
#
#   check-hardening.sh PROGRAM…        a program, or a package (.deb): then every program in it
#   check-hardening.sh --self-test     checks that the check sees what it must see
set -euo pipefail
export LC_ALL=C.UTF-8
facts=$(mktemp -d)
trap 'rm -rf "$facts"' EXIT

if [[ ${1:-} == --self-test ]]; then
    echo 'int main() { return 0; }' >"$facts/bare.cpp"
    g++ -o "$facts/bare" "$facts/bare.cpp" -no-pie -fno-stack-protector -Wl,-z,norelro -Wl,-z,lazy
    if "${BASH_SOURCE[0]}" "$facts/bare" 2>"$facts/said"; then
        echo "A program that has none of it passes." >&2
        exit 1
    fi
    for flag in -pie relro 'z now' -fstack-protector-strong _FORTIFY_SOURCE _GLIBCXX_ASSERTIONS; do
        grep -qF -- "$flag" "$facts/said" || { echo "Not missed: $flag" >&2 && exit 1; }
    done
    exit 0
fi

programs=()
for given in "$@"; do
    if [[ $given != *.deb ]]; then
        programs+=("$given")
        continue
    fi
    tree=$(mktemp -d "$facts/package.XXXXXX")
    dpkg-deb -x "$given" "$tree"
    while IFS= read -r -d '' file; do
        if [[ $(head -c 4 "$file" | od -An -tx1 | tr -d ' \n') == 7f454c46 ]]; then # ELF
            programs+=("$file")
        fi
    done < <(find "$tree" -type f -print0)
done
((${#programs[@]})) || { echo "There is no program to check." >&2 && exit 1; }

# What is compiled in only where the code gives a reason to: a small program may have none, and is compiled like the
# others, of which one has it.
declare -A seen=([fortify]='' [probes]='')
fortify="checked string functions (-D_FORTIFY_SOURCE)"
probes="stack probes (-fstack-clash-protection)"
for program in "${programs[@]}"; do
    [[ ! $(readelf --dyn-syms -W "$program") =~ __[a-z]+_chk[^_a-z] ]] || seen[fortify]=$program
    ! objdump -d -j .text --no-show-raw-insn "$program" | grep -cE 'or[ql] +\$0x0,\(%rsp\)' >"$facts/count" ||
        seen[probes]=$program
done

failed=0
for program in "${programs[@]}"; do
    readelf -hW "$program" >"$facts/header"
    readelf -lW "$program" >"$facts/segments"
    readelf -dW "$program" >"$facts/dynamic"
    readelf --dyn-syms -W "$program" >"$facts/symbols"
    missing=()
    has() { # WHAT FACTS PATTERN
        grep -qE -- "$3" "$facts/$2" || missing+=("$1")
    }
    has "position-independent executable (-pie)" header 'Type: +DYN'
    has "read-only relocations (-z relro)" segments 'GNU_RELRO'
    has "binding at the start (-z now)" dynamic 'BIND_NOW|FLAGS_1.*NOW'
    has "a stack that is not executable" segments 'GNU_STACK.* RW '
    has "stack protector (-fstack-protector-strong)" symbols '__stack_chk_fail'
    [[ ${seen[fortify]} ]] || missing+=("$fortify")
    has "checked standard library (-D_GLIBCXX_ASSERTIONS)" symbols '__glibcxx_assert_fail'
    if grep -q 'X86-64' "$facts/header"; then
        objdump -d -j .text --no-show-raw-insn "$program" >"$facts/code"
        # what every program begins with has some, and the linker makes others
        (($(grep -c endbr64 "$facts/code") > 100)) || missing+=("marked branch targets (-fcf-protection)")
        [[ ${seen[probes]} ]] || missing+=("$probes")
    fi
    if ((${#missing[@]})); then
        for what in "${missing[@]}"; do echo "$program: missing: $what" >&2; done
        failed=1
    else
        echo "$program: hardened."
    fi
done
exit $failed
