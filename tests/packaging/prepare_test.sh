#!/bin/sh
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What packaging/prepare.sh tells a person, tried with stand-ins for apt-get and its kin.
# usage: prepare_test.sh CHECKOUT
set -eu
root=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# stand_in NAME BODY: a command that is found before the real one.
stand_in() {
    printf '#!/bin/sh\n%s\n' "$2" >"$work/bin/$1"
    chmod 755 "$work/bin/$1"
}

# fresh: a checkout with nothing but packaging/, and a Debian where nothing is installed.
fresh() {
    rm -rf "${work:?}/bin" "${work:?}/tree"
    mkdir -p "$work/bin" "$work/tree"
    cp -r "$root/packaging" "$work/tree/"
    stand_in dpkg-query 'exit 1'
    stand_in id 'echo 0'
    stand_in tee 'cat >/dev/null'
    stand_in df 'printf "Filesystem 1024-blocks Used Available Capacity Mounted\nx 9 1 99999999 1%% /\n"'
    stand_in apt-get ':'
    cat >"$work/bin/tee" <<'TEE'
#!/bin/sh
case $1 in /usr/*) exec cat >/dev/null ;; *) exec /usr/bin/tee "$@" ;; esac
TEE
    printf '#!/bin/sh\ncase "$*" in *policy-rc.d) exit 0 ;; *) exec /bin/chmod "$@" ;; esac\n' >"$work/bin/chmod"
    /bin/chmod 755 "$work/bin/tee" "$work/bin/chmod"
}

# expect NAME STATUS TEXT COMMAND: runs the command with prepare.sh sourced.
expect() {
    status=0
    said=$(cd "$work/tree" && PATH="$work/bin:$PATH" sh -euc ". packaging/prepare.sh; $4" 2>&1) || status=$?
    if [ "$status" -ne "$2" ] || ! printf '%s' "$said" | grep -q "$3"; then
        printf 'FAIL %s: status %s, said: %s\n' "$1" "$status" "$said"
        failures=$((failures + 1))
    else
        printf 'ok   %s\n' "$1"
    fi
}

fresh
expect 'installs what is missing' 0 'Installing packages: one two' 'install_packages one two'

fresh
stand_in dpkg-query 'echo installed'
stand_in apt-get 'echo called >&2; exit 1'
expect 'leaves alone what is there' 0 'All packages are installed' 'install_packages one two'

fresh
stand_in apt-get 'echo "E: Temporary failure resolving deb.debian.org"; exit 100'
expect 'says offline' 1 'Offline: a package server cannot be reached' 'install_packages one'

fresh
stand_in apt-get 'case "$*" in *install*) echo "E: You do not have enough free space in /var"; exit 100 ;; esac'
expect 'says out of disk while installing' 1 'Out of disk while installing' 'install_packages one'

fresh
stand_in apt-get 'case "$*" in *install*) echo "E: Unable to locate package one"; exit 100 ;; esac'
expect 'says not Debian 12' 1 'Debian 12 does' 'install_packages one'

fresh
stand_in id 'echo 1000'
mkdir "$work/empty"
for tool in apt-get dpkg-query id df; do cp "$work/bin/$tool" "$work/empty/"; done
for tool in sh grep sed awk mkdir cat rm; do ln -s "$(command -v "$tool")" "$work/empty/$tool"; done
mv "$work/bin" "$work/bin.full" && mv "$work/empty" "$work/bin"
expect 'says that root is needed' 1 'only root may install' 'PATH=${PATH%%:*}; install_packages one'

fresh
stand_in df 'printf "Filesystem 1024-blocks Used Available Capacity Mounted\nx 9 1 1024 99%% /small\n"'
expect 'says out of disk before building' 1 'building needs 3000 MiB in /small, 1 MiB' 'build_preset asan'

# The proof that a wrong sentence is noticed.
fresh
before=$failures
expect 'self-check' 0 'a sentence that nobody says' 'install_packages one' >/dev/null
[ "$failures" -gt "$before" ] || { echo 'FAIL the self-check'; exit 2; }
failures=$before

[ "$failures" -eq 0 ]
