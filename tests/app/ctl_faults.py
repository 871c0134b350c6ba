#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong in real life while a passthrough plan is carried out, on the practice lab: each
fault ends in one clear sentence or is got over, nothing is done twice, and the run goes on to its end
once the fault is gone.

usage: ctl_faults.py GPUDECKCTL GPULAB [NAME …]
"""

import json
import os
import resource
import sys
import tempfile
import threading
import time

from planlab import Checks, Ctl, Lab, differences, host_picture, shorten, vm_picture

ESTATE = {
    "schema": "gpulab.estate/1", "name": "faults", "vcenter": {"name": "vc", "release": "8.0U3"},
    "datacenters": [{"name": "dc", "hosts": [
        {"name": "esx-01", "release": "6.7", "server": "r730",
         "cards": [{"model": "p100", "address": "0000:82:00.0", "passthrough": "off"}],
         "vms": [{"name": "train", "memoryMiB": 32768, "cpus": 8,
                  "guest": {"distribution": "ubuntu-16.04", "slot": "13:00.0"}}]}]}]}
DEVICE = "0000:82:00.0"
CHOICES = ["--host", "esx-01", "--device", DEVICE, "--vm", "train", "--vendor-support", "on the list",
           "--shut-down-all"]
SEEN = ["--above-4g", "seen"]
BLOCKED, FAULT, NETWORK, NOT_UNDERSTOOD = 7, 6, 5, 1


class Story:
    """One lab and one plan."""

    def __init__(self, check, program, gpulab, title, *more):
        self.check, self.title = check, title
        self.folder = tempfile.TemporaryDirectory()
        estate = os.path.join(self.folder.name, "estate.json")
        with open(estate, "w", encoding="utf-8") as file:
            json.dump(ESTATE, file)
        # Slower where something has to happen while the host reboots.
        speed = "60" if title == "vCenter restarts" else "600"
        self.lab = Lab(gpulab, estate, "--speed", speed)
        self.ctl = Ctl(program, self.lab, self.folder.name)
        self.plan = os.path.join(self.folder.name, "plan.json")
        code, _, errors = self.ctl.plan(*CHOICES, *more, "--out", self.plan)
        if code != 0:
            sys.exit(f"{title}: no plan: {errors}")
        shorten(self.plan, 1)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.lab.__exit__()
        self.folder.cleanup()

    def that(self, what, holds, seen=""):
        return self.check.that(f"{self.title}: {what}", holds, seen)

    def fault(self, kind, **more):
        self.lab.control("/fault", kind=kind, **more)

    def apply(self):
        return self.ctl.carry("apply", self.plan, "--yes")

    def resume(self, *words):
        return self.ctl.carry("resume", self.ctl.runs()[0]["run"], *words)

    def succeeds(self, ended):
        code, events, errors = ended
        self.that("ends well", code == 0, (code, errors, events[-1:]))
        self.that("the VM runs with its device", vm_picture(self.lab.vm("train"))["power"]
                  == "poweredOn" and len(vm_picture(self.lab.vm("train"))["devices"]) == 1)

    def fails(self, ended, code, words):
        seen, events, errors = ended
        text = json.dumps(events[-3:]) + " ".join(errors)
        self.that("fails as such", seen == code, (seen, errors))
        self.that("in clear words", words.lower() in text.lower(), text)

    def once(self, **calls):
        seen = self.lab.changes()
        for method, count in calls.items():
            self.that(f"{method} {count} time(s)", seen.get(method, 0) == count, seen)


def session_expires(story):
    story.fault("expire-sessions", target="ReconfigVM_Task")
    story.succeeds(story.apply())
    # The lab counts the call that it refused for want of a session, too.
    story.once(ReconfigVM_Task=2, RebootHost_Task=1, PowerOnVM_Task=1)


def session_expires_while_a_task_runs(story):
    story.fault("expire-sessions", target="WaitForUpdatesEx", after=2)
    story.succeeds(story.apply())
    story.once(ReconfigVM_Task=1, RebootHost_Task=1, PowerOnVM_Task=1)


def vcenter_is_away(story):
    story.fault("http-503", target="RetrievePropertiesEx", count=400)
    story.fails(story.apply(), NETWORK, "503")
    story.lab.control("/reset", now=True)
    if story.ctl.runs():
        story.succeeds(story.resume())
    else:
        story.succeeds(story.apply())


def vcenter_restarts(story):
    """Its sessions and connections end while the host reboots; tasks go on."""
    ended = []
    run = threading.Thread(target=lambda: ended.append(story.apply()))
    run.start()
    limit = time.monotonic() + 60
    while not story.lab.changes().get("RebootHost_Task") and time.monotonic() < limit:
        run.join(0.05)
    story.fault("restart-vcenter", seconds=3)
    run.join()
    story.succeeds(ended[0])
    story.once(ReconfigVM_Task=1, RebootHost_Task=1, PowerOnVM_Task=1)


def no_interrupt_vectors(story):
    story.fault("insufficient-vectors", host="esx-01")
    code, events, errors = story.apply()
    story.that("fails at the power-on", code == FAULT and "train" in json.dumps(events[-3:]),
               (code, errors, events[-3:]))
    story.lab.control("/reset", now=True)
    story.succeeds(story.resume())
    story.once(ReconfigVM_Task=0, RebootHost_Task=0, PowerOnVM_Task=1)  # since the reset


def power_on_fails(story):
    story.fault("fail-next-task", target="PowerOnVM_Task", fault="GenericVmConfigFault",
                message="Module 'DevicePowerOn' power on failed.")
    story.fails(story.apply(), FAULT, "DevicePowerOn")
    story.succeeds(story.resume())
    story.once(ReconfigVM_Task=1, RebootHost_Task=1, PowerOnVM_Task=2)


def reconfigure_is_refused(story):
    story.fault("fail-next-task", target="ReconfigVM_Task", fault="InvalidDeviceBacking",
                message="Device backing is not valid.")
    story.fails(story.apply(), FAULT, "backing")
    story.succeeds(story.resume())
    story.once(RebootHost_Task=1, ReconfigVM_Task=2)


def needs_reboot_for_ever(story):
    story.fault("needs-reboot-for-ever", host="esx-01", device=DEVICE)
    code, events, errors = story.apply()
    story.that("fails", code not in (0, 9), (code, errors, events[-1:]))
    story.once(RebootHost_Task=1, ReconfigVM_Task=0)
    code, events, errors = story.resume()
    story.that("is not rebooted again", code != 0, (code, errors, events[-1:]))
    story.once(RebootHost_Task=1)


def device_moves_at_the_reboot(story):
    story.fault("renumbered-at-boot", host="esx-01")
    story.succeeds(story.apply())
    device = vm_picture(story.lab.vm("train"))["devices"][0][0]
    story.that("by its new address", device != DEVICE, device)
    story.once(RebootHost_Task=1)


def device_is_gone(story):
    story.fault("slot-hotplug", host="esx-01", device=DEVICE)
    code, events, errors = story.apply()
    story.that("fails or is refused", code != 0, (code, errors, events[-1:]))
    story.once(RebootHost_Task=0, ReconfigVM_Task=0)


def somebody_powers_the_vm_on(story):
    code, events, errors = story.apply()
    story.that("waits for a person", code == BLOCKED, (code, errors, events[-1:]))
    machine = story.lab.vm("train")
    story.lab.finish(machine.PowerOnVM_Task())
    before = vm_picture(machine)
    run = story.ctl.runs()[0]["run"]
    waits = next(s["id"] for s in json.load(open(story.plan, encoding="utf-8"))["steps"]
                 if s["type"] == "host.above-4g")
    code, events, errors = story.ctl.carry("resume", run, "--confirm", f"{waits}=seen")
    text = json.dumps(events[-4:]) + " ".join(errors)
    story.that("stops before it is touched", code != 0 and "train" in text, (code, text))
    after = vm_picture(machine)
    story.that("its configuration is as it was", differences(before, after) == [],
               differences(before, after))
    story.lab.power_off("train")
    story.succeeds(story.resume())


def journal_has_no_room(story):
    before = story.lab.changes()
    hosts = host_picture(story.lab.host("esx-01"))
    story.ctl.size_limit_kills = False  # a write that is too long then fails, as on a full disk
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limit[1]))
    try:
        code, events, errors = story.apply()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    story.that("refused", code not in (0, -25), (code, errors, events[-1:]))
    story.that("one sentence about the journal", "journal" in " ".join(errors).lower(), errors)
    story.that("nothing was changed", story.lab.changes() == before
               and host_picture(story.lab.host("esx-01")) == hosts, story.lab.changes())


STORIES = {
    "session expires": (session_expires, SEEN),
    "session expires in a task": (session_expires_while_a_task_runs, SEEN),
    "vCenter is away": (vcenter_is_away, SEEN),
    "vCenter restarts": (vcenter_restarts, SEEN),
    "no interrupt vectors": (no_interrupt_vectors, SEEN),
    "power-on fails": (power_on_fails, SEEN),
    "reconfigure is refused": (reconfigure_is_refused, SEEN),
    "needs reboot for ever": (needs_reboot_for_ever, SEEN),
    "device moves at the reboot": (device_moves_at_the_reboot, SEEN),
    "device is gone": (device_is_gone, SEEN),
    "somebody powers the VM on": (somebody_powers_the_vm_on, []),
    "journal has no room": (journal_has_no_room, SEEN),
}


def main():
    program, gpulab, names = sys.argv[1], sys.argv[2], sys.argv[3:] or list(STORIES)
    check = Checks()
    for name in names:
        tell, more = STORIES[name]
        failed = len(check.failures)
        with Story(check, program, gpulab, name, *more) as story:
            tell(story)
        print(f"{name}: {'got over' if len(check.failures) == failed else 'NOT got over'}")
    return check.finish()


if __name__ == "__main__":
    sys.exit(main())
