#!/bin/sh
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds GPU Deck and opens it on the practice lab: no vCenter needed, nothing of yours is touched.
# usage: sh packaging/try.sh [--estate guide|mixed|fleet:HOSTS,GPUS,VMS|FILE.json]
set -eu
from=$PWD
cd "$(dirname "$0")/.."
LANG=${LANG:-C.UTF-8}
export LANG
. packaging/prepare.sh

estate=guide
while [ $# -gt 0 ]; do
    case $1 in
    --estate) [ $# -gt 1 ] || fail "--estate needs a name: guide, mixed, fleet:HOSTS,GPUS,VMS or a file."
        estate=$2
        shift 2 ;;
    --estate=*) estate=${1#--estate=}
        shift ;;
    *) fail "Unknown argument $1. usage: sh packaging/try.sh [--estate NAME]" ;;
    esac
done

case $estate in
/*) ;;
*.json) estate=$from/$estate ;;
esac

# shellcheck disable=SC2086 # lists of words
install_packages $build_packages $run_packages
build_preset release -DGPUDECK_LAB=ON

bin=build/release/bin
out=build/try
mkdir -p "$out"

say "Starting the practice lab, estate $estate."
rm -f "$out/ready"
mkfifo "$out/ready"
build/release/lab/gpulab --estate "$estate" >"$out/ready" 2>"$out/lab.log" &
lab=$!
trap 'kill "$lab" 2>/dev/null || :; rm -f "$out/ready"' EXIT
trap 'exit 130' INT TERM
exec 3<"$out/ready"
read -r ready <&3 || fail "The practice lab did not start: $(tail -n 3 "$out/lab.log")"

# lab_field NAME: one text of the ready line, before its lists begin.
lab_field() { printf '%s\n' "$ready" | sed -n "s/^[^[]*\"$1\":\"\([^\"]*\)\".*/\1/p"; }
server=$(lab_field vcenter | sed 's,^https://,,; s,/.*,,')
set -- --server "$server" --thumbprint "$(lab_field thumbprint)" --user "$(lab_field user)" \
    --password-file "$(lab_field passwordFile)"
# Settings of its own: the lab's server does not appear among yours.
settings=$PWD/$out/settings.ini

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening GPU Deck on $server. Closing its window ends the lab."
    "$bin/gpudeck" --settings "$settings" "$@"
    exit
fi

say "There is no display, so the same without a window. The inventory of $server:"
"$bin/gpudeckctl" inventory "$@" --format table >"$out/inventory.txt"
cat "$out/inventory.txt"
say "Taking pictures of the main window and the device page."
QT_QPA_PLATFORM=offscreen "$bin/gpudeck" --settings "$settings" "$@" --screenshots "$out"
say "The pictures and the inventory are in $PWD/$out:"
for file in "$out"/*.txt "$out"/*.png; do
    [ -e "$file" ] && printf '   %s\n' "$file"
done
