# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Both languages are complete and up to date: lupdate finds nothing new and loses its place nowhere.

usage: translations.py ROOT LUPDATE SOURCES.LST
"""
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import common

LANGUAGES = {"de": [], "en": ["-pluralonly"]}


def unfinished(path):
    """The texts of a .ts file without a finished translation, with their context."""
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = list(translation.iter("numerusform"))
            texts = [form.text for form in forms] if forms else [translation.text]
            if translation.get("type") or not all(texts):
                found.append(f"{context.find('name').text}: {message.find('source').text!r}")
    return found


def refreshed(lupdate, options, original, folder):
    """A copy of a .ts file after lupdate, and what lupdate complained about."""
    copy = os.path.join(folder, os.path.basename(original))
    shutil.copy(original, copy)
    run = subprocess.run([lupdate, "-silent", "-locations", "none", "-no-obsolete", *options,
                          "-ts", copy], check=True, capture_output=True, text=True)
    return copy, [line for line in run.stderr.splitlines() if line.strip()]


def self_check(lupdate):
    with tempfile.TemporaryDirectory() as folder:
        source, ts = os.path.join(folder, "a.cpp"), os.path.join(folder, "a.ts")
        with open(source, "w", encoding="utf-8") as file:
            file.write('void f() { QCoreApplication::translate("a", "b"); }\n')
        subprocess.run([lupdate, "-silent", source, "-target-language", "de", "-ts", ts], check=True)
        missing = unfinished(ts)
        with open(ts, encoding="utf-8") as file:
            done = file.read().replace(' type="unfinished"></translation>', ">c</translation>")
        with open(ts, "w", encoding="utf-8") as file:
            file.write(done)
        if not missing or unfinished(ts):
            print("translations: self-check failed")
            sys.exit(2)


def main(root, lupdate, sources):
    self_check(lupdate)
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for language, options in LANGUAGES.items():
            name = f"gpudeck_{language}.ts"
            options = options + ["-I" + root, "@" + sources]
            copy, complaints = refreshed(
                lupdate, options, os.path.join(root, "translations", name), folder)
            found += complaints
            found += [f"{name}: {text}" for text in unfinished(copy)]
    common.report("translations", found)


main(*sys.argv[1:4])
