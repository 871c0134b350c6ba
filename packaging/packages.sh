# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What Debian 12 must have, by purpose; read by prepare.sh and by the packages that we ship.
# shellcheck shell=sh disable=SC2034

# qt6-charts-dev finds itself only with libqt6opengl6-dev beside it.
build_packages="
    g++ cmake ninja-build
    qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qcoro-qt6-dev qtkeychain-qt6-dev libssh-dev libexpat1-dev zlib1g-dev libarchive-dev
    golang-go golang-github-vmware-govmomi-dev
    golang-github-gliderlabs-ssh-dev golang-mvdan-sh-dev"

# QtKeychain loads libsecret at run time; without a font the offscreen pictures have no letters.
run_packages="
    libqt6sql6-sqlite libqt6svg6 qt6-translations-l10n libsecret-1-0 libxcb-cursor0 qt6-wayland
    fonts-dejavu-core ca-certificates dbus-daemon"

# Only yardsticks of tests/bench; nothing else needs them.
bench_packages="libqcustomplot-dev"

test_packages="
    dbus-bin gnome-keyring python3 python3-pyvmomi openssh-client openssh-server curl openssl
    xvfb xauth xdotool libxml2-utils desktop-file-utils appstream git
    prometheus"
