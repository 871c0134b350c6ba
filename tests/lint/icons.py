# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same icons in light and dark, all of them built in, and every name that the code asks for."""
import re

import cpp
import lint

FOLDERS = {theme: "resources/icons/%s/" % theme for theme in ("light", "dark")}
NAME = r'(?:QStringLiteral\("|QLatin1String\("|u")([a-z]+(?:-[a-z]+)*)"\)?'
# Where a literal is the name of an icon: what comes right before it, on the same expression.
CONTEXT = re.compile(
    r"(?:\bicon\(|\bIconLabel\(|\bLooks\s*\{|\bStateText\s*\{|\bsetIconName\(|\.icon\s*=\s*)"
    r"([^;,)]*?" + NAME + r"(?:\s*:\s*" + NAME + r")?)")
# Families of names that only icons have.
FAMILY = re.compile(r'"((?:host|vm|vms|server)-[a-z]+)"')
MAKER = re.compile(r"\b\w*(?:[iI]con|[lL]ooks)\w*\s*\(")


def names_in(path, text):
    code = cpp.code_of(text)
    for match in CONTEXT.finditer(text):
        for name in re.findall(NAME, match.group(1)):
            yield match.start(), name
    for match in FAMILY.finditer(text):
        if path.endswith(".cpp"):
            yield match.start(), match.group(1)
    for head, begin, end in cpp.functions(code):
        if MAKER.search(head):
            for match in re.finditer(r"(?:return|\?|:)\s*\{?" + NAME, text[begin:end]):
                yield begin + match.start(), match.group(1)


def check(tree):
    sets = {theme: {p[len(f):-4] for p in tree.files(".svg", under=(f,))}
            for theme, f in FOLDERS.items()}
    for name in sorted(sets["light"] ^ sets["dark"]):
        yield "%s.svg: in one of light and dark only" % name
    known = sets["light"] & sets["dark"]
    listed = set(re.findall(r"[a-z]+(?:-[a-z]+)*", tree.text("resources/CMakeLists.txt")))
    for name in sorted(known - listed):
        yield "%s.svg: not listed in resources/CMakeLists.txt" % name
    asked = 0
    for path in tree.files(".cpp", ".h", under=("ui/", "models/")):
        text = tree.text(path)
        for offset, name in names_in(path, text):
            asked += 1
            if name not in known:
                yield "%s:%d: no icon is named %s" % (path, cpp.line_of(text, offset), name)
    if asked == 0:
        yield "no file of ui and models asks for an icon: this lint no longer finds the names"


def svg(*names):
    return {f + n + ".svg": "<svg/>" for f in FOLDERS.values() for n in names}


CLEAN = {
    **svg("gpu", "ok", "vm-on", "warning"),
    "resources/CMakeLists.txt": "set(icons gpu ok vm-on warning)\n",
    "ui/a.cpp": 'void f() { b.setIcon(icon(QStringLiteral("gpu")));\n'
                'p.setPage(QStringLiteral("no-icon")); }\n'
                'QString someIcon(int x)\n{\n    return x ? QStringLiteral("ok") : QStringLiteral("warning");\n}\n',
    "models/a.cpp": 'const QString names[] = {QStringLiteral("vm-on")};\n',
}
PLANTED = [
    ("one of light and dark", {"resources/icons/dark/extra.svg": "<svg/>"}),
    ("not listed", svg("extra")),
    ("named missing", {"ui/b.cpp": 'void f() { icon(QStringLiteral("missing")); }\n'}),
    ("named missing", {"ui/b.cpp": 'auto l = new IconLabel(x ? QStringLiteral("ok")\n'
                                   '    : QStringLiteral("missing"), 2, this);\n'}),
    ("named missing", {"ui/b.cpp": 'Looks statusLooks(int s)\n{\n'
                                   '    return {QStringLiteral("missing"), 1};\n}\n'}),
    ("named missing", {"ui/b.cpp": 'QString deviceIcon(int s)\n{\n    switch (s) {\n'
                                   '    default:\n        return QStringLiteral("missing");\n    }\n}\n'}),
    ("named vm-missing", {"models/b.cpp": 'auto n = QStringLiteral("vm-missing");\n'}),
    ("no longer finds", {"ui/a.cpp": "\n", "models/a.cpp": "\n"}),
]

if __name__ == "__main__":
    lint.main(check, CLEAN, PLANTED)
