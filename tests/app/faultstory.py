# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One lab and one plan in which something goes wrong: what the stories of ctl_faults_*.py share."""

import json
import os
import sys
import tempfile
import threading
import time

from planlab import Checks, Ctl, Lab, differences, host_picture, shorten, vm_picture

DEVICE = "0000:82:00.0"
CHOICES = ["--host", "esx-01", "--device", DEVICE, "--vm", "train", "--vendor-support", "on the list",
           "--shut-down-all"]
SEEN = ["--above-4g", "seen"]
NOT_UNDERSTOOD, NETWORK, FAULT, BLOCKED = 1, 5, 6, 7
DISCONNECTED_AFTER = 40  # seconds of the lab's time that a host takes to go down

HOST = {"name": "esx-01", "release": "6.7", "server": "r730",
        "cards": [{"model": "p100", "address": DEVICE, "passthrough": "off"}]}
VM = {"name": "train", "memoryMiB": 32768, "cpus": 8,
      "guest": {"distribution": "ubuntu-16.04", "slot": "13:00.0"}}
ESTATE = {"schema": "gpulab.estate/1", "name": "faults", "vcenter": {"name": "vc", "release": "8.0U3"},
          "datacenters": [{"name": "dc", "hosts": [dict(HOST, vms=[VM])]}]}
# The same with nothing to do on the host.
ACTIVE = dict(ESTATE, datacenters=[{"name": "dc", "hosts": [dict(
    HOST, cards=[dict(HOST["cards"][0], passthrough="active")], vms=[VM])]}])


def wait_for(what, holds, seconds=60):
    """Until something holds; how it looked at the end is the caller's to check."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    print(f"waited in vain for {what}", file=sys.stderr)
    return False


class Story:
    """One lab, one plan, one journal."""

    def __init__(self, check, program, gpulab, title, speed=600, estate=None, choices=None):
        self.check, self.title = check, title
        self.folder = tempfile.TemporaryDirectory()
        described = os.path.join(self.folder.name, "estate.json")
        with open(described, "w", encoding="utf-8") as file:
            json.dump(estate or ESTATE, file)
        self.lab = Lab(gpulab, described, "--speed", str(speed))
        self.ctl = Ctl(program, self.lab, self.folder.name)
        self.plan = os.path.join(self.folder.name, "plan.json")
        self.before = self.pictures()
        self.lab.forget()  # faults end sessions
        code, out, errors = self.ctl.plan(*(choices or CHOICES + SEEN), "--format", "json", "--out",
                                          self.plan)
        if code != 0:
            sys.exit(f"{title}: no plan: {errors} {out[-2000:]}")
        self.preview = json.loads(out)
        self.planned = shorten(self.plan, 1)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.lab.__exit__()
        self.folder.cleanup()

    def that(self, what, holds, seen=""):
        return self.check.that(f"{self.title}: {what}", holds, seen)

    def fault(self, kind, **more):
        self.lab.control("/fault", kind=kind, **more)

    def reset(self):
        self.lab.control("/reset", now=True)

    def param(self, step_type, **values):
        """Sets params of a step type in the plan file."""
        with open(self.plan, encoding="utf-8") as file:
            plan = json.load(file)
        for step in plan["steps"]:
            if step["type"] == step_type:
                step["params"].update(values)
        with open(self.plan, "w", encoding="utf-8") as file:
            json.dump(plan, file)

    def step(self, step_type):
        return next(s["id"] for s in self.planned["steps"] if s["type"] == step_type)

    def apply(self):
        return self.ctl.carry("apply", self.plan, "--yes")

    def apply_beside(self):
        """apply in a thread; the list that gets its end."""
        ended = []
        run = threading.Thread(target=lambda: ended.append(self.apply()))
        run.start()
        return run, ended

    def run(self):
        return self.ctl.runs()[0]["run"]

    def resume(self, *words):
        return self.ctl.carry("resume", self.run(), *words)

    def undo(self):
        return self.ctl.carry("undo", self.run(), "--yes")

    def pictures(self):
        from pyVmomi import vim
        return {"hosts": {h.name: host_picture(h) for h in self.lab.objects(vim.HostSystem)},
                "vms": {v.name: vm_picture(v) for v in self.lab.objects(vim.VirtualMachine)}}

    def succeeds(self, ended):
        code, events, errors = ended
        self.that("ends well", code == 0, (code, errors, events[-1:]))
        picture = vm_picture(self.lab.vm("train"))
        self.that("the VM runs with its device",
                  picture["power"] == "poweredOn" and len(picture["devices"]) == 1, picture)

    def fails(self, ended, code, *words):
        """With that code, a remedy, and each of the words in the sentence."""
        seen, events, errors = ended
        error = events[-1].get("error") or {} if events else {}
        text = " ".join(error.get(k, "") for k in ("what", "why", "fix")) or " ".join(errors)
        self.that("fails as such", seen == code, (seen, errors))
        for word in words:
            self.that(f"says \"{word}\"", word.lower() in text.lower(), text)
        self.that("says what to do", bool(error.get("fix") if error else errors), error)
        return error

    def stands(self, ended, step_type):
        events = ended[1]
        self.that(f"stands at {step_type}",
                  bool(events) and events[-1].get("standsAt") == self.step(step_type), events[-1:])

    def undone(self):
        """Everything is as it was."""
        code, events, errors = self.undo()
        self.that("undo ends well", code == 0, (code, errors, events[-1:]))
        found = differences(self.before, self.pictures())
        self.that("0 differences after undo", found == [], found)

    def once(self, **calls):
        seen = self.lab.changes()
        for method, count in calls.items():
            self.that(f"{method} {count} time(s)", seen.get(method, 0) == count, seen)


def main(stories, argv):
    """stories: by name, a function and what its Story takes."""
    program, gpulab, names = argv[1], argv[2], argv[3:] or list(stories)
    check = Checks()
    for name in names:
        tell, setting = stories[name]
        failed = len(check.failures)
        began = time.monotonic()
        with Story(check, program, gpulab, name, **setting) as story:
            tell(story)
        print(f"{name}: {'got over' if len(check.failures) == failed else 'NOT got over'} "
              f"({time.monotonic() - began:.1f} s)", flush=True)
    return check.finish()
