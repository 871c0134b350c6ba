# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One co_await per statement, into a named constant or alone: GCC 12 miscompiles other places."""
import re

import common

PREFIX = re.compile(r"^(const\s+)?([\w:]+(<.*>)?[\s&*]+)?\w+\s*=$|^(else)?$", re.DOTALL)
LAMBDA = re.compile(r"\[[^\[\]]*\]\s*(\(|\{|mutable|->)")


def statement_before(text, position):
    """What stands between the start of the statement and position, and the open brackets in it."""
    depth, start = 0, position
    while start > 0:
        sign = text[start - 1]
        if sign in ")]":
            depth += 1
        elif sign in "([":
            depth -= 1
        elif sign in ";{}" and depth <= 0:
            break
        start -= 1
    return text[start:position], -depth


def statement_after(text, position):
    depth = 0
    for end in range(position, len(text)):
        if text[end] in "([{":
            depth += 1
        elif text[end] in ")]}":
            depth -= 1
        if depth < 0 or (text[end] == ";" and depth == 0):
            return text[position:end]
    return text[position:]


def without_guard(before):
    """Drops a braceless "if (…)", "for (…)", "while (…)" or "case …:" in front of the statement."""
    before = re.sub(r"^\s*(case\s+[\w:]+\s*|default\s*):(?!:)", "", before)
    hit = re.match(r"\s*(else\s+)?(if|for|while)\s*(constexpr\s*)?\(", before)
    if not hit:
        return before
    depth = 1
    for end in range(hit.end(), len(before)):
        depth += {"(": 1, ")": -1}.get(before[end], 0)
        if depth == 0:
            return before[end + 1:]
    return before


def problem_of(before, opened, after):
    if opened > 0:
        return "co_await inside a condition or a call"
    if "?" in before or "?" in after:
        return "co_await beside ?:"
    if "co_await" in after:
        return "two co_await in one statement"
    if LAMBDA.search(after):
        return "a lambda inside the awaited call: name it first"
    if "{" in re.sub(r"\w\{\}", "", after):
        return "a braced list inside the awaited call: name it first"
    if not PREFIX.match(without_guard(before).strip()):
        return "the result of co_await goes into a named constant"
    return None


def check(path, text):
    text = common.blanked(text)
    found = []
    for hit in re.finditer(r"\bco_await\b", text):
        before, opened = statement_before(text, hit.start())
        problem = problem_of(before, opened, statement_after(text, hit.end()))
        if problem:
            found.append(f"{path}:{common.line_of(text, hit.start())}: {problem}")
    return found


def inside(statement):
    return ("a.cpp", "Task<> f()\n{\n    " + statement + "\n}\n")


common.lint_texts(
    "awaits", check, (".h", ".cpp"),
    bad=[inside("if (co_await f()) g();"), inside("while (co_await f()) { g(); }"),
         inside("switch (co_await f()) { }"), inside("const auto a = b ? co_await f() : c;"),
         inside("const auto a = co_await f([x] { return x; });"),
         inside("const auto a = co_await f({1, 2});"), inside("g(co_await f());"),
         inside("const auto a = co_await f(co_await g());"), inside("co_return co_await f();"),
         inside("for (auto x : co_await f()) { }"), inside("const auto a = (co_await f()).b;")],
    good=[inside("const auto a = co_await f(b, c[1]);"), inside("co_await f();"),
          inside("if (a)\n        co_await f();"), inside("// co_await in if (co_await x)"),
          inside("const values::Result<int> a = co_await f(std::move(b));"),
          inside("const QCoro::Task<Result<A>> a = co_await f();"), inside("a = co_await f();"),
          inside("const auto a = co_await f(b, std::stop_token{});")])
