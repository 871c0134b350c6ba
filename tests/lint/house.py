# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Licence lines, no Qt keywords, no bare logging, a context object in every connect to a lambda."""
import re

import common

SPDX = ("SPDX-FileCopyrightText: 2026 The GPU Deck authors",
        "SPDX-License-Identifier: GPL-3.0-or-later")
RULES = [
    (re.compile(r"^\s*(public|protected|private)?\s*\b(slots|signals)\s*:", re.MULTILINE),
     "Qt keyword: write Q_SLOTS or Q_SIGNALS"),
    (re.compile(r"\bemit\s+\w"), "Qt keyword: write Q_EMIT"),
    (re.compile(r"\b(foreach|forever)\s*[({]"), "Qt keyword"),
    (re.compile(r"\bq(Debug|Info|Warning|Critical)\s*\(\s*\)"), "log through a category"),
    (re.compile(r"\bconnect\(\s*[^,;]+,\s*&[\w:]+,\s*\["), "connect without a context object"),
    (re.compile(r"\bprocessEvents\s*\("), "no processEvents"),
    (re.compile(r"\bQThread::m?u?sleep\b|\bstd::this_thread::sleep"), "no sleeping"),
]
CODE = (".h", ".cpp")
# A test may log, and turn the event loop where a signal cannot be waited for.
PROGRAM_ONLY = {"log through a category", "no processEvents"}


def check(path, text):
    found = [f"{path}: lacks the line {line}" for line in SPDX if line not in text[:600]]
    if path.endswith(CODE):
        code = common.blanked(text)
        found += [f"{path}:{common.line_of(code, hit.start())}: {words}"
                  for rule, words in RULES for hit in rule.finditer(code)
                  if not (path.startswith("tests/") and words in PROGRAM_ONLY)]
    return found


HEAD = "".join(f"// {line}\n" for line in SPDX)
common.lint_texts(
    "house", check, CODE + (".go", ".py", ".sh", ".svg", ".html", "CMakeLists.txt"),
    bad=[("a.h", "int a;\n"), ("a.py", "# " + SPDX[0] + "\n"), ("a.h", HEAD + "private slots:\n"),
         ("a.h", HEAD + "signals:\n"), ("a.cpp", HEAD + "emit changed();\n"),
         ("a.cpp", HEAD + "qDebug() << 1;\n"), ("a.cpp", HEAD + "QThread::sleep(1);\n"),
         ("a.cpp", HEAD + "connect(a, &A::b, [] { });\n"),
         ("a.cpp", HEAD + "QCoreApplication::processEvents();\n")],
    good=[("a.h", HEAD + "Q_SIGNALS:\n    void a(); // emit a\n"),
          ("a.cpp", HEAD + "connect(a, &A::b, this, [] { });\nqCDebug(lcA) << 1;\n")])
