# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must exist twice does: icons in light and dark, help pages in English and German."""
import os
import sys
import tempfile

import common

PAIRS = [("resources/icons/light", "resources/icons/dark"), ("resources/help/en", "resources/help/de")]


def check(root, pairs):
    found = []
    for one, other in pairs:
        first, second = ({name for _, _, names in os.walk(os.path.join(root, folder))
                          for name in names} for folder in (one, other))
        found += [f"{other} lacks {name}" for name in sorted(first - second)]
        found += [f"{one} lacks {name}" for name in sorted(second - first)]
        if not first:
            found.append(f"{one} is empty")
    return found


def make(root, path):
    os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
    with open(os.path.join(root, path), "w", encoding="utf-8"):
        pass


def self_check():
    with tempfile.TemporaryDirectory() as root:
        empty = check(root, [("a", "b")])
        make(root, "a/x.svg")
        lacking = check(root, [("a", "b")])
        make(root, "b/x.svg")
        if not empty or not lacking or check(root, [("a", "b")]):
            print("pairs: self-check failed")
            sys.exit(2)


self_check()
common.report("pairs", check(sys.argv[1], PAIRS))
