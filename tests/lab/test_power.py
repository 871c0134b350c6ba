# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A power-on's verdict beside the power-on: what each changes, the server's own check, answers, what the API shows."""
import json
import os
import tempfile
import unittest

import labtest
from labtest import LabTest, until
from pyVim.connect import Disconnect
from pyVmomi import vim, vmodl

KEYS = {"pciPassthru.use64bitMMIO": "TRUE", "pciPassthru.64bitMMIOSizeGB": "64"}
P100 = "0000:82:00.0"


def virtual(name, **more):
    spec = {"name": name, "memoryMiB": 32768, "reserveAll": True, "extraConfig": KEYS,
            "gpus": [{"method": "directpath", "device": P100}]}
    spec.update(more)
    return spec


def host(name, vms, **more):
    spec = {"name": name, "release": "6.7U3", "server": "r730", "memoryGiB": 256, "vms": vms,
            "cards": [{"model": "p100", "address": P100, "passthrough": "active"}]}
    spec.update(more)
    return spec


def vgpu(name, **more):
    return virtual(name, gpus=[{"method": "vgpu", "profile": "grid_t4-4q"}], **more)


def plain(name, **more):
    return {"name": name, "memoryMiB": 4096, "power": "poweredOn", **more}


T4 = {"release": "7.0U3", "server": "r740", "cards": [{"model": "t4", "address": "0000:3b:00.0"}],
      "manager": {"driver": "535.247.02", "package": "graphics"}, "graphics": {"default": "sharedDirect"}}

ESTATE = {"schema": "gpulab.estate/1", "name": "power", "vcenter": {"name": "vc", "release": "8.0U3"}, "datacenters": [{
    "name": "dc", "datastores": [{"name": "ds", "capacityGB": 1024}],
    "hosts": [
        host("esx-plain", [
            virtual("right"), virtual("bios", firmware="bios"), virtual("small", extraConfig=dict(KEYS, **{"pciPassthru.64bitMMIOSizeGB": "8"})),
            virtual("nokeys", extraConfig={}), virtual("snapped", snapshot="before"), virtual("asked", question=True),
            virtual("busy", busy=True), virtual("denied", denied=["VirtualMachine.Interact.PowerOn"]),
            virtual("ft", ft=True, gpus=[]), virtual("plain", gpus=[]),
            virtual("tight", pool="tight"), virtual("limited", limitMiB=16384), virtual("template", template=True)],
            pools=[{"name": "tight", "reservedMiB": 4096}]),
        host("esx-vgpu", [vgpu("shared"), vgpu("upgraded", hardware="vmx-14")], **T4),
        host("esx-standard", [vgpu("unlicensed")], edition="standard", **T4),
        host("esx-82", [virtual("upgrades", hardware="vmx-19", upgrade="vmx-21", gpus=[])], release="8.0U2", server="r740", cards=[])],
    "clusters": [{"name": "cluster", "drs": "fullyAutomated", "ha": True, "admission": True,
                  "rules": [{"name": "away", "vms": ["kept-off"], "hosts": ["esx-c1"], "never": True}],
                  "hosts": [host("esx-c1", [virtual("kept-off"), virtual("ha")])]},
                 {"name": "moving", "drs": "fullyAutomated", "rules": [{"name": "home", "vms": ["tied"], "hosts": ["esx-d1"]}],
                  "hosts": [host("esx-d1", [plain("mover"), plain("by-hand", drs="partiallyAutomated"), plain("tied")], cards=[]),
                            host("esx-d2", [], cards=[])]}]}]}


class Power(LabTest):
    more = ("--speed", "300")

    @classmethod
    def setUpClass(cls):
        with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as f:
            json.dump(ESTATE, f)
        cls.estate = f.name
        try:
            super().setUpClass()
        finally:
            os.unlink(f.name)

    def setUp(self):
        super().setUp()
        self.instance = self.lab.pyvmomi()
        self.addCleanup(Disconnect, self.instance)
        self.content = self.instance.content

    def find(self, kind, name):
        view = self.content.viewManager.CreateContainerView(self.content.rootFolder, [kind], True)
        found = [o for o in view.view if o.name == name]
        view.Destroy()
        self.assertEqual(len(found), 1, name)
        return found[0]

    def vm(self, name):
        return self.find(vim.VirtualMachine, name)

    def ended(self, task):
        self.assertTrue(until(lambda: task.info.state in ("success", "error"), 20))
        return task.info.error

    def start(self, name):
        """The type of the fault that the power-on ends with, and its messages."""
        error = self.ended(self.vm(name).PowerOnVM_Task())
        if error is None:
            return None, []
        return type(error).__name__.rsplit(".", 1)[-1], [m.message for m in error.faultMessage]

    def stop(self, name):
        self.assertIsNone(self.ended(self.vm(name).PowerOffVM_Task()))

    def judge(self, name, **more):
        return self.lab.control("/judge", dict(vm=name, **more))

    def ids(self, verdict):
        return [r["id"] for r in verdict["rules"]]

    def log(self, path):
        client = self.lab.client("8.0.3.0")
        client.login()
        status, data = client.request("GET", "/folder/%s?dcPath=dc&dsName=ds" % path)
        self.assertEqual(status, 200)
        return data.decode()

    def test_works_loses_unusable(self):
        for name, kind, rules in (("right", "works", []), ("snapped", "loses", ["PF-VM-13"]), ("bios", "unusable", ["PF-PT-23"])):
            verdict = self.judge(name)
            self.assertEqual((verdict["class"], self.ids(verdict)), (kind, rules), verdict)
            self.assertEqual(self.vm(name).runtime.powerState, "poweredOff")
            self.assertEqual(self.start(name), (None, []))
            recorded = self.lab.control("/verdicts?vm=" + name)["verdicts"][0]
            self.assertEqual((recorded["class"], self.ids(recorded), "at" in recorded), (kind, rules, True))
            # While it runs, another cannot have the device; the cause is the host's to tell.
            fault, messages = self.start("nokeys")
            self.assertEqual((fault, messages[0]), ("GenericVmConfigFault", "Failed to register the device pciPassthru0"))
            self.assertEqual(messages[-1], "Module 'DevicePowerOn' power on failed.")
            self.assertIn("in use by " + name, self.log(".locker/esx-plain/log/vmkernel.log"))
            self.assertEqual(self.judge("nokeys")["further"][0]["id"], "PF-PT-20")
            self.assertEqual(self.vm(name).runtime.powerState, "poweredOn")
            self.stop(name)
        self.assertIn("successfully created the IOMMU mappings", self.log("bios/vmware.log"))

    def test_stops(self):
        self.assertEqual(self.judge("small")["class"], "stops")
        small = self.vm("small")
        self.assertEqual(self.start("small"), (None, []))
        self.assertTrue(until(lambda: small.runtime.powerState == "poweredOff"))
        self.assertIn("The firmware could not allocate 16809984 KB of PCI MMIO.", self.log("small/vmware.log"))
        events = [e.fullFormattedMessage for e in self.content.eventManager.QueryEvents(vim.event.EventFilterSpec())]
        self.assertTrue(any("could not allocate" in (e or "") for e in events))

    def test_fails(self):
        self.assertEqual(self.start("nokeys"), ("GenericVmConfigFault", ["Module 'DevicePowerOn' power on failed."]))
        self.assertIn("total number of pages needed (4206594) exceeds limit (917504), failing", self.log("nokeys/vmware.log"))
        self.assertEqual(self.start("limited")[1], ["Invalid memory setting: memory reservation (sched.mem.min) should be equal to memsize(32768).",
                                                    "Module 'DevicePowerOn' power on failed."])
        self.lab.fault("insufficient-vectors", host="esx-plain")
        self.assertEqual(self.ids(self.judge("right")), ["PF-PT-19"])
        self.assertEqual(self.start("right")[0], "GenericVmConfigFault")
        log = self.log(".locker/esx-plain/log/vmkernel.log")
        self.assertIn("Out of interrupt vectors", log)
        self.assertIn("Failed to allocate 32 MSIX vectors", log)
        self.lab.control("/reset", {})
        self.assertEqual(self.judge("right")["class"], "works")
        self.lab.fault("slot-hotplug", host="esx-plain", device=P100)
        self.assertEqual(self.ids(self.judge("right")), ["PF-PT-17"])

    def test_pool_and_rule(self):
        fault, messages = self.start("tight")
        self.assertEqual(fault, "InsufficientMemoryResourcesFault")
        self.assertIn("'tight'", messages[0])
        pool = self.vm("tight").resourcePool
        self.assertEqual((pool.name, pool.config.memoryAllocation.reservation, pool.config.memoryAllocation.expandableReservation), ("tight", 4096, False))
        self.assertEqual(self.start("kept-off")[0], "NoCompatibleHost")
        config = self.find(vim.ClusterComputeResource, "cluster").configurationEx
        self.assertEqual([(r.name, r.mandatory, r.antiAffineHostGroupName) for r in config.rule], [("away", True, "away hosts")])
        self.assertEqual(sorted(self.ids(self.judge("ha"))), ["PF-HO-18", "PF-PT-34"])
        self.assertTrue(config.dasConfig.admissionControlEnabled)

    def test_memory_is_shown(self):
        root = self.find(vim.HostSystem, "esx-plain").parent.resourcePool
        before = root.runtime.memory.unreservedForVm
        self.assertEqual(self.start("plain"), (None, []))
        self.assertEqual(before - root.runtime.memory.unreservedForVm, 32768 << 20)
        self.stop("plain")
        self.assertEqual(root.runtime.memory.unreservedForVm, before)

    def test_question(self):
        asked = self.vm("asked")
        question = asked.runtime.question
        self.assertEqual([c.key for c in question.choice.choiceInfo], ["0", "1", "2"])
        self.assertEqual(self.ids(self.judge("asked")), ["PF-VM-03"])
        task = asked.PowerOnVM_Task()
        self.assertTrue(until(lambda: task.info.state == "running"))
        with self.assertRaises(vim.fault.ConcurrentAccess):
            asked.AnswerVM("4711", "1")
        with self.assertRaises(vmodl.fault.InvalidArgument):
            asked.AnswerVM(question.id, "7")
        asked.AnswerVM(question.id, "1")
        self.assertIsNone(self.ended(task))
        self.assertIsNone(asked.runtime.question)
        self.stop("asked")

    def test_evacuation(self):
        """DRS empties a host of what it may move: neither a VM that it only recommends to move nor one that a rule ties."""
        source = self.find(vim.HostSystem, "esx-d1")
        task = source.EnterMaintenanceMode_Task(0)
        self.assertTrue(until(lambda: self.vm("mover").runtime.host.name == "esx-d2"))
        self.assertTrue(until(lambda: (task.info.progress or 0) >= 12))
        self.assertEqual({v.name for v in source.vm}, {"by-hand", "tied"})
        self.assertEqual(task.info.state, "running")
        task.CancelTask()

    def test_task_lock(self):
        busy = self.vm("busy")
        self.assertEqual(self.start("busy")[0], "TaskInProgress")
        self.assertEqual(self.ids(self.lab.control("/verdicts?vm=busy")["verdicts"][0]), ["PF-VM-04"])
        other = next(t for t in busy.recentTask if t.info.state == "running")
        other.CancelTask()
        self.assertEqual(type(self.ended(other)), vmodl.fault.RequestCanceled)
        self.assertEqual(self.judge("busy")["class"], "works")

    def test_privilege(self):
        denied = self.vm("denied")
        with self.assertRaises(vim.fault.NoPermission) as caught:
            denied.PowerOnVM_Task()
        self.assertEqual(caught.exception.privilegeId, "VirtualMachine.Interact.PowerOn")
        held = self.content.authorizationManager.FetchUserPrivilegeOnEntities([denied], self.lab.user)[0].privileges
        self.assertNotIn("VirtualMachine.Interact.PowerOn", held)
        self.assertIn("VirtualMachine.Interact.PowerOff", held)
        self.assertEqual(self.ids(self.lab.control("/verdicts?vm=denied")["verdicts"][0]), ["PF-VM-24"])
        with self.assertRaises(vmodl.fault.NotSupported):
            self.vm("template").PowerOnVM_Task()
        self.assertEqual(self.ids(self.lab.control("/verdicts?vm=template")["verdicts"][0]), ["PF-VM-02"])

    def test_licence_and_upgrade(self):
        self.assertEqual(self.start("unlicensed")[0], "NotEnoughLicenses")
        assigned = self.content.licenseManager.licenseAssignmentManager.QueryAssignedLicenses(self.find(vim.HostSystem, "esx-standard")._moId)
        self.assertIn("Standard", assigned[0].assignedLicense.name)
        upgrades = self.vm("upgrades")
        self.assertEqual(self.start("upgrades"), (None, []))
        self.assertEqual((upgrades.config.version, upgrades.config.scheduledHardwareUpgradeInfo.scheduledHardwareUpgradeStatus), ("vmx-21", "success"))
        self.stop("upgrades")

    def test_server_check(self):
        checker = self.content.vmCompatibilityChecker

        def checked(name, **more):
            task = checker.CheckPowerOn_Task(self.vm(name), **more)
            self.assertIsNone(self.ended(task))
            return task.info.result[0]
        self.assertEqual((list(checked("right").error), list(checked("right").warning)), ([], []))
        self.assertEqual([type(e).__name__ for e in checked("nokeys").error], ["vim.fault.GenericVmConfigFault"])
        self.assertEqual(len(checked("snapped").warning), 1)
        self.assertEqual(list(checked("small").error), [])  # firmware is nobody's business before
        self.assertEqual(self.vm("nokeys").runtime.powerState, "poweredOff")
        spec = vim.vm.ConfigSpec(nestedHVEnabled=True)
        task = checker.CheckVmConfig_Task(spec, self.vm("right"))
        self.assertIsNone(self.ended(task))
        self.assertIn("Virtualization is not supported", task.info.result[0].error[0].msg)
        task = checker.CheckVmConfig_Task(vim.vm.ConfigSpec(memoryReservationLockedToMax=False, memoryAllocation=vim.ResourceAllocationInfo(reservation=0)),
                                          self.vm("right"))
        self.assertIsNone(self.ended(task))
        self.assertIn("sched.mem.min", task.info.result[0].error[0].msg)
        self.assertEqual(self.vm("right").config.memoryAllocation.reservation, 32768)
        self.lab.fault("no-server-check")
        with self.assertRaises(vmodl.fault.NotSupported):
            checker.CheckPowerOn_Task(self.vm("right"))
        self.lab.control("/reset", {})
        self.assertEqual(list(checked("right").error), [])

    def test_reconfigure_refuses(self):
        right = self.vm("right")
        error = self.ended(right.ReconfigVM_Task(vim.vm.ConfigSpec(nestedHVEnabled=True)))
        self.assertTrue(error.faultMessage[0].message.endswith("Virtualization is not supported on a virtual machine with a PCI passthrough device."))
        self.assertFalse(right.config.nestedHVEnabled)
        device = next(d for d in right.config.hardware.device if isinstance(d, vim.vm.device.VirtualPCIPassthrough))
        add = vim.vm.ConfigSpec(deviceChange=[vim.vm.device.VirtualDeviceSpec(
            operation="add", device=vim.vm.device.VirtualPCIPassthrough(key=-1, backing=device.backing))])
        self.assertEqual(type(self.ended(self.vm("ft").ReconfigVM_Task(add))), vim.fault.VmConfigIncompatibleForFaultTolerance)
        self.assertEqual(self.vm("ft").runtime.faultToleranceState, "enabled")

    def test_vgpu(self):
        self.assertEqual(self.judge("shared")["class"], "works")
        self.assertEqual(self.start("shared"), (None, []))
        running = self.judge("shared")
        self.assertEqual((running["class"], self.ids(running), running["fault"]), ("refused", ["PF-VM-01"], "InvalidPowerState"))
        self.stop("shared")
        elsewhere = self.judge("shared", host="esx-plain")
        self.assertEqual(self.ids(elsewhere)[:1], ["PF-VG-09"])
        self.assertIn("error", self.lab.control("/judge", {"vm": "nobody"}))


if __name__ == "__main__":
    unittest.main()
