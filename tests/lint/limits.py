# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and functions stay small enough to be read at once."""
import re

import common

FUNCTION_LINES = 40


def file_limit(path):
    return 500 if path.startswith("tests/") else 300


def weight(body):
    """Lines of a body; the labels of a switch and the rows of a table are data, not steps."""
    return sum(not re.match(r'\s*(case\b.*:|\{.*\},?)$', line) for line in body)


def cpp_bodies(lines):
    """(first line, weight) of each body whose brace stands alone in the first column."""
    start = None
    for number, line in enumerate(lines):
        if line == "{" and start is None:
            heads = [text for text in lines[max(0, number - 6):number] if text.strip()]
            opener = next((text for text in reversed(heads) if not text[0].isspace()), "")
            if not re.match(r"(inline )?namespace|class|struct|enum|union|extern|template\b.*class",
                            opener):
                start = number
        elif line.startswith("}") and start is not None:
            yield start, weight(lines[start + 1:number])
            start = None


def go_bodies(lines):
    start = None
    for number, line in enumerate(lines):
        if line.startswith("func ") and line.endswith("{"):
            start = number
        elif line == "}" and start is not None:
            yield start, weight(lines[start + 1:number])
            start = None


def check(path, text):
    lines = text.splitlines()
    found = []
    if len(lines) > file_limit(path):
        found.append(f"{path}: {len(lines)} lines, at most {file_limit(path)}")
    bodies = go_bodies if path.endswith(".go") else cpp_bodies
    if path.endswith((".go", ".h", ".cpp")):
        found += [f"{path}:{start + 1}: a function of {length} lines, at most {FUNCTION_LINES}"
                  for start, length in bodies(lines) if length > FUNCTION_LINES]
    return found


LONG = "    a();\n" * (FUNCTION_LINES + 1)
SHORT = "    a();\n" * FUNCTION_LINES
common.lint_texts(
    "limits", check, (".h", ".cpp", ".go", ".py", ".sh"),
    bad=[("ui/a.cpp", "\n" * 301), ("tests/a.go", "\n" * 501),
         ("ui/a.cpp", "void f()\n{\n" + LONG + "}\n"),
         ("ui/a.cpp", "namespace a\n{\nvoid f(int a,\n    int b)\n{\n" + LONG + "}\n}\n"),
         ("tests/a.go", "func f() {\n" + LONG + "}\n")],
    good=[("ui/a.cpp", "namespace a\n{\n\nvoid f()\n{\n" + SHORT + "    case B:\n}\n\nvoid g()\n{\n" + SHORT
           + "}\n\n} // namespace a\n"),
          ("ui/a.h", "class A final : public B\n{\n" + LONG + "};\n")])
