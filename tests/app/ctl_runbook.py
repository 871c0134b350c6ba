#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shell runbook of a plan, run by dash on the practice lab: with a stand-in for govc that records
its words and does on the lab what govc does, it brings the guide's P100 into a VM.

usage: ctl_runbook.py GPUDECKCTL GPULAB FOLDER_OF_GOVC
"""

import json
import os
import subprocess
import sys
import tempfile
import urllib.parse

from planlab import Checks, Ctl, Lab, differences, vm_picture

HOST, VM, DEVICE = "sc2esx01.vslab.local", "ml-train-01", "0000:82:00.0"
EVIDENCE = ["--above-4g", "seen in the BIOS", "--vendor-support", "on the vendor's list"]
CHANGES = ("vm.change", "device.pci.add", "device.pci.remove", "vm.power", "host.shutdown",
           "host.maintenance.enter", "host.maintenance.exit", "host.esxcli", "vm.upgrade")


class Runbook:
    def __init__(self, lab, stand_in, folder, script):
        self.file, self.record = os.path.join(folder, "book.sh"), os.path.join(folder, "record")
        with open(self.file, "w", encoding="utf-8") as file:
            file.write(script.replace("sleep '60'", "sleep '1'"))
        user, password = (urllib.parse.quote(t, safe="") for t in (lab.ready["user"], lab.password))
        self.environment = dict(os.environ, PATH=f"{stand_in}:/usr/bin:/bin", LC_ALL="C.UTF-8",
                                GOVC_URL=f"https://{user}:{password}@{lab.server}",
                                GOVC_RECORD=self.record, GPUDECK_POLL="1")

    def run(self, *words):
        """Exit code, output, and what govc was called with."""
        if os.path.exists(self.record):
            os.remove(self.record)
        done = subprocess.run(["/bin/dash", self.file, *words], env=self.environment, text=True,
                              input="yes\n" * 20, capture_output=True, timeout=280, check=False)
        with open(self.record, encoding="utf-8") as file:
            calls = [json.loads(line) for line in file]
        return done.returncode, done.stdout + done.stderr, calls

    @staticmethod
    def changing(calls):
        return [c for c in calls if c[0] in CHANGES]


def main():
    program, gpulab, stand_in = sys.argv[1:4]
    check = Checks()
    with Lab(gpulab, "guide") as lab, tempfile.TemporaryDirectory() as folder:
        ctl = Ctl(program, lab, folder)
        before = vm_picture(lab.vm(VM))
        code, script, errors = ctl.plan("--host", HOST, "--device", DEVICE, "--vm", VM, *EVIDENCE,
                                        "--format", "sh")
        check.that("planned", code == 0, (code, errors))
        book = Runbook(lab, stand_in, folder, script)
        code, out, calls = book.run("--check")
        check.that("a look", code == 0 and book.changing(calls) == [], (code, out))
        code, out, calls = book.run()
        check.that("carried out", code == 0, (code, out))
        after = vm_picture(lab.vm(VM))
        check.that("the P100 is in the VM", [d for d, _ in after["devices"]] == [DEVICE], after)
        check.that("the VM runs", after["power"] == "poweredOn", after)
        check.that("all memory is reserved", after["locked"], after)
        print(f"{len(calls)} calls of govc, {len(book.changing(calls))} of them change something")
        code, out, calls = book.run("--yes")
        check.that("a second time", code == 0, (code, out))
        check.that("changes nothing", book.changing(calls) == [], book.changing(calls))
        code, out, calls = book.run("--undo")
        check.that("taken back", code == 0, (code, out))
        left = vm_picture(lab.vm(VM))
        check.that("the device is out", (left["devices"], left["power"])
                   == (before["devices"], before["power"]), differences(before, left))
        code, out, _ = Runbook(lab, stand_in, folder,
                               script.replace("server='", "server='f")).run("--yes")
        check.that("another server is refused", code == 7, (code, out))
    return check.finish()


if __name__ == "__main__":
    sys.exit(main())
