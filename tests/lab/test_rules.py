# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The estate of configurations: what it covers, every power-on, every quoted text."""
import re
import time
import unittest
from collections import Counter

import labtest
from labtest import LabTest, VIM, until

ON = ("works", "loses", "unusable", "stops")
TAIL = "Module 'DevicePowerOn' power on failed."
RESERVED = r"Invalid memory setting: memory reservation \(sched.mem.min\) should be equal to memsize\(\d+\)\."
NO_DEVICE = r"Device \d+:\d+\.\d+ is not a passthrough device\."
MISMATCH = (r"The systemId does not match the current system or the deviceId, and the vendorId does not match the device "
            r"currently at \d+:\d+\.\d+\.")
GRAPHICS = ("The amount of graphics resource available in the parent resource pool is insufficient for the operation.",)
NO_GRAPHICS = r"No graphics device is available for vGPU '[a-z0-9_-]+'\."
PAGES = r"PCIPassthru: total number of pages needed \(\d+\) exceeds limit \(917504\), failing"
FIRMWARE = r"The firmware could not allocate \d+ KB of PCI MMIO\. Increase the size of PCI MMIO and try again\."

# Rule -> fault, and the messages in their order (regular expressions).
FAULTS = {
    "PF-VM-04": ("TaskInProgress", None), "PF-VM-25": ("InvalidState", None), "PF-VM-07": ("InsufficientMemoryResourcesFault", None),
    "PF-VM-08": ("InsufficientMemoryResourcesFault", (r".*resource pool 'tight'.*",)),
    "PF-VM-09": ("GenericVmConfigFault", (r".*Virtualization is not supported on a virtual machine with a PCI passthrough device\.",)),
    "PF-VM-12": ("VmConfigIncompatibleForFaultTolerance", None), "PF-VM-15": ("DeviceUnsupportedForVmVersion", None),
    "PF-VM-16": ("VirtualHardwareVersionNotSupported", None), "PF-VM-18": ("TooManyDevices", None), "PF-VM-23": ("NotEnoughLicenses", None),
    "PF-VM-26": ("NoCompatibleHost", None), "PF-PT-30": ("NoCompatibleHost", None), "PF-PT-31": ("NoCompatibleHost", None),
    "PF-VG-08": ("InvalidDeviceBacking", None), "PF-VG-09": ("InvalidDeviceBacking", None),
    "PF-VM-05": ("GenericVmConfigFault", (RESERVED, re.escape(TAIL))), "PF-VM-06": ("GenericVmConfigFault", (RESERVED, re.escape(TAIL))),
    "PF-VM-10": ("GenericVmConfigFault", (r"The virtual machine cannot be powered on because IOMMU virtualization is not allowed with VGPU\..*",
                                          re.escape(TAIL))),
    "PF-PT-04": ("GenericVmConfigFault", (NO_DEVICE, re.escape(TAIL))), "PF-PT-06": ("GenericVmConfigFault", (NO_DEVICE, re.escape(TAIL))),
    "PF-PT-07": ("GenericVmConfigFault", (MISMATCH, re.escape(TAIL))), "PF-PT-08": ("GenericVmConfigFault", (MISMATCH, re.escape(TAIL))),
    "PF-PT-09": ("GenericVmConfigFault", (MISMATCH, re.escape(TAIL))), "PF-PT-33": ("GenericVmConfigFault", (MISMATCH, re.escape(TAIL))),
    "PF-PT-10": ("GenericVmConfigFault", (r"Failed to register the device pciPassthru\d", re.escape(TAIL))),
    "PF-PT-17": ("GenericVmConfigFault", (NO_DEVICE, re.escape(TAIL))),
    "PF-PT-20": ("GenericVmConfigFault", (re.escape(TAIL),)), "PF-VG-25": ("GenericVmConfigFault", (re.escape(TAIL),)),
    "PF-VG-01": ("InsufficientGraphicsResourcesFault", GRAPHICS), "PF-VG-02": ("InsufficientGraphicsResourcesFault", GRAPHICS),
    "PF-VG-03": ("InsufficientGraphicsResourcesFault", GRAPHICS), "PF-VG-04": ("InsufficientGraphicsResourcesFault", GRAPHICS),
    "PF-VG-05": (None, (r"Could not initialize plugin '[^']*libnvidia-vgx\.so' for vGPU '[a-z0-9_-]+'\.", re.escape(TAIL))),
    "PF-VG-10": ("GenericVmConfigFault", (NO_GRAPHICS, re.escape(TAIL))), "PF-VG-11": ("GenericVmConfigFault", (NO_GRAPHICS, re.escape(TAIL))),
    "PF-VG-12": ("GenericVmConfigFault", (NO_GRAPHICS, re.escape(TAIL))), "PF-VG-14": ("GenericVmConfigFault", (NO_GRAPHICS, re.escape(TAIL))),
    "PF-VG-28": ("GenericVmConfigFault", (NO_GRAPHICS, re.escape(TAIL))),
}
# Rule -> a line of vmware.log or of the host's vmkernel.log.
VM_LINES = {"PF-PT-20": PAGES, "PF-VG-25": PAGES, "PF-PT-21": FIRMWARE, "PF-PT-22": FIRMWARE,
            "PF-PT-23": "PCIPassthru: successfully created the IOMMU mappings", "PF-VM-05": RESERVED, "PF-PT-04": NO_DEVICE,
            "PF-VG-26": "Incompatible Guest/Host drivers: Guest VGX version is newer than the maximum version supported by the Host. Disabling vGPU."}
HOST_LINES = {"PF-PT-17": r"PCIEHP.*hotplug slot.*Adapter removed", "PF-PT-10": "the device is in use by hold-",
              "PF-PT-19": r"WARNING: IntrVector: .*Out of interrupt vectors(?s:.*)Failed to allocate 32 MSIX vectors"}


class Rules(LabTest):
    estate = "rules:550,all"
    more = ("--speed", "3000")

    def setUp(self):
        super().setUp()
        self.vim = self.lab.client("8.0.3.0")
        self.vim.login()

    def judged(self):
        return self.lab.control("/verdicts?all=1&prefix=cfg-")["verdicts"]

    def power(self, method, ref):
        """Starts or stops a VM; the fault's type and its messages."""
        try:
            task = self.vim.method(method, "VirtualMachine", ref).findtext(VIM + "returnval")
        except labtest.Fault as fault:
            return fault.name, []
        info = []

        def ended():
            info[:] = [self.read("Task", task, "info")]
            return info[0].findtext(VIM + "state") in ("success", "error")
        self.assertTrue(until(ended, 20), task)
        error = info[0].find(VIM + "error")
        if error is None:
            return None, []
        fault = error.find(VIM + "fault")
        return (fault.get("{http://www.w3.org/2001/XMLSchema-instance}type"),
                [m.findtext(VIM + "message") for m in fault.findall(VIM + "faultMessage")])

    def read(self, kind, ref, path):
        answer = self.vim.method(
            "RetrievePropertiesEx", "PropertyCollector", "propertyCollector",
            "<specSet><propSet><type>%s</type><pathSet>%s</pathSet></propSet><objectSet><obj type=\"%s\">%s</obj></objectSet></specSet>"
            "<options/>" % (kind, path, kind, ref))
        return answer.find(".//" + VIM + "val")

    def state(self, ref):
        return self.read("VirtualMachine", ref, "runtime.powerState").text

    def log(self, path):
        status, data = self.vim.request("GET", "/folder/%s?dcPath=rules&dsName=rules-san-01" % path)
        self.assertEqual(status, 200, path)
        return data.decode()

    def test_covers_every_rule(self):
        verdicts = self.judged()
        classes = Counter(v["class"] for v in verdicts)
        rules = Counter(i for v in verdicts for i in {r["id"] for r in v["rules"]})
        on = 100 * sum(classes[c] for c in ON) / len(verdicts)
        print("configurations %d: %s; %.1f %% power on; %d rules" % (len(verdicts), dict(classes), on, len(rules)))
        self.assertEqual(len(verdicts), 550)
        self.assertTrue(35 <= on <= 65, on)
        known = {r["id"]: r for r in self.lab.control("/rules")["rules"]}
        self.assertGreaterEqual(sum(r["scope"] == "power-on" for r in known.values()), 70)
        rare = {i: rules[i] for i, r in known.items() if r["scope"] != "step" and rules[i] < 5}
        self.assertEqual(rare, {})
        wrong = [(v["name"], r["id"], r["class"]) for v in verdicts for r in v["rules"] if r["class"] not in known[r["id"]]["class"].split("|")]
        self.assertEqual(wrong, [])

    def test_every_start_ends_as_judged(self):
        verdicts, began = self.judged(), time.monotonic()
        wrong, stops = [], []
        for v in verdicts:
            before = self.state(v["vm"])
            fault, messages = self.power("PowerOnVM_Task", v["vm"])
            if (fault is None) != (v["class"] in ON) or fault != v.get("fault"):
                wrong.append((v["name"], v["class"], v.get("fault"), fault, messages))
            if v["class"] == "stops":
                stops.append(v)
            elif self.state(v["vm"]) != ("poweredOn" if fault is None else before):
                wrong.append((v["name"], v["class"], self.state(v["vm"])))
            self.check_texts(v, fault, messages)
        seconds = time.monotonic() - began
        print("%d power-ons in %.1f s" % (len(verdicts), seconds))
        self.assertEqual(wrong, [])
        self.assertGreater(len(stops), 5)
        for v in stops:
            self.assertTrue(until(lambda v=v: self.state(v["vm"]) == "poweredOff"), v["name"])
        recorded = {v["name"]: v for v in self.lab.control("/verdicts")["verdicts"]}
        for v in verdicts:
            self.assertEqual([r["id"] for r in recorded[v["name"]]["rules"]], [r["id"] for r in v["rules"]], v["name"])
        self.check_logs(verdicts)
        for v in verdicts:
            if v["class"] in ON[:3]:
                self.assertEqual(self.power("PowerOffVM_Task", v["vm"]), (None, []), v["name"])

    def check_texts(self, verdict, fault, messages):
        """The last rule met is the one whose fault is seen."""
        if fault is None:
            return
        want, texts = FAULTS.get(verdict["rules"][-1]["id"], (None, None))
        if want:
            self.assertEqual(fault, want, verdict)
        if texts and fault != "InsufficientGraphicsResourcesFault" or texts == GRAPHICS and want == fault:
            self.assertEqual(len(messages), len(texts), (verdict["name"], messages))
            for text, got in zip(texts, messages):
                self.assertTrue(re.fullmatch(text, got), (verdict["name"], text, got))

    def check_logs(self, verdicts):
        seen = set()
        for v in verdicts:
            last = v["rules"][-1]["id"] if v["rules"] else ""
            if last in seen:
                continue
            if last in VM_LINES:
                seen.add(last)
                self.assertRegex(self.log(v["name"] + "/vmware.log"), VM_LINES[last], v["name"])
            if last in HOST_LINES:
                seen.add(last)
                self.assertRegex(self.log(".locker/%s/log/vmkernel.log" % v["hostName"]), HOST_LINES[last], v["name"])
        self.assertEqual(seen, set(VM_LINES) | set(HOST_LINES))

    def test_what_the_api_tells(self):
        """Without ",all" nothing happens that no client of the API could foresee."""
        with labtest.Program("gpulab", "--estate", "rules:500", "--seed", "3") as lab:
            report = lab.control("/verdicts?all=1&prefix=cfg-")
            known = {r["id"]: r["scope"] for r in lab.control("/rules")["rules"]}
        print("rules:500: %s; %.1f %% power on; %d rules" % (report["counts"], report["powersOnPercent"], len(report["rules"])))
        self.assertTrue(35 <= report["powersOnPercent"] <= 65)
        self.assertEqual({known[i] for i in report["rules"]}, {"power-on"})
        self.assertEqual([i for i, s in known.items() if s == "power-on" and report["rules"].get(i, 0) < 5], [])

    def test_same_seed_same_configurations(self):
        with labtest.Program("gpulab", "--estate", "rules:60", "--seed", "5") as one, \
                labtest.Program("gpulab", "--estate", "rules:60", "--seed", "5") as two, \
                labtest.Program("gpulab", "--estate", "rules:60", "--seed", "6") as three:
            a, b, c = ([[v["name"], v["hostName"], v["text"]] for v in lab.control("/verdicts?all=1")["verdicts"]] for lab in (one, two, three))
        self.assertEqual(a, b)
        self.assertNotEqual(a, c)


if __name__ == "__main__":
    unittest.main()
