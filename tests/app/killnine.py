#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 while a plan is carried out or taken back, at a write of its journal; then the run is resumed
to its end, which has to be that of a run that nobody disturbed, by the same calls, and is taken back
without a difference to what was before.

usage: killnine.py GPUDECKCTL GPULAB [--seed N] [--places N|all] [KIND …]

GPUDECK_JOURNAL_KILL_AT=3b kills before the third write, 3a after it. Places are drawn at random from
the writes of the run and of its undo; the seed is printed, and gives the same places again. --at 12a
tries one place. Without kinds: all of killstories.py.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time

from killstories import KINDS
from planlab import Checks, Ctl, Lab, differences, shorten

KILLED, WAITS = -9, 7
LIVES = 6  # a process dies once; the other ends are those that wait for a person


class Stage:
    """One lab and one plan of a kind; every story leaves it as it was before."""

    def __init__(self, program, gpulab, kind):
        self.folder = tempfile.TemporaryDirectory()
        estate = os.path.join(self.folder.name, "estate.json")
        with open(estate, "w", encoding="utf-8") as file:
            json.dump(kind.estate, file)
        self.kind, self.program, self.stories = kind, program, 0
        self.lab = Lab(gpulab, estate, "--speed", kind.speed)
        self.plan_file = os.path.join(self.folder.name, "plan.json")
        code, _, errors = Ctl(program, self.lab, self.folder.name).plan(
            *kind.choices(self.folder.name), "--out", self.plan_file)
        if code != 0:
            self.__exit__()
            sys.exit(f"no plan: {errors}")
        self.plan = shorten(self.plan_file, 1)
        self.before = kind.picture(self.lab)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.lab.__exit__()
        self.folder.cleanup()

    def story(self, kill=None):
        self.stories += 1
        self.lab.control("/reset", x=1)
        folder = os.path.join(self.folder.name, str(self.stories))
        os.mkdir(folder)
        return Story(self, Ctl(self.program, self.lab, folder), kill)


class Story:
    """A run with its own journal, which dies at one write or never."""

    def __init__(self, stage, ctl, kill):
        self.stage, self.ctl = stage, ctl
        self.number, self.when = (int(kill[:-1]), kill[-1]) if kill else (0, "")
        self.died = False
        self.code, self.events, self.errors = None, [], []

    def run(self):
        runs = self.ctl.runs()
        return runs[0] if runs else None

    def entries(self):
        run = self.run()
        if not run:
            return []
        code, out, errors = self.ctl.show(run["run"], "--format", "json", "--verify")
        if code != 0:
            sys.exit(f"the journal is broken: {errors}")
        return json.loads(out)["entries"]

    def carry(self, verb, subject, *words, begins=False):
        """One process. It dies at the wished write, counted over all processes of the story."""
        more = {}
        if self.number and not self.died:
            left = self.number - (0 if begins else len(self.entries()))
            if left > 0:
                more["GPUDECK_JOURNAL_KILL_AT"] = f"{left}{self.when}"
        self.code, self.events, self.errors = self.ctl.carry(verb, subject, *words, **more)
        self.died = self.died or self.code == KILLED

    def forwards(self):
        """To the end, however often the process dies or waits."""
        words = []
        for _ in range(LIVES):
            run = self.run() if self.code is not None else None
            if run and run["progress"] == "done":  # dead after the very last write
                return True
            if run:
                self.carry("resume", run["run"], *words)
            else:
                self.carry("apply", self.stage.plan_file, "--yes", begins=self.code is None)
            if self.code == 0:
                return True
            if self.code not in (KILLED, WAITS):
                return False
            words = self.stage.kind.person(self.stage.lab, self.stage.plan) \
                if self.code == WAITS else []
        return False

    def backwards(self):
        for _ in range(LIVES):
            run = self.run()
            if run["progress"] == "undone":
                return True
            self.carry("undo", run["run"], "--yes", *self.stage.kind.undo)
            if self.code != KILLED:
                return self.code == 0
        return False

    def seen(self):
        return self.code, self.errors, self.events[-1:]


class Reference:
    """A story without a death."""

    def __init__(self, check, stage):
        story = stage.story()
        self.well = check.that("undisturbed: done", story.forwards(), story.seen())
        self.picture, self.calls = stage.kind.picture(stage.lab), stage.lab.changes()
        self.writes = len(story.entries())
        self.well = self.well and check.that("undisturbed: taken back", story.backwards(),
                                             story.seen())
        self.after = stage.lab.changes()
        self.undo_writes = len(story.entries()) - self.writes
        left = differences(stage.before, stage.kind.picture(stage.lab))
        self.well &= check.that("undisturbed: 0 differences after undo", left == [], left)

    def places(self):
        return [f"{n}{when}" for n in range(1, self.writes + self.undo_writes + 1) for when in "ba"]


def place(check, title, stage, kill, wanted):
    """Dies at one place, goes on, and compares; whether all was well."""
    story = stage.story(kill)
    if not check.that(f"{title}: ends", story.forwards(), story.seen()):
        return False
    left = differences(wanted.picture, stage.kind.picture(stage.lab))
    well = check.that(f"{title}: as undisturbed", left == [], left)
    seen = stage.lab.changes()
    well &= check.that(f"{title}: by the same calls", seen == wanted.calls, (seen, wanted.calls))
    if not check.that(f"{title}: taken back", story.backwards(), story.seen()):
        return False
    well &= check.that(f"{title}: killed", story.died)
    left = differences(stage.before, stage.kind.picture(stage.lab))
    well &= check.that(f"{title}: 0 differences after undo", left == [], left)
    seen = stage.lab.changes()
    well &= check.that(f"{title}: undone by the same calls", seen == wanted.after,
                       (seen, wanted.after))
    well &= check.that(f"{title}: the chain holds", story.entries()[-1]["kind"] == "run-undone")
    return well


def drill(check, options, name):
    began, failures = time.monotonic(), len(check.failures)
    with Stage(options.gpudeckctl, options.gpulab, KINDS[name]) as stage:
        wanted = Reference(check, stage)
        if not wanted.well:
            return
        places = wanted.places()
        if options.at:
            places = [options.at]
        elif options.places != "all":
            draw = random.Random(f"{options.seed} {name}")
            places = draw.sample(places, min(int(options.places), len(places)))
        well = 0
        for kill in places:
            if len(check.failures) > failures:
                break  # the stage is not as it was: later places would tell of this one
            well += place(check, f"{name} {kill}", stage, kill, wanted)
    again = f"--seed {options.seed} --places {options.places} {name}"
    print(f"{name}: {wanted.writes} writes of the journal, {wanted.undo_writes} of its undo; killed "
          f"at {len(places)} of {2 * (wanted.writes + wanted.undo_writes)} places "
          f"({', '.join(places[:8])}{' …' if len(places) > 8 else ''}), {well} ended as undisturbed, "
          f"{time.monotonic() - began:.0f} s; again: {again}", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("gpudeckctl")
    parser.add_argument("gpulab")
    parser.add_argument("kinds", nargs="*")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--places", default="5")
    parser.add_argument("--at")
    options = parser.parse_intermixed_args()
    check = Checks()
    for name in options.kinds or KINDS:
        drill(check, options, name)
    return check.finish()


if __name__ == "__main__":
    sys.exit(main())
