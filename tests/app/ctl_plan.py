#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`gpudeckctl plan`, `apply`, `show`, `undo` on the practice lab: a P100, four V100s and an A100 go
into VMs and out again, and nothing is left of it.

usage: ctl_plan.py GPUDECKCTL GPULAB [p100|v100|a100|refusals …]
"""

import json
import os
import sys
import tempfile

from planlab import (Checks, Ctl, Lab, differences, host_picture, shorten, vm_picture)
from pyVmomi import vim

EVIDENCE = ["--above-4g", "seen in the BIOS", "--vendor-support", "on the vendor's list"]


class Case:
    """One host, its devices and the VM that gets them."""

    def __init__(self, estate, host, vm, model, count, *more):
        self.estate, self.host, self.vm = estate, host, vm
        self.model, self.count, self.more = model, count, more

    def devices(self, lab):
        ids = [d.id for d in lab.host(self.host).hardware.pciDevice
               if "%04x:%04x" % (d.vendorId & 0xffff, d.deviceId & 0xffff) == self.model]
        return sorted(ids)[:self.count]


CASES = {
    "p100": Case("guide", "sc2esx01.vslab.local", "ml-train-01", "10de:15f8", 1),
    "v100": Case("mixed", "pa-esx-l2.corp.example", "v100-quad-01", "10de:1db5", 4,
                 "--shut-down-all"),
    "a100": Case("mixed", "pa-esx-a2.corp.example", "a100-train-01", "10de:20f1", 1,
                 "--shut-down-all"),
}


def empty(lab, case):
    """Takes all devices and settings for them out of a VM, so that there is something to do."""
    lab.power_off(case.vm)
    machine = lab.vm(case.vm)
    spec = vim.vm.ConfigSpec(memoryReservationLockedToMax=False)
    spec.memoryAllocation = vim.ResourceAllocationInfo(reservation=0)
    spec.extraConfig = [vim.option.OptionValue(key=o.key, value="")
                        for o in machine.config.extraConfig if o.key.startswith("pciPassthru.")]
    spec.deviceChange = [vim.vm.device.VirtualDeviceSpec(operation="remove", device=d)
                         for d in machine.config.hardware.device
                         if isinstance(d, vim.vm.device.VirtualPCIPassthrough)]
    lab.finish(machine.ReconfigVM_Task(spec))


def pictures(lab, case):
    return {"vm": vm_picture(lab.vm(case.vm)), "host": host_picture(lab.host(case.host))}


def planned(check, ctl, lab, case, file):
    """The plan in all forms; its steps as JSON."""
    words = ["--host", case.host, "--device", ",".join(case.devices(lab)), "--vm", case.vm,
             *EVIDENCE, *case.more]
    code, out, errors = ctl.plan(*words, "--out", file, "--format", "json")
    if not check.that(f"{case.vm}: planned", code == 0, (code, errors)):
        return None
    told = json.loads(out)
    check.that("as JSON", told["format"] == "gpudeck.proposal" and not told["blocked"]
               and told["plan"]["steps"], told["problem"])
    check.that("with a sentence", told["blast"]["sentence"], told["blast"])
    check.that("each step has a title and a state",
               all(s["title"] and s["state"] for s in told["steps"]), told["steps"])
    for form, sign in (("table", "ml-train" if case.vm == "ml-train-01" else case.vm),
                       ("md", "# "), ("html", "<!DOCTYPE html>"), ("sh", "#!/bin/sh"),
                       ("ps1", "THIS SCRIPT HAS NOT BEEN RUN")):
        code, out, errors = ctl.plan(*words, "--format", form)
        check.that(f"as {form}", code == 0 and sign in out, (code, out[:80], errors))
    check.that("a dry run changes nothing", lab.changes() == {}, lab.changes())
    shorten(file)
    return told


def carried_out(check, ctl, lab, case, file):
    """Applies the plan; the run's id."""
    code, _, errors = ctl.carry("apply", file)
    check.that("consent is asked for", code == 7 and "--yes" in errors[0], (code, errors))
    check.that("nothing without consent", lab.changes() == {}, lab.changes())
    code, events, errors = ctl.carry("apply", file, "--yes")
    check.that(f"{case.vm}: applied", code == 0, (code, errors, events[-1:]))
    run = events[0]["run"] if events else ""
    check.that("run and end are told", run and events[-1]["event"] == "end"
               and events[-1]["exitCode"] == code, events[-1:])
    machine = vm_picture(lab.vm(case.vm))
    check.that("the devices are in the VM", [d for d, _ in machine["devices"]]
               == case.devices(lab), machine["devices"])
    check.that("all memory is reserved", machine["locked"]
               and machine["reservation"] == machine["memory"], machine)
    check.that("the VM runs", machine["power"] == "poweredOn", machine["power"])
    return run


def again(check, ctl, lab, file):
    before = lab.changes()
    code, _, errors = ctl.carry("apply", file, "--yes")
    check.that("a second time", code == 0, (code, errors))
    check.that("changes nothing", lab.changes() == before, (before, lab.changes()))


def shown(check, ctl, run, title):
    code, out, errors = ctl.show(run, "--format", "json", "--verify")
    entries = json.loads(out)["entries"] if code == 0 else []
    kinds = {e["kind"] for e in entries}
    check.that("the audit trail", code == 0 and {"run-begun", "intent", "outcome", "run-done"}
               <= kinds, (code, kinds, errors))
    check.that("who did it", all("@" in e["who"] for e in entries), entries[:1])
    check.that("what was there before", any(e["kind"] == "intent" and e["data"].get("check", {}).get("before")
                                            for e in entries), kinds)
    check.that("no secret", ctl.lab.password not in out, "the password")
    for form in ("table", "md", "jsonl"):
        code, out, _ = ctl.show(run, "--format", form)
        check.that(f"shown as {form}", code == 0 and ctl.lab.ready["user"].split("@")[0] in out,
                   out[:300])
    check.that("in the list", run in {r["run"] for r in ctl.runs()}, title)


def whole_story(check, program, gpulab, name):
    case = CASES[name]
    with Lab(gpulab, case.estate) as lab, tempfile.TemporaryDirectory() as folder:
        ctl = Ctl(program, lab, folder)
        if name == "v100":
            empty(lab, case)
        before, file = pictures(lab, case), os.path.join(folder, "plan.json")
        lab.control("/reset", x=1)
        if planned(check, ctl, lab, case, file) is None:
            return
        run = carried_out(check, ctl, lab, case, file)
        again(check, ctl, lab, file)
        shown(check, ctl, run, name)
        done = lab.changes()
        code, events, errors = ctl.carry("undo", run)
        check.that("consent to undo is asked for", code == 7, (code, errors))
        steps = [s for e in events if e["event"] == "undo" for s in e["steps"]]
        check.that("the VM that stops is told", any(case.vm in s["vmsThatStop"] for s in steps), steps)
        check.that("nothing stands against it", all(s["state"] != "blocked" for s in steps), steps)
        check.that("looking changes nothing", lab.changes() == done, (done, lab.changes()))
        code, events, errors = ctl.carry("undo", run, "--yes")
        check.that(f"{case.vm}: taken back", code == 0, (code, errors, events[-3:]))
        left = differences(before, pictures(lab, case))
        check.that("0 differences", left == [], left)
        print(f"{name}: {len(left)} differences after undo")


HOSTILE = [
    ("empty", ""), ("no JSON", "plan"), ("a list", "[]"), ("another format", '{"format": "x"}'),
    ("no steps", '{"format": "gpudeck.plan", "version": 1}'),
    ("a future version", '{"format": "gpudeck.plan", "version": 99, "steps": []}'),
    ("deep", "[" * 5000),
]


def spoilt(plan):
    """Plans that somebody wrote to do harm, or that were cut."""
    def with_step(**more):
        steps = json.loads(json.dumps(plan["steps"]))
        steps[0].update(more)
        return json.dumps(dict(plan, steps=steps))
    yield "an unknown step", with_step(type="shell.run")
    yield "a command", with_step(params={"command": "rm -rf /"})
    yield "an unknown version", with_step(version=7)
    yield "a number for a name", with_step(id=5)
    yield "a dependency on nothing", with_step(dependsOn=["nobody"])
    yield "twice the same id", json.dumps(dict(plan, steps=plan["steps"] + plan["steps"]))
    yield "cut", json.dumps(plan)[:-100]


def refusals(check, program, gpulab):
    with Lab(gpulab, "guide") as guide, Lab(gpulab, "mixed") as mixed, \
            tempfile.TemporaryDirectory() as folder:
        ctl, other = Ctl(program, guide, folder), Ctl(program, mixed, folder)
        case, file = CASES["p100"], os.path.join(folder, "plan.json")
        words = ["--host", case.host, "--device", "82:00.0", "--vm", case.vm, *EVIDENCE]
        code, _, errors = ctl.plan(*words, "--out", file)
        check.that("a plan", code == 0, errors)
        with open(file, encoding="utf-8") as source:
            plan = json.load(source)
        for verb in (["--yes"], []):
            code, _, errors = other.carry("apply", file, *verb)
            check.that("another server", code == 7 and errors, (code, errors))
        for name, text in HOSTILE + list(spoilt(plan)):
            code, out, errors = ctl.run("apply", "-", *ctl.server(), "--yes", stdin=text)
            check.that(f"plan file: {name}", code == 2 and len(errors) == 1 and not out,
                       (code, out, errors))
        check.that("nothing was changed", (guide.changes(), mixed.changes()) == ({}, {}),
                   (guide.changes(), mixed.changes()))
        code, out, errors = other.plan("--host", "pa-esx-a3.corp.example", "--device", "10de:25b6",
                                       "--format", "json")
        check.that("a device that cannot", code == 7 and errors, (code, errors))
        code, _, errors = ctl.plan("--host", "nobody", "--device", "82:00.0")
        check.that("no such host", code == 6 and len(errors) == 1, (code, errors))
        for wrong, wanted in ((["--host", "nobody"], 2), (["--device", "ff:00.0"], 6),
                              (["--vm", "nobody"], 6), (["--format", "pdf"], 2),
                              (["--mmio-size", "much"], 2), (["--disable"], 2),
                              (["--name", "x"], 2), (["--password-env", "X"], 2)):
            code, out, errors = ctl.plan(*words, *wrong)
            check.that(f"{wrong}", code == wanted and len(errors) == 1, (code, errors))
        request = json.dumps({"host": case.host, "device": ["0000:82:00.0"], "vm": case.vm,
                              "no-power-on": True, "above-4g": "seen"})
        code, out, errors = ctl.plan("--request", "-", "--format", "json", stdin=request)
        check.that("JSON in, JSON out", code == 0 and json.loads(out)["plan"], (code, errors))
        code, _, errors = ctl.plan("--request", "-", stdin='{"command": "x"}')
        check.that("an unknown name in JSON", code == 2 and len(errors) == 1, (code, errors))
        for member in ('"remove-snapshots": "false"', '"shut-down-all": 0', '"vm": ""', '"vm": true', '"vm": ["a", "b"]', '"host": [""]'):
            code, _, errors = ctl.plan("--request", "-", stdin="{" + member + "}")
            check.that(f"of another kind: {member}", code == 2 and len(errors) == 1 and member.split(":")[0] in errors[0], (code, errors))
        check.that("no runs", ctl.runs() == [], ctl.runs())
        code, _, errors = ctl.show("nobody")
        check.that("no such run", code == 6 and len(errors) == 1, (code, errors))


def main():
    program, gpulab, names = sys.argv[1], sys.argv[2], sys.argv[3:]
    check = Checks()
    for name in names or [*CASES, "refusals"]:
        if name == "refusals":
            refusals(check, program, gpulab)
        else:
            whole_story(check, program, gpulab, name)
    return check.finish()


if __name__ == "__main__":
    sys.exit(main())
