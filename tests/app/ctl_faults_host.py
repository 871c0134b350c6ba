#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong with a host while a passthrough plan is carried out, on the practice lab: it does
not come back from its reboot, its device vanishes or is somewhere else.

usage: ctl_faults_host.py GPUDECKCTL GPULAB [NAME …]
"""

import sys

from faultstory import DEVICE, NETWORK, main, wait_for
from planlab import host_picture, vm_picture

LIMIT = 3  # seconds that the plan waits for the host here, instead of half an hour


def does_not_return(story):
    """The plan as it was proposed waits half an hour, and says so before."""
    reboot = next(s for s in story.preview["steps"] if s["id"] == story.step("host.reboot"))
    story.that("the preview tells the limit", "30 minutes" in str(reboot), reboot)
    story.param("host.reboot", waitSeconds=LIMIT)
    story.param("host.passthrough", waitSeconds=LIMIT)
    story.fault("reboot-never-returns", host="esx-01")
    ended = story.apply()
    story.fails(ended, NETWORK, f"esx-01 has not come back {LIMIT} s after its reboot",
                "stays in maintenance mode", "console", "iDRAC", "try again")
    story.stands(ended, "host.reboot")
    story.that("the host stays in maintenance mode",
               host_picture(story.lab.host("esx-01"))["maintenance"])
    waited = {e["doing"] for e in ended[1] if e.get("step") == story.step("host.reboot")
              and e.get("doing")}
    story.that("tells how long it has waited",
               {f"waiting for the host to come back: {n} s of at most {LIMIT} s"
                for n in (1, 2)} <= waited, waited)


def comes_back_later(story):
    does_not_return(story)
    story.fails(story.resume(), NETWORK, "esx-01 has not come back")
    story.once(RebootHost_Task=1, ReconfigVM_Task=0)
    story.fault("reboot-never-returns", host="esx-01", off=True)
    story.succeeds(story.resume())
    story.once(RebootHost_Task=1, ReconfigVM_Task=1, PowerOnVM_Task=1)
    story.undone()


def taken_back_while_it_is_away(story):
    does_not_return(story)
    ended = story.undo()
    story.fails(ended, NETWORK, "has not come back", "maintenance mode", "console")
    story.once(RebootHost_Task=1)
    story.fault("reboot-never-returns", host="esx-01", off=True)
    story.undone()
    story.once(ReconfigVM_Task=0, PowerOnVM_Task=0)


def needs_reboot_for_ever(story):
    story.fault("needs-reboot-for-ever", host="esx-01", device=DEVICE)
    for ended in (story.apply(), story.resume()):
        story.fails(ended, 6 if ended[0] == 6 else 7, DEVICE, "reboot again")
        story.stands(ended, "host.passthrough-active")
        story.once(RebootHost_Task=1, ReconfigVM_Task=0)
    story.reset()
    story.undone()


def device_moves_at_the_reboot(story):
    story.fault("renumbered-at-boot", host="esx-01")
    story.succeeds(story.apply())
    device = vm_picture(story.lab.vm("train"))["devices"][0][0]
    story.that("by its new address", device != DEVICE, device)
    story.once(RebootHost_Task=1)
    before = story.before["vms"]
    code, events, errors = story.undo()
    story.that("undo ends well", code == 0, (errors, events[-1:]))
    story.that("0 differences of the VM", story.pictures()["vms"] == before, story.pictures())
    left = host_picture(story.lab.host("esx-01"))["passthrough"]
    story.that("nothing is passed through any more", not any(
        enabled or active for enabled, active in left.values()), left)


def device_is_gone(story):
    story.fault("slot-hotplug", host="esx-01", device=DEVICE)
    ended = story.apply()
    story.fails(ended, 7, "No device of esx-01", DEVICE, "seated")
    story.stands(ended, "host.capacity")
    story.once(RebootHost_Task=0, ReconfigVM_Task=0)
    story.fault("slot-hotplug", host="esx-01", device=DEVICE)
    story.succeeds(story.resume())
    story.undone()


def device_vanishes_at_the_reboot(story):
    story.param("host.reboot", waitSeconds=60)
    run, ended = story.apply_beside()
    story.that("it reboots", wait_for("the reboot", lambda: story.lab.changes().get("RebootHost_Task")))
    story.fault("slot-hotplug", host="esx-01", device=DEVICE)
    run.join()
    story.fails(ended[0], 6 if ended[0][0] == 6 else 7, "No device of esx-01", DEVICE, "seated")
    story.stands(ended[0], "host.passthrough-active")
    story.that("the host stays in maintenance mode",
               host_picture(story.lab.host("esx-01"))["maintenance"])
    story.once(RebootHost_Task=1, ReconfigVM_Task=0)
    story.fault("slot-hotplug", host="esx-01", device=DEVICE)
    story.succeeds(story.resume())
    story.once(RebootHost_Task=1, ReconfigVM_Task=1, PowerOnVM_Task=1)
    story.undone()


STORIES = {
    "the host comes back later": (comes_back_later, {}),
    "taken back while the host is away": (taken_back_while_it_is_away, {}),
    "needs reboot for ever": (needs_reboot_for_ever, {}),
    "device moves at the reboot": (device_moves_at_the_reboot, {}),
    "device is gone": (device_is_gone, {}),
    "device vanishes at the reboot": (device_vanishes_at_the_reboot, {"speed": 120}),
}

if __name__ == "__main__":
    sys.exit(main(STORIES, sys.argv))
