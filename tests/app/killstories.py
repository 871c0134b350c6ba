# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kinds of plans that killnine.py carries out: for each an estate of the practice lab, the words for
`gpudeckctl plan passthrough`, and what a person does where the run waits for one."""

import os
import time

from planlab import host_picture, vm_picture

DEVICE, SECOND = "0000:82:00.0", "0000:83:00.0"
LATEST = "8.0U3"


def card(address=DEVICE, passthrough="off", model="p100"):
    return {"model": model, "address": address, "passthrough": passthrough}


def host(name="esx-01", release="6.7", cards=None, vms=(), **more):
    return {"name": name, "release": release, "server": "r730", "cards": cards or [card()],
            "vms": list(vms), **more}


def machine(name, **more):
    return {"name": name, "memoryMiB": 32768, "cpus": 8, **more}


def guest(distribution="ubuntu-22.04"):
    return {"distribution": distribution, "slot": "13:00.0"}


def standalone(*hosts):
    return [{"name": "dc", "hosts": list(hosts)}]


def cluster(*hosts):
    return [{"name": "dc", "clusters": [
        {"name": "gpu", "drs": "fullyAutomated", "hosts": list(hosts)}]}]


class Kind:
    """One kind of plan. vms: those that exist before, made: those that the plan makes, hosts: all;
    pictures are taken of them."""

    def __init__(self, datacenters, words, vms=(), hosts=("esx-01",), made=(), speed=600):
        self.estate = {"schema": "gpulab.estate/1", "name": "kill",
                       "vcenter": {"name": "vc", "release": LATEST}, "datacenters": datacenters}
        self.words, self.vms, self.hosts, self.made = words, vms, hosts, made
        self.speed = str(speed)
        self.undo = ["--delete-vms"] if made else []

    def choices(self, _folder):
        return ["--above-4g", "seen", "--vendor-support", "on the list", "--shut-down-all",
                *self.words]

    def picture(self, lab):
        """All that the plan may touch. The key of a VM is its name: what is made has a new moref."""
        names = [*self.vms, *self.made]
        found = {name: lab.vm(name) for name in names}
        seen = {name: vm_picture(machine) for name, machine in found.items() if machine}
        for machine in seen.values():
            if "gpudeck.madeBy" in machine["extra"]:
                machine["extra"]["gpudeck.madeBy"] = "a mark"  # another one in each run
        for picture in seen.values():
            del picture["host"]  # DRS moves VMs that do not hold a device, and back at no certain time
        return {"vms": seen,
                "hosts": {n: host_picture(lab.host(n)) for n in self.hosts}}

    def person(self, _lab, _plan):
        """What somebody does and then confirms: words for `resume`. Again after a death."""
        return []


class NewVm(Kind):
    """Somebody installs a guest in the VM that the plan makes."""

    def person(self, lab, plan):
        name = self.made[0]
        if name not in {g["name"] for g in lab.guests_now()}:
            lab.control("/guest", vm=name, install="ubuntu")
        limit = time.monotonic() + 60
        while lab.vm(name).guest.toolsRunningStatus != "guestToolsRunning":
            if time.monotonic() > limit:
                raise RuntimeError("VMware Tools do not run")
            time.sleep(0.05)
        step = next(s["id"] for s in plan["steps"] if s["type"] == "vm.install-guest")
        return ["--confirm", f"{step}=Ubuntu is installed"]


class Driver(Kind):
    """The vendor's driver and CUDA in the guest."""

    def choices(self, folder):
        words = super().choices(folder)
        for option, name in (("--driver", "NVIDIA-Linux-x86_64-535.183.01.run"),
                             ("--cuda-toolkit", "cuda_12.2.2_535.104.05_linux.run")):
            file = os.path.join(folder, name)
            with open(file, "w", encoding="utf-8") as made:
                made.write("#! /bin/sh\n# not for real\n")
            words += [option, file]
        return words


KINDS = {
    "passthrough": Kind(
        standalone(host(vms=[machine("train", guest=guest("ubuntu-16.04"))])),
        ["--host", "esx-01", "--device", DEVICE, "--vm", "train"], vms=("train",)),
    "devices-only": Kind(
        standalone(host(cards=[card(), card(SECOND)])),
        ["--host", "esx-01", "--device", f"{DEVICE},{SECOND}"]),
    "taking-out": Kind(
        standalone(host(cards=[card(passthrough="active")])),
        ["--host", "esx-01", "--device", DEVICE, "--disable"]),
    "clones": Kind(
        standalone(host(cards=[card(passthrough="active"), card(SECOND, "active")],
                        vms=[machine("plain", guest=guest())])),
        ["--host", "esx-01", "--device", f"{DEVICE},{SECOND}", "--clone-from", "plain",
         "--name", "one", "--name", "two", "--no-proof"], vms=("plain",), made=("one", "two")),
    "new-vm": NewVm(
        standalone(host(cards=[card(passthrough="active")])),
        ["--host", "esx-01", "--device", DEVICE, "--new-vm", "fresh", "--no-proof"],
        made=("fresh",)),
    "dynamic": Kind(
        cluster(host(release=LATEST, vms=[machine("train", guest=guest())])),
        ["--host", "esx-01", "--device", DEVICE, "--vm", "train", "--dynamic", "--label", "gpu",
         "--no-proof"], vms=("train",)),
    "rolling": Kind(
        cluster(host("esx-01", vms=[machine("plain", power="poweredOn")]), host("esx-02")),
        ["--host", "esx-01", "--host", "esx-02", "--device", "10de:15f8"],
        vms=("plain",), hosts=("esx-01", "esx-02")),
    "guest-driver": Driver(
        standalone(host(cards=[card(passthrough="active")],
                        vms=[machine("train", guest=guest())])),
        ["--host", "esx-01", "--device", DEVICE, "--vm", "train"], vms=("train",)),
}
