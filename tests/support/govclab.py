# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the stand-in for govc does on a server: the commands that shell runbooks use, with the names,
options and outputs of the real one, over SOAP by pyVmomi. GOVC_URL is https://USER:PASSWORD@HOST:PORT.
"""

import fnmatch
import json
import re
import ssl
import sys
import time
import urllib.parse
import warnings

from pyVim.connect import Disconnect, SmartConnect
from pyVmomi import VmomiSupport, vim, vmodl

warnings.filterwarnings("ignore")
FIRST_WITH_PCI_ESXCLI = 7


class Refused(Exception):
    """What govc prints on stderr before it ends with 1."""


class Server:
    def __init__(self, url):
        parts = urllib.parse.urlsplit(url)
        self.instance = SmartConnect(host=parts.hostname, port=parts.port or 443,
                                     user=urllib.parse.unquote(parts.username),
                                     pwd=urllib.parse.unquote(parts.password),
                                     sslContext=ssl._create_unverified_context())
        self.content = self.instance.RetrieveContent()

    def all(self, kind):
        view = self.content.viewManager.CreateContainerView(self.content.rootFolder, [kind], True)
        found = list(view.view)
        view.Destroy()
        return found

    def find(self, name, kind):
        """A reference, or a name in which * and ? stand for others: exactly one object."""
        for thing in self.all(kind):
            if f"{type(thing).__name__.split('.')[-1]}:{thing._moId}" == name:
                return thing
        found = [t for t in self.all(kind) if fnmatch.fnmatchcase(t.name, name)] if name else []
        if len(found) != 1:
            raise Refused(f"{len(found)} objects answer to '{name}'")
        return found[0]

    def vm(self, name):
        return self.find(name, vim.VirtualMachine)

    def host(self, name):
        return self.find(name, vim.HostSystem)


def finish(task):
    while task.info.state not in ("success", "error"):
        time.sleep(0.02)
    if task.info.state == "error":
        raise Refused(task.info.error.msg)


def options(words, switches=()):
    """Go's flags: -name=value, -name value, and switches; up to "--" or the first other word."""
    given, words = {}, list(words)
    while words and words[0].startswith("-") and words[0] != "-":
        word = words.pop(0)
        if word == "--":
            break
        name, has_value, value = word.lstrip("-").partition("=")
        if not has_value:
            value = "true" if name in switches else words.pop(0)
        given.setdefault(name, []).append(value)
    return given, words


def last(given, name, otherwise=None):
    return given.get(name, [otherwise])[-1]


def about(server, _):
    told = server.content.about
    for label, value in (("FullName", told.fullName), ("Name", told.name), ("Vendor", told.vendor),
                         ("Version", told.version), ("Build", told.build),
                         ("OS type", told.osType), ("API type", told.apiType),
                         ("API version", told.apiVersion), ("Product ID", told.productLineId),
                         ("UUID", told.instanceUuid or "")):
        print(f"{label + ':':<14}{value}")


def find_objects(server, words):
    given, words = options(words, ("i", "l"))
    words = words[1:]
    pattern = words[words.index("-name") + 1]
    # Go's path.Match quotes with a backslash, fnmatch with brackets.
    pattern = re.sub(r"\\(.)", lambda m: f"[{m.group(1)}]" if m.group(1) in "*?[" else m.group(1),
                     pattern)
    kind = {"m": vim.VirtualMachine, "h": vim.HostSystem}[last(given, "type")]
    for thing in server.all(kind):
        if fnmatch.fnmatchcase(thing.name, pattern):
            print(f"{type(thing).__name__.split('.')[-1]}:{thing._moId}")


def value_at(thing, path):
    for name in path.split("."):
        thing = getattr(thing, name, None)
    return thing


def plain(value):
    """A value of the API as JSON spells it."""
    if isinstance(value, list):
        return [plain(v) for v in value]
    if isinstance(value, VmomiSupport.DataObject):
        names = [i.name for i in value._GetPropertyList()]
        return {n: plain(getattr(value, n)) for n in names if getattr(value, n) is not None}
    if isinstance(value, VmomiSupport.ManagedObject):
        return {"type": type(value).__name__, "value": value._moId}
    return value if isinstance(value, (bool, int, float, str, type(None))) else str(value)


def collect(server, words):
    given, words = options(words, ("s", "json"))
    kind = {"HostSystem": server.host, "VirtualMachine": server.vm}.get(words[0].split(":")[0],
                                                                       server.vm)
    value = value_at(kind(words[0]), words[1])
    if "json" in given:
        print(json.dumps([{"name": words[1], "op": "assign", "val": {"_value": plain(value)}}]))
    elif isinstance(value, bool):
        print("true" if value else "false")
    elif value is None or value == []:
        print("")
    else:
        print("..." if isinstance(value, list) else value)


def vm_info(server, words):
    given, words = options(words, ("e", "r", "t", "g"))
    machine = server.vm(words[0])
    print(f"Name:           {machine.name}")
    if last(given, "e") == "true":
        print("  ExtraConfig:")
        for option in machine.config.extraConfig:
            print(f"    {option.key + ':':<40} {option.value}")


def vm_change(server, words):
    given, _ = options(words)
    spec = vim.vm.ConfigSpec()
    flags = {"memory-pin": "memoryReservationLockedToMax",
             "memory-hot-add-enabled": "memoryHotAddEnabled",
             "cpu-hot-add-enabled": "cpuHotAddEnabled", "nested-hv-enabled": "nestedHVEnabled"}
    for name, field in flags.items():
        if name in given:
            setattr(spec, field, last(given, name) == "true")
    if "mem.limit" in given or "mem.reservation" in given:
        spec.memoryAllocation = vim.ResourceAllocationInfo()
        for name in ("limit", "reservation"):
            if f"mem.{name}" in given:
                setattr(spec.memoryAllocation, name, int(last(given, f"mem.{name}")))
    spec.extraConfig = [vim.option.OptionValue(key=k, value=v) for k, _, v in
                        (pair.partition("=") for pair in given.get("e", []))]
    finish(server.vm(last(given, "vm")).ReconfigVM_Task(spec))


def pci_add(server, words):
    given, addresses = options(words)
    machine = server.vm(last(given, "vm"))
    offered = {i.pciDevice.id: i for i in
               machine.environmentBrowser.QueryConfigTarget(machine.runtime.host).pciPassthrough}
    changes = []
    for number, address in enumerate(addresses):
        if address not in offered:
            raise Refused(f"{address} is not found in allowed PCI passthrough device list")
        info = offered[address]
        backing = vim.vm.device.VirtualPCIPassthrough.DeviceBackingInfo(
            id=info.pciDevice.id, deviceId="%x" % (info.pciDevice.deviceId & 0xffff),
            systemId=info.systemId, vendorId=info.pciDevice.vendorId,
            deviceName=info.pciDevice.deviceName)
        device = vim.vm.device.VirtualPCIPassthrough(key=-1 - number, backing=backing)
        changes.append(vim.vm.device.VirtualDeviceSpec(operation="add", device=device))
    finish(machine.ReconfigVM_Task(vim.vm.ConfigSpec(deviceChange=changes)))


def pci_remove(server, words):
    given, names = options(words)
    machine = server.vm(last(given, "vm"))
    devices = {f"pcipassthrough-{d.key}": d for d in machine.config.hardware.device
               if isinstance(d, vim.vm.device.VirtualPCIPassthrough)}
    for name in names:
        if name not in devices:
            raise Refused(f"{name} is not found, please check and try again")
    changes = [vim.vm.device.VirtualDeviceSpec(operation="remove", device=devices[n])
               for n in names]
    finish(machine.ReconfigVM_Task(vim.vm.ConfigSpec(deviceChange=changes)))


def power(server, words):
    given, names = options(words, ("on", "off", "s", "M", "force", "wait"))
    for name in names:
        machine = server.vm(name)
        if last(given, "on") == "true":
            finish(machine.PowerOnVM_Task())
        elif last(given, "s") == "true":
            machine.ShutdownGuest()
        elif last(given, "off") == "true":
            finish(machine.PowerOffVM_Task())


def maintenance(enter):
    def run(server, words):
        given, names = options(words)
        for name in names:
            host = server.host(name)
            finish(host.EnterMaintenanceMode_Task(int(last(given, "timeout", "0"))) if enter
                   else host.ExitMaintenanceMode_Task(int(last(given, "timeout", "0"))))
    return run


def shutdown(server, words):
    given, names = options(words, ("r", "f"))
    if last(given, "r") != "true":
        raise Refused("only reboots are played")
    for name in names:
        finish(server.host(name).RebootHost_Task(last(given, "f") == "true"))


def esxcli(server, words):
    given, words = options(words)
    host = server.host(last(given, "host"))
    if words[:4] != "hardware pci pcipassthru set".split():
        raise Refused("only hardware pci pcipassthru set is played")
    if int(host.config.product.version.split(".")[0]) < FIRST_WITH_PCI_ESXCLI:
        raise Refused("Unknown command or namespace hardware pci pcipassthru set")
    more, _ = options(words[4:], ("a",))
    setting = vim.host.PciPassthruConfig(id=last(more, "d"), passthruEnabled=last(more, "e") == "true")
    system = host.configManager.pciPassthruSystem
    system.UpdatePassthruConfig([setting])
    system.Refresh()


def upgrade(server, words):
    given, _ = options(words)
    finish(server.vm(last(given, "vm")).UpgradeVM_Task(f"vmx-{last(given, 'version')}"))


def remove_snapshots(server, words):
    given, names = options(words, ("r", "c"))
    if names != ["*"]:
        raise Refused("only all snapshots are removed")
    finish(server.vm(last(given, "vm")).RemoveAllSnapshots_Task())


COMMANDS = {"about": about, "find": find_objects, "object.collect": collect, "vm.info": vm_info,
            "vm.change": vm_change, "device.pci.add": pci_add, "device.pci.remove": pci_remove,
            "vm.power": power, "host.maintenance.enter": maintenance(True),
            "host.maintenance.exit": maintenance(False), "host.shutdown": shutdown,
            "host.esxcli": esxcli, "vm.upgrade": upgrade, "snapshot.remove": remove_snapshots}


def main(words, url):
    if words[0] not in COMMANDS:
        print(f"govc: unknown command {words[0]}", file=sys.stderr)
        return 1
    server = Server(url)
    try:
        COMMANDS[words[0]](server, words[1:])
    except (Refused, vmodl.MethodFault) as fault:
        print(f"govc: {getattr(fault, 'msg', None) or fault}", file=sys.stderr)
        return 1
    finally:
        Disconnect(server.instance)
    return 0
