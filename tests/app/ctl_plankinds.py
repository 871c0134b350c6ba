#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`gpudeckctl plan passthrough` for VMs that are not there yet, and for devices that DRS places: clones,
a new VM whose guest a person installs, and Dynamic DirectPath I/O, carried out and taken back.

usage: ctl_plankinds.py GPUDECKCTL GPULAB [NAME …]
"""

import json
import os
import sys
import tempfile
import time

from pyVmomi import vim

from planlab import Checks, Ctl, Lab, differences, host_picture, shorten, vm_picture

COMMON = ["--above-4g", "seen", "--vendor-support", "on the list", "--shut-down-all", "--no-proof"]
BLOCKED = 7


def begin(check, ctl, title, words):
    """Plans and applies; exit code, events and the plan."""
    file = os.path.join(ctl.folder, title.replace(" ", "-") + ".json")
    code, _, errors = ctl.plan(*words, *COMMON, "--out", file)
    if not check.that(f"{title}: planned", code == 0, (code, errors)):
        return None, [], {}
    plan = shorten(file, 1)
    code, events, errors = ctl.carry("apply", file, "--yes")
    check.that(f"{title}: begun", code in (0, BLOCKED), (code, errors, events[-1:]))
    return code, events, plan


def take_back(check, ctl, title, *words):
    code, events, errors = ctl.carry("undo", ctl.runs()[0]["run"], "--yes", *words)
    check.that(f"{title}: taken back", code == 0, (code, errors, events[-1:]))
    return events, errors


def has_device(machine):
    return any(isinstance(d, vim.vm.device.VirtualPCIPassthrough)
               for d in machine.config.hardware.device)


def wait_for_tools(machine):
    limit = time.monotonic() + 60
    while machine.guest.toolsRunningStatus != "guestToolsRunning":
        if time.monotonic() > limit:
            raise RuntimeError("VMware Tools do not run")
        time.sleep(0.1)


def estate(folder, *hosts):
    file = os.path.join(folder, "estate.json")
    with open(file, "w", encoding="utf-8") as made:
        json.dump({"schema": "gpulab.estate/1", "name": "kinds",
                   "vcenter": {"name": "vc", "release": "8.0U3"},
                   "datacenters": [{"name": "dc", "hosts": list(hosts)}]}, made)
    return file


def four_cards(folder):
    addresses = [f"0000:{bus}:00.0" for bus in ("3b", "5e", "af", "d8")]
    cards = [{"model": "t4", "address": a, "passthrough": "active"} for a in addresses]
    return estate(folder, {
        "name": "esx-01", "release": "7.0U3", "server": "r740", "cards": cards,
        "vms": [{"name": "plain", "memoryMiB": 16384, "cpus": 4,
                 "guest": {"distribution": "ubuntu-22.04", "slot": "13:00.0"}}]})


def several_clones(check, ctl, lab):
    """5.2.6: the VM without a device is cloned, the devices come afterwards."""
    names = ["clone-a", "clone-b"]
    host = lab.host("esx-01")
    before = host_picture(host)
    words = [word for name in names for word in ("--name", name)]
    code, events, plan = begin(check, ctl, "clones", [
        "--host", "esx-01", "--device", "10de:1eb8", "--clone-from", "plain", *words])
    check.that("clones: done", code == 0, events[-1:])
    types = [s["type"] for s in plan["steps"]]
    check.that("clones: devices after the clone", types.index("vm.clone")
               < types.index("vm.configure"), types)
    made = [vm_picture(lab.vm(name)) for name in names]
    check.that("clones: all run", [m["power"] for m in made] == ["poweredOn"] * 2, made)
    check.that("clones: two devices each, none twice",
               [len(m["devices"]) for m in made] == [2, 2]
               and len({d[0] for m in made for d in m["devices"]}) == 4, made)
    check.that("clones: their source has none", vm_picture(lab.vm("plain"))["devices"] == [])
    check.that("clones: one task each", lab.changes().get("CloneVM_Task") == 2, lab.changes())
    code, out, _ = ctl.run("undo", ctl.runs()[0]["run"], *ctl.server(), "--journal", ctl.journal)
    for name in names:
        check.that(f"clones: the loss of {name} is named",
                   code == BLOCKED and f"The clone {name}" in out, (code, out))
    take_back(check, ctl, "clones", "--delete-vms")
    check.that("clones: are gone", [lab.vm(name) for name in names] == [None, None])
    left = differences(before, host_picture(host))
    check.that("clones: 0 differences", left == [], left)


def a_new_vm(check, ctl, lab):
    code, events, plan = begin(check, ctl, "new", [
        "--host", "muc-edge-01.corp.example", "--device", "0000:3b:00.0", "--new-vm", "fresh-01"])
    check.that("new: waits for a person", code == BLOCKED, (code, events[-1:]))
    check.that("new: has EFI", lab.vm("fresh-01").config.firmware == "efi")
    check.that("new: no device yet", vm_picture(lab.vm("fresh-01"))["devices"] == [])
    step = next(s["id"] for s in plan["steps"] if s["type"] == "vm.install-guest")
    run = ctl.runs()[0]["run"]
    code, _, errors = ctl.carry("resume", run, "--confirm", f"{step}=I am in a hurry")
    check.that("new: says what is missing", code == BLOCKED and "VMware Tools do not run in fresh-01"
               in errors[0] and "no effect" not in errors[0], (code, errors))
    lab.control("/guest", vm="fresh-01", install="ubuntu")
    wait_for_tools(lab.vm("fresh-01"))
    code, events, errors = ctl.carry("resume", run)
    check.that("new: done, and not asked twice", code == 0, (code, errors, events[-1:]))
    made = vm_picture(lab.vm("fresh-01"))
    check.that("new: runs with its device", made["power"] == "poweredOn"
               and len(made["devices"]) == 1, made)
    its_end(check, ctl, lab, run)


def its_end(check, ctl, lab, run):
    """Undo names the loss, keeps the VM unless told otherwise, and deletes it later."""
    for more, loud in (([], "stays: Create the VM fresh-01"),
                       (["--delete-vms"], "LOST FOR GOOD: The VM fresh-01")):
        code, out, _ = ctl.run("undo", run, *ctl.server(), "--journal", ctl.journal, *more)
        check.that(f"new: undo {more} tells first", code == BLOCKED and loud in out
                   and "guest system installed in it" in out, (code, out))
    check.that("new: nothing was done", lab.vm("fresh-01").runtime.powerState == "poweredOn")
    events, errors = take_back(check, ctl, "new")
    kept = [e for e in events if e["event"] == "kept"]
    check.that("new: what stays is told", len(kept) == 1 and "fresh-01" in kept[0]["because"]
               and any("--delete-vms" in line for line in errors), (kept, errors))
    left = lab.vm("fresh-01")
    check.that("new: the guest is kept", left is not None and vm_picture(left)["devices"] == []
               and left.runtime.powerState == "poweredOff", left and vm_picture(left))
    calls = lab.changes()
    check.that("new: no guest was cut off", "PowerOffVM_Task" not in calls, calls)
    take_back(check, ctl, "new, wholly", "--delete-vms")
    check.that("new: is gone", lab.vm("fresh-01") is None)


def a_dynamic_device(check, ctl, lab):
    machine = lab.vm("a100-train-01")
    before = vm_picture(machine)
    code, events, _ = begin(check, ctl, "dynamic", [
        "--host", "pa-esx-a2.corp.example", "--device", "0000:17:00.0", "--vm", machine.name,
        "--dynamic", "--label", "gpu-lab"])
    check.that("dynamic: done", code == 0, events[-1:])
    # pyVmomi is older than its backing and cannot tell the label.
    check.that("dynamic: has a device", has_device(machine))
    check.that("dynamic: runs", machine.runtime.powerState == "poweredOn")
    check.that("dynamic: DRS placed it", lab.changes().get("PowerOnMultiVM_Task") == 1, lab.changes())
    take_back(check, ctl, "dynamic")
    left = differences(before, vm_picture(machine))
    check.that("dynamic: 0 differences", left == [], left)
    check.that("dynamic: no device", not has_device(machine))


STORIES = {"clones": (several_clones, four_cards), "new": (a_new_vm, None),
           "dynamic": (a_dynamic_device, None)}


def main():
    program, gpulab = sys.argv[1:3]
    check = Checks()
    for name in sys.argv[3:] or STORIES:
        tell, of = STORIES[name]
        with tempfile.TemporaryDirectory() as folder, \
                Lab(gpulab, of(folder) if of else "mixed", "--speed", "600") as lab:
            tell(check, Ctl(program, lab, folder), lab)
    return check.finish()


if __name__ == "__main__":
    sys.exit(main())
