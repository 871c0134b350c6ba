# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The estates as pyVmomi reads them. Usage: test_inventory.py [GPULAB]"""

import csv
import json
import os
import tempfile
import time

from pyVmomi import vim

from labclient import Lab, Raw, Session, check, control, ended, extra, finish, passthru, pci_devices

FIXED = vim.vm.device.VirtualPCIPassthrough.DeviceBackingInfo
VGPU = vim.vm.device.VirtualPCIPassthrough.VmiopBackingInfo


def guide():
    with Lab("guide") as lab, Session(lab) as s:
        check("vCenter API", s.content.about.apiVersion, "6.7.1")
        hosts = sorted(h.name for h in s.all(vim.HostSystem))
        check("hosts", hosts, ["arl-esx14.vslab.local"] + [f"sc2esx0{n}.vslab.local" for n in (1, 2, 3, 4)])
        host = s.host("sc2esx01.vslab.local")
        devices = {d.id: d for d in host.hardware.pciDevice}
        for bridge in ("0000:80:02.0", "0000:80:03.0"):
            check(bridge + " vendor", devices[bridge].vendorName, "Intel Corporation")
            check(bridge + " name", devices[bridge].deviceName.startswith("Xeon E7 v4/Xeon E5 v4/"), True)
            check(bridge + " status", passthru(host)[bridge], (False, False, False))
        gpu = devices["0000:82:00.0"]
        check("P100", (gpu.vendorName, gpu.deviceName), ("NVIDIA Corporation", "GP100GL [Tesla P100 PCIe 16GB]"))
        ids = [n & 0xFFFF for n in (gpu.vendorId, gpu.deviceId, gpu.subVendorId, gpu.subDeviceId, gpu.classId)]
        check("P100 ids", ids, [0x10DE, 0x15F8, 0x10DE, 0x118F, 0x0302])
        check("P100 numbers", (gpu.bus, gpu.slot, gpu.function, gpu.parentBridge), (0x82 - 256, 0, 0, "0000:80:02.0"))
        check("Intel vendor id", devices["0000:80:02.0"].vendorId, -32634)
        nic = devices["0000:83:00.0"]
        check("ConnectX-4", (nic.vendorName, nic.deviceName), ("Mellanox Technologies", "MT27700 Family [ConnectX-4]"))
        for address in ("0000:82:00.0", "0000:83:00.0"):
            check(address + " status", passthru(host)[address], (True, True, True))
        check("NUMA", [n.typeId for n in host.hardware.numaInfo.numaNode if "0000:82:00.0" in n.pciId], [1])
        ssh = next(x for x in host.config.service.service if x.key == "TSM-SSH")
        check("SSH at first", (ssh.running, ssh.policy), (False, "off"))

        train = s.vm("ml-train-01")
        check("ml-train-01", (train.runtime.powerState, train.config.firmware, pci_devices(train), train.runtime.host.name),
              ("poweredOff", "efi", [], "sc2esx01.vslab.local"))
        check("above 4G decoding off", control(lab, "/state")["noAbove4G"], ["sc2esx04.vslab.local"])
        vgpu_host(s)
        server = s.vm("bf-gpu-vm-02")
        backing = pci_devices(server)[0].backing
        check("bf-gpu-vm-02", (server.runtime.powerState, server.guest.ipAddress, isinstance(backing, FIXED)), ("poweredOn", "172.16.31.92", True))
        check("backing", (backing.id, backing.deviceId, backing.vendorId), ("0000:82:00.0", "15f8", 0x10DE))
        check("system id", backing.systemId, server.runtime.host.hardware.systemInfo.uuid)
        check("MMIO keys", (extra(server)["pciPassthru.use64bitMMIO"], extra(server)["pciPassthru.64bitMMIOSizeGB"]), ("TRUE", "32"))
        check("bus in decimal", extra(server)["pciPassthru0.id"], "00000:130:00.0")
        check("bf-cpu-vm-01", pci_devices(s.vm("bf-cpu-vm-01")), [])


def vgpu_host(s):
    host = s.host("arl-esx14.vslab.local")
    check("vGPU host", (host.config.product.version, host.config.graphicsConfig.hostDefaultGraphicsType), ("6.7.0", "sharedDirect"))
    card = next(g for g in host.config.graphicsInfo if g.pciId == "0000:02:00.0")
    check("P100 graphics", (card.graphicsType, card.memorySizeInKB), ("sharedDirect", 16383 * 1024))
    check("its VMs", sorted(v.name for v in card.vm), ["ml-vgpu-01", "ml-vgpu-02"])
    check("types", [t for t in host.config.sharedPassthruGpuTypes if t.endswith("q")],
          ["grid_p100-16q", "grid_p100-1q", "grid_p100-2q", "grid_p100-4q", "grid_p100-8q"])
    check("no vMotion before 6.7 U1", {c.migrateSupported for c in host.config.sharedGpuCapabilities}, {False})
    check("profile", [d.backing.vgpu for d in pci_devices(s.vm("ml-vgpu-01"))], ["grid_p100-8q"])
    store = next(d for d in host.datastore if d.name == "ARL-ESX14-DS1")
    found = store.browser.SearchDatastore_Task("[ARL-ESX14-DS1] NVIDIA", vim.host.DatastoreBrowser.SearchSpec(matchPattern=["*.vib"]))
    check("search", ended(found), None)
    files = [f.path for f in found.info.result.file]
    check("VIB", files, ["NVIDIA-VMware_ESXi_6.7_Host_Driver_390.42-1OEM.670.0.0.7535516.vib"])


def mixed():
    with Lab("mixed") as lab, Session(lab) as s:
        hosts = s.all(vim.HostSystem)
        versions = sorted({h.config.product.apiVersion for h in hosts})
        catalogue(hosts)
        check("releases", versions, ["6.5", "6.7.1", "7.0.3.0", "8.0.3.0"])
        check("counts", (len(hosts), len(s.all(vim.VirtualMachine)), len(s.all(vim.ClusterComputeResource)), len(s.all(vim.Datacenter))), (11, 27, 3, 2))
        names = " ".join(d.deviceName for h in hosts for d in h.hardware.pciDevice)
        for model in ("Tesla P100", "Tesla T4", "A100 PCIe", "L40S", "H100", "Instinct MI210", "Alveo U250", "Quadro RTX 6000"):
            check(model + " is there", model in names, True)
        nvlink = s.host("pa-esx-l2.corp.example")
        check("V100s", [d.id for d in nvlink.hardware.pciDevice if "V100" in d.deviceName],
              ["0000:1a:00.0", "0000:1c:00.0", "0000:1d:00.0", "0000:1e:00.0"])
        multi = [i for i in s.host("muc-esx-02.corp.example").config.pciPassthruInfo if i.dependentDevice == "0000:3b:00.0"]
        check("dependent functions", [i.id for i in multi], [f"0000:3b:00.{n}" for n in range(4)])
        sriov = s.host("pa-esx-l1.corp.example")
        nic = next(i for i in sriov.config.pciPassthruInfo if i.id == "0000:86:00.0")
        check("SR-IOV", (isinstance(nic, vim.host.SriovInfo), nic.sriovActive, nic.numVirtualFunction, nic.maxVirtualFunctionSupported), (True, True, 8, 64))
        check("not capable", passthru(s.host("pa-esx-a3.corp.example"))["0000:ca:00.0"], (False, False, False))
        check("waits for a reboot", passthru(s.host("muc-edge-01.corp.example"))["0000:3b:00.0"], (True, True, False))
        check("maintenance", s.host("muc-esx-03.corp.example").runtime.inMaintenanceMode, True)
        check("disconnected", s.host("muc-edge-02.corp.example").runtime.connectionState, "disconnected")
        check("6.5 has no capabilities", s.host("pa-esx-l3.corp.example").config.sharedGpuCapabilities, [])
        with Raw(lab) as raw:
            path = "capability.deviceRebindWithoutRebootSupported"
            check("rebind", [raw.text(h._GetMoId(), "HostSystem", path) for h in (nvlink, sriov)], [None, "true"])
            label = raw.element(s.host("pa-esx-a1.corp.example")._GetMoId(), "HostSystem", "config.pciPassthruInfo")
            check("hardware labels", [e.text for e in label.iter("{urn:vim25}hardwareLabel")], ["h100-train", "h100-train"])
            devices = raw.element(s.vm("llm-train-01")._GetMoId(), "VirtualMachine", "config.hardware.device")
            check("dynamic device", [e.text for e in devices.iter("{urn:vim25}assignedId")], ["0000:17:00.0"])
        vms = {v.name: v for v in s.all(vim.VirtualMachine)}
        for odd in ("Müller's \"Test\" VM", "prod%2fweb", "R&D <alpha>"):
            check(odd + " is there", odd in vms, True)
        check("longest name", max(len(n) for n in vms), 79)
        check("template", vms["tmpl-ubuntu-22.04"].config.template, True)
        check("snapshot", vms["p100-with-snapshot"].snapshot.rootSnapshotList[0].name, "before CUDA")
        check("BIOS", vms["p100-bios-firmware"].config.firmware, "bios")
        check("no reservation", vms["p100-no-reservation"].config.memoryReservationLockedToMax, False)
        check("no keys", "pciPassthru.use64bitMMIO" in extra(vms["p100-no-mmio-keys"]), False)
        check("small window", extra(vms["p100-mmio-too-small"])["pciPassthru.64bitMMIOSizeGB"], "8")
        check("MIG", pci_devices(vms["mig-notebook-01"])[0].backing.vgpu, "nvidia_a100-3-20c")
        for d in s.all(vim.Datacenter):
            check("folder of " + d.name, d.parent.name in ("Americas", "Deutschland"), True)
        with Session(lab, lab.ready["esxi"][0]["url"]) as solo:
            check("standalone", solo.content.about.apiType, "HostAgent")
            host = solo.all(vim.HostSystem)[0]
            check("its host", (host.name, host.config.product.apiVersion), ("esx-solo.corp.example", "7.0.3.0"))
            check("its VMs", sorted(v.name for v in solo.all(vim.VirtualMachine)), ["solo-gpu-01", "solo-plain-01"])


def rows(name):
    """A table of the product's own catalogue; comment lines are skipped."""
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "resources", "catalog")
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as f:
        return list(csv.DictReader(line for line in f if not line.startswith("#")))


def catalogue(hosts):
    """The lab's GPUs and vGPU types are those of the catalogue."""
    known = {}
    for r in rows("gpu-models.csv"):
        known.setdefault((r["pci_vendor_id"], r["pci_device_id"]), set()).add(r["pci_subsystem_id"])
    for d in (d for h in hosts for d in h.hardware.pciDevice if d.classId in (0x0302, 0x0380, 0x1200)):
        ids = [f"{n & 0xFFFF:04x}" for n in (d.vendorId, d.deviceId, d.subVendorId, d.subDeviceId)]
        listed = known.get((ids[0], ids[1]), set())
        check(d.deviceName + " is listed", bool(listed), True)
        check(d.deviceName + " subsystem", not (listed - {""}) or f"{ids[2]}:{ids[3]}" in listed, True)
    types = {(r["gpu"], r["profile"], r["framebuffer_mib"], r["max_vgpus_per_gpu"], r["mig"]) for r in rows("vgpu-profiles.csv")}
    own = os.path.join(os.path.dirname(os.path.abspath(__file__)), "inventory", "profiles.csv")
    with open(own, encoding="utf-8", newline="") as f:
        mine = [tuple(r) for r in csv.reader(f)][1:]
    check("vGPU types beside the catalogue", [r for r in mine if r not in types], [])
    check("vGPU types", len(mine) > 100, True)


def fleet():
    start = time.monotonic()
    with Lab("fleet:130,4,1000", "-seed", "7") as lab, Session(lab) as s:
        hosts = s.all(vim.HostSystem)
        check("fleet", (len(hosts), len(s.all(vim.VirtualMachine))), (130, 1000))
        check("largest cluster", max(len(c.host) for c in s.all(vim.ClusterComputeResource)), 64)
        gpus = [sum(1 for d in h.hardware.pciDevice if d.classId == 0x0302) for h in hosts]
        check("GPUs per host", set(gpus), {4})
        first = sorted(v.name for v in s.all(vim.VirtualMachine))
    print(f"fleet of 130 hosts built and read in {time.monotonic() - start:.1f} s")
    with Lab("fleet:130,4,1000", "-seed", "7") as lab, Session(lab) as s:
        check("same seed, same names", sorted(v.name for v in s.all(vim.VirtualMachine)) == first, True)
    with Lab("fleet:130,4,1000", "-seed", "8") as lab, Session(lab) as s:
        check("other seed, other names", sorted(v.name for v in s.all(vim.VirtualMachine)) == first, False)


def from_file():
    spec = {"schema": "gpulab.estate/1", "name": "own", "vcenter": {"name": "vc", "release": "8.0U3"},
            "datacenters": [{"name": "dc", "clusters": [{"name": "c", "hosts": [
                {"name": "own-01", "release": "8.0U3", "server": "r750xa", "cards": [{"model": "l40s", "passthrough": "active"}],
                 "vms": [{"name": "a"}]}]}]}]}
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, "own.json")
        with open(name, "w", encoding="utf-8") as f:
            json.dump(spec, f)
        with Lab(name) as lab, Session(lab) as s:
            check("own estate", [h.name for h in s.all(vim.HostSystem)], ["own-01"])


guide()
mixed()
fleet()
from_file()
finish()
