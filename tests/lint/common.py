# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every lint shares: the files of the checkout, and the proof that a lint can fail."""
import os
import re
import sys

SKIPPED = {".git", "__pycache__", "samples", "node_modules"}


def files(root, endings, folders=("app", "ui", "models", "services", "tests", "resources",
                                  "translations", "packaging")):
    """Paths relative to root, sorted, of the files with these endings in these folders."""
    found = []
    for folder in folders:
        for here, inner, names in os.walk(os.path.join(root, folder)):
            inner[:] = [name for name in inner if name not in SKIPPED]
            found += [os.path.relpath(os.path.join(here, name), root)
                      for name in names if name.endswith(endings)]
    return sorted(found)


def read(root, path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return file.read()


def blanked(text):
    """C++ without comments and the insides of strings; every character keeps its place."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|R"\((?:.*?)\)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'',
                         re.DOTALL)
    return pattern.sub(lambda hit: re.sub(r"[^\n]", " ", hit.group()), text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def report(name, findings):
    for finding in findings:
        print(f"{name}: {finding}")
    print(f"{name}: {len(findings)} finding(s)")
    sys.exit(1 if findings else 0)


def prove(name, check, bad, good):
    """Ends with 2 unless check(path, text) objects to every bad example and to no good one."""
    for path, text in bad:
        if not check(path, text):
            print(f"{name}: self-check: this must be refused and is not: {path}: {text!r}")
            sys.exit(2)
    for path, text in good:
        if check(path, text):
            print(f"{name}: self-check: this is fine and is refused: {check(path, text)}")
            sys.exit(2)


def lint_texts(name, check, endings, bad, good):
    """The whole life of a lint that looks at one file at a time."""
    prove(name, check, bad, good)
    root = sys.argv[1]
    paths = files(root, endings)
    if not paths:
        print(f"{name}: no files under {root}")
        sys.exit(2)
    report(name, [finding for path in paths for finding in check(path, read(root, path))])
