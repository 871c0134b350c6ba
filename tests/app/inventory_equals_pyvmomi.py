#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares every count and value of `gpudeckctl inventory` with what pyVmomi reads.

usage: inventory_equals_pyvmomi.py GPUDECKCTL SERVER_BINARY [arguments of the server …]

Starts the server (the lab or the plain simulator), reads it with both clients and compares the two
pictures member by member. pyVmomi is the one that we did not write.
"""

import json
import ssl
import subprocess
import sys
import warnings
from urllib.parse import urlsplit

from pyVim.connect import Disconnect, SmartConnect
from pyVmomi import vim, vmodl

warnings.filterwarnings("ignore")

GPU_MAKERS = {0x10DE, 0x1002}
CONSOLE_VGA_MAKERS = {0x102B, 0x1A03, 0x15AD, 0x18CA, 0x1013}
MODES = {"basic": "none", "shared": "shared", "direct": "passthrough", "sharedDirect": "sharedDirect"}


def start(arguments):
    server = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
    line = server.stdout.readline()
    if not line:
        sys.exit(f"{arguments[0]} did not start: exit code {server.wait()}")
    return server, json.loads(line)


def inventory(gpudeckctl, url, user, password_file, thumbprint):
    parts = urlsplit(url)
    run = subprocess.run(
        [gpudeckctl, "inventory", "--server", f"{parts.hostname}:{parts.port}", "--user", user,
         "--password-file", password_file, "--thumbprint", thumbprint, "--format", "json"],
        stdout=subprocess.PIPE, text=True, check=False, timeout=240)
    if run.returncode != 0:
        sys.exit(f"gpudeckctl inventory: exit code {run.returncode}")
    return json.loads(run.stdout)


def hex4(number):
    return f"{number & 0xFFFF:04x}"


def escaped(name):
    """The wire has %2f, %5c and %25; a path keeps the slash of a name as %2f."""
    name = name.replace("%2f", "/").replace("%2F", "/").replace("%5c", "\\").replace("%5C", "\\")
    return name.replace("%25", "%")


def path_of(names, parents, moref):
    parts = []
    while moref in parents and parents[moref] is not None:
        parts.append(names[moref].replace("/", "%2f"))
        moref = parents[moref]
    return "/" + "/".join(reversed(parts))


def status(flags):
    if flags is None:
        return "unknown"
    capable, enabled, active = flags
    if not capable:
        return "enabledNotCapable" if enabled else "notConfigurable"
    if enabled:
        return "available" if active else "enabledNeedsReboot"
    return "disabledNeedsReboot" if active else "disabled"


def is_gpu(device):
    class_id, vendor = device.classId & 0xFFFF, device.vendorId & 0xFFFF
    if class_id >> 8 == 0x03:
        return vendor not in CONSOLE_VGA_MAKERS
    return class_id == 0x1200 and vendor in GPU_MAKERS


def pci_devices(host):
    info = {}
    if host.config is not None:
        for one in host.config.pciPassthruInfo or []:
            info[one.id] = (one.passthruCapable, one.passthruEnabled, one.passthruActive)
    devices = []
    for device in (host.hardware.pciDevice if host.hardware else None) or []:
        flags = info.get(device.id)
        capable, enabled, active = flags if flags else (None, None, None)
        devices.append({
            "id": device.id, "vendorId": hex4(device.vendorId), "deviceId": hex4(device.deviceId),
            "class": hex4(device.classId), "vendor": device.vendorName, "device": device.deviceName,
            "passthrough": {"capable": capable, "enabled": enabled, "active": active,
                            "status": status(flags)}})
    return devices


def gpus(host, devices):
    graphics = {}
    profiles = []
    if host.config is not None:
        for one in host.config.graphicsInfo or []:
            graphics[one.pciId] = one
        profiles = list(host.config.sharedPassthruGpuTypes or [])
    rows = []
    for device in (host.hardware.pciDevice if host.hardware else None) or []:
        if not is_gpu(device):
            continue
        passthrough = next(d["passthrough"] for d in devices if d["id"] == device.id)
        info = graphics.get(device.id)
        if passthrough["active"]:
            mode = "passthrough"
        else:
            mode = MODES.get(info.graphicsType, "unknown") if info else "none"
        memory = info.memorySizeInKB // 1024 if info and info.memorySizeInKB else None
        rows.append({"id": device.id, "mode": mode, "memoryMiB": memory})
    return rows, profiles


def extra(config, key):
    for option in config.extraConfig or []:
        if option.key.lower() == key.lower():
            return option.value
    return None


def mmio(config):
    use = extra(config, "pciPassthru.use64bitMMIO")
    size = extra(config, "pciPassthru.64bitMMIOSizeGB")
    return {"use64bit": None if use is None else use.strip().lower() in ("true", "yes", "1"),
            "sizeGb": None if size is None else int(size)}


def vm_gpu_count(vm, gpu_ids):
    count = 0
    for device in vm.config.hardware.device:
        if not isinstance(device, vim.vm.device.VirtualPCIPassthrough):
            continue
        backing = device.backing
        if isinstance(backing, vim.vm.device.VirtualPCIPassthrough.DeviceBackingInfo):
            if (vm.runtime.host, backing.id) in gpu_ids:
                count += 1
        else:
            count += 1
    return count


def read_with_pyvmomi(content):
    """All entities of the inventory, their names and their parents, by object id."""
    view = content.viewManager.CreateContainerView(content.rootFolder, [vim.ManagedEntity], True)
    entities = list(view.view)
    names = {e._moId: escaped(e.name) for e in entities}
    parents = {}
    for entity in entities:
        parent = entity.parent
        if parent is None and isinstance(entity, vim.VirtualMachine):
            parent = entity.parentVApp
        parents[entity._moId] = parent._moId if parent is not None else None
    parents[content.rootFolder._moId] = None
    view.Destroy()
    return entities, names, parents


class Comparison:
    def __init__(self):
        self.checked = 0
        self.wrong = []

    def same(self, where, ours, theirs):
        self.checked += 1
        if ours != theirs:
            self.wrong.append(f"{where}: gpudeckctl {ours!r}, pyVmomi {theirs!r}")

    def hosts(self, ours, hosts, names, parents):
        self.same("number of hosts", len(ours), len(hosts))
        gpu_ids = set()
        for host in hosts:
            mine = ours.get(host._moId)
            if mine is None:
                self.wrong.append(f"host {host.name} is missing")
                continue
            where = f"host {host.name}"
            self.same(f"{where} name", mine["name"], names[host._moId])
            self.same(f"{where} path", mine["path"], path_of(names, parents, host._moId))
            self.same(f"{where} connection", mine["connection"], host.runtime.connectionState)
            self.same(f"{where} maintenance", mine["maintenance"], host.runtime.inMaintenanceMode)
            product = host.summary.config.product
            self.same(f"{where} version", mine["version"], product.version if product else None)
            devices = pci_devices(host)
            self.same(f"{where} devices", [d["id"] for d in mine["pciDevices"]],
                      sorted(d["id"] for d in devices))
            by_id = {d["id"]: d for d in devices}
            for device in mine["pciDevices"]:
                self.same(f"{where} device {device['id']}", device, by_id.get(device["id"]))
            rows, profiles = gpus(host, devices)
            gpu_ids |= {(host, row["id"]) for row in rows}
            self.same(f"{where} gpus",
                      [{k: g[k] for k in ("id", "mode", "memoryMiB")} for g in mine["gpus"]],
                      sorted(rows, key=lambda row: row["id"]))
            offered = {p for g in mine["gpus"] for p in g["vgpuProfiles"]}
            self.same(f"{where} vGPU profiles", offered, set(profiles))
        return gpu_ids

    def vms(self, ours, vms, names, parents, gpu_ids):
        self.same("number of VMs", len(ours), len(vms))
        for vm in vms:
            mine = ours.get(vm._moId)
            if mine is None:
                self.wrong.append(f"VM {vm.name} is missing")
                continue
            where = f"VM {vm.name}"
            self.same(f"{where} name", mine["name"], names[vm._moId])
            self.same(f"{where} path", mine["path"], path_of(names, parents, vm._moId))
            self.same(f"{where} host", mine["host"],
                      vm.runtime.host._moId if vm.runtime.host else None)
            self.same(f"{where} power", mine["power"], vm.runtime.powerState)
            config = vm.config
            if config is None:
                continue
            self.same(f"{where} firmware", mine["firmware"], config.firmware or None)
            self.same(f"{where} memory", mine["memoryMiB"], config.hardware.memoryMB)
            allocation = config.memoryAllocation
            self.same(f"{where} reserved", mine["reservedMiB"],
                      allocation.reservation if allocation else None)
            self.same(f"{where} locked", mine["reservationLocked"],
                      config.memoryReservationLockedToMax)
            self.same(f"{where} MMIO", mine["mmio"], mmio(config))
            self.same(f"{where} GPUs", len(mine["gpus"]), vm_gpu_count(vm, gpu_ids))
            profiles = sorted(
                d.backing.vgpu for d in config.hardware.device
                if isinstance(d, vim.vm.device.VirtualPCIPassthrough)
                and isinstance(d.backing, vim.vm.device.VirtualPCIPassthrough.VmiopBackingInfo))
            self.same(f"{where} profiles",
                      sorted(g["profile"] for g in mine["gpus"] if g["method"] == "vgpu"), profiles)


def compare(gpudeckctl, url, user, password_file, thumbprint):
    with open(password_file, encoding="utf-8") as file:
        password = file.readline().rstrip("\r\n")
    ours = inventory(gpudeckctl, url, user, password_file, thumbprint)
    parts = urlsplit(url)
    context = ssl._create_unverified_context()  # the lab's own certificate, on loopback
    service = SmartConnect(host=parts.hostname, port=parts.port, user=user, pwd=password,
                           sslContext=context)
    try:
        content = service.RetrieveContent()
        check = Comparison()
        check.same("schema", ours["schema"], "gpudeck.inventory/1")
        check.same("server version", ours["server"]["version"], content.about.version)
        check.same("server kind", ours["server"]["kind"],
                   "vcenter" if content.about.apiType == "VirtualCenter" else "esxi")
        entities, names, parents = read_with_pyvmomi(content)
        gpu_ids = check.hosts({h["moref"]: h for h in ours["hosts"]},
                              [e for e in entities if isinstance(e, vim.HostSystem)], names, parents)
        check.vms({v["moref"]: v for v in ours["vms"]},
                  [e for e in entities if isinstance(e, vim.VirtualMachine)], names, parents, gpu_ids)
    finally:
        try:
            Disconnect(service)
        except vmodl.MethodFault:
            pass
    return check


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    server, ready = start(sys.argv[2:])
    wrong = 0
    try:
        targets = [(ready["vcenter"], ready["user"], ready["thumbprint"])]
        targets += [(e["url"], e["user"], e["thumbprint"]) for e in ready.get("esxi") or []]
        for url, user, thumbprint in targets:
            check = compare(sys.argv[1], url, user, ready["passwordFile"], thumbprint)
            print(f"{url}: {check.checked} values compared, {len(check.wrong)} differ")
            for line in check.wrong[:40]:
                print("  " + line)
            wrong += len(check.wrong)
            if check.checked < 30:
                print("  too few values: the comparison did not really run")
                wrong += 1
    finally:
        server.terminate()
        server.wait(30)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
