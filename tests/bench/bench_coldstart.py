#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cold start to first paint against an empty QMainWindow program, offscreen, warm cache.

usage: bench_coldstart.py BIN_DIR [ROUNDS]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time


def seconds(arguments, environment):
    began = time.perf_counter()
    subprocess.run(arguments, env=environment, check=True, timeout=60,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    binaries, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 15
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=home,
                           XDG_CONFIG_HOME=home)
        empty = [f"{binaries}/bench_emptywindow"]
        ours = [f"{binaries}/gpudeck", "--exit-after-first-paint"]
        for command in (empty, ours):
            seconds(command, environment)
        pairs = [(seconds(empty, environment), seconds(ours, environment)) for _ in range(rounds)]
    base = statistics.median(a for a, _ in pairs)
    mine = statistics.median(b for _, b in pairs)
    extra = statistics.median(b - a for a, b in pairs)
    print(f"empty QMainWindow {base * 1000:.0f} ms, gpudeck {mine * 1000:.0f} ms, "
          f"median difference {extra * 1000:.0f} ms over {rounds} pairs (goal <= 60)")


if __name__ == "__main__":
    main()
