#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`gpudeckctl plan discovery` on the practice lab: a trial start tells the memory regions of cards whose
regions the catalogue does not know, leaves nothing behind, and the next plan computes with what it told.

usage: ctl_discovery.py GPUDECKCTL GPULAB
"""

import json
import os
import sys
import tempfile

from planlab import Checks, Ctl, Lab, differences, host_picture, shorten, vm_picture

HOST, VM, OTHER = "esx-01.corp.example", "trial-01", "resident-01"
LARGE, SMALL = "8086:0bda", "10ee:5004"
GIB = 1 << 30
EVIDENCE = ["--vendor-support", "on the list", "--no-proof"]
ESTATE = {
    "schema": "gpulab.estate/1", "name": "unknown", "vcenter": {"name": "vc", "release": "8.0U3"},
    "datacenters": [{"name": "dc", "clusters": [{"name": "gpu", "hosts": [{
        "name": HOST, "release": "6.7U3", "server": "r750xa",
        "cards": [{"model": "max1100"}, {"model": "alveo-u250", "passthrough": "active"}],
        "vms": [{"name": VM, "memoryMiB": 32768, "firmware": "efi"},
                {"name": OTHER, "memoryMiB": 8192, "power": "poweredOn",
                 "guest": {"distribution": "ubuntu-22.04"}}]}]}]}]}


def pictures(lab):
    return {"host": host_picture(lab.host(HOST)), "vm": vm_picture(lab.vm(VM)),
            "other": vm_picture(lab.vm(OTHER))}


def regions(told, model):
    return next(r for r in told["regions"] if r["model"] == model)


def trial(check, ctl, lab, model, *more):
    """Plans a trial start and carries it out; the run's id."""
    before, file = pictures(lab), os.path.join(ctl.folder, model.replace(":", "-") + ".json")
    words = ["discovery", *ctl.server(), "--host", HOST, "--device", model, "--vm", VM, *more]
    for form, sign in (("table", VM), ("md", "# "), ("sh", "#!/bin/sh")):
        code, out, errors = ctl.run("plan", *words, "--format", form)
        check.that(f"{model}: as {form}", code == 0 and sign in out, (code, out[:80], errors))
    code, out, errors = ctl.run("plan", *words, "--format", "json", "--out", file)
    if not check.that(f"{model}: planned", code == 0, (code, errors)):
        return None
    told = json.loads(out)
    check.that("asks nobody", all(s["kind"] != "manual" for s in told["steps"]), told["steps"])
    code, events, errors = ctl.carry("apply", file, "--yes")
    check.that(f"{model}: tried", code == 0, (code, errors, events[-2:]))
    left = differences(before, pictures(lab))
    check.that(f"{model}: 0 differences", left == [], left)
    print(f"{model}: {len(left)} differences after the trial, calls {lab.changes()}")
    return events[0]["run"] if events else None


def unknown_before(check, ctl):
    words = ["--host", HOST, "--device", LARGE, "--vm", VM, "--shut-down-all", *EVIDENCE]
    code, out, _ = ctl.plan(*words, "--above-4g", "seen", "--format", "json")
    told = json.loads(out)
    check.that("the catalogue does not know it", not told["window"]["known"]
               and regions(told, LARGE)["bars"] == [], (code, told["window"]))
    code, out, _ = ctl.plan(*words, "--above-4g", "seen")
    check.that("and the way out is named", "plan discovery" in out, out)


def computed(check, ctl, *evidence):
    """The plan that computes with evidence, as JSON."""
    code, out, errors = ctl.plan("--host", HOST, "--device", LARGE, "--vm", VM, "--shut-down-all",
                                 *EVIDENCE, *evidence, "--format", "json",
                                 "--out", os.path.join(ctl.folder, "after.json"))
    if not check.that(f"planned with {evidence[0]}", code == 0, (code, errors)):
        return None
    told = json.loads(out)
    found = {(b["index"], b["bytes"], b["is64bit"]) for b in regions(told, LARGE)["bars"]}
    check.that("regions as the log has them", found == {(0, 16 << 20, True), (2, 64 * GIB, True)},
               found)
    check.that("the window follows", told["window"]["known"] and told["window"]["sizeGb"] == 128
               and told["window"]["needsKeys"], told["window"])
    above = next(s for s in told["steps"] if s["id"].startswith("host.above-4g"))
    check.that("a region of 64 GiB proves above 4G", above["state"] == "already-done", above)
    return told


def evidence_of(ctl, run):
    """The lines that the run has kept, as a person would paste them."""
    _, out, _ = ctl.show(run, "--format", "json")
    for entry in json.loads(out)["entries"]:
        facts = entry["data"].get("evidence", {}).get("facts", {})
        if "lines" in facts:
            return facts["lines"]
    return []


def refusals(check, ctl, run):
    words = ["plan", "discovery", *ctl.server(), "--host", HOST, "--device", LARGE]
    for title, more, wanted in (
            ("no VM", [], 2), ("a VM that runs", ["--vm", OTHER], 7),
            ("together with --disable", ["--vm", VM, "--disable"], 2),
            ("two sources", ["--vm", VM, "--evidence", "-", "--bars-from", "x"], 2)):
        code, _, errors = ctl.run(*words, *more, stdin="")
        check.that(title, code == wanted and len(errors) == 1, (code, errors))
    passthrough = ["--host", HOST, "--device", SMALL, "--vm", VM, "--journal", ctl.journal]
    for title, more, wanted in (("no such run", ["--bars-from", "nobody"], 6),
                                ("a run for another card", ["--bars-from", run], 6),
                                ("evidence of nothing", ["--evidence", "-"], 6),
                                ("no such file", ["--evidence", "/nowhere"], 6),
                                ("nothing to keep", ["--keep-passthrough"], 2)):
        code, _, errors = ctl.plan(*passthrough, *more, stdin="hello")
        check.that(title, code == wanted and len(errors) == 1, (title, code, errors))


def story(check, ctl, lab):
    unknown_before(check, ctl)
    run = trial(check, ctl, lab, LARGE, "--shut-down-all")
    if run is None:
        return
    check.that("the host was rebooted there and back", lab.changes().get("RebootHost_Task") == 2,
               lab.changes())
    computed(check, ctl, "--bars-from", run, "--journal", ctl.journal)
    lines = evidence_of(ctl, run)
    check.that("the log's own words are kept", any("barIndex 2" in l for l in lines), lines)
    pasted = os.path.join(ctl.folder, "vmware.log")
    with open(pasted, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))
    computed(check, ctl, "--evidence", pasted)
    trial(check, ctl, lab, SMALL)
    refusals(check, ctl, run)
    before, file = pictures(lab), os.path.join(ctl.folder, "after.json")
    shorten(file, 1)
    code, events, errors = ctl.carry("apply", file, "--yes")
    check.that("the VM runs with the card", code == 0
               and vm_picture(lab.vm(VM))["power"] == "poweredOn", (code, errors, events[-1:]))
    code, _, errors = ctl.carry("undo", events[0]["run"], "--yes")
    left = differences(before, pictures(lab))
    check.that("and gives it back", code == 0 and left == [], (code, errors, left))


def main():
    program, gpulab = sys.argv[1:3]
    check = Checks()
    with tempfile.TemporaryDirectory() as folder:
        estate = os.path.join(folder, "unknown.json")
        with open(estate, "w", encoding="utf-8") as file:
            json.dump(ESTATE, file)
        with Lab(gpulab, estate, "--speed", "600") as lab:
            story(check, Ctl(program, lab, folder), lab)
    return check.finish()


if __name__ == "__main__":
    sys.exit(main())
