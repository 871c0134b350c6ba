# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Passthrough, graphics, power and reconfigure, as pyVmomi sees them. Usage: test_changes.py [GPULAB]"""

import ssl
import threading
import urllib.request

from pyVmomi import vim, vmodl

from labclient import (Lab, Raw, Session, check, ended, extra, finish, messages, passthru, pci_devices, refused, wait_for)

SPEED = ("-speed", "200")  # a reboot of five minutes takes a second and a half
FIXED = vim.vm.device.VirtualPCIPassthrough.DeviceBackingInfo
VGPU = vim.vm.device.VirtualPCIPassthrough.VmiopBackingInfo
P100 = "0000:82:00.0"


def configure(host, address, enabled):
    config = vim.host.PciPassthruConfig(id=address, passthruEnabled=enabled)
    return host.configManager.pciPassthruSystem.UpdatePassthruConfig([config])


def announced(session, kind, obj, path, act):
    """Run act while a WaitForUpdatesEx on one property waits; return the changed values."""
    collector = session.content.propertyCollector.CreatePropertyCollector()
    spec = vmodl.query.PropertyCollector.FilterSpec(
        objectSet=[vmodl.query.PropertyCollector.ObjectSpec(obj=obj)],
        propSet=[vmodl.query.PropertyCollector.PropertySpec(type=kind, pathSet=[path])])
    collector.CreateFilter(spec, False)
    version = collector.WaitForUpdatesEx("", vmodl.query.PropertyCollector.WaitOptions(maxWaitSeconds=1)).version
    worker = threading.Timer(0.2, act)
    worker.start()
    values = []
    update = collector.WaitForUpdatesEx(version, vmodl.query.PropertyCollector.WaitOptions(maxWaitSeconds=10))
    worker.join()
    if update is not None:
        values = [c.val for f in update.filterSet for o in f.objectSet for c in o.changeSet]
    collector.DestroyPropertyCollector()
    return values


def reboot(host):
    """Maintenance mode, reboot, out again; the connection is lost in between."""
    check("maintenance", ended(host.EnterMaintenanceMode_Task(0)), None)
    before = host.runtime.bootTime
    check("reboot", ended(host.RebootHost_Task(False)), None)
    wait_for("host away", lambda: host.runtime.connectionState == "notResponding")
    wait_for("host back", lambda: host.runtime.connectionState == "connected")
    check("boot time moved", host.runtime.bootTime > before, True)
    check("maintenance lasts", host.runtime.inMaintenanceMode, True)
    check("exit", ended(host.ExitMaintenanceMode_Task(0)), None)


def passthrough(s):
    host = s.host("sc2esx04.vslab.local")
    values = announced(s, vim.HostSystem, host, "config.pciPassthruInfo", lambda: configure(host, P100, True))
    check("announced", [i.passthruEnabled for v in values for i in v if i.id == P100], [True])
    check("waits for a reboot", (passthru(host)[P100], host.summary.rebootRequired), ((True, True, False), True))
    fault = refused(lambda: host.RebootHost_Task(False))
    check("reboot outside maintenance", isinstance(fault, vim.fault.InvalidState), True)
    reboot(host)
    check("active", (passthru(host)[P100], host.summary.rebootRequired), ((True, True, True), False))
    fault = refused(lambda: configure(host, "0000:80:02.0", True))
    check("bridge", isinstance(fault, vim.fault.PlatformConfigFault), True)
    check("its words", "does not support passthrough" in fault.faultMessage[0].message, True)
    fault = refused(lambda: configure(s.host("sc2esx02.vslab.local"), P100, False))
    check("in use", "in use by the running virtual machine 'bf-gpu-vm-02'" in fault.faultMessage[0].message, True)
    fault = refused(lambda: configure(host, "0000:99:00.0", True))
    check("unknown device", isinstance(fault, vim.fault.HostConfigFault), True)


def graphics(s):
    host = s.host("arl-esx14.vslab.local")
    manager = host.configManager.graphicsManager
    config = manager.graphicsConfig
    config.sharedPassthruAssignmentPolicy = "consolidation"
    manager.UpdateGraphicsConfig(config)
    check("policy", host.config.graphicsConfig.sharedPassthruAssignmentPolicy, "consolidation")
    config.hostDefaultGraphicsType = "shared"
    config.deviceType[0].graphicsType = "shared"
    manager.UpdateGraphicsConfig(config)
    card = host.config.graphicsInfo[0]
    check("active type stays", (card.pciId, card.graphicsType, host.summary.rebootRequired), ("0000:02:00.0", "sharedDirect", True))
    check("types still offered", len(host.config.sharedPassthruGpuTypes) > 0, True)
    config.sharedPassthruAssignmentPolicy = "fastest"
    check("bad policy", isinstance(refused(lambda: manager.UpdateGraphicsConfig(config)), vmodl.fault.InvalidArgument), True)
    check("vSGA", manager.IsSharedGraphicsActive(), False)
    # The running vGPU VMs hold the maintenance task until they are off.
    task = host.EnterMaintenanceMode_Task(0)
    wait_for("task waits", lambda: task.info.state == "running" and (task.info.progress or 0) > 0)
    check("not yet", host.runtime.inMaintenanceMode, False)
    for name in ("ml-vgpu-01", "ml-vgpu-02"):
        check("off", ended(s.vm(name).PowerOffVM_Task()), None)
    check("entered", (ended(task), host.runtime.inMaintenanceMode), (None, True))
    check("power-on in maintenance", ended(s.vm("ml-vgpu-01").PowerOnVM_Task()), "InvalidState")
    ended(host.RebootHost_Task(False))
    wait_for("away", lambda: host.runtime.connectionState == "notResponding")
    wait_for("back", lambda: host.runtime.connectionState == "connected")
    check("now shared", ([g.graphicsType for g in host.config.graphicsInfo if g.pciId == "0000:02:00.0"], host.config.sharedPassthruGpuTypes), (["shared"], []))
    ended(host.ExitMaintenanceMode_Task(0))
    task = s.vm("ml-vgpu-01").PowerOnVM_Task()
    check("wrong graphics type", ended(task), "InsufficientGraphicsResourcesFault")


def add(backing, **members):
    device = vim.vm.device.VirtualPCIPassthrough(key=-101, backing=backing)
    change = vim.vm.device.VirtualDeviceSpec(operation="add", device=device)
    return vim.vm.ConfigSpec(deviceChange=[change], **members)


def fixed(host, **change):
    target = host.parent.environmentBrowser.QueryConfigTarget(host)
    info = next(p for p in target.pciPassthrough if p.pciDevice.id == P100)
    values = {"deviceName": info.pciDevice.deviceName, "id": P100, "deviceId": "15f8", "systemId": info.systemId,
              "vendorId": info.pciDevice.vendorId}
    values.update(change)
    return FIXED(**values)


def reconfigure(s):
    vm, host = s.vm("ml-train-01"), s.host("sc2esx01.vslab.local")
    good = fixed(host)
    check("wrong system", ended(vm.ReconfigVM_Task(add(fixed(host, systemId="0")))), "InvalidDeviceBacking")
    check("wrong device id", ended(vm.ReconfigVM_Task(add(fixed(host, deviceId="-5640")))), "InvalidDeviceBacking")
    keys = [vim.option.OptionValue(key="pciPassthru.use64bitMMIO", value="TRUE"),
            vim.option.OptionValue(key="pciPassthru.64bitMMIOSizeGB", value="32")]
    # All or nothing: the impossible reservation leaves name and keys as they were.
    bad = add(good, extraConfig=keys, annotation="half", memoryAllocation=vim.ResourceAllocationInfo(reservation=-5))
    check("refused as a whole", (ended(vm.ReconfigVM_Task(bad)) is None, "pciPassthru.use64bitMMIO" in extra(vm), pci_devices(vm)), (False, False, []))
    before = vm.config.changeVersion
    values = announced(s, vim.VirtualMachine, vm, "config.hardware.device", lambda: ended(vm.ReconfigVM_Task(add(good, extraConfig=keys))))
    check("announced", [len([d for d in v if isinstance(d.backing, FIXED)]) for v in values], [1])
    device = pci_devices(vm)[0]
    check("key, place, label", (device.key, device.controllerKey, device.deviceInfo.label), (13000, 100, "PCI device 0"))
    check("server's keys", extra(vm)["pciPassthru0.systemId"], good.systemId)
    check("concurrent", ended(vm.ReconfigVM_Task(vim.vm.ConfigSpec(changeVersion=before, annotation="x"))), "ConcurrentAccess")
    task = vm.PowerOnVM_Task()
    check("no reservation", ended(task), "GenericVmConfigFault")
    check("its words", messages(task)[0], "Invalid memory setting: memory reservation (sched.mem.min) should be equal to memsize(32768).")
    check("locked", ended(vm.ReconfigVM_Task(vim.vm.ConfigSpec(memoryReservationLockedToMax=True))), None)
    check("reserved", vm.config.memoryAllocation.reservation, 32768)
    values = announced(s, vim.VirtualMachine, vm, "runtime.powerState", lambda: check("on", ended(vm.PowerOnVM_Task()), None))
    check("power announced", values, ["poweredOn"])
    check("second power-on", ended(vm.PowerOnVM_Task()), "InvalidPowerState")
    off = vim.vm.device.VirtualDeviceSpec(operation="remove", device=device)
    check("running", ended(vm.ReconfigVM_Task(vim.vm.ConfigSpec(deviceChange=[off]))), "InvalidPowerState")
    check("snapshot", ended(vm.CreateSnapshot_Task("a", "", False, False)), "SnapshotIncompatibleDeviceInVm")
    check("suspend", ended(vm.SuspendVM_Task()), "GenericVmConfigFault")
    task = host.EnterMaintenanceMode_Task(30)  # half a minute is 150 ms here
    check("maintenance timed out", ended(task), "Timedout")
    wait_for("guest is up", lambda: vm.guest.toolsRunningStatus == "guestToolsRunning")
    vm.ShutdownGuest()
    wait_for("guest stops", lambda: vm.runtime.powerState == "poweredOff")
    gone = [vim.option.OptionValue(key="pciPassthru.64bitMMIOSizeGB", value="")]
    check("removed", ended(vm.ReconfigVM_Task(vim.vm.ConfigSpec(deviceChange=[off], extraConfig=gone))), None)
    check("key gone", ("pciPassthru.64bitMMIOSizeGB" in extra(vm), "pciPassthru0.id" in extra(vm), pci_devices(vm)), (False, False, []))


def lifecycle(s):
    vm, host = s.vm("ml-train-02"), s.host("sc2esx04.vslab.local")
    check("rename", (ended(vm.Rename_Task("ml-train-02 (old)")), vm.name, vm.config.name), (None, "ml-train-02 (old)", "ml-train-02 (old)"))
    check("separators", (ended(vm.Rename_Task("a/b")), vm.name), (None, "a%2fb"))
    check("name taken", ended(vm.Rename_Task("ml-train-01")), "DuplicateName")
    spec = vim.vm.ConfigSpec(name="new-vm", guestId="ubuntu64Guest", numCPUs=4, memoryMB=8192, firmware="efi",
                             files=vim.vm.FileInfo(vmPathName="[SC2-DS1]"))
    task = vm.parent.CreateVM_Task(spec, host.parent.resourcePool, host)
    check("create", ended(task), None)
    made = task.info.result
    check("made", (made.name, made.runtime.host.name, made.config.firmware, made.config.hardware.memoryMB, made.parent.name),
          ("new-vm", host.name, "efi", 8192, "Machine Learning"))
    check("listed", (made in host.vm, made in made.parent.childEntity), (True, True))
    check("destroy", (ended(made.Destroy_Task()), made in host.vm), (None, False))
    # A clone brings its source's device along; on another host it is dead, unless it is taken out.
    target = s.host("sc2esx03.vslab.local")
    source = s.vm("ml-train-01")
    check("device", ended(source.ReconfigVM_Task(add(fixed(s.host("sc2esx01.vslab.local")), memoryReservationLockedToMax=True))), None)
    where = vim.vm.RelocateSpec(pool=target.parent.resourcePool, host=target)
    without = vim.vm.ConfigSpec(deviceChange=[vim.vm.device.VirtualDeviceSpec(operation="remove", device=pci_devices(source)[0])])
    for name, config, want in (("with", None, "GenericVmConfigFault"), ("without", without, None)):
        task = source.CloneVM_Task(source.parent, name, vim.vm.CloneSpec(location=where, config=config, powerOn=False, template=False))
        check("clone " + name, ended(task), None)
        check("its host", task.info.result.runtime.host.name, target.name)
        check("starts " + name, ended(task.info.result.PowerOnVM_Task()), want)
    check("source untouched", (len(pci_devices(source)), source.config.name), (1, "ml-train-01"))
    running = s.vm("bf-cpu-vm-01")
    check("destroy running", ended(running.Destroy_Task()), "InvalidPowerState")


def modern(lab, s):
    """What only newer hosts do: rebind at once, dependent functions, dynamic devices, vGPU limits."""
    host = s.host("muc-esx-02.corp.example")
    check("off", ended(s.vm("cad-ws-01").PowerOffVM_Task()), None)
    configure(host, "0000:3b:00.0", False)
    states = passthru(host)
    check("whole unit, at once", [states[f"0000:3b:00.{n}"] for n in range(4)], [(True, False, False)] * 4)
    check("second profile", ended(s.vm("vdi-t4-other-profile").PowerOnVM_Task()), "GenericVmConfigFault")
    check("dynamic", ended(s.vm("llm-train-02").PowerOnVM_Task()), None)
    with Raw(lab) as raw:
        devices = raw.element(s.vm("llm-train-02")._GetMoId(), "VirtualMachine", "config.hardware.device")
        check("assigned", [e.text for e in devices.iter("{urn:vim25}assignedId")], ["0000:65:00.0"])
        bound = raw.element(s.host("pa-esx-a1.corp.example")._GetMoId(), "HostSystem", "config.assignableHardwareBinding")
        check("bindings", len(list(bound)), 2)
        manager = s.host("pa-esx-a3.corp.example").configManager.graphicsManager._GetMoId()
        answer = raw.call(f'<RetrieveVgpuProfileInfo xmlns="urn:vim25"><_this type="HostGraphicsManager">{manager}</_this></RetrieveVgpuProfileInfo>')
        names = [e.text for e in answer.iter("{urn:vim25}profileName")]
        check("profiles by the host", "nvidia_l40s-12q" in names, True)
        system = s.host("pa-esx-a3.corp.example").configManager.pciPassthruSystem._GetMoId()
        answer = raw.call(f'<UpdatePassthruConfig xmlns="urn:vim25"><_this type="HostPciPassthruSystem">{system}</_this><config><id>0000:4b:00.1</id>'
                          "<passthruEnabled>true</passthruEnabled><applyNow>false</applyNow><hardwareLabel>rdma</hardwareLabel></config></UpdatePassthruConfig>")
        check("label accepted", answer.tag, "{urn:vim25}UpdatePassthruConfigResponse")
        info = raw.element(s.host("pa-esx-a3.corp.example")._GetMoId(), "HostSystem", "config.pciPassthruInfo")
        check("label kept", [e.text for e in info.iter("{urn:vim25}hardwareLabel")], ["rdma"])
        check("told to wait", passthru(s.host("pa-esx-a3.corp.example"))["0000:4b:00.1"], (True, True, False))
        for name, want in (("pa-esx-a3.corp.example", 16), ("pa-esx-l1.corp.example", 0)):
            listed = raw.element(s.host(name)._GetMoId(), "HostSystem", "hardware.pciDevice")
            check("class names of " + name, len(list(listed.iter("{urn:vim25}deviceClassName"))), want)
        browser = s.host("pa-esx-a1.corp.example").parent.environmentBrowser._GetMoId()
        target = raw.call(f'<QueryConfigTarget xmlns="urn:vim25"><_this type="EnvironmentBrowser">{browser}</_this></QueryConfigTarget>')
        check("cluster's labels", [e.text for e in target.iter("{urn:vim25}customLabel")], ["h100-train"])
        check("cluster has no fixed devices", list(target.iter("{urn:vim25}pciPassthrough")), [])
    options = s.host("pa-esx-l3.corp.example").parent.environmentBrowser
    check("hardware by host", {d.key: len(d.host) for d in options.QueryConfigOptionDescriptor() if d.key in ("vmx-13", "vmx-14", "vmx-19")},
          {"vmx-13": 3, "vmx-14": 2, "vmx-19": 1})
    check("EFI is offered", options.QueryConfigOptionEx(None).guestOSDescriptor[0].supportedFirmware, ["bios", "efi"])
    running, here, other = s.vm("Müller's \"Test\" VM"), s.host("muc-esx-01.corp.example"), s.host("muc-esx-02.corp.example")
    used, took = [h.summary.quickStats.overallMemoryUsage for h in (here, other)], running.summary.quickStats.hostMemoryUsage
    check("running move", ended(running.RelocateVM_Task(vim.vm.RelocateSpec(host=other))), None)
    check("usage follows", [h.summary.quickStats.overallMemoryUsage for h in (here, other)], [used[0] - took, used[1] + took])
    check("and ends", (ended(running.PowerOffVM_Task()), other.summary.quickStats.overallMemoryUsage, took > 0), (None, used[1], True))
    check("back", ended(running.RelocateVM_Task(vim.vm.RelocateSpec(host=here))), None)
    check("on", ended(running.PowerOnVM_Task()), None)
    plain = s.vm("prod%2fweb")
    values = announced(s, vim.VirtualMachine, plain, "runtime.host", lambda: ended(plain.RelocateVM_Task(vim.vm.RelocateSpec(host=other))))
    check("moved", (values, plain in other.vm, plain in s.host("muc-esx-01.corp.example").vm), ([other], True, False))
    task = s.vm("rocm-sim-01").MigrateVM_Task(host=other, priority="defaultPriority")
    check("passthrough stays", ended(task), "DisallowedMigrationDeviceAttached")
    check("bad profile", ended(s.vm("vdi-t4-other-profile").ReconfigVM_Task(add(VGPU(vgpu="grid_x-1q")))), "InvalidDeviceBacking")
    # A fully automated cluster empties a host of what can move; the passthrough VM holds the task.
    source = s.host("muc-esx-01.corp.example")
    task = source.EnterMaintenanceMode_Task(0)
    wait_for("evacuated", lambda: [v.name for v in source.vm if v.runtime.powerState == "poweredOn"] == ["rocm-sim-01"])
    check("still waits", (task.info.state, source.runtime.inMaintenanceMode), ("running", False))
    task.CancelTask()
    check("cancelled", ended(task), "RequestCanceled")
    check("disconnected host", ended(s.vm("edge-gateway").PowerOffVM_Task()), "HostNotConnected")


def download(lab, s, path):
    """A datastore file over HTTPS, with the session's cookie."""
    request = urllib.request.Request(lab.ready["vcenter"].replace("/sdk", path), headers={"Cookie": s.instance._stub.cookie.split(";")[0]})
    return urllib.request.urlopen(request, context=ssl._create_unverified_context(), timeout=20).read().decode()


def regions(lab, s):
    """Memory-mapped regions: no keys fail the task, a small window stops the VM after it."""
    check("no keys", ended(s.vm("p100-no-mmio-keys").PowerOnVM_Task()), "GenericVmConfigFault")
    log = download(lab, s, "/folder/p100-no-mmio-keys/vmware.log?dcPath=Americas%2FPalo%20Alto&dsName=pa-vsan-01")
    check("BAR 1 in the log", f"PCIPassthru: Device {P100} barIndex 1 type 3 realaddr 0x3b800000000 size 17179869184 flags 12" in log, True)
    check("pages in the log", "total number of pages needed (4206594) exceeds limit (917504), failing" in log, True)
    small = s.vm("p100-mmio-too-small")
    check("the task succeeds", ended(small.PowerOnVM_Task()), None)
    wait_for("and the VM stops", lambda: small.runtime.powerState == "poweredOff")
    log = download(lab, s, "/folder/p100-mmio-too-small/vmware.log?dcPath=Americas%2FPalo%20Alto&dsName=pa-vsan-01")
    check("firmware's message", "The firmware could not allocate 16809984 KB of PCI MMIO. Increase the size of PCI MMIO and try again." in log, True)
    for name in ("p100-bios-firmware", "p100-right"):  # with BIOS it runs; only its guest has no use of it
        vm = s.vm(name)
        check(name, ended(vm.PowerOnVM_Task()), None)
        check(name + " in use", ended(s.vm("p100-with-snapshot").PowerOnVM_Task()), "GenericVmConfigFault")
        check(name + " off", ended(vm.PowerOffVM_Task()), None)


def standalone(lab):
    """A host of its own: its API goes down with it."""
    url = lab.ready["esxi"][0]["url"]
    with Session(lab, url) as s:
        host, vm = s.all(vim.HostSystem)[0], s.vm("solo-gpu-01")
        check("off", ended(vm.PowerOffVM_Task()), None)
        check("maintenance", ended(host.EnterMaintenanceMode_Task(0)), None)
        before = host.runtime.bootTime
        host.RebootHost_Task(False)
        wait_for("no answer", lambda: not answers(lab, url))
    wait_for("answers again", lambda: answers(lab, url))
    with Session(lab, url) as s:
        host = s.all(vim.HostSystem)[0]
        check("rebooted", (host.runtime.bootTime > before, host.runtime.inMaintenanceMode), (True, True))


def answers(lab, url):
    try:
        with Session(lab, url):
            return True
    except (OSError, vmodl.MethodFault):
        return False


with Lab("guide", *SPEED) as guide, Session(guide) as session:
    passthrough(session)
    reconfigure(session)
    lifecycle(session)
    graphics(session)
with Lab("guide", "-speed", "2") as guide, Session(guide) as session:
    plain = session.vm("ml-train-01")  # starting takes it 1.5 s here
    first, second = plain.PowerOnVM_Task(), plain.ReconfigVM_Task(vim.vm.ConfigSpec(annotation="meanwhile"))
    check("one task at a time", (ended(second), ended(first)), ("TaskInProgress", None))
    check("names the other", second.info.error.task, first)
with Lab("mixed", *SPEED) as mixed, Session(mixed) as session:
    modern(mixed, session)
    regions(mixed, session)
    standalone(mixed)
finish()
