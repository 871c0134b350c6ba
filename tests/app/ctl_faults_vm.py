#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong with the VM while a passthrough plan is carried out, on the practice lab: somebody
powers it on, DRS moves it, its power-on fails, it stops by itself.

usage: ctl_faults_vm.py GPUDECKCTL GPULAB [NAME …]
"""

import sys

from pyVmomi import vim

from faultstory import ACTIVE, BLOCKED, CHOICES, DEVICE, FAULT, HOST, VM, main
from planlab import differences, vm_picture

CLUSTER = {"schema": "gpulab.estate/1", "name": "faults", "vcenter": {"name": "vc", "release": "8.0U3"},
           "datacenters": [{"name": "dc", "datastores": [{"name": "san", "capacityGB": 2048}],
                            "clusters": [{"name": "gpu", "drs": "fullyAutomated", "hosts": [
                                dict(HOST, vms=[dict(VM, power="poweredOn", datastore="san")]),
                                {"name": "esx-02", "release": "6.7", "server": "r730"}]}]}]}


def somebody_powers_the_vm_on(story):
    ended = story.apply()
    story.that("waits for a person", ended[0] == BLOCKED, ended)
    machine = story.lab.vm("train")
    story.lab.finish(machine.PowerOnVM_Task())
    before = vm_picture(machine)
    confirmed = ["--confirm", f"{story.step('host.above-4g')}=seen"]
    ended = story.resume(*confirmed)
    text = str(ended[1][-1:]) + " ".join(ended[2])
    story.that("stops before it is touched", ended[0] == BLOCKED and "train" in text, text)
    story.that("its configuration is as it was", differences(before, vm_picture(machine)) == [],
               differences(before, vm_picture(machine)))
    story.lab.power_off("train")
    story.succeeds(story.resume())
    story.undone()


def drs_moves_it_before(story):
    """While the run waits for a person the running VM goes to another host."""
    ended = story.apply()
    story.that("waits for a person", ended[0] == BLOCKED, ended)
    story.fault("drs-moves", vm="train", host="esx-02")
    before = story.lab.changes()
    confirmed = ["--confirm", f"{story.step('host.above-4g')}=seen"]
    ended = story.resume(*confirmed)
    story.fails(ended, BLOCKED, "train was moved meanwhile: it is on esx-02", "its device is in esx-01",
                "keep DRS from moving it")
    story.that("nothing was changed, and it runs", story.lab.changes() == before
               and vm_picture(story.lab.vm("train"))["power"] == "poweredOn", story.lab.changes())
    story.fault("drs-moves", vm="train", host="esx-01")
    story.succeeds(story.resume())
    story.undone()


def drs_moves_it_in_the_middle(story):
    """Between the last look and the change of the VM."""
    story.fault("drs-moves", vm="train", host="esx-02", before="ReconfigVM_Task")
    ended = story.apply()
    story.fails(ended, BLOCKED, "train was moved meanwhile: it is on esx-02", "move it back to esx-01")
    story.once(PowerOnVM_Task=0, RebootHost_Task=1)
    story.fault("drs-moves", vm="train", host="esx-01")
    story.succeeds(story.resume())
    story.once(RebootHost_Task=1, ReconfigVM_Task=2, PowerOnVM_Task=1)  # the first was refused
    story.undone()


def task_fails(story):
    story.fault("fail-next-task", target="PowerOnVM_Task", fault="GenericVmConfigFault",
                message="Module 'DevicePowerOn' power on failed.")
    ended = story.apply()
    story.fails(ended, FAULT, "train cannot be powered on", "DevicePowerOn", "vmware.log")
    story.stands(ended, "vm.power-on")
    story.succeeds(story.resume())
    story.once(ReconfigVM_Task=1, RebootHost_Task=1, PowerOnVM_Task=2)
    story.undone()


def starts_fail(story):
    """By what may happen on the host between the preview and the power-on; each is told with its
    remedy, and the run goes on when it is gone."""
    host = {"host": "esx-01"}
    device = dict(host, device=DEVICE)
    # What puts it on, what takes it away, words of the cause, words of the remedy.
    causes = (
        ("insufficient-vectors", host, dict(host, off=True), "Failed to register the device",
         "vmkernel.log"),
        ("device-busy", device, dict(device, off=True), "Failed to register the device",
         "Power off the VM that holds the device"),
        ("slot-hotplug", dict(device, before="PowerOnVM_Task"), device, "is not a passthrough device",
         "passthrough"),
    )
    ended = None
    for kind, on, off, cause, remedy in causes:
        story.fault(kind, **on)
        ended = story.apply() if ended is None else story.resume()
        story.fails(ended, FAULT, "train cannot be powered on", cause, remedy)
        story.stands(ended, "vm.power-on")
        story.fault(kind, **off)
    story.succeeds(story.resume())
    story.once(ReconfigVM_Task=1, RebootHost_Task=1, PowerOnVM_Task=len(causes) + 1)
    story.undone()


def stops_after_40_seconds(story):
    """A window that is too small: the power-on succeeds, and the firmware gives up later."""
    watch = next(s for s in story.preview["steps"] if s["id"] == story.step("vm.watch-power"))
    story.that("the power state is watched for 60 seconds", "60 second" in str(watch), watch)
    story.param("vm.configure", exact=True, sizeGb=8)
    story.param("vm.watch-power", seconds=6)
    story.fault("stops-after", seconds=40)
    ended = story.apply()
    story.fails(ended, FAULT, "train stopped by itself", "The firmware could not allocate",
                "KB of PCI MMIO", "pciPassthru.64bitMMIOSizeGB", "to 32")
    story.stands(ended, "vm.watch-power")
    states = {e["progress"] for e in ended[1] if e.get("step") == story.step("vm.power-on")}
    story.that("the power-on had succeeded", "done" in states, states)
    machine = story.lab.vm("train")
    change = vim.vm.ConfigSpec(extraConfig=[
        vim.option.OptionValue(key="pciPassthru.64bitMMIOSizeGB", value="32")])
    story.lab.finish(machine.ReconfigVM_Task(change))
    story.lab.finish(machine.PowerOnVM_Task())
    story.succeeds(story.resume())
    story.undone()


STORIES = {
    "somebody powers the VM on": (somebody_powers_the_vm_on, {"choices": CHOICES}),
    "DRS moves it before": (drs_moves_it_before, {"choices": CHOICES, "estate": CLUSTER}),
    "DRS moves it in the middle": (drs_moves_it_in_the_middle, {"estate": CLUSTER}),
    "power-on fails": (task_fails, {}),
    "starts fail": (starts_fail, {}),
    "stops after 40 seconds": (stops_after_40_seconds, {"speed": 20, "estate": ACTIVE}),
}

if __name__ == "__main__":
    sys.exit(main(STORIES, sys.argv))
