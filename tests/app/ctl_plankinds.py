#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`gpudeckctl plan passthrough` for VMs that are not there yet, and for devices that DRS places: a clone,
a new VM whose guest a person installs, and Dynamic DirectPath I/O, carried out and taken back.

usage: ctl_plankinds.py GPUDECKCTL GPULAB
"""

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


def take_back(check, ctl, title):
    code, events, errors = ctl.carry("undo", ctl.runs()[0]["run"], "--yes")
    check.that(f"{title}: taken back", code == 0, (code, errors, events[-1:]))


def has_device(machine):
    return any(isinstance(d, vim.vm.device.VirtualPCIPassthrough)
               for d in machine.config.hardware.device)


def wait_for_tools(machine):
    limit = time.monotonic() + 60
    while machine.guest.toolsRunningStatus != "guestToolsRunning":
        if time.monotonic() > limit:
            raise RuntimeError("VMware Tools do not run")
        time.sleep(0.1)


def a_clone(check, ctl, lab):
    host = lab.host("muc-esx-03.corp.example")
    before = host_picture(host)["passthrough"]
    code, events, _ = begin(check, ctl, "clone", [
        "--host", host.name, "--device", "0000:3b:00.0", "--clone-from", "wartung-01",
        "--name", "clone-a"])
    check.that("clone: done", code == 0, events[-1:])
    made = vm_picture(lab.vm("clone-a"))
    check.that("clone: runs with its device", made["power"] == "poweredOn"
               and [d[0] for d in made["devices"]] == ["0000:3b:00.0"], made)
    check.that("clone: its source has none", vm_picture(lab.vm("wartung-01"))["devices"] == [])
    take_back(check, ctl, "clone")
    check.that("clone: is gone", lab.vm("clone-a") is None)
    left = differences(before, host_picture(host)["passthrough"])
    check.that("clone: the host is as before", left == [], left)


def a_new_vm(check, ctl, lab):
    code, events, plan = begin(check, ctl, "new", [
        "--host", "muc-edge-01.corp.example", "--device", "0000:3b:00.0", "--new-vm", "fresh-01"])
    check.that("new: waits for a person", code == BLOCKED, (code, events[-1:]))
    check.that("new: has EFI", lab.vm("fresh-01").config.firmware == "efi")
    check.that("new: no device yet", vm_picture(lab.vm("fresh-01"))["devices"] == [])
    lab.control("/guest", vm="fresh-01", install="ubuntu")
    wait_for_tools(lab.vm("fresh-01"))
    step = next(s["id"] for s in plan["steps"] if s["type"] == "vm.install-guest")
    code, events, errors = ctl.carry("resume", ctl.runs()[0]["run"], "--confirm",
                                     f"{step}=Ubuntu is installed")
    check.that("new: done", code == 0, (code, errors, events[-1:]))
    made = vm_picture(lab.vm("fresh-01"))
    check.that("new: runs with its device", made["power"] == "poweredOn"
               and len(made["devices"]) == 1, made)
    take_back(check, ctl, "new")
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


def main():
    program, gpulab = sys.argv[1:3]
    check = Checks()
    for tell in (a_clone, a_new_vm, a_dynamic_device):
        with Lab(gpulab, "mixed", "--speed", "600") as lab, \
                tempfile.TemporaryDirectory() as folder:
            tell(check, Ctl(program, lab, folder), lab)
    return check.finish()


if __name__ == "__main__":
    sys.exit(main())
