# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by packaging/try.sh and tests/run.sh: packages, room on the disk, the compiler's cache.
# Sourced with the checkout as working directory. Says what it does; ends with a plain sentence.
# shellcheck shell=sh
. packaging/packages.sh

say() { printf '%s\n' "== $*"; }

fail() {
    printf '%s\n' "$0: $*" >&2
    exit 1
}

# need_room FOLDER MIB PURPOSE
need_room() {
    free=$(df -Pk "$1" | awk 'NR == 2 { print int($4 / 1024) }')
    [ "$free" -ge "$2" ] || fail "Out of disk: $3 needs $2 MiB in $(df -Pk "$1" |
        awk 'NR == 2 { print $6 }'), $free MiB are free. Make room and run this again."
}

missing_packages() {
    for package in "$@"; do
        # shellcheck disable=SC2016 # dpkg-query's own variable
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
            printf '%s ' "$package"
    done
}

# The command that makes a root shell of the package step; nothing when we are root.
find_root() {
    as_root=
    [ "$(id -u)" -eq 0 ] && return
    command -v sudo >/dev/null || fail "Packages are missing ($*) and only root may install them." \
        "Run this as root once, or install sudo."
    as_root=sudo
}

# A package that brings a service must not start it: policy-rc.d is how Debian asks.
forbid_services() {
    policy=/usr/sbin/policy-rc.d
    [ -e "$policy" ] && return
    printf '#!/bin/sh\nexit 101\n' | $as_root tee "$policy" >/dev/null
    $as_root chmod 755 "$policy"
    policy_is_ours=yes
    trap '$as_root rm -f "$policy"' EXIT
    trap 'exit 130' INT TERM
}

allow_services() {
    [ "${policy_is_ours:-no}" = yes ] || return 0
    $as_root rm -f "$policy"
    trap - EXIT INT TERM
}

offline='Temporary failure resolving|Could not resolve|Could not connect|Unable to connect|Network is unreachable|Connection timed out'

# explain: one sentence for what apt-get said in its two logs.
explain() {
    if grep -qE 'No space left|enough free space' build/apt-*.log; then
        fail "Out of disk while installing packages. Make room and run this again."
    elif grep -qE "$offline" build/apt-*.log; then
        fail "Offline: a package server cannot be reached. Connect this machine and run this again."
    elif grep -qE 'Unable to locate package|has no installation candidate' build/apt-*.log; then
        fail "This system does not offer all packages; Debian 12 does." \
            "They are listed in packaging/packages.sh."
    fi
    fail "Installing packages failed. What apt-get said is above."
}

# run_apt LOGFILE ARGUMENTS...: shows and keeps what apt-get says; its status is the result.
run_apt() {
    log=$1
    shift
    {
        status=0
        $as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C \
            apt-get -o DPkg::Lock::Timeout=120 -q "$@" 2>&1 || status=$?
        echo "$status" >"$log.status"
    } | tee "$log" | grep --line-buffered -vE '^(Get|Hit|Ign|Selecting|Preparing|Unpacking|\(Reading)' || :
    [ "$(cat "$log.status")" = 0 ]
}

# install_packages NAMES...: nothing at all when they are there already.
install_packages() {
    command -v apt-get >/dev/null || fail "This needs Debian 12: there is no apt-get here." \
        "Install what packaging/packages.sh names by other means."
    missing=$(missing_packages "$@")
    if [ -z "$missing" ]; then
        say "All packages are installed."
        return
    fi
    say "Installing packages: $missing"
    # shellcheck disable=SC2086 # a list of words
    find_root $missing
    need_room /var/cache 2500 "installing packages"
    mkdir -p build
    rm -f build/apt-*.log
    forbid_services
    run_apt build/apt-update.log update || explain
    # shellcheck disable=SC2086
    run_apt build/apt-install.log install -y --no-install-recommends $missing ||
        explain
    allow_services
}

# Where there is a ccache, a second build of the same sources takes a tenth of the time.
use_ccache() {
    launcher=
    command -v ccache >/dev/null || return 0
    CCACHE_DIR=${CCACHE_DIR:-${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/gpudeck-ccache}
    mkdir -p "$CCACHE_DIR" 2>/dev/null && [ -w "$CCACHE_DIR" ] || return 0
    CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    export CCACHE_DIR CCACHE_BASEDIR CCACHE_NOHASHDIR CCACHE_SLOPPINESS
    launcher=-DCMAKE_CXX_COMPILER_LAUNCHER=ccache
    say "Compiling through ccache in $CCACHE_DIR."
}

# build_preset PRESET [CMAKE OPTIONS]
build_preset() {
    preset=$1
    shift
    mkdir -p build
    need_room build 3000 "building"
    use_ccache
    say "Building in build/$preset (this takes some minutes the first time)."
    # shellcheck disable=SC2086 # the launcher is one word or none
    cmake --preset "$preset" $launcher "$@" >"build/$preset-configure.log" 2>&1 || {
        tail -n 20 "build/$preset-configure.log" >&2
        fail "Configuring failed; all of it is in build/$preset-configure.log."
    }
    cmake --build "build/$preset" -j "$(nproc)" || {
        need_room build 200 "building"
        fail "Building failed; the compiler's words are above."
    }
}
