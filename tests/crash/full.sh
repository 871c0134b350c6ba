#!/bin/sh
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
# kill -9 before and after every write of the journal of a passthrough run, and prints figures.
# usage: tests/crash/full.sh [BUILD]   (a build with GPUDECK_TEST_HOOKS; build/asan)
set -eu
cd "$(dirname "$0")/../.."
build=${1:-build/asan}
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
exec /usr/bin/python3 tests/app/killnine.py "$build/bin/gpudeckctl" "$build/lab/gpulab" all
