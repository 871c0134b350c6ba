# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same help pages in each language, links that lead somewhere, and pages that the code names."""
import posixpath
import re
import xml.etree.ElementTree as xml

import cpp
import lint

HELP = "resources/help/"
LANGUAGES = ("en", "de")
LINK = re.compile(r'\b(?:href|src)\s*=\s*"([^"]*)"', re.I)
ASKED = re.compile(r'(?:setHelpPage\([^;]*?|showPage\(|[sS]tartPage\(\)\s*\{\s*return\s+)'
                   r'(?:QStringLiteral\("|u")([a-z-]+)"')
COLOUR = re.compile(r"\b(?:bgcolor|color|style)\s*=", re.I)
STATUS = "models/derive/passthroughstatus.cpp"


def page_faults(tree, path, text):
    if not re.search(r'<meta charset="utf-8">', text) or not re.search(r"<title>[^<]+</title>", text):
        yield path + ": needs a charset and a title"
    if COLOUR.search(text):
        yield path + ": colours come from the palette, not from the page"
    for link in LINK.findall(text):
        target, _, anchor = link.partition("#")
        if re.match(r"[a-z]+:|/", target):
            yield "%s: leads outside the help: %s" % (path, link)
            continue
        full = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
        if not full.startswith(HELP) or not tree.has(full):
            yield "%s: leads nowhere: %s" % (path, link)
        elif anchor and 'name="%s"' % anchor not in tree.text(full):
            yield "%s: no such place: %s" % (path, link)


def translated_words(tree):
    """The German words and sentences of the passthrough status, as far as they are translated."""
    said = re.sub(r'"\s*\n\s*"', "", tree.text(STATUS))
    for path in tree.files("_de.ts", under=("translations/",)):
        for message in xml.fromstring(tree.text(path)).iter("message"):
            word = message.findtext("source")
            german = message.findtext("translation")
            if german and re.search(r'tr\(\s*"%s"\)' % re.escape(word or ""), said):
                yield word, german


def check(tree):
    sets = {lang: {p.rsplit("/", 1)[1] for p in tree.files(".html", under=(HELP + lang + "/",))}
            for lang in LANGUAGES}
    for name in sorted(sets["en"] ^ sets["de"]):
        yield "%s: not in every language" % name
    listed = tree.text("resources/CMakeLists.txt").split()
    for path in tree.files(".html", under=(HELP,)):
        yield from page_faults(tree, path, tree.text(path))
        if path.rsplit("/", 1)[1][:-5] not in [word.strip("()") for word in listed]:
            yield path + ": not listed in resources/CMakeLists.txt"
    for path in tree.files(".cpp", under=("ui/", "app/")):
        text = tree.text(path)
        for match in ASKED.finditer(text):
            if match.group(1) + ".html" not in sets["en"] & sets["de"]:
                yield "%s:%d: no help page is named %s" % (
                    path, cpp.line_of(text, match.start()), match.group(1))
    if tree.has(STATUS) and tree.has(HELP + "de/using-gpudeck.html"):
        legend = " ".join(tree.text(HELP + "de/using-gpudeck.html").split())
        for word, german in translated_words(tree):
            if german not in legend:
                yield "de/using-gpudeck.html: the program calls %s “%s”" % (word, german)


def page(body):
    return '<html><head><meta charset="utf-8">\n<title>A</title></head><body>%s</body></html>\n' % body


def both(name, body):
    return {HELP + lang + "/" + name + ".html": page(body) for lang in LANGUAGES}


def words(source, german):
    return {"translations/gpudeck_de.ts": "<TS><context><message><source>%s</source><translation>%s"
                                          "</translation></message></context></TS>\n" % (source, german)}


CLEAN = {
    **both("start", '<a href="using-gpudeck.html#status">b</a> <img src="../drawings/a.svg">'),
    **both("using-gpudeck", '<a name="status"></a><a href="start.html">a</a> Available Verfügbar'),
    **words("Available", "Verfügbar"),
    HELP + "drawings/a.svg": "<svg/>",
    "resources/CMakeLists.txt": "set(pages\n    start using-gpudeck)\n",
    "ui/a.cpp": 'void f() { setHelpPage(this, QStringLiteral("start")); }\n',
    STATUS: 'return Words::tr("Available");\nreturn Words::tr(\n    "It is "\n    "ready.");\n',
}
PLANTED = [
    ("not in every language", {HELP + "en/alone.html": page("")}),
    ("not listed", both("extra", "")),
    ("leads nowhere", both("start", '<a href="gone.html">x</a>')),
    ("leads nowhere", both("start", '<img src="gone.svg">')),
    ("no such place", both("start", '<a href="using-gpudeck.html#gone">x</a>')),
    ("leads outside", both("start", '<a href="https://example.org/">x</a>')),
    ("charset and a title", {HELP + "en/start.html": "<html></html>", HELP + "de/start.html": page("")}),
    ("palette", both("start", '<p style="margin: 0">x</p>')),
    ("named gone", {"ui/b.cpp": 'void f() { setHelpPage(m_x, QStringLiteral("gone")); }\n'}),
    ("named gone", {"ui/b.cpp": 'void f() { help->showPage(QStringLiteral("gone")); }\n'}),
    ("the program calls", words("Available", "Bereit")),
    ("the program calls", words("It is ready.", "Es ist bereit.")),
]

if __name__ == "__main__":
    lint.main(check, CLEAN, PLANTED)
