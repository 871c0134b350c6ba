# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Custom attributes, privileges, licences, snapshots, hardware versions, and a vCenter that restarts."""
import unittest

import labtest
from labtest import LabTest, until
from pyVmomi import vim, vmodl


class Managers(LabTest):
    def setUp(self):
        super().setUp()
        self.instance = self.lab.pyvmomi()
        self.content = self.instance.content

    def find(self, kind, name):
        view = self.content.viewManager.CreateContainerView(self.content.rootFolder, [kind], True)
        found = [o for o in view.view if o.name == name]
        view.Destroy()
        self.assertEqual(len(found), 1, name)
        return found[0]

    def ended(self, task):
        """The fault that a task ended with, or None."""
        self.assertTrue(until(lambda: task.info.state in ("success", "error"), 20))
        return task.info.error

    def test_custom_attributes(self):
        manager = self.content.customFieldsManager
        host = self.find(vim.HostSystem, "pa-esx-a1.corp.example")
        other = self.find(vim.HostSystem, "pa-esx-a2.corp.example")
        field = manager.AddFieldDefinition("run", vim.HostSystem, None, None)
        with self.assertRaises(vim.fault.DuplicateName):
            manager.AddFieldDefinition("run", vim.HostSystem, None, None)
        self.assertIn(field.key, [f.key for f in host.availableField])
        manager.SetField(host, field.key, "one")
        manager.SetField(host, field.key, "two")
        self.assertEqual([(v.key, v.value) for v in host.customValue], [(field.key, "two")])
        self.assertEqual(list(other.customValue), [])
        manager.SetField(host, field.key, "")
        self.assertEqual(list(host.customValue), [])
        with self.assertRaises(vmodl.fault.InvalidArgument):
            manager.SetField(host, 4711, "x")
        vm = self.find(vim.VirtualMachine, "llm-train-01")
        with self.assertRaises(vmodl.fault.InvalidArgument):
            manager.SetField(vm, field.key, "x")  # the attribute is one of hosts

    def test_privileges(self):
        host = self.find(vim.HostSystem, "pa-esx-a1.corp.example")
        manager = self.content.authorizationManager
        wanted = "Host.Config.PciPassthru"

        def held(user):
            return manager.FetchUserPrivilegeOnEntities([host], user)[0].privileges
        reader = self.lab.ready["readonlyUser"]
        self.assertIn(wanted, held(self.lab.user))
        self.assertNotIn(wanted, held(reader))
        self.assertIn("System.Read", held(reader))
        self.lab.fault("no-permission-user", user=self.lab.user, target="HostSystem",
                       methods=["UpdatePassthruConfig"], privilege=wanted)
        self.assertNotIn(wanted, held(self.lab.user))
        session = self.content.sessionManager.currentSession.key
        told = manager.HasPrivilegeOnEntities([host], session, [wanted, "System.Read"])[0]
        self.assertEqual([p.isGranted for p in told.privAvailability], [False, True])

    def test_licences(self):
        host = self.find(vim.HostSystem, "pa-esx-a1.corp.example")
        manager = self.content.licenseManager.licenseAssignmentManager
        told = manager.QueryAssignedLicenses(host._moId)
        self.assertEqual([a.assignedLicense.name for a in told], ["Evaluation Mode"])

    def test_snapshots_and_hardware(self):
        vm = self.find(vim.VirtualMachine, "p100-with-snapshot")
        old = vm.config.version
        self.assertIsInstance(self.ended(vm.UpgradeVM_Task("vmx-13")), vim.fault.InvalidState)
        self.lab.fault("snapshots-leave-disks", target=vm.name)
        self.assertIsNone(self.ended(vm.RemoveAllSnapshots_Task()))
        self.assertIsNone(vm.snapshot)
        self.assertTrue(vm.runtime.consolidationNeeded)
        self.assertIsNone(self.ended(vm.ConsolidateVMDisks_Task()))
        self.assertFalse(vm.runtime.consolidationNeeded)
        self.assertIsInstance(self.ended(vm.UpgradeVM_Task("vmx-99")), vmodl.fault.InvalidArgument)
        fault = self.ended(vm.UpgradeVM_Task(old))
        self.assertIsInstance(fault, vim.fault.AlreadyUpgraded)
        running = self.find(vim.VirtualMachine, "vdi-t4-01")
        self.assertIsInstance(self.ended(running.UpgradeVM_Task()), vim.fault.InvalidPowerState)

    def test_a_task_outlives_a_restart(self):
        vm = self.find(vim.VirtualMachine, "cad-ws-01")
        host = self.find(vim.HostSystem, "muc-esx-02.corp.example")
        task = host.EnterMaintenanceMode_Task(0)
        key = task._moId
        self.lab.fault("restart-vcenter", seconds=0.5)
        client = self.lab.client()
        with self.assertRaises(OSError):
            client.time()
        self.assertTrue(until(lambda: self.answers(client)))
        self.refused("NotAuthenticated", client.time)
        again = self.lab.pyvmomi()
        self.assertEqual(vim.Task(key, again._stub).info.state, "running")
        stopped = vim.VirtualMachine(vm._moId, again._stub).PowerOffVM_Task()
        task = vim.Task(key, again._stub)
        self.assertTrue(until(lambda: stopped.info.state == "success", 20))
        self.assertTrue(until(lambda: task.info.state == "success", 20))

    @staticmethod
    def answers(client):
        try:
            client.time()
        except labtest.Fault:
            return True
        except OSError:
            return False
        return True


class Renumbered(LabTest):
    estate = "guide"

    def test_at_the_next_boot(self):
        content = self.lab.pyvmomi().content
        view = content.viewManager.CreateContainerView(content.rootFolder, [vim.HostSystem], True)
        host = next(h for h in view.view if h.name == "sc2esx04.vslab.local")
        before = [d.id for d in host.hardware.pciDevice]
        booted = host.runtime.bootTime
        self.lab.fault("renumbered-at-boot", host=host.name)
        self.assertEqual([d.id for d in host.hardware.pciDevice], before)
        self.assertTrue(until(lambda: host.EnterMaintenanceMode_Task(0).info is not None))
        self.assertTrue(until(lambda: host.runtime.inMaintenanceMode, 20))
        host.RebootHost_Task(False)
        self.assertTrue(until(lambda: host.runtime.bootTime != booted, 30))
        self.assertNotEqual([d.id for d in host.hardware.pciDevice], before)


if __name__ == "__main__":
    unittest.main()
