# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Faults that the control endpoint puts on, seen by clients."""
import gzip
import http.client
import socket
import ssl
import subprocess
import tempfile
import time
import unittest
import zlib
from xml.etree import ElementTree

from pyVim.task import WaitForTask
from pyVmomi import vim, vmodl

from labtest import VIM, Fault, LabTest, over_view, trusting

BROKEN = (http.client.HTTPException, OSError)


class Http(LabTest):
    estate = "guide"

    def setUp(self):
        super().setUp()
        self.c = self.lab.client()
        self.c.login()

    def test_unknown_kinds_are_told_what_there_is(self):
        said = self.lab.control("/fault", {"kind": "no-such"})
        self.assertIn("drop-connection", said["error"])

    def test_after_and_count(self):
        self.lab.fault("http-503", target="CurrentTime", after=1, count=2)
        statuses = [self.c.post('<CurrentTime xmlns="urn:vim25"><_this type="ServiceInstance">'
                                'ServiceInstance</_this></CurrentTime>')[0] for _ in range(4)]
        self.assertEqual(statuses, [200, 503, 503, 200])
        self.assertEqual(self.lab.control("/state")["fired"], {"http-503": 2})

    def test_html_instead(self):
        self.lab.fault("html-instead")
        status, data = self.c.post("<x/>")
        self.assertEqual((status, self.c.headers["Content-Type"]), (200, "text/html; charset=utf-8"))
        self.assertIn(b"<html>", data)

    def test_drop_connection_after_bytes(self):
        for count in (0, 100):
            self.lab.fault("drop-connection", bytes=count)
            with self.assertRaises(BROKEN):
                self.c.time()
        self.assertTrue(self.c.time())

    def test_delay(self):
        self.lab.fault("delay", milliseconds=300)
        start = time.monotonic()
        self.c.time()
        self.assertGreater(time.monotonic() - start, 0.3)

    def test_truncated_xml_is_whole_http(self):
        self.lab.fault("truncate-xml")
        status, data = self.c.post('<CurrentTime xmlns="urn:vim25"><_this type="ServiceInstance">'
                                   'ServiceInstance</_this></CurrentTime>')
        self.assertEqual(status, 200)
        with self.assertRaises(ElementTree.ParseError):
            ElementTree.fromstring(data)

    def test_gzip_cut_is_whole_http(self):
        self.lab.fault("gzip-cut")
        _, data = self.c.post('<RetrieveServiceContent xmlns="urn:vim25"><_this type="ServiceInstance">'
                              'ServiceInstance</_this></RetrieveServiceContent>')
        self.assertEqual(self.c.headers["Content-Encoding"], "gzip")
        with self.assertRaises(EOFError):
            gzip.decompress(data)

    def test_half_answer_then_silence(self):
        self.lab.fault("half-answer-then-silence", target="CurrentTime")
        self.c.request("GET", "/sdk/vimServiceVersions.xml")
        self.c.connection.sock.settimeout(0.5)
        with self.assertRaises(socket.timeout):
            self.c.time()

    def test_drip(self):
        self.lab.fault("drip", bytes=100, milliseconds=20)
        start = time.monotonic()
        self.assertTrue(self.c.time())
        self.assertGreater(time.monotonic() - start, 0.05)

    def stream(self, kind, want, **more):
        """The first bytes of an answer that is too large to be read."""
        self.lab.fault(kind, **more)
        host, port = self.lab.address.split(":")
        raw = trusting().wrap_socket(socket.create_connection((host, int(port))))
        with raw:
            raw.sendall(b"POST /sdk HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n<")
            got = b""
            while len(got) < want:
                more = raw.recv(65536)
                if not more:
                    break
                got += more
        return got

    def test_endless_and_huge_answers_do_not_end(self):
        for kind, more in (("endless-xml", {}), ("endless-xml", {"text": True}), ("huge-answer", {})):
            self.assertGreaterEqual(len(self.stream(kind, 8 << 20, **more)), 8 << 20)

    def test_huge_answer_is_correct(self):
        self.lab.fault("huge-answer", bytes=1 << 20)
        status, data = self.c.post("<x/>")
        root = ElementTree.fromstring(data)
        self.assertGreater(len(root[0][0][0]), 5000)

    def test_gzip_bomb_inflates_a_thousandfold(self):
        got = self.stream("gzip-bomb", 100000)
        body = got[got.index(b"\r\n\r\n") + 4:]
        start = body.index(b"\x1f\x8b")
        unpack = zlib.decompressobj(31)
        # Chunked framing ends the first block; the head of the answer is within it.
        head = unpack.decompress(body[start:start + 2000], 4096)
        self.assertIn(b"<soapenv:Envelope", head)

    def test_entity_bomb_declares_entities(self):
        self.lab.fault("entity-bomb")
        _, data = self.c.post("<x/>")
        self.assertIn(b"<!ENTITY a9", data)

    def test_certificate_changes(self):
        before = self.lab.control("/state")["thumbprint"]
        self.lab.fault("change-certificate")
        self.assertNotEqual(self.lab.control("/state")["thumbprint"], before)
        host, port = self.lab.address.split(":")
        pem = ssl.get_server_certificate((host, int(port)))
        self.assertIn("BEGIN CERTIFICATE", pem)
        with self.assertRaises(BROKEN):
            self.c.time()

    def test_an_expired_certificate(self):
        self.lab.fault("clock-skew", seconds=-3 * 366 * 86400)
        self.lab.fault("change-certificate")
        host, port = self.lab.address.split(":")
        with tempfile.NamedTemporaryFile("w", suffix=".pem") as pem:
            pem.write(ssl.get_server_certificate((host, int(port))))
            pem.flush()
            said = subprocess.run(["openssl", "x509", "-in", pem.name, "-noout", "-checkend", "0"],
                                  capture_output=True, text=True, check=False)
        self.assertEqual(said.returncode, 1, said.stdout)
        self.assertIn("will expire", said.stdout)

    def test_clock_skew(self):
        self.lab.fault("clock-skew", seconds=86400 * 30)
        self.assertGreater(self.c.time()[:10], time.strftime("%Y-%m-%d"))


class Tasks(LabTest):
    more = ("--speed", "20")

    def setUp(self):
        super().setUp()
        self.si = self.lab.pyvmomi()
        self.root = self.si.content.rootFolder

    def find(self, kind, name):
        view = self.si.content.viewManager.CreateContainerView(self.root, [kind], True)
        return next(o for o in view.view if o.name == name)

    def ended(self, task):
        try:
            WaitForTask(task, si=self.si)
        except vmodl.MethodFault:
            pass
        return task.info

    def test_fail_next_task_with_a_named_fault(self):
        self.lab.fault("fail-next-task", target="PowerOnVM_Task", fault="InsufficientGraphicsResourcesFault",
                       message="No GPU is free today.")
        vm = next(v for v in self.si.content.viewManager.CreateContainerView(
            self.root, [vim.VirtualMachine], True).view
            if v.runtime.powerState == "poweredOff" and not v.config.template)
        info = self.ended(vm.PowerOnVM_Task())
        self.assertEqual(info.state, "error")
        self.assertIsInstance(info.error, vim.fault.InsufficientGraphicsResourcesFault)
        self.assertEqual(info.error.msg, "No GPU is free today.")
        self.assertEqual(vm.runtime.powerState, "poweredOff")
        self.assertEqual(info.entityName, vm.name)
        self.assertEqual(info.reason.userName, self.lab.user)
        self.assertIn(info.task, vm.recentTask)
        self.assertIn(info.task, self.si.content.taskManager.recentTask)

    def test_a_simulator_task_can_fail_too(self):
        self.lab.fault("fail-next-task", target="CreateSnapshot_Task", fault="SystemError", message="disk full")
        vm = self.find(vim.VirtualMachine, "edge-gateway")
        info = self.ended(vm.CreateSnapshot_Task("s", "", False, False))
        self.assertEqual(info.state, "error")
        self.assertFalse(vm.snapshot)

    def test_a_waiting_task_is_cancelled(self):
        busy = next(h for h in self.si.content.viewManager.CreateContainerView(
            self.root, [vim.HostSystem], True).view
            if any(v.runtime.powerState == "poweredOn" and any(
                isinstance(d, vim.vm.device.VirtualPCIPassthrough) for d in v.config.hardware.device)
                for v in h.vm) and not h.runtime.inMaintenanceMode)
        task = busy.EnterMaintenanceMode_Task(0, False, None)
        self.assertTrue(task.info.cancelable)
        task.CancelTask()
        info = self.ended(task)
        self.assertEqual((info.state, info.cancelled), ("error", True))
        self.assertIsInstance(info.error, vmodl.fault.RequestCanceled)
        self.assertFalse(busy.runtime.inMaintenanceMode)

    def test_tasks_are_forgotten(self):
        vm = self.find(vim.VirtualMachine, "edge-gateway")
        task = vm.Rename_Task("edge-gateway")
        self.ended(task)
        self.lab.control("/advance", {"seconds": 601})
        c = self.lab.client()
        c.login()
        for _ in range(50):
            try:
                c.method("CancelTask", "Task", task._moId)
            except Fault as e:
                if e.name == "ManagedObjectNotFound":
                    return
        self.fail("the task is still there")


class Hardware(LabTest):

    def setUp(self):
        super().setUp()
        self.c = self.lab.client("8.0.3.0")
        self.c.login()

    def hosts(self, *paths):
        answer = self.c.method("RetrievePropertiesEx", "PropertyCollector", "propertyCollector",
                               "<specSet>%s</specSet><options/>"
                               % over_view(self.c.view("HostSystem"), HostSystem=["name", *paths]))
        found = {}
        for o in answer.iter(VIM + "objects"):
            props = {p.findtext(VIM + "name"): p.find(VIM + "val") for p in o.iter(VIM + "propSet")}
            found[props["name"].text] = props
        return found

    def passthrough(self, host, device):
        for p in self.hosts("config.pciPassthruInfo")[host]["config.pciPassthruInfo"]:
            if p.findtext(VIM + "id") == device:
                return tuple(p.findtext(VIM + f) for f in ("passthruCapable", "passthruEnabled", "passthruActive"))
        return None

    def setting(self):
        for name, props in self.hosts("config.graphicsInfo").items():
            for gpu in props.get("config.graphicsInfo", ()):
                device = gpu.findtext(VIM + "pciId")
                if self.passthrough(name, device)[0] == "true":
                    return name, device
        self.fail("no host shows a GPU")

    def test_needs_reboot_for_ever(self):
        host, device = self.setting()
        before = self.passthrough(host, device)
        self.lab.fault("needs-reboot-for-ever", host=host, device=device)
        self.assertEqual(self.passthrough(host, device), ("true", "true", "false"))
        self.lab.control("/reset", {})
        self.assertEqual(self.passthrough(host, device), before)

    def test_slot_hotplug_takes_a_device_away_and_back(self):
        host, device = self.setting()
        ids = lambda: [d.findtext(VIM + "id") for d in self.hosts("hardware.pciDevice")[host]["hardware.pciDevice"]]
        self.assertIn(device, ids())
        self.lab.fault("slot-hotplug", host=host, device=device)
        self.assertNotIn(device, ids())
        self.lab.control("/reset", {})
        self.assertIn(device, ids())

    def test_unknown_hosts_are_an_error(self):
        self.assertIn("no host", self.lab.control("/fault", {"kind": "device-busy", "host": "none"})["error"])


if __name__ == "__main__":
    unittest.main(warnings="ignore")
