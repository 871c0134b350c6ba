#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`gpudeckctl doctor` with a server: a VM stops for want of a window, its log tells why, the remedy is a
plan, and with it the VM runs. And what the server's own checks say of plans.

usage: ctl_remedy.py GPUDECKCTL GPULAB
"""

import json
import os
import sys
import tempfile
import time

from planlab import Checks, Ctl, Lab, differences, shorten, vm_picture

HOST, SMALL, RIGHT = "pa-esx-l3.corp.example", "p100-mmio-too-small", "p100-right"
BARE, EVIDENCE = "p100-no-reservation", ["--above-4g", "seen", "--vendor-support", "listed", "--no-proof"]


def doctor(ctl, *words, server=True, **more):
    code, out, errors = ctl.run("doctor", *words, *(ctl.server() if server else []), "--format",
                                "json", **more)
    return code, json.loads(out) if out.startswith("{") else {}, errors


def stopped(lab, name):
    """Starts a VM and waits until its firmware has given up."""
    machine = lab.vm(name)
    lab.finish(machine.PowerOnVM_Task())
    limit = time.monotonic() + 60
    while machine.runtime.powerState != "poweredOff":
        if time.monotonic() > limit:
            raise RuntimeError(f"{name} goes on")
        time.sleep(0.05)


def free_card(lab):
    for machine in lab.objects(type(lab.vm(SMALL))):
        if machine.name.startswith("p100-"):
            lab.power_off(machine.name)


def carried_out(check, ctl, lab, file):
    shorten(file)
    before = vm_picture(lab.vm(SMALL))
    code, events, errors = ctl.carry("apply", file, "--yes")
    after = vm_picture(lab.vm(SMALL))
    check.that("applied", code == 0, (code, errors, events[-1:]))
    check.that("the VM runs now", after["power"] == "poweredOn", after["power"])
    check.that("with a window that is large enough",
               after["extra"].get("pciPassthru.64bitMMIOSizeGB") == "32", after["extra"])
    code, _, errors = ctl.carry("undo", events[0]["run"], "--yes")
    left = differences(before, vm_picture(lab.vm(SMALL)))
    check.that("0 differences after undo", code == 0 and left == [], (code, errors, left))


def remedy(check, ctl, lab):
    stopped(lab, SMALL)
    file = os.path.join(ctl.folder, "remedy.json")
    code, told, errors = doctor(ctl, "--vm", SMALL, "--out", file)
    rules = [d["rule"] for d in told.get("diagnoses", [])]
    check.that("the VM's own log tells the cause", code == 0 and rules == ["PF-PT-21"],
               (code, rules, errors))
    plan = told["proposal"]["plan"]
    check.that("the remedy is a plan", plan and plan["recipe"] == "remedy"
               and any(s["type"] == "vm.configure" for s in plan["steps"]), plan)
    check.that("which will work", told["proposal"]["preflight"][0]["verdict"] in ("works", "loses"),
               told["proposal"]["preflight"])
    carried_out(check, ctl, lab, file)
    pasted = ('vmx| I125: DICT               displayName = "%s"\n'
              "The firmware could not allocate 16809984 KB of PCI MMIO. Increase the size of PCI MMIO "
              "and try again.\n" % SMALL)
    code, told, errors = doctor(ctl, "-", stdin=pasted)
    check.that("the log names the VM", code == 0 and told["vm"] == SMALL, (code, told, errors))
    code, out, _ = ctl.run("doctor", "-", *ctl.server(), stdin=pasted)
    check.that("as text", code == 0 and "ReconfigVM_Task" in out and SMALL in out, out)
    code, told, _ = doctor(ctl, "-", server=False, stdin=pasted)
    check.that("without a server it stays a cause", code == 0 and told["proposal"] is None, told)


def by_hand(check, ctl):
    text = "PCIEHP: 0000:82:00.0 hotplug slot 4: Adapter removed\n"
    file = os.path.join(ctl.folder, "hand.json")
    code, told, errors = doctor(ctl, "-", "--vm", RIGHT, "--out", file, stdin=text)
    steps = told["proposal"]["steps"] if told.get("proposal") else []
    check.that("what no program can do is a step for a person", code == 0
               and any(s["kind"] == "manual" and "hot plug" in s["title"] for s in steps),
               (code, steps, errors))
    code, events, _ = ctl.carry("apply", file, "--yes")
    check.that("where the run waits", code == 7 and events[-1]["progress"] == "needs-confirmation"
               if "progress" in events[-1] else code == 7, (code, events[-1:]))


def refusals(check, ctl):
    for title, words, wanted in (
            ("no log, no VM", ["--server", "x", "--user", "y"], 2),
            ("a VM without a server", ["-", "--vm", SMALL], 2),
            ("a plan without a server", ["-", "--out", "x"], 2)):
        code, _, errors = ctl.run("doctor", *words, stdin="")
        check.that(title, code == wanted and len(errors) == 1, (code, errors))
    text = "The firmware could not allocate 16809984 KB of PCI MMIO. Increase the size\n"
    for title, words, wanted in (("a log that names nobody", ["-"], 2),
                                 ("no such VM", ["-", "--vm", "nobody"], 6),
                                 ("nothing known", ["-", "--vm", SMALL], 1)):
        code, _, errors = doctor(ctl, *words, stdin="all is well" if wanted == 1 else text)
        check.that(title, code == wanted, (code, errors))


def server_word(check, ctl, lab):
    device = next(d.id for d in lab.host(HOST).hardware.pciDevice
                  if d.deviceId & 0xffff == 0x15f8)
    words = ["--host", HOST, "--device", device, "--vm", BARE, *EVIDENCE]

    def check_of(*more):
        code, out, errors = ctl.plan(*words, *more, "--format", "json")
        told = json.loads(out)["preflight"][0]
        return code, told, [f for f in told["findings"] if f["ofServer"]], errors

    lab.control("/reset", x=1)
    code, told, said, errors = check_of()
    calls = lab.control("/state")["vsphere"]["methods"]
    check.that("the server is asked about the change", code == 0
               and calls.get("CheckVmConfig_Task", {}).get("calls") == 1
               and "CheckVmConfig" in told["serverCheck"], (code, told["serverCheck"], errors))
    check.that("and has nothing against it", not [f for f in said if f["verdict"] == "refused"],
               said)
    lab.finish(lab.vm(RIGHT).PowerOnVM_Task())
    code, told, said, errors = check_of()
    check.that("it objects while another VM has the card", said and told["serverCheck"],
               (code, told, errors))
    check.that("in its words and in ours", all(f["prevented"] and f["cause"] for f in said), said)
    for form, sign in (("table", "server"), ("md", "CheckVmConfig")):
        _, out, _ = ctl.plan(*words, "--format", form)
        check.that(f"told as {form}", sign in out, out[-600:])
    lab.power_off(RIGHT)
    lab.control("/fault", kind="no-server-check")
    code, told, said, errors = check_of()
    check.that("a server without checks is said so, and no failure", code == 0 and not said
               and "6.7" in told["serverCheck"], (code, told["serverCheck"], errors))
    _, out, _ = ctl.plan(*words)
    check.that("once", out.count("no check of its own") == 1, out)


def main():
    program, gpulab = sys.argv[1:3]
    check = Checks()
    with Lab(gpulab, "mixed", "--speed", "600") as lab, tempfile.TemporaryDirectory() as folder:
        ctl = Ctl(program, lab, folder)
        free_card(lab)
        remedy(check, ctl, lab)
        by_hand(check, ctl)
        refusals(check, ctl)
        free_card(lab)
        server_word(check, ctl, lab)
    return check.finish()


if __name__ == "__main__":
    sys.exit(main())
