# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The lab's property collector: pages, versions, changes, views."""
import threading
import time
import unittest

from pyVmomi import vim, vmodl

from labtest import VIM, LabTest, over_view, until

PC = vmodl.query.PropertyCollector


def filter_spec(view, **paths):
    """A filter over a view: VirtualMachine=["name", …]."""
    return PC.FilterSpec(
        objectSet=[PC.ObjectSpec(obj=view, skip=True, selectSet=[
            PC.TraversalSpec(name="v", path="view", skip=False, type=vim.view.ContainerView)])],
        propSet=[PC.PropertySpec(type=getattr(vim, kind), pathSet=names) for kind, names in paths.items()])


class CollectorTest(LabTest):

    def setUp(self):
        super().setUp()
        self.si = self.lab.pyvmomi()
        self.content = self.si.content

    def view(self, *kinds, si=None):
        content = (si or self.si).content
        return content.viewManager.CreateContainerView(content.rootFolder, list(kinds), True)

    def watcher(self, si=None, **paths):
        """A collector of its own that watches over a view."""
        pc = (si or self.si).content.propertyCollector.CreatePropertyCollector()
        kinds = [getattr(vim, k) for k in paths]
        pc.CreateFilter(filter_spec(self.view(*kinds, si=si), **paths), False)
        return pc

    def wait(self, pc, version, seconds=10, most=None):
        return pc.WaitForUpdatesEx(version, PC.WaitOptions(maxWaitSeconds=seconds, maxObjectUpdates=most))

    def objects(self, update):
        return [o for f in update.filterSet for o in f.objectSet]

    def touch(self, **order):
        said = self.lab.control("/touch", order)
        self.assertNotIn("error", said)
        return said


class Pages(CollectorTest):

    def retrieve(self, spec, size=None):
        pages = []
        r = self.content.propertyCollector.RetrievePropertiesEx([spec], PC.RetrieveOptions(maxObjects=size))
        while r:
            pages.append(r.objects)
            if not r.token:
                break
            self.token = r.token
            r = self.content.propertyCollector.ContinueRetrievePropertiesEx(r.token)
        return pages

    def test_pages_are_as_large_as_asked_and_hold_each_object_once(self):
        spec = filter_spec(self.view(vim.VirtualMachine), VirtualMachine=["name"])
        whole = self.retrieve(spec)
        pages = self.retrieve(spec, 7)
        self.assertEqual(len(whole), 1)
        self.assertEqual([len(p) for p in pages[:-1]], [7] * (len(pages) - 1))
        names = [o.propSet[0].val for p in pages for o in p]
        self.assertEqual(sorted(names), sorted(o.propSet[0].val for o in whole[0]))

    def test_a_token_works_once(self):
        self.retrieve(filter_spec(self.view(vim.VirtualMachine), VirtualMachine=["name"]), 7)
        with self.assertRaises(vmodl.fault.InvalidArgument):
            self.content.propertyCollector.ContinueRetrievePropertiesEx(self.token)

    def test_page_size_fault(self):
        self.lab.fault("page-size", value=5)
        pages = self.retrieve(filter_spec(self.view(vim.VirtualMachine), VirtualMachine=["name"]), 1000)
        self.assertEqual(len(pages[0]), 5)

    def test_an_unknown_path_fails_the_call(self):
        spec = filter_spec(self.view(vim.HostSystem), HostSystem=["name", "config.bogus"])
        with self.assertRaises(vmodl.query.InvalidProperty) as caught:
            self.retrieve(spec)
        self.assertEqual(caught.exception.name, "config.bogus")
        with self.assertRaises(vmodl.query.InvalidProperty):
            self.content.propertyCollector.CreateFilter(spec, False)

    def test_paths_follow_the_version_of_the_request(self):
        def read(version, path):
            c = self.lab.client(version)
            c.login()
            return c.method("RetrievePropertiesEx", "PropertyCollector", "propertyCollector",
                            "<specSet>%s</specSet><options/>" % over_view(c.view("HostSystem"), HostSystem=[path]))
        self.refused("InvalidProperty", read, "6.5", "config.sharedGpuCapabilities")
        read("6.7", "config.sharedGpuCapabilities")
        self.refused("InvalidProperty", read, "6.7.1", "config.assignableHardwareConfig")
        read("7.0.0.0", "config.assignableHardwareConfig")

    def test_missing_objects_are_a_fault_or_left_out(self):
        spec = PC.FilterSpec(objectSet=[PC.ObjectSpec(obj=vim.HostSystem("host-none", self.si._stub))],
                             propSet=[PC.PropertySpec(type=vim.HostSystem, pathSet=["name"])])
        with self.assertRaises(vmodl.fault.ManagedObjectNotFound):
            self.retrieve(spec)
        spec.reportMissingObjectsInResults = True
        self.assertEqual(self.retrieve(spec), [])

    def test_two_specifications_of_one_object_add_up(self):
        view = self.view(vim.VirtualMachine)
        specs = [filter_spec(view, VirtualMachine=["name"]), filter_spec(view, VirtualMachine=["name", "config.uuid"])]
        objects = self.content.propertyCollector.RetrievePropertiesEx(specs, PC.RetrieveOptions()).objects
        self.assertEqual(len(objects), len(view.view))
        self.assertEqual({tuple(p.name for p in o.propSet) for o in objects}, {("name", "config.uuid")})

    def test_recursive_traversal_finds_what_the_view_finds(self):
        select = [
            PC.TraversalSpec(name="folder", type=vim.Folder, path="childEntity", skip=False, selectSet=[
                PC.SelectionSpec(name=n) for n in ("folder", "dc", "cr")]),
            PC.TraversalSpec(name="dc", type=vim.Datacenter, path="hostFolder", skip=False,
                             selectSet=[PC.SelectionSpec(name="folder")]),
            PC.TraversalSpec(name="cr", type=vim.ComputeResource, path="host", skip=False)]
        spec = PC.FilterSpec(objectSet=[PC.ObjectSpec(obj=self.content.rootFolder, selectSet=select)],
                             propSet=[PC.PropertySpec(type=vim.HostSystem, pathSet=["name"])])
        walked = {o.obj._moId for p in self.retrieve(spec) for o in p}
        seen = {h._moId for h in self.view(vim.HostSystem).view}
        self.assertGreater(len(seen), 5)
        self.assertEqual(walked, seen)

    def test_everything_of_every_object_can_be_read(self):
        for kind in ("ManagedEntity",):
            refs = self.view(getattr(vim, kind)).view
            spec = PC.FilterSpec(objectSet=[PC.ObjectSpec(obj=r) for r in refs], propSet=[
                PC.PropertySpec(type=t, all=True) for t in {type(r) for r in refs}])
            self.assertEqual(sum(len(p) for p in self.retrieve(spec, 10)), len(refs))


class Updates(CollectorTest):

    def test_first_answer_is_everything_then_only_changes(self):
        pc = self.watcher(VirtualMachine=["name", "runtime.powerState"])
        first = self.wait(pc, "")
        self.assertEqual({o.kind for o in self.objects(first)}, {"enter"})
        self.assertEqual(len(self.objects(first)), len(self.view(vim.VirtualMachine).view))
        self.assertIsNone(self.wait(pc, first.version, 1))
        sent = self.touch(vm="llm-train-01", name="llm-renamed")
        second = self.wait(pc, first.version)
        self.assertEqual([(o.kind, o.obj._moId, [(c.name, c.val) for c in o.changeSet]) for o in self.objects(second)],
                         [("modify", sent["object"], [("name", "llm-renamed")])])
        self.touch(vm="llm-renamed", name="llm-train-01")

    def test_a_lost_answer_is_sent_again(self):
        pc = self.watcher(VirtualMachine=["name"])
        first = self.wait(pc, "")
        self.touch(vm="llm-train-02", name="lost")
        lost = self.wait(pc, first.version)
        again = self.wait(pc, first.version)
        self.assertEqual([(o.kind, o.changeSet[0].val) for o in self.objects(again)], [("modify", "lost")])
        self.assertNotEqual(lost.version, again.version)
        self.touch(vm="lost", name="llm-train-02")

    def test_unknown_versions_are_refused(self):
        pc = self.watcher(VirtualMachine=["name"])
        with self.assertRaises(vmodl.query.InvalidCollectorVersion):
            self.wait(pc, "4711")
        first = self.wait(pc, "")
        self.lab.fault("invalid-collector-version")
        with self.assertRaises(vmodl.query.InvalidCollectorVersion):
            self.wait(pc, first.version)
        self.assertEqual(len(self.objects(self.wait(pc, ""))), len(self.objects(first)))

    def test_truncated_answers_add_up(self):
        pc = self.watcher(VirtualMachine=["name"], HostSystem=["name"])
        seen, version, answers = [], "", 0
        while True:
            u = self.wait(pc, version, most=4)
            version = u.version
            answers += 1
            self.assertLessEqual(len(self.objects(u)), 4)
            seen += [o.obj._moId for o in self.objects(u)]
            if not u.truncated:
                break
        self.assertEqual(sorted(seen), sorted(o._moId for o in self.view(vim.VirtualMachine, vim.HostSystem).view))
        self.assertGreater(answers, 5)

    def test_a_filter_created_later_tells_its_objects_next(self):
        pc = self.watcher(VirtualMachine=["name"])
        first = self.wait(pc, "")
        pc.CreateFilter(filter_spec(self.view(vim.HostSystem), HostSystem=["name"]), False)
        second = self.wait(pc, first.version)
        self.assertEqual({(o.kind, type(o.obj)) for o in self.objects(second)}, {("enter", vim.HostSystem)})

    def test_a_destroyed_filter_is_silent(self):
        pc = self.content.propertyCollector.CreatePropertyCollector()
        f = pc.CreateFilter(filter_spec(self.view(vim.VirtualMachine), VirtualMachine=["name"]), False)
        first = self.wait(pc, "")
        f.Destroy()
        self.touch(vm="llm-train-01", name="unheard")
        self.assertIsNone(self.wait(pc, first.version, 1))
        self.touch(vm="unheard", name="llm-train-01")

    def test_removed_and_returned_machines_leave_and_enter(self):
        pc = self.watcher(VirtualMachine=["name"])
        first = self.wait(pc, "")
        view = self.view(vim.VirtualMachine)
        before = len(view.view)
        sent = self.touch(vm="edge-gateway", present=False)
        gone = self.wait(pc, first.version)
        self.assertEqual([(o.kind, o.obj._moId) for o in self.objects(gone)], [("leave", sent["object"])])
        self.assertEqual(len(view.view), before - 1)
        self.touch(vm="edge-gateway", present=True)
        back = self.wait(pc, gone.version)
        self.assertEqual([(o.kind, o.obj._moId) for o in self.objects(back)], [("enter", sent["object"])])

    def test_unannounced_changes_of_the_simulator_are_told(self):
        vm = next(v for v in self.view(vim.VirtualMachine).view if v.runtime.powerState == "poweredOff")
        pc = self.watcher(VirtualMachine=["config.annotation"])
        first = self.wait(pc, "")
        vm.ReconfigVM_Task(vim.vm.ConfigSpec(annotation="noted"))
        told = self.wait(pc, first.version)
        self.assertEqual([(o.obj._moId, o.changeSet[0].val) for o in self.objects(told)], [(vm._moId, "noted")])

    def test_cancel_ends_the_wait(self):
        pc = self.watcher(VirtualMachine=["name"])
        first = self.wait(pc, "")
        faults = []

        def wait():
            try:
                self.wait(pc, first.version, 30)
            except vmodl.fault.RequestCanceled as e:
                faults.append(e)
        waiting = threading.Thread(target=wait)
        waiting.start()
        self.assertTrue(until(lambda: self.counted("WaitForUpdatesEx") == 2))
        pc.CancelWaitForUpdates()
        waiting.join(5)
        self.assertEqual(len(faults), 1)

    def test_destroyed_collectors_are_gone(self):
        pc = self.watcher(VirtualMachine=["name"])
        pc.DestroyPropertyCollector()
        with self.assertRaises(vmodl.fault.ManagedObjectNotFound):
            self.wait(pc, "")

    def test_two_sessions_do_not_disturb_each_other(self):
        other = self.lab.pyvmomi()
        mine, theirs = self.content.propertyCollector, other.content.propertyCollector
        results = {}
        for name, si, pc in (("mine", self.si, mine), ("theirs", other, theirs)):
            pc.CreateFilter(filter_spec(self.view(vim.VirtualMachine, si=si), VirtualMachine=["name"]), False)
            results[name] = self.wait(pc, "").version

        def wait(name, pc):
            results[name] = self.objects(self.wait(pc, results[name]))
        threads = [threading.Thread(target=wait, args=a) for a in (("mine", mine), ("theirs", theirs))]
        for t in threads:
            t.start()
        self.assertTrue(until(lambda: self.counted("WaitForUpdatesEx") == 4))
        self.touch(vm="llm-train-01", name="heard by both")
        for t in threads:
            t.join(5)
        for name in ("mine", "theirs"):
            self.assertEqual([o.changeSet[0].val for o in results[name]], ["heard by both"])
        self.touch(vm="heard by both", name="llm-train-01")

    def test_a_busy_estate_arrives_whole(self):
        pc = self.watcher(VirtualMachine=["name", "runtime.powerState", "runtime.connectionState"])
        state = {}
        version = self.absorb(state, self.wait(pc, ""))
        self.touch(rate=300, seconds=2)
        while self.lab.control("/state")["touch"]["running"]:
            u = self.wait(pc, version, 1)
            version = self.absorb(state, u) if u else version
        while True:
            u = self.wait(pc, version, 0)
            if not u:
                break
            version = self.absorb(state, u)
        truth = {v._moId: (v.name, v.runtime.powerState, v.runtime.connectionState)
                 for v in self.view(vim.VirtualMachine).view}
        self.assertEqual({ref: (p["name"], p["runtime.powerState"], p["runtime.connectionState"])
                          for ref, p in state.items()}, truth)
        self.assertGreater(self.lab.control("/state")["touch"]["done"]["presence"], 10)

    def absorb(self, state, update):
        for o in self.objects(update):
            if o.kind == "leave":
                del state[o.obj._moId]
                continue
            held = state.setdefault(o.obj._moId, {})
            for c in o.changeSet:
                held[c.name] = c.val
        return update.version


class Crowd(LabTest):
    """Many clients at once. Built with -race, the lab must stay silent."""

    def client_at_work(self, number, errors):
        try:
            for turn in range(3):
                self.session(number + turn)
        except Exception as e:  # told by the test itself
            errors.append(e)

    def session(self, number):
        c = self.lab.client("8.0.3.0" if number % 2 else "6.5")
        c.login(self.lab.ready["readonlyUser"] if number % 3 == 0 else None)
        ref = c.method("CreatePropertyCollector", "PropertyCollector",
                       "propertyCollector").findtext(VIM + "returnval")
        view = c.view("ManagedEntity")
        spec = over_view(view, VirtualMachine=["name", "config", "runtime", "guest"], HostSystem=["name", "config", "vm"],
                         Folder=["childEntity"])
        c.method("CreateFilter", "PropertyCollector", ref,
                 "<spec>%s</spec><partialUpdates>false</partialUpdates>" % spec)
        version = ""
        for most in (5, 1000, 3, 1000, 1000, 1000):
            answer = c.method("WaitForUpdatesEx", "PropertyCollector", ref, "<version>%s</version><options>"
                              "<maxWaitSeconds>1</maxWaitSeconds><maxObjectUpdates>%d</maxObjectUpdates></options>"
                              % (version, most), **({"Accept-Encoding": "identity"}))
            version = answer.findtext(".//" + VIM + "version") or version
            c.method("RetrievePropertiesEx", "PropertyCollector", "propertyCollector",
                     "<specSet>%s</specSet><options><maxObjects>9</maxObjects></options>" % spec)
        c.method("DestroyView", "ContainerView", view)
        if number % 2:
            c.method("DestroyPropertyCollector", "PropertyCollector", ref)
        c.method("Logout", "SessionManager", "SessionManager")
        c.close()

    def test_many_clients_and_a_busy_estate(self):
        self.lab.control("/touch", {"rate": 200, "seconds": 30})
        errors = []
        threads = [threading.Thread(target=self.client_at_work, args=(n, errors)) for n in range(6)]
        for t in threads:
            t.start()
        for t in threads:
            t.join(60)
        self.assertEqual(errors, [])
        state = self.lab.control("/state")
        self.assertEqual(state["sessions"], [])
        self.assertGreater(sum(state["touch"]["done"].values()), 100)


class Fleet(CollectorTest):
    estate = "fleet:1000,4,10000"

    def test_changes_are_fast_small_and_idle_is_idle(self):
        c = self.lab.client("6.7.1")
        c.login()
        pc = "propertyCollector"
        c.method("CreateFilter", "PropertyCollector", pc, "<spec>%s</spec><partialUpdates>false</partialUpdates>" % over_view(
            c.view("HostSystem", "VirtualMachine"),
            HostSystem=["name", "config.pciPassthruInfo", "hardware.pciDevice", "runtime.connectionState"],
            VirtualMachine=["name", "runtime.powerState", "config.hardware.device", "config.extraConfig"]))

        def wait(version):
            return c.method("WaitForUpdatesEx", "PropertyCollector", pc,
                            "<version>%s</version><options><maxWaitSeconds>10</maxWaitSeconds></options>" % version)

        def version_of(answer):
            return answer.findtext(".//" + VIM + "version")
        first = wait("")
        version = version_of(first)
        plain = [v.findtext(VIM + "obj") for v in first.iter(VIM + "objectSet")
                 if v.find(VIM + "obj").get("type") == "VirtualMachine"]
        self.assertEqual(len(plain), 10000)
        size, late, changed = 0, [], 0
        for ref in plain:
            said = self.lab.control("/touch", {"vm": ref, "power": "suspended"})
            if "error" in said:
                continue
            answer = wait(version)
            late.append(time.time() * 1e3 - said["sentUs"] / 1e3)
            version = version_of(answer)
            size += c.length
            changed += 1
            if changed == 10:
                break
        self.assertEqual(changed, 10)
        self.assertLessEqual(size, 20000)
        # The shortest of ten shows what the lab does; the others, what else this machine does.
        self.assertLess(min(late), 20, late)
        before = self.lab.control("/state")["process"]["cpuSeconds"]
        self.assertIsNone(c.method("WaitForUpdatesEx", "PropertyCollector", pc,
                                   "<version>%s</version><options><maxWaitSeconds>3</maxWaitSeconds></options>"
                                   % version).find(VIM + "returnval"))
        self.assertLess(self.lab.control("/state")["process"]["cpuSeconds"] - before, 0.1)


if __name__ == "__main__":
    unittest.main(warnings="ignore")
