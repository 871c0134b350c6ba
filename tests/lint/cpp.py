# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Just enough C++ to find statements and functions: comments and literals blanked, braces matched."""
import re

LITERAL = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<d>[^(\s]*)\(.*?\)(?P=d)"|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])*'", re.S)
CLOSING = {"(": ")", "{": "}", "[": "]"}


def code_of(text):
    """The text with comments blanked and literals emptied; every offset and line stays."""
    def blank(match):
        found = match.group(0)
        inner = re.sub(r"[^\n]", " ", found)
        if found.startswith("/"):
            return inner
        return found[0] + inner[1:-1] + found[-1]
    return LITERAL.sub(blank, text)


def line_of(code, offset):
    return code.count("\n", 0, offset) + 1


def matching(code, start):
    """Offset of the bracket that closes the one at start; the end where none does."""
    open_mark = code[start]
    close_mark = CLOSING[open_mark]
    depth = 0
    for i in range(start, len(code)):
        if code[i] == open_mark:
            depth += 1
        elif code[i] == close_mark:
            depth -= 1
            if depth == 0:
                return i
    return len(code) - 1


def _kind(head):
    """What a brace opens, by the text before it."""
    if re.search(r"\bnamespace\b|\bextern\s*$", head):
        return "room"
    if re.search(r"\benum\b|=\s*$", head):
        return "data"
    if re.search(r"(^|[);\s])(class|struct|union)\b[^()]*$", head):
        return "room"
    if ")" in head or head == "" or head.startswith((",", ":")):
        return "function"
    return "data"


def functions(code):
    """(head, offset of the opening brace, offset of the closing brace) of every function that
    stands in a file, namespace or class; lambdas belong to the function around them."""
    found = []
    code = re.sub(r"^[ \t]*#[^\n]*(?:\\\n[^\n]*)*", lambda m: re.sub(r"[^\n]", " ", m.group(0)),
                  code, flags=re.M)
    start = i = 0
    while i < len(code):
        mark = code[i]
        if mark in ";}":
            start = i + 1
        elif mark == "(":
            i = matching(code, i)
        elif mark == "{":
            head = re.sub(r"\b(public|private|protected|Q_SIGNALS|(?:public|private) Q_SLOTS)\s*:",
                          " ", code[start:i]).strip()
            kind = _kind(head)
            if kind != "room":
                end = matching(code, i)
                if kind == "function":
                    found.append((head, i, end))
                i = end
            start = i + 1
        i += 1
    return found
