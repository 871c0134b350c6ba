#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans of `gpudeckctl` over several hosts at once, with their limit, and on hosts that hold vSAN data.

usage: ctl_planhosts.py GPUDECKCTL GPULAB [NAME …]
"""

import datetime
import json
import os
import sys
import tempfile

from planlab import Checks, Ctl, Lab, differences, host_picture

HOSTS = ["esx-01", "esx-02", "esx-03", "esx-04"]
DEVICE = "0000:82:00.0"
EVIDENCE = ["--above-4g", "seen", "--vendor-support", "on the list"]
BLOCKED, USAGE = 7, 2


def estate(folder, names, **more):
    file = os.path.join(folder, "estate.json")
    with open(file, "w", encoding="utf-8") as made:
        json.dump({"schema": "gpulab.estate/1", "name": "hosts",
                   "vcenter": {"name": "vc", "release": "8.0U3"},
                   "datacenters": [{"name": "dc", "hosts": [
                       {"name": name, "release": "6.7", "server": "r730",
                        "cards": [{"model": "p100", "address": DEVICE, "passthrough": "off"}],
                        **more} for name in names]}]}, made)
    return file


def pictures(lab, names):
    return {name: host_picture(lab.host(name)) for name in names}


def work_times(ctl, plan, run):
    """When each host was worked on: from its first intent to its last outcome, in seconds."""
    code, out, _ = ctl.show(run, "--format", "json", "--verify")
    entries = json.loads(out)["entries"] if code == 0 else []
    group = {s["id"]: s["group"] for s in plan["steps"]}
    times = {}
    for entry in entries:
        if entry["kind"] in ("intent", "outcome") and entry["step"] in group:
            at = datetime.datetime.fromisoformat(entry["at"].replace("Z", "+00:00")).timestamp()
            begin, end = times.get(group[entry["step"]], (at, at))
            times[group[entry["step"]]] = (min(begin, at), max(end, at))
    return times


def most_at_once(times):
    return max(sum(1 for other in times.values() if other[0] <= at < other[1])
               for at, _ in times.values())


def hosts_at_once(check, ctl, lab):
    """The same model on four hosts, two at a time."""
    before, file = pictures(lab, HOSTS), os.path.join(ctl.folder, "plan.json")
    words = [word for name in HOSTS for word in ("--host", name)]
    code, _, errors = ctl.plan(*words, "--device", "10de:15f8", "--hosts-at-once", "2", *EVIDENCE,
                               "--out", file)
    if not check.that("hosts: planned", code == 0, (code, errors)):
        return
    with open(file, encoding="utf-8") as source:
        plan = json.load(source)
    code, events, errors = ctl.carry("apply", file, "--yes")
    check.that("hosts: done", code == 0, (code, errors, events[-1:]))
    for name, seen in pictures(lab, HOSTS).items():
        check.that(f"hosts: {name} is active", seen["passthrough"][DEVICE] == (True, True)
                   and not seen["maintenance"], seen)
    check.that("hosts: each reboots once", lab.changes().get("RebootHost_Task") == 4, lab.changes())
    run = ctl.runs()[0]["run"]
    times = work_times(ctl, plan, run)
    check.that("hosts: all were worked on", len(times) == 4, times)
    at_once = most_at_once(times)
    check.that("hosts: two at once, never three", at_once == 2, times)
    each = sum(end - begin for begin, end in times.values())
    whole = max(end for _, end in times.values()) - min(begin for begin, _ in times.values())
    check.that("hosts: their work overlaps", whole < 0.8 * each, (whole, each))
    code, events, errors = ctl.carry("undo", run, "--yes")
    check.that("hosts: taken back", code == 0, (code, errors, events[-1:]))
    left = differences(before, pictures(lab, HOSTS))
    check.that("hosts: 0 differences", left == [], left)
    print(f"4 hosts, {at_once} at once: {each:.1f} s of work in {whole:.1f} s")


def vsan_is_asked(check, ctl, lab):
    """Nobody guesses what becomes of vSAN data."""
    before, file = pictures(lab, ["esx-01"]), os.path.join(ctl.folder, "plan.json")
    words = ["--host", "esx-01", "--device", DEVICE, *EVIDENCE]
    code, out, _ = ctl.plan(*words, "--format", "json")
    told = json.loads(out)
    step = next(s for s in told["steps"] if s["id"].startswith("host.enter-maintenance"))
    check.that("vSAN: blocked until told", code == BLOCKED and told["blocked"]
               and step["state"] == "blocked", (code, step))
    check.that("vSAN: the usual choice is named first", "vSAN" in step["reason"]
               and "ensure accessibility" in step["fix"], step)
    code, _, errors = ctl.plan(*words, "--vsan", "whatever")
    check.that("vSAN: no other choice", code in (BLOCKED, USAGE) and errors, (code, errors))
    code, _, errors = ctl.plan(*words, "--out", file)
    code, events, errors = ctl.carry("apply", file, "--yes")
    check.that("vSAN: not applied either", code == BLOCKED and lab.changes() == {},
               (code, errors, events[-1:], lab.changes()))
    for mode in ("ensureObjectAccessibility", "evacuateAllData"):
        lab.control("/reset", x=1)
        code, _, errors = ctl.plan(*words, "--vsan", mode, "--out", file)
        check.that(f"vSAN: {mode} is planned", code == 0, (code, errors))
        code, events, errors = ctl.carry("apply", file, "--yes")
        check.that(f"vSAN: {mode} is done", code == 0, (code, errors, events[-1:]))
        code, events, errors = ctl.carry("undo", ctl.runs()[0]["run"], "--yes")
        check.that(f"vSAN: {mode} is taken back", code == 0, (code, errors, events[-1:]))
        modes = lab.control("/state")["maintenance"]
        check.that(f"vSAN: the server was told {mode}, in and out",
                   [m["vsan"] for m in modes] == [mode] * 2, modes)
    left = differences(before, pictures(lab, ["esx-01"]))
    check.that("vSAN: 0 differences", left == [], left)


STORIES = {"at-once": (hosts_at_once, lambda folder: estate(folder, HOSTS)),
           "vsan": (vsan_is_asked, lambda folder: estate(folder, HOSTS[:1], vsan=True))}


def main():
    program, gpulab = sys.argv[1:3]
    check = Checks()
    for name in sys.argv[3:] or STORIES:
        tell, of = STORIES[name]
        with tempfile.TemporaryDirectory() as folder, \
                Lab(gpulab, of(folder), "--speed", "600") as lab:
            tell(check, Ctl(program, lab, folder), lab)
    return check.finish()


if __name__ == "__main__":
    sys.exit(main())
