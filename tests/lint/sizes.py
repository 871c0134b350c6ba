# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of at most 300 lines (tests 500), functions of C++ and Go of at most 40. The labels of a
switch and the rows of a table are data, not steps; a Qt Test's x_data() is all table."""
import re

import cpp
import lint

SOURCES = (".cpp", ".h", ".go", ".py", ".sh", ".cmake", "CMakeLists.txt")
FILE_LIMIT, TEST_LIMIT, FUNCTION_LIMIT = 300, 500, 40


def weight(lines):
    return sum(not re.match(r"\s*(case\b.*:|\{.*\},?)$", line) for line in lines)


def bodies_of_cpp(text):
    code = cpp.code_of(text)
    for head, begin, end in cpp.functions(code):
        if not re.search(r"_data\(\)$", head):
            first = code.count("\n", 0, begin)
            yield first + 1, " ".join(head.split())[-60:], weight(
                text.splitlines()[first + 1:code.count("\n", 0, end)])


def bodies_of_go(text):
    lines, start = text.splitlines(), None
    for number, line in enumerate(lines):
        if line.startswith("func ") and line.endswith("{"):
            start = number
        elif line == "}" and start is not None:
            yield start + 1, lines[start], weight(lines[start + 1:number])
            start = None


def check(tree):
    for path in tree.files(*SOURCES):
        limit = TEST_LIMIT if path.startswith("tests/") else FILE_LIMIT
        lines = len(tree.text(path).splitlines())
        if lines > limit:
            yield "%s: %d lines, at most %d" % (path, lines, limit)
    for path in tree.files(".cpp", ".h", ".go"):
        bodies = bodies_of_go if path.endswith(".go") else bodies_of_cpp
        for line, name, lines in bodies(tree.text(path)):
            if lines > FUNCTION_LIMIT:
                yield "%s:%d: function of %d lines, at most %d: %s" % (
                    path, line, lines, FUNCTION_LIMIT, name)


def function_of(lines, head="void f()"):
    return "namespace a\n{\n%s\n{\n%s}\n}\n" % (head, "    g();\n" * lines)


METHOD = "struct S : B {\npublic:\n    S() : B(1), m{2}\n    {\n%s    }\n};\n" % ("        g();\n" * 45)
CLEAN = {
    "ui/a.cpp": function_of(40),
    "ui/table.cpp": "const int table[] = {\n" + "    1,\n" * 100 + "};\n",
    "tests/tst_a.cpp": function_of(90, "void TstA::f_data()"),
    "tests/tst_b.cpp": "\n" * 499,
    "ui/switch.cpp": function_of(40, "int f()").replace("    g();", "    case A:\n    g();"),
    "tests/lab/a.go": "func f() {\n" + "\tg()\n" * 40 + "}\n",
}
PLANTED = [
    ("301 lines", {"ui/long.cpp": "\n" * 301}),
    ("501 lines", {"tests/tst_long.cpp": "\n" * 501}),
    ("301 lines", {"app/CMakeLists.txt": "\n" * 301}),
    ("function of 41", {"ui/a.cpp": function_of(41)}),
    ("function of 41", {"ui/a.cpp": function_of(41, "T S::f(int a) const noexcept")}),
    ("function of 41", {"tests/lab/b.go": "func f() {\n" + "\tg()\n" * 41 + "}\n"}),
    ("function of 45", {"ui/a.h": METHOD}),
]

if __name__ == "__main__":
    lint.main(check, CLEAN, PLANTED)
