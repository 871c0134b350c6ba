#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A rolling run over the hosts of a cluster on the practice lab: one host at a time, in and out of
maintenance mode; at the first bad host it stops, and what was done can be taken back.

usage: ctl_rolling.py GPUDECKCTL GPULAB
"""

import json
import os
import sys
import tempfile

from planlab import Checks, Ctl, Lab, differences, host_picture, shorten

HOSTS = ["esx-01", "esx-02", "esx-03"]
DEVICE = "0000:82:00.0"
ESTATE = {
    "schema": "gpulab.estate/1", "name": "round", "vcenter": {"name": "vc", "release": "8.0U3"},
    "datacenters": [{"name": "dc", "clusters": [{
        "name": "gpu", "drs": "fullyAutomated", "hosts": [
            {"name": name, "release": "6.7", "server": "r730",
             "cards": [{"model": "p100", "address": DEVICE, "passthrough": "off"}],
             "vms": [{"name": f"plain-{name}", "memoryMiB": 8192, "cpus": 2, "power": "poweredOn"}]}
            for name in HOSTS]}]}]}


def pictures(lab):
    return {name: host_picture(lab.host(name)) for name in HOSTS}


def planned(check, ctl, folder):
    file = os.path.join(folder, "plan.json")
    hosts = [word for name in HOSTS for word in ("--host", name)]
    code, _, errors = ctl.plan(*hosts, "--device", "10de:15f8", "--above-4g", "seen",
                               "--vendor-support", "on the list", "--out", file)
    check.that("planned", code == 0, (code, errors))
    shorten(file)
    return file


def all_hosts(check, ctl, lab, file):
    code, events, errors = ctl.carry("apply", file, "--yes")
    check.that("round: done", code == 0, (code, errors, events[-1:]))
    for name, seen in pictures(lab).items():
        check.that(f"round: {name} is active", seen["passthrough"][DEVICE] == (True, True), seen)
        check.that(f"round: {name} is back", not seen["maintenance"], seen)
    check.that("round: each once", lab.changes().get("RebootHost_Task") == 3, lab.changes())
    powers = [lab.vm(f"plain-{name}").runtime.powerState for name in HOSTS]
    check.that("round: the VMs run on", powers == ["poweredOn"] * 3, powers)


def a_bad_host(check, ctl, lab, file):
    before = pictures(lab)
    lab.control("/fault", kind="needs-reboot-for-ever", host="esx-02", device=DEVICE)
    code, events, errors = ctl.carry("apply", file, "--yes")
    check.that("bad host: stops", code not in (0, 9) and "esx-02" in " ".join(errors),
               (code, errors))
    seen = pictures(lab)
    check.that("bad host: stays in maintenance mode", seen["esx-02"]["maintenance"], seen)
    check.that("bad host: the next is untouched", seen["esx-03"] == before["esx-03"], seen)
    check.that("bad host: two reboots", lab.changes().get("RebootHost_Task") == 2, lab.changes())
    lab.control("/fault", kind="needs-reboot-for-ever", host="esx-02", device=DEVICE, off=True)
    code, events, errors = ctl.carry("undo", ctl.runs()[0]["run"], "--yes")
    check.that("bad host: taken back", code == 0, (code, errors, events[-1:]))
    left = differences(before, pictures(lab))
    check.that("bad host: 0 differences", left == [], left)


def main():
    program, gpulab = sys.argv[1:3]
    check = Checks()
    for tell in (all_hosts, a_bad_host):
        with tempfile.TemporaryDirectory() as folder:
            estate = os.path.join(folder, "estate.json")
            with open(estate, "w", encoding="utf-8") as file:
                json.dump(ESTATE, file)
            with Lab(gpulab, estate, "--speed", "600") as lab:
                ctl = Ctl(program, lab, folder)
                tell(check, ctl, lab, planned(check, ctl, folder))
    return check.finish()


if __name__ == "__main__":
    sys.exit(main())
