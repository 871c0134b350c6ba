#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Passthrough plans of `gpudeckctl` with work in the guest, over real SSH: the vendor's driver, CUDA and a
container; and devices that are no NVIDIA GPUs. In and out, and nothing is left of it.

usage: ctl_planguests.py GPUDECKCTL GPULAB [NAME …]
"""

import json
import os
import subprocess
import sys
import tempfile

from pyVmomi import vim

from planlab import Checks, Ctl, Lab, differences, host_picture, shorten, vm_picture

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lab"))
from labssh import Machine  # noqa: E402

EVIDENCE = ["--above-4g", "seen", "--vendor-support", "on the list", "--shut-down-all"]
GUEST = {"distribution": "ubuntu-22.04", "slot": "13:00.0"}
DRIVER, TOOLKIT = "NVIDIA-Linux-x86_64-535.183.01.run", "cuda_12.2.2_535.104.05_linux.run"


def estate(folder, *cards):
    file = os.path.join(folder, "estate.json")
    with open(file, "w", encoding="utf-8") as made:
        json.dump({"schema": "gpulab.estate/1", "name": "guests",
                   "vcenter": {"name": "vc", "release": "8.0U3"},
                   "datacenters": [{"name": "dc", "hosts": [
                       {"name": "esx-01", "release": "7.0U3", "server": "r740",
                        "cards": list(cards), "vms": [
                            {"name": "train", "memoryMiB": 32768, "cpus": 8,
                             "guest": GUEST}]}]}]}, made)
    return file


def a_p100(folder):
    return estate(folder, {"model": "p100", "address": "0000:3b:00.0", "passthrough": "active"})


def a_nic_and_an_fpga(folder):
    return estate(folder, {"model": "alveo-u250", "address": "0000:3b:00.0", "passthrough": "off"},
                  {"model": "cx5", "address": "0000:5e:00.0", "passthrough": "off"})


def installer(folder, name):
    file = os.path.join(folder, name)
    with open(file, "w", encoding="utf-8") as made:
        made.write("#! /bin/sh\n# not for real\n")
    return file


def there_and_back(check, ctl, lab, words, name, host, look=lambda: None):
    """In, what look() finds in the guest, and out; evidence by step type."""
    def pictures():
        return {"vm": vm_picture(lab.vm(name)), "host": host_picture(lab.host(host))}
    before, file = pictures(), os.path.join(ctl.folder, "plan.json")
    code, _, errors = ctl.plan("--host", host, "--vm", name, *words, *EVIDENCE, "--out", file)
    if not check.that(f"{name}: planned", code == 0, (code, errors)):
        return {}
    types = {s["id"]: s["type"] for s in shorten(file, 1)["steps"]}
    code, events, errors = ctl.carry("apply", file, "--yes")
    if not check.that(f"{name}: done", code == 0, (code, errors, events[-1:])):
        return {}
    proofs = {types[e["step"]]: e["evidence"] for e in events
              if e["event"] == "step" and e["progress"] == "done"}
    look()
    code, events, errors = ctl.carry("undo", ctl.runs()[0]["run"], "--yes")
    check.that(f"{name}: taken back", code == 0, (code, errors, events[-1:]))
    left = differences(before, pictures())
    check.that(f"{name}: 0 differences", left == [], left)
    return proofs


def proved(ctl):
    """What the journal keeps of the proof: ids and driver of each device, as the guest has them."""
    code, out, _ = ctl.show(ctl.runs()[0]["run"], "--format", "json", "--verify")
    for entry in json.loads(out)["entries"] if code == 0 else []:
        if entry["kind"] == "outcome" and entry["step"].startswith("guest.prove-device"):
            return {d["ids"]: d["driver"] for d in entry["data"]["evidence"]["facts"]["devices"]}
    return {}


def packages(guest):
    return set(guest.out("dpkg-query -W").splitlines())


def driver_and_cuda(check, ctl, lab):
    """guest-driver and guest-cuda as parts of a whole plan, from a fresh guest."""
    guest, machine = Machine(lab, "guests", "train"), lab.vm("train")
    lab.control("/guest", vm="train", packages=["docker.io", "nvidia-container-toolkit"])

    def look():
        smi = guest.out("nvidia-smi")
        check.that("driver: nvidia-smi works", "Driver Version: 535.183.01" in smi, smi)
        found = guest.run("/usr/local/cuda/extras/demo_suite/deviceQuery")
        check.that("cuda: deviceQuery passes", found[0] == 0 and "PASS" in found[1], found)
    proofs = there_and_back(check, ctl, lab, [
        "--device", "0000:3b:00.0", "--driver", installer(ctl.folder, DRIVER), "--cuda",
        "--cuda-toolkit", installer(ctl.folder, TOOLKIT)], "train", "esx-01", look)
    for step, words in (("guest.prove-device", "0000:13:00.0"), ("guest.smi", "535.183.01"),
                        ("guest.cuda", "vectorAdd passes"), ("guest.container", "P100")):
        check.that(f"proof of {step}", words in (proofs.get(step) or ""), proofs)
    lab.finish(machine.PowerOnVM_Task())
    subprocess_wait(lambda: guest.run("true")[0] == 0)
    check.that("driver: gone after undo", guest.run("nvidia-smi")[0] == 127)
    check.that("cuda: gone after undo", guest.run("ls -d /usr/local/cuda-12.2")[0] != 0)
    names = {line.split("\t")[0] for line in packages(guest)}
    check.that("compiler: gone after undo", "build-essential" not in names
               and "docker.io" in names, names)
    wrong = ctl.plan("--host", "esx-01", "--vm", "train", "--device", "0000:3b:00.0",
                     "--cuda-toolkit", installer(ctl.folder, "cuda.zip"), *EVIDENCE)
    check.that("cuda: another file is refused", wrong[0] == 7 or wrong[0] == 2, wrong)


def subprocess_wait(is_so):
    for _ in range(100):
        try:
            if is_so():
                return
        except subprocess.TimeoutExpired:
            pass
    raise RuntimeError("the guest did not come up")


def no_nvidia(check, ctl, lab):
    """A NIC and an FPGA take the same path; vendor and device id in the guest are their proof."""
    there_and_back(check, ctl, lab, ["--device", "0000:3b:00.0,0000:5e:00.0"], "train", "esx-01")
    check.that("FPGA and NIC are proved by ids and driver",
               proved(ctl) == {"10ee:5004": "", "15b3:1017": "mlx5_core"}, proved(ctl))
    # The host rebinds them: it tells so, and the devices read active.
    check.that("without a reboot", "RebootHost_Task" not in lab.changes(), lab.changes())


def an_instinct(check, ctl, lab):
    """An AMD Instinct of the estate mixed."""
    name, host = "rocm-sim-01", "muc-esx-01.corp.example"
    lab.power_off(name)
    spec = vim.vm.ConfigSpec(memoryReservationLockedToMax=False)
    spec.memoryAllocation = vim.ResourceAllocationInfo(reservation=0)
    spec.extraConfig = [vim.option.OptionValue(key=o.key, value="")
                        for o in lab.vm(name).config.extraConfig
                        if o.key.startswith("pciPassthru.")]
    spec.deviceChange = [vim.vm.device.VirtualDeviceSpec(operation="remove", device=d)
                         for d in lab.vm(name).config.hardware.device
                         if isinstance(d, vim.vm.device.VirtualPCIPassthrough)]
    lab.finish(lab.vm(name).ReconfigVM_Task(spec))
    there_and_back(check, ctl, lab, ["--device", "0000:21:00.0"], name, host)
    check.that("the Instinct is proved by ids and driver", proved(ctl) == {"1002:740f": "amdgpu"},
               proved(ctl))


STORIES = {"driver": (driver_and_cuda, a_p100), "no-nvidia": (no_nvidia, a_nic_and_an_fpga),
           "instinct": (an_instinct, lambda _: "mixed")}


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
