# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""GCC 12 miscompiles co_await in several places (double destruction, crashes). One await per
statement, into a named constant; nothing in braces inside the awaited call; parameters by value."""
import re

import cpp
import lint

AWAIT = re.compile(r"\bco_await\b")
PLACE = re.compile(r"^(?:(?:static\s+)?(?:const\s+)?(?:[\w:]+(?:<.*>)?[\s&*]+)?\w+\s*=|else)?$", re.S)
CONDITION = re.compile(r"\b(if|while|switch|for)\s*(?:constexpr\s*)?\(")
LAMBDA = re.compile(r"(?<![\w\])\[])\[([^\[\]]+)\](?!\])\s*(?:\(|\{|mutable|->)")
COROUTINE = re.compile(r"\bTask<[^;{}()]*>\s+[\w:~]+\s*\(")
BORROWED = re.compile(r"&|\b(QStringView|QByteArrayView|QAnyStringView|QLatin1StringView"
                      r"|string_view|span<)")


def statement_around(code, offset):
    """From the last ; { or } before the offset to the ; that ends the statement, braces inside it
    included."""
    start = max(code.rfind(mark, 0, offset) for mark in ";{}") + 1
    i = offset
    while i < len(code) and code[i] != ";":
        if code[i] in "({[":
            i = cpp.matching(code, i)
        elif code[i] in ")}]":
            break
        i += 1
    return start, i


def conditions(code):
    for match in CONDITION.finditer(code):
        begin = match.end() - 1
        end = cpp.matching(code, begin)
        if AWAIT.search(code, begin, end):
            what = "awaited range or condition of for" if match.group(1) == "for" \
                else "co_await in the condition of " + match.group(1)
            yield match.start(), what + ": name the result first"


def depth_at(code, start, offset):
    return sum(code.count(o, start, offset) for o in "([") - sum(
        code.count(c, start, offset) for c in ")]")


def without_guard(before):
    """Drops a braceless "if (…)", "for (…)", "case …:" in front of a statement."""
    before = re.sub(r"^\s*(case\s+[\w:]+\s*|default\s*):(?!:)", "", before)
    guard = re.match(r"\s*(else\s+)?(if|for|while)\s*(constexpr\s*)?\(", before)
    return before[cpp.matching(before, guard.end() - 1) + 1:] if guard else before


def statements(code):
    last = -1
    for match in AWAIT.finditer(code):
        start, end = statement_around(code, match.start())
        awaited = code[match.end():end]
        if start == last:
            yield match.start(), "a second co_await in one statement"
        last = start
        if "{" in re.sub(r"\w\{\}", "", awaited):
            yield match.start(), "lambda or braces inside the awaited call: name them first"
        elif re.search(r"(?<![\w\])])\[", awaited):
            yield match.start(), "lambda or braces inside the awaited call: name them first"
        if "?" in code[start:end]:
            yield match.start(), "co_await beside ?: : name the result first"
        if depth_at(code, start, match.start()) > 0:
            yield match.start(), "co_await inside another call: name the result first"
        elif not PLACE.match(without_guard(code[start:match.start()]).strip()):
            yield match.start(), "the result of co_await goes into a named constant"


def lambdas(code):
    for match in LAMBDA.finditer(code):
        i = match.end() - 1
        if code[i] == "(":
            i = cpp.matching(code, i)
        brace = re.compile(r"[^;{}()]*(\([^()]*\))?[^;{}()]*\{").match(code, i + 1 if code[i] == ")" else i)
        begin = i if code[i] == "{" else (brace.end() - 1 if brace else -1)
        if begin >= 0 and re.search(r"\bco_(await|return|yield)\b", code[begin:cpp.matching(code, begin)]):
            yield match.start(), "a lambda with captures is a coroutine: make it a function"


def parameters(code):
    for match in COROUTINE.finditer(code):
        begin = match.end() - 1
        end = cpp.matching(code, begin)
        after = code[end + 1:end + 40].lstrip()
        borrowed = BORROWED.search(re.sub(r"\([^()]*\)", "", code[begin + 1:end]))
        if borrowed and after[:1] in ("{", ";", "c", "n", "o", "f", "="):
            yield match.start(), "a coroutine takes its parameters by value: " + borrowed.group(0)


def check(tree):
    for path in tree.files(".cpp", ".h", under=("app/", "services/", "tests/")):
        code = cpp.code_of(tree.text(path))
        for rule in (conditions, statements, lambdas, parameters):
            for offset, what in rule(code):
                yield "%s:%d: %s" % (path, cpp.line_of(code, offset), what)


def body(text, head="QCoro::Task<int> f(QString a, std::stop_token stop)"):
    return {"services/b.cpp": "%s\n{\n    %s\n}\n" % (head, text)}


CLEAN = body("""const auto one = co_await g(a[0], h(2)); // co_await if (x) { ? }
    if (one)
        co_await wait(1);
    for (const auto &part : one) { use(part); }
    const auto plain = [a] { return 1; };
    const auto job = [] { return 2; };
    const auto two = co_await run(job, std::stop_token{});
    const QCoro::Task<Result<A>> three = co_await g();
    one = co_await g();
    if (one)
        two = co_await g();
    else
        co_await g();
    const char *text = "if (co_await x) {";
    co_return one ? 1 : 2;""")
PLANTED = [
    ("condition of if", body("if (co_await g()) { h(); }")),
    ("condition of if", body("if (const auto r = co_await g(); r.ok())\n        h();")),
    ("condition of while", body("while (!(co_await g()).done()) { }")),
    ("condition of switch", body("switch (co_await g()) { }")),
    ("awaited range", body("for (const auto &x : co_await g()) { }")),
    ("braces inside", body("const auto r = co_await g({1, 2});")),
    ("braces inside", body("const auto r = co_await g(Spec{1});")),
    ("braces inside", body("const auto r = co_await run([] { return 1; });")),
    ("braces inside", body("const auto r = co_await run(\n        [this](int x) { return x; });")),
    ("beside ?:", body("const auto r = ok ? co_await g() : co_await h();")),
    ("beside ?:", body("const auto r = co_await g(ok ? 1 : 2);")),
    ("second co_await", body("const auto r = co_await g() + co_await h();")),
    ("inside another call", body("use(co_await g());")),
    ("named constant", body("co_return co_await g();")),
    ("inside another call", body("const auto r = (co_await g()).ok();")),
    ("lambda with captures", body("auto f = [this](int x) -> QCoro::Task<int> { co_return x; };")),
    ("lambda with captures", body("QObject::connect(a, [a] { co_await g(a); });")),
    ("by value", body("co_return 1;", "QCoro::Task<int> f(const QString &a)")),
    ("by value", {"services/b.h": "QCoro::Task<Result<int>> f(QStringView a, int b);\n"}),
]

if __name__ == "__main__":
    lint.main(check, CLEAN, PLANTED)
