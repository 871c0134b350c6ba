#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 while a passthrough plan is carried out, at a write of its journal; then the run is resumed
to its end, which has to be that of a run that nobody disturbed, by the same calls.

usage: killnine.py GPUDECKCTL GPULAB [all | COUNT]

GPUDECK_JOURNAL_KILL_AT=3b kills before the third write, 3a after it. COUNT takes as many places,
evenly spread over the run. Without a number: three.
"""

import json
import os
import sys
import tempfile
import time

from planlab import Checks, Ctl, Lab, differences, host_picture, shorten, vm_picture

ESTATE = {
    "schema": "gpulab.estate/1", "name": "kill", "vcenter": {"name": "vc", "release": "8.0U3"},
    "datacenters": [{"name": "dc", "hosts": [
        {"name": "esx-01", "release": "6.7", "server": "r730",
         "cards": [{"model": "p100", "address": "0000:82:00.0", "passthrough": "off"}],
         "vms": [{"name": "train", "memoryMiB": 32768, "cpus": 8,
                  "guest": {"distribution": "ubuntu-16.04", "slot": "13:00.0"}}]}]}]}
CHOICES = ["--host", "esx-01", "--device", "0000:82:00.0", "--vm", "train", "--above-4g", "seen",
           "--vendor-support", "on the list", "--shut-down-all"]
KILLED = -9


class Story:
    """One lab, one run; fresh for every place of death."""

    def __init__(self, program, gpulab):
        self.folder = tempfile.TemporaryDirectory()
        estate = os.path.join(self.folder.name, "estate.json")
        with open(estate, "w", encoding="utf-8") as file:
            json.dump(ESTATE, file)
        self.lab = Lab(gpulab, estate, "--speed", "600")
        self.ctl = Ctl(program, self.lab, self.folder.name)
        self.plan = os.path.join(self.folder.name, "plan.json")
        code, _, errors = self.ctl.plan(*CHOICES, "--out", self.plan)
        if code != 0:
            self.__exit__()
            sys.exit(f"no plan: {errors}")
        shorten(self.plan, 1)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.lab.__exit__()
        self.folder.cleanup()

    def apply(self, kill=None):
        more = {"GPUDECK_JOURNAL_KILL_AT": kill} if kill else {}
        return self.ctl.carry("apply", self.plan, "--yes", **more)

    def picture(self):
        return {"vm": vm_picture(self.lab.vm("train")), "host": host_picture(self.lab.host("esx-01"))}

    def entries(self):
        runs = self.ctl.runs()
        code, out, errors = self.ctl.show(runs[0]["run"], "--format", "json", "--verify")
        if code != 0:
            sys.exit(f"the journal is broken: {errors}")
        return json.loads(out)["entries"]


def undisturbed(program, gpulab):
    with Story(program, gpulab) as story:
        code, _, errors = story.apply()
        if code != 0:
            sys.exit(f"undisturbed, it ended with {code}: {errors}")
        return story.picture(), story.lab.changes(), len(story.entries())


def place(check, program, gpulab, kill, wanted, calls):
    """Dies at one place, goes on, and compares; whether all was well."""
    with Story(program, gpulab) as story:
        code, _, errors = story.apply(kill)
        if not check.that(f"{kill}: killed", code == KILLED, (code, errors)):
            return False
        runs = story.ctl.runs()
        if runs and runs[0]["progress"] == "done":  # dead after the very last write
            code, events, errors = 0, [], []
        elif runs:
            check.that(f"{kill}: offered", runs[0]["progress"] in ("interrupted", "ready"), runs[0])
            code, events, errors = story.ctl.carry("resume", runs[0]["run"])
        else:  # dead before the run was in the journal: nothing was done
            check.that(f"{kill}: nothing done", story.lab.changes() == {}, story.lab.changes())
            code, events, errors = story.apply()
        well = check.that(f"{kill}: resumed to the end", code == 0, (code, errors, events[-1:]))
        left = differences(wanted, story.picture())
        well &= check.that(f"{kill}: 0 differences", left == [], left)
        well &= check.that(f"{kill}: the same calls", story.lab.changes() == calls,
                           (story.lab.changes(), calls))
        well &= check.that(f"{kill}: the chain holds", story.entries()[-1]["kind"] == "run-done")
        return well


def chosen(writes, wish):
    places = [f"{n}{when}" for n in range(1, writes + 1) for when in "ba"]
    if wish == "all":
        return places
    count = int(wish)
    return [places[len(places) * (2 * i + 1) // (2 * count)] for i in range(count)]


def main():
    program, gpulab, wish = sys.argv[1], sys.argv[2], (sys.argv + ["3"])[3]
    check, began = Checks(), time.monotonic()
    wanted, calls, writes = undisturbed(program, gpulab)
    places = chosen(writes, wish)
    well = [place(check, program, gpulab, kill, wanted, calls) for kill in places]
    print(f"{writes} writes of the journal; killed at {len(places)} of {2 * writes} places, "
          f"{sum(well)} ended as undisturbed, {time.monotonic() - began:.0f} s")
    return check.finish()


if __name__ == "__main__":
    sys.exit(main())
