#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `gpudeckctl parse` prints of saved outputs, and what it says about texts that are none.

usage: ctl_parse.py GPUDECKCTL SAMPLES

Every failing case: its exit code, one sentence on stderr, nothing on stdout, and an end in time.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time

LIMIT_SECONDS = 60  # the parsers need less than one; a busy machine starts programs slowly
PLACE = re.compile(r"line \d+, column \d+")
DRIVER_TABLE = "nvidia_smi_table/590_h100_idle.txt"


class Check:
    def __init__(self, gpudeckctl, samples):
        self.gpudeckctl, self.samples = gpudeckctl, samples
        self.cases = self.failures = 0

    def run(self, *arguments, text=None):
        return subprocess.run([self.gpudeckctl, "parse", *arguments], input=text,
                              capture_output=True, timeout=LIMIT_SECONDS, check=False)

    def sample(self, name):
        return os.path.join(self.samples, name)

    def verdict(self, name, wrong):
        self.cases += 1
        self.failures += bool(wrong)
        print(("FAIL " + name + ": " + wrong) if wrong else ("ok   " + name))

    def prints(self, name, arguments, expected, text=None):
        """The object has these members; a callable decides for itself."""
        done = self.run(*arguments, text=text)
        if done.returncode != 0 or done.stderr:
            return self.verdict(name, f"exit code {done.returncode}: {done.stderr!r}")
        try:
            read = json.loads(done.stdout)
        except ValueError as error:
            return self.verdict(name, f"no JSON: {error}")
        wrong = [f"{key} is {read.get(key)!r}" for key, value in expected.items()
                 if not (value(read) if callable(value) else read.get(key) == value)]
        return self.verdict(name, "; ".join(wrong))

    def refuses(self, name, arguments, code, words=(), place=False, text=None):
        start = time.monotonic()
        done = self.run(*arguments, text=text)
        said = done.stderr.decode()
        sentences = [line for line in said.splitlines() if line.strip()]
        if done.returncode != code:
            wrong = f"exit code {done.returncode}, expected {code}: {said[:300]!r}"
        elif done.stdout:
            wrong = "printed something all the same"
        elif len(sentences) != 1 or not said.rstrip().endswith("."):
            wrong = f"no single sentence: {said[:300]!r}"
        elif place and not PLACE.search(said):
            wrong = f"no line and column: {said[:300]!r}"
        elif any(word not in said for word in words):
            wrong = f"lacks one of {words}: {said[:300]!r}"
        else:
            wrong = ""
        self.verdict(f"{name} ({time.monotonic() - start:.2f} s)", wrong)


def good_cases(check):
    table = check.sample(DRIVER_TABLE)
    check.prints("flat", ["nvidia_smi_table", table, "--flat"],
                 {"driver": "590.48.01", "gpu0.mem_total_mib": "81559", "gpu0.fan_pct": "N/A",
                  "procs": "0"})
    check.prints("nested", ["nvidia_smi_table", table],
                 {"kind": "nvidia_smi_table", "": lambda read:
                  read["gpus"][0]["mem_total_mib"] == 81559
                  and read["gpus"][0]["fan_pct"] is None})
    with open(table, "rb") as file:
        whole = file.read()
    check.prints("standard input", ["auto", "-", "--flat"], {"kind": "nvidia_smi_table"}, whole)
    check.prints("no file named", ["auto", "--flat"], {"driver": "590.48.01"}, whole)
    check.prints("UTF-16 with CRLF", ["auto", "--flat"], {"gpus": "1", "crlf": "true"},
                 whole.decode().replace("\n", "\r\n").encode("utf-16"))
    check.prints("prose around it", ["auto", "--flat"], {"gpus": "1"},
                 b"Guten Tag,\nhier die Ausgabe:\n\n" + whole + b"\n-- \nGr\xfc\xdfe\n")
    check.prints("trouble is in error", ["nvidia_smi_table", "--flat"], {"error": "nvml_mismatch"},
                 b"Failed to initialize NVML: Driver/library version mismatch\n")
    done = check.run("nvidia_smi_table", table, "--format", "table")
    check.verdict("table", "" if re.search(rb"gpu0\.name +NVIDIA H100 80GB HBM3\n", done.stdout)
                  else f"{done.stdout[:200]!r}")
    done = check.run("--help")
    check.verdict("help lists the kinds", "" if done.returncode == 0
                  and b"nvidia_smi_xml" in done.stdout else f"{done.stdout[:200]!r}")


def bad_cases(check):
    check.refuses("no kind", [], 2, ["kind"])
    check.refuses("unknown kind", ["nvidia_smi_tabel", "-"], 2, ["nvidia_smi_table", "auto"], text=b"x")
    check.refuses("unknown format", ["auto", "-", "--format", "xml"], 2, ["json"], text=b"x")
    check.refuses("unknown option", ["auto", "--bogus"], 2, ["bogus"])
    check.refuses("no such file", ["auto", "/nonexistent/file"], 6, ["/nonexistent/file"])
    check.refuses("a folder", ["auto", "/"], 6, ["/"])
    check.refuses("empty input", ["auto"], 1, ["empty"], place=True, text=b"")
    check.refuses("only white space", ["nvidia_smi_q"], 1, ["empty"], place=True, text=b" \r\n\t\n")
    check.refuses("prose", ["auto"], 1, place=True, text=b"\n\n   The quick brown fox.\n")
    check.refuses("another kind's text", ["nvidia_smi_xml", check.sample(DRIVER_TABLE)], 1,
                  ["nvidia_smi_xml"], place=True)
    check.refuses("XML that breaks at once", ["nvidia_smi_xml"], 1, place=True,
                  text=b"<?xml version='1.0'?>\n<nvidia_smi_log><\n")
    check.refuses("an entity bomb", ["nvidia_smi_xml"], 1, place=True,
                  text=b"<?xml version='1.0'?><!DOCTYPE nvidia_smi_log [<!ENTITY a 'aaaa'>"
                       b"<!ENTITY b '&a;&a;'>]><nvidia_smi_log><gpu>&b;</gpu></nvidia_smi_log>")
    for kind in ("auto", "nvidia_smi_table", "nvidia_smi_q", "nvidia_smi_xml", "nvidia_smi_csv"):
        check.refuses(f"10 MB line as {kind}", [kind], 1, place=True, text=b"x" * 10_000_000)
    noise = bytes((i * 7919 + i // 251) % 256 for i in range(2_000_000))
    check.refuses("binary garbage", ["auto"], 1, place=True, text=noise)
    check.refuses("NULs", ["auto"], 1, place=True, text=b"\0" * 100_000)
    with tempfile.NamedTemporaryFile() as unreadable:
        os.chmod(unreadable.name, 0)
        if os.geteuid() != 0:
            check.refuses("a file without permission", ["auto", unreadable.name], 6)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    check = Check(sys.argv[1], sys.argv[2])
    good_cases(check)
    bad_cases(check)
    print(f"{check.cases - check.failures} passed, {check.failures} failed")
    sys.exit(1 if check.failures else 0)


if __name__ == "__main__":
    main()
