# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every lint shares: reading a tree, and proving on planted faults that the lint can fail."""
import os
import sys
import tempfile

SKIPPED = {".git", ".cache", ".ccache", "__pycache__", ".vscode", ".idea"}


class Tree:
    """The files below a root, by path from the root; build folders are left out."""

    def __init__(self, root):
        self.root = root
        self.paths = sorted(self._walk())

    def _walk(self):
        for folder, names, files in os.walk(self.root):
            here = os.path.relpath(folder, self.root).replace(os.sep, "/")
            names[:] = [n for n in names if not self._skipped(here, n)]
            for name in files:
                if os.path.isfile(os.path.join(folder, name)):
                    yield name if here == "." else here + "/" + name

    @staticmethod
    def _skipped(here, name):
        return name in SKIPPED or (here == "." and name.startswith("build"))

    def files(self, *endings, under=("",), but=()):
        """Paths that end so, below one of the folders, not below those left out."""
        return [p for p in self.paths
                if p.endswith(endings) and p.startswith(tuple(under))
                and not (but and p.startswith(tuple(but)))]

    def text(self, path):
        with open(os.path.join(self.root, path), encoding="utf-8", errors="replace") as file:
            return file.read()

    def has(self, path):
        return os.path.exists(os.path.join(self.root, path))


def _faults_of(check, files):
    with tempfile.TemporaryDirectory() as root:
        for path, text in files.items():
            full = os.path.join(root, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            with open(full, "w", encoding="utf-8") as file:
                file.write(text)
        return list(check(Tree(root)))


def self_check(check, clean, planted):
    """clean: files without a fault. planted: (word of the fault, files that replace or join them).
    Yields what is wrong with the lint itself."""
    for fault in _faults_of(check, clean):
        yield "reports a fault in a clean tree: " + fault
    for word, files in planted:
        found = _faults_of(check, {**clean, **files})
        if not any(word in fault for fault in found):
            yield "misses a planted fault (%s) in %s; said %s" % (word, sorted(files), found)


def main(check, clean, planted):
    """usage: <lint>.py ROOT. Exit 0: the lint works and the tree is clean."""
    if len(sys.argv) < 2:
        sys.exit("usage: %s ROOT" % sys.argv[0])
    broken = list(self_check(check, clean, planted))
    for line in broken:
        print("self-check: " + line)
    faults = list(check(Tree(sys.argv[1])))
    for fault in faults:
        print(fault)
    print("%d planted fault(s) tried, %d fault(s) in the tree" % (len(planted), len(faults)))
    sys.exit(1 if broken or faults else 0)
