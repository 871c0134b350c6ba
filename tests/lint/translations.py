# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text of translations/*.ts is finished, keeps its places (%1, %n) and its mnemonic, and lupdate
finds nothing new. English needs only the plurals.

usage: translations.py ROOT [LUPDATE SOURCES.LST]
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

import lint

PLACE = re.compile(r"%L?(?:\d|n)")


def faults_of(message):
    source = message.findtext("source") or ""
    translation = message.find("translation")
    state = translation.get("type") if translation is not None else "unfinished"
    if state in ("vanished", "obsolete"):
        yield "no longer in the program", source
        return
    forms = [] if translation is None else [f.text or "" for f in translation.iter("numerusform")]
    if not forms and translation is not None and message.get("numerus") != "yes":
        forms = [translation.text or ""]
    if state == "unfinished" or not forms or not all(form.strip() for form in forms):
        yield "not translated", source
        return
    for form in forms:
        # A form for one may leave the number out: "one host".
        wanted = set(PLACE.findall(source)) - ({"%n", "%Ln"} if len(forms) > 1 else set())
        if not wanted <= set(PLACE.findall(form)) or not set(PLACE.findall(form)) <= set(PLACE.findall(source)):
            yield "places differ", "%s -> %s" % (source, form)
        if mnemonic(source) != mnemonic(form):
            yield "mnemonic on one side only", "%s -> %s" % (source, form)


def mnemonic(text):
    return bool(re.search(r"&[^&\s]", text.replace("&&", "")))


def faults_in(path, text):
    for context in xml.fromstring(text).iter("context"):
        for message in context.iter("message"):
            for what, words in faults_of(message):
                yield "%s: %s: %s: %s" % (
                    path, context.findtext("name"), what, " ".join(words.split()))


def check(tree):
    for path in tree.files(".ts", under=("translations/",)):
        yield from faults_in(path, tree.text(path))


def refreshed(tree, path, lupdate, sources):
    """What a .ts file lacks once lupdate has read the sources again, and what lupdate says."""
    options = ["-pluralonly"] if path.endswith("_en.ts") else []
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, os.path.basename(path))
        shutil.copy(os.path.join(tree.root, path), copy)
        run = subprocess.run(
            [lupdate, "-silent", "-locations", "none", "-no-obsolete", *options, "-I" + tree.root,
             *sources, "-ts", copy], check=True, capture_output=True, text=True)
        yield from (line for line in run.stderr.splitlines() if line.strip())
        with open(copy, encoding="utf-8") as file:
            yield from faults_in(path, file.read())


def check_with(lupdate, sources):
    """check, and against the sources: those of the list in the program, all *.cpp in a planted tree."""
    def checked(tree):
        yield from check(tree)
        planted = [os.path.join(tree.root, p) for p in tree.files(".cpp")]
        given = ["@" + sources] if os.path.abspath(tree.root) == os.path.abspath(sys.argv[1]) else planted
        for path in tree.files(".ts", under=("translations/",)) if given else []:
            yield from (fault for fault in refreshed(tree, path, lupdate, given))
    return checked


def ts(message):
    return {"translations/gpudeck_de.ts": '<TS version="2.1" language="de_DE"><context>'
            "<name>A</name>%s</context></TS>" % message}


def one(source, translation, kind=""):
    return "<message><source>%s</source><translation%s>%s</translation></message>" % (
        source, kind, translation)


def many(source, *forms):
    inside = "".join("<numerusform>%s</numerusform>" % form for form in forms)
    return one(source, inside).replace("<message>", '<message numerus="yes">')


CLEAN = ts(one("%1 of %2", "%1 von %2") + one("&amp;Copy", "&amp;Kopieren")
           + many("%n host(s)", "ein Host", "%n Hosts"))
PLANTED = [
    ("not translated", ts(one("Copy", "", ' type="unfinished"'))),
    ("not translated", ts(one("Copy", "Kopieren", ' type="unfinished"'))),
    ("not translated", ts(one("Copy", ""))),
    ("not translated", ts(many("%n host(s)", "%n Host", ""))),
    ("not translated", ts("<message><source>Copy</source></message>")),
    ("no longer in", ts(one("Copy", "Kopieren", ' type="vanished"'))),
    ("places differ", ts(one("%1 of %2", "%1 von"))),
    ("places differ", ts(one("of %1", "von %2"))),
    ("places differ", ts(many("%n of %1", "%n", "%n von %1"))),
    ("mnemonic", ts(one("&amp;Copy", "Kopieren"))),
]

STALE = ("not translated", {**ts(one("b", "c")), "ui/b.cpp":
         'void f() { QCoreApplication::translate("A", "b"); QCoreApplication::translate("A", "new"); }\n'})

if __name__ == "__main__":
    if len(sys.argv) > 3:
        lint.main(check_with(*sys.argv[2:4]), CLEAN, PLANTED + [STALE])
    lint.main(check, CLEAN, PLANTED)
