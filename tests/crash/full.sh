#!/bin/sh
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
# kill -9 before and after every write of the journal of a run and of its undo, for each kind of plan,
# and prints figures.
# usage: tests/crash/full.sh [BUILD [KIND …]]   (a build with GPUDECK_TEST_HOOKS; build/asan)
set -eu
cd "$(dirname "$0")/../.."
build=${1:-build/asan}
[ $# -eq 0 ] || shift
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
exec /usr/bin/python3 tests/app/killnine.py "$build/bin/gpudeckctl" "$build/lab/gpulab" --places all "$@"
