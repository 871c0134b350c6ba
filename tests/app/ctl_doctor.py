#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `gpudeckctl doctor` says of captured texts, and of what it cannot read.

usage: ctl_doctor.py GPUDECKCTL SAMPLES
"""

import json
import os
import subprocess
import sys

LIMIT_SECONDS = 60
PAGES = b"PCIPassthru: total number of pages needed (4206594) exceeds limit (917504), failing\n"

# Sample, exit code, rule.
SAMPLES = [
    ("vsphere_error/devicepoweron_register_pcipassthru0_curly_quotes.txt", 0, "PF-PT-10"),
    ("vsphere_error/insufficient_graphics_resource.txt", 0, "PF-VG-01"),
    ("vmkernel_log/out_of_interrupt_vectors_2012.txt", 0, "PF-PT-19"),
    ("dmesg_nvrm/p40_guest_bar1_0m_invalid.txt", 0, "PF-PT-23"),
    ("vmware_log/p40_pcipassthru_bars_ok.txt", 1, None),
]


def main():
    program, samples = sys.argv[1:3]
    failures = 0

    def run(*arguments, text=None):
        return subprocess.run([program, "doctor", *arguments], input=text, capture_output=True,
                              timeout=LIMIT_SECONDS, check=False)

    def expect(name, isRight, shown):
        nonlocal failures
        failures += not isRight
        print(("ok   " if isRight else "FAIL ") + name + ("" if isRight else f": {shown!r}"))

    for name, code, rule in SAMPLES:
        done = run(os.path.join(samples, name), "--format", "json")
        rules = [one["rule"] for one in json.loads(done.stdout)["diagnoses"]]
        expect(name, done.returncode == code and rules == ([rule] if rule else []),
               (done.returncode, rules, done.stderr))
    done = run("-", text=PAGES)
    said = done.stdout.decode()
    expect("text from standard input", done.returncode == 0 and not done.stderr
           and all(part in said for part in ("16.05", "64bitMMIOSizeGB to 32", "PF-PT-20",
                                             "gpudeckctl plan passthrough", "Line 1:")), said)
    done = run("-", text=b"all is well\n")
    expect("nothing known", done.returncode == 1 and done.stdout and not done.stderr, done)
    for name, arguments in [("no file", []), ("two files", ["a", "b"]),
                            ("not there", ["/nowhere/at/all"]), ("a folder", ["/"]),
                            ("format", ["-", "--format", "xml"]), ("option", ["-", "--nothing"])]:
        done = run(*arguments, text=b"")
        expect(name, done.returncode == 2 and done.stderr and not done.stdout, done)
    return failures != 0


if __name__ == "__main__":
    sys.exit(main())
