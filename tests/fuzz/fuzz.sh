#!/bin/sh
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fuzzes every kind of text and keeps the inputs that reach new code, small and few.
# usage: tests/fuzz/fuzz.sh FUZZ_READINGS [SECONDS] [KIND...]
#   FUZZ_READINGS is bin/fuzz_readings of the preset "fuzz"; 60 seconds and all kinds by default.
# Prints one line per kind: runs, edges reached, the slowest run, inputs kept. Ends with 1 at the first
# crash, leak, undefined behaviour or run over one second; its input lies in the folder it names.
set -eu
fuzzer=$(realpath "$1")
seconds=${2:-60}
[ $# -gt 2 ] && shift 2 || set --
tests=$(cd "$(dirname "$0")/.." && pwd)
[ $# -gt 0 ] || set -- $("$fuzzer" --kind=? 2>&1 | sed -n 's/^  //p') auto
work=$(mktemp -d)

for kind in "$@"; do
    mkdir -p "$work/$kind/found" "$work/$kind/seeds" "$work/$kind/kept"
    [ "$kind" = auto ] && from='*' || from=$kind
    for folder in "$tests/fuzz/corpus/$kind" "$tests"/samples/$from "$tests"/samples/seeds/$from; do
        # long samples slow the fuzzer down and teach it little more than their beginning
        [ ! -d "$folder" ] || find "$folder" -type f -size -16k -exec cp -t "$work/$kind/seeds" {} +
    done
    log=$work/$kind/log
    if ! "$fuzzer" --kind="$kind" -max_total_time="$seconds" -timeout=1 -max_len=8192 \
        -rss_limit_mb=2048 -print_final_stats=1 -verbosity=1 -artifact_prefix="$work/$kind/" \
        "$work/$kind/found" "$work/$kind/seeds" >"$log" 2>&1; then
        echo "$kind FAILED, see $log"
        tail -n 30 "$log"
        exit 1
    fi
    "$fuzzer" --kind="$kind" -merge=1 -use_counters=0 -max_len=2048 \
        "$work/$kind/kept" "$work/$kind/found" "$work/$kind/seeds" >>"$log" 2>&1
    rm -rf "$tests/fuzz/corpus/$kind"
    mkdir -p "$tests/fuzz/corpus/$kind"
    # the merge takes the shortest inputs first, so the largest few are the least needed
    find "$work/$kind/kept" -type f -size -3k -printf '%s %p\n' | sort -n | head -n 20 |
        while read -r _ file; do cp "$file" "$tests/fuzz/corpus/$kind/"; done
    awk -v kind="$kind" -v kept="$(ls "$tests/fuzz/corpus/$kind" | wc -l)" '
        / cov: / { edges = $0; sub(/.* cov: /, "", edges); sub(/ .*/, "", edges) }
        /stat::number_of_executed_units/ { runs = $2 }
        /stat::slowest_unit_time_sec/ { slowest = $2 }
        END { printf "| %s | %d | %d | %s s | %d |\n", kind, runs, edges, slowest, kept }' "$log"
    rm -rf "${work:?}/$kind"
done
rm -rf "$work"
