#!/bin/sh
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is needed, builds, and runs every test, practice lab and all.
# usage: sh tests/run.sh [arguments for ctest, such as -R models]
set -eu
cd "$(dirname "$0")/.."
LANG=C.UTF-8 LC_ALL=C.UTF-8
export LANG LC_ALL
. packaging/prepare.sh
began=$(date +%s)

# shellcheck disable=SC2086 # lists of words
install_packages $build_packages $run_packages $test_packages
build_preset asan
built=$(date +%s)

# A home and a bus of their own: no test sees, or changes, what belongs to the person who runs them.
home=$(mktemp -d "${TMPDIR:-/tmp}/gpudeck-tests.XXXXXX")
trap 'rm -rf "$home"' EXIT
trap 'exit 130' INT TERM
mkdir -m 700 "$home/run"
unset DISPLAY WAYLAND_DISPLAY XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME XDG_CURRENT_DESKTOP
say "Running the tests."
status=0
HOME=$home XDG_RUNTIME_DIR=$home/run QT_QPA_PLATFORM=offscreen \
    dbus-run-session -- ctest --preset asan -j 2 "$@" 2>"$home/bus.log" || status=$?
[ "$status" -eq 0 ] || grep -v '^dbus-daemon' "$home/bus.log" >&2 || :

ended=$(date +%s)
say "Built in $((built - began)) s, tested in $((ended - built)) s, $((ended - began)) s in all."
exit "$status"
