#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two desktops at one vCenter, each with a journal of its own: the mark that a run leaves on its host,
taking it over, an account that may not set it, a task that somebody else runs, and what somebody else
changes between the preview and the step.

usage: ctl_desktops.py GPUDECKCTL GPULAB
"""

import json
import os
import re
import sys
import tempfile

from planlab import Checks, Ctl, Lab, differences, host_picture, shorten, vm_picture

DEVICE, HOST, VM = "0000:82:00.0", "esx-01", "train"
ATTRIBUTE = "GPU Deck run"
ESTATE = {
    "schema": "gpulab.estate/1", "name": "desktops", "vcenter": {"name": "vc", "release": "8.0U3"},
    "datacenters": [{"name": "dc", "hosts": [
        {"name": HOST, "release": "6.7", "server": "r730",
         "cards": [{"model": "p100", "address": DEVICE, "passthrough": "off"}],
         "vms": [{"name": VM, "memoryMiB": 32768, "cpus": 8,
                  "guest": {"distribution": "ubuntu-16.04", "slot": "13:00.0"}},
                 {"name": "busy", "memoryMiB": 4096, "cpus": 2, "power": "poweredOn"}]}]}]}
CHOICES = ["--host", HOST, "--device", DEVICE, "--vm", VM, "--vendor-support", "on the list",
           "--shut-down-all"]
SEEN = ["--above-4g", "seen"]
BLOCKED = 7


def mark(lab):
    """What vCenter shows of the attribute; empty: nobody works there."""
    fields = {f.key: f.name for f in lab.content().customFieldsManager.field}
    return "".join(v.value for v in lab.host(HOST).customValue if fields[v.key] == ATTRIBUTE)


def planned(check, ctl, name, *more):
    file = os.path.join(ctl.folder, name)
    code, _, errors = ctl.plan(*CHOICES, *more, "--out", file)
    check.that(f"{name}: planned", code == 0, (code, errors))
    shorten(file, 1)
    return file


def pictures(lab):
    return {"vm": vm_picture(lab.vm(VM)), "host": host_picture(lab.host(HOST))}


def notes(events):
    return [e["text"] for e in events if e["event"] == "note"]


def drifts(events):
    return {e["drift"] for e in events if e.get("drift")}


def taken_back(check, what, lab, ctl, before):
    code, _, errors = ctl.carry("undo", ctl.runs()[0]["run"], "--yes")
    check.that(f"{what}: taken back", code == 0, (code, errors))
    check.that(f"{what}: 0 differences", differences(before, pictures(lab)) == [],
               differences(before, pictures(lab)))
    check.that(f"{what}: no mark is left", mark(lab) == "", mark(lab))


def second_desktop(check, lab, ann, bob):
    before = pictures(lab)
    file = planned(check, ann, "plan.json", *SEEN)
    lab.control("/fault", kind="fail-next-task", target="ReconfigVM_Task",
                fault="InvalidDeviceBacking", message="Device backing is not valid.")
    code, events, errors = ann.carry("apply", file, "--yes")
    run = events[0]["run"]
    check.that("first: stands half-way", code not in (0, BLOCKED), (code, errors))
    check.that("first: no drift", drifts(events) == set(), drifts(events))
    check.that("the host is marked", re.fullmatch(
        re.escape(run) + r" since \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ by .*@.*", mark(lab)), mark(lab))

    held, calls = mark(lab), lab.changes()
    code, events, errors = bob.carry("apply", file, "--yes")
    told = " ".join(errors)
    check.that("second: blocked", code == BLOCKED, (code, errors))
    check.that("second: by whom and what to do", all(word in told for word in (
        run, lab.ready["user"], HOST, f"--take-over {run}")), told)
    check.that("second: nothing was touched", (mark(lab), lab.changes(), bob.runs())
               == (held, calls, []), (mark(lab), bob.runs()))
    code, _, errors = bob.carry("apply", file, "--yes", "--take-over", "20200101-000000-0000")
    check.that("second: another run's name does not help", code == BLOCKED, (code, errors))
    code, _, errors = bob.carry("apply", file, "--yes", "--take-over", "any")
    check.that("second: it is a run's name", code == 2, (code, errors))

    code, events, errors = bob.carry("apply", file, "--yes", "--take-over", run)
    check.that("second: takes over", code == 0, (code, errors, events[-1:]))
    check.that("second: says so", len(notes(events)) == 1 and run in notes(events)[0],
               notes(events))
    code, out, _ = bob.show(bob.runs()[0]["run"], "--format", "json")
    entries = json.loads(out)["entries"]
    check.that("second: it is in the audit trail", any(
        e["kind"] == "marked" and run in e["words"] for e in entries), [e["kind"] for e in entries])
    check.that("no mark after Done", mark(lab) == "", mark(lab))
    code, _, errors = bob.carry("undo", bob.runs()[0]["run"], "--yes")
    check.that("no mark after Undone", code == 0 and mark(lab) == "", (code, errors, mark(lab)))
    taken_back(check, "first", lab, ann, before)


def no_privilege(check, lab, ctl):
    before = pictures(lab)
    lab.control("/fault", kind="no-permission-user", user=lab.ready["user"], target="",
                methods=["SetField"], privilege="Global.SetCustomField")
    file = planned(check, ctl, "warned.json", *SEEN)
    code, events, errors = ctl.carry("apply", file, "--yes")
    check.that("no privilege: done all the same", code == 0, (code, errors))
    check.that("no privilege: one warning", len(notes(events)) == 1 and HOST in notes(events)[0]
               and "Global.SetCustomField" in notes(events)[0], notes(events))
    lab.control("/reset", now=True)
    taken_back(check, "no privilege", lab, ctl, before)


def somebody_elses_task(check, lab, ctl):
    before = pictures(lab)
    file = planned(check, ctl, "task.json", *SEEN)
    busy = lab.vm("busy")
    if busy.runtime.powerState != "poweredOn":
        lab.finish(busy.PowerOnVM_Task())
    lab.host(HOST).EnterMaintenanceMode_Task(1800)  # 3 s here: it waits for "busy"
    code, events, errors = ctl.carry("apply", file, "--yes")
    check.that("task: done", code == 0, (code, errors, events[-1:]))
    waits = [e for e in events if "EnterMaintenanceMode_Task" in (e.get("doing") or "")]
    check.that("task: waited for and named", waits and lab.ready["user"] in waits[0]["doing"],
               [e.get("doing") for e in events][:8])
    taken_back(check, "task", lab, ctl, before)


def changed_meanwhile(check, lab, ctl):
    file = planned(check, ctl, "drift.json")
    code, _, errors = ctl.carry("apply", file, "--yes")
    check.that("drift: waits for a person", code == BLOCKED, (code, errors))
    lab.finish(lab.vm(VM).PowerOnVM_Task())
    waits = next(s["id"] for s in json.load(open(file, encoding="utf-8"))["steps"]
                 if s["type"] == "host.above-4g")
    code, events, errors = ctl.carry("resume", ctl.runs()[0]["run"], "--confirm", f"{waits}=seen")
    check.that("drift: stops", code != 0, (code, errors))
    check.that("drift: says what is otherwise than in the preview",
               any(f"{VM}: power off → on" in d for d in drifts(events)), drifts(events))


def main():
    program, gpulab = sys.argv[1:3]
    check = Checks()
    with tempfile.TemporaryDirectory() as folder:
        estate = os.path.join(folder, "estate.json")
        with open(estate, "w", encoding="utf-8") as file:
            json.dump(ESTATE, file)
        with Lab(gpulab, estate, "--speed", "600") as lab:
            desktops = []
            for name in ("ann", "bob"):
                os.mkdir(os.path.join(folder, name))
                desktops.append(Ctl(program, lab, os.path.join(folder, name)))
            second_desktop(check, lab, *desktops)
            no_privilege(check, lab, desktops[1])
            somebody_elses_task(check, lab, desktops[1])
            changed_meanwhile(check, lab, desktops[1])
    return check.finish()


if __name__ == "__main__":
    sys.exit(main())
