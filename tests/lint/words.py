# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What no file may say: Qt's keywords, a connect without a context object, bare qDebug(), unfinished
marks, and sleeping."""
import re

import cpp
import lint

CODE = [
    (re.compile(r"\b(signals|slots|(?:public|private|protected)\s+slots)\s*:(?!:)"),
     "Qt keyword: write Q_SIGNALS, Q_SLOTS"),
    (re.compile(r"(?<![\w.>])emit\s+\w"), "Qt keyword: write Q_EMIT"),
    (re.compile(r"\bconnect\(\s*[^,;]+,\s*&[\w:]+,\s*\["), "connect without a context object"),
    (re.compile(r"\b(?:foreach|forever)\s*[({]"), "Qt keyword: write a range-for"),
    (re.compile(r"\b(qSleep|msleep|usleep|sleep_for|sleep_until)\s*\("), "no sleeping"),
]
# A program that takes pictures may wait for a moment, a test may not.
TESTS = [(re.compile(r"\bqWait\s*\((?!\s*0\s*\))"), "no sleeping: wait for the signal")]
# Tests may turn the event loop, and print what a log must not hold.
PROGRAM = [
    (re.compile(r"\bq(Debug|Info|Warning|Critical)\s*\("), "a bare message: use a logging category"),
    (re.compile(r"\b(processEvents)\s*\("), "no nested events"),
]
MARKS = re.compile(r"\b(TO" r"DO|FIX" r"ME|X" r"XX|HA" r"CK)\b")
TEXT = (".cpp", ".h", ".go", ".py", ".sh", ".cmake", "CMakeLists.txt")


def lines_of(text, pattern):
    for match in pattern.finditer(text):
        yield cpp.line_of(text, match.start()), match.group(0).strip()


def check(tree):
    for path in tree.files(".cpp", ".h"):
        code = cpp.code_of(tree.text(path))
        own = TESTS if "/tst_" in path else PROGRAM if not path.startswith("tests/") else []
        for pattern, what in CODE + own:
            for line, found in lines_of(code, pattern):
                yield "%s:%d: %s: %s" % (path, line, found, what)
    for path in tree.files(*TEXT, but=("tests/samples/",)):
        text = tree.text(path)
        for line, found in lines_of(text, MARKS):
            yield "%s:%d: %s: no unfinished marks" % (path, line, found)


CLEAN = {
    "ui/a.h": "class A {\nQ_SIGNALS:\n    void signalsOf();\nprivate Q_SLOTS:\n};\n"
              "// emit light; slots: of a board\n",
    "ui/a.cpp": 'void f() { connect(a, &A::b, this, [] { }); Q_EMIT changed(); qCDebug(lcUi) << "emit x"; a.emit (1); }\n',
    "tests/tst_a.cpp": "void f() { QTest::qWait(0); qDebug() << 1; QCoreApplication::processEvents(); }\n",
}
PLANTED = [
    ("Q_SIGNALS", {"ui/b.h": "class A {\nsignals:\n};\n"}),
    ("Q_SLOTS", {"ui/b.h": "class A {\npublic slots:\n};\n"}),
    ("Q_EMIT", {"ui/b.cpp": "void f() { emit changed(); }\n"}),
    ("context object", {"ui/b.cpp": "void f() { connect(a, &A::b, [] { }); }\n"}),
    ("range-for", {"ui/b.cpp": "void f() { foreach (x, y) { } }\n"}),
    ("logging category", {"ui/b.cpp": 'void f() { qDebug() << 1; }\n'}),
    ("nested events", {"app/b.cpp": "void f() { QCoreApplication::processEvents(); }\n"}),
    ("no sleeping", {"tests/b.cpp": "void f() { QThread::msleep(1); }\n"}),
    ("no sleeping", {"tests/tst_b.cpp": "void f() { QTest::qWait(1); }\n"}),
    ("unfinished", {"ui/b.cpp": "// TO" "DO later\n"}),
]

if __name__ == "__main__":
    lint.main(check, CLEAN, PLANTED)
