# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Estates and versions: old clients read new estates, and the plain simulator is plain."""
import os
import shutil
import signal
import ssl
import subprocess
import unittest
from hashlib import sha256

from pyVmomi import vim, vmodl

from labtest import Program, trusting

PC = vmodl.query.PropertyCollector


def everything(si):
    """All properties of all objects that a view finds, as pyVmomi 6.7.1 decodes them."""
    content = si.content
    refs = content.viewManager.CreateContainerView(content.rootFolder, [vim.ManagedEntity], True).view
    spec = PC.FilterSpec(objectSet=[PC.ObjectSpec(obj=r) for r in refs],
                         propSet=[PC.PropertySpec(type=t, all=True) for t in {type(r) for r in refs}])
    objects = []
    r = content.propertyCollector.RetrievePropertiesEx([spec], PC.RetrieveOptions())
    while r:
        objects += r.objects
        r = content.propertyCollector.ContinueRetrievePropertiesEx(r.token) if r.token else None
    return refs, objects


class OldClient(unittest.TestCase):

    def check(self, lab):
        refs, objects = everything(lab.pyvmomi())
        self.assertEqual(len(objects), len(refs))
        self.assertFalse([m for o in objects for m in o.missingSet])
        kinds = [type(o.obj).__name__ for o in objects]
        return kinds.count("vim.HostSystem"), kinds.count("vim.VirtualMachine")

    def test_every_estate_is_read_whole(self):
        for estate, least in (("guide", (2, 3)), ("mixed", (8, 15)), ("fleet:12,4,60", (12, 60))):
            with self.subTest(estate), Program("gpulab", "--estate", estate) as lab:
                hosts, vms = self.check(lab)
                self.assertGreaterEqual((hosts, vms), least)

    def test_same_seed_same_estate(self):
        def names(seed):
            with Program("gpulab", "--estate", "fleet:5,2,20", "--seed", seed) as lab:
                return sorted(o.name for o in everything(lab.pyvmomi())[0])
        self.assertEqual(names("7"), names("7"))

    def test_standalone_host(self):
        with Program("gpulab", "--estate", "mixed") as lab:
            esxi = lab.ready["esxi"][0]
            host, port = esxi["url"].split("/")[2].split(":")
            der = ssl.PEM_cert_to_DER_cert(ssl.get_server_certificate((host, int(port))))
            self.assertEqual(esxi["thumbprint"].replace(":", "").lower(), sha256(der).hexdigest())
            from pyVim.connect import SmartConnect
            si = SmartConnect(host=host, port=int(port), user=esxi["user"], pwd=lab.password,
                              sslContext=trusting())
            self.assertEqual(si.content.about.apiType, "HostAgent")
            refs, objects = everything(si)
            self.assertEqual(len(objects), len(refs))


class Ending(unittest.TestCase):

    def test_nothing_is_left_behind(self):
        for name, args in (("gpulab", ("--estate", "mixed")), ("plainvc", ())):
            with self.subTest(name):
                program = Program(name, *args)
                program.pyvmomi()
                self.assertEqual(program.stop(), [])
                self.assertEqual(program.status, 0)

    def test_a_wrong_estate_is_an_error(self):
        done = subprocess.run([os.path.join(os.environ["GPUDECK_LAB"], "gpulab"), "--estate", "nowhere"],
                              capture_output=True, text=True, check=False, timeout=20)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("nowhere", done.stderr)

    def test_children_end_when_the_lab_is_killed(self):
        lab = Program("gpulab", "--estate", "mixed")
        host, port = lab.ready["esxi"][0]["url"].split("/")[2].split(":")
        ssl.get_server_certificate((host, int(port)))
        lab.process.send_signal(signal.SIGKILL)
        lab.process.wait()
        lab.process.stdout.close()
        from labtest import until

        def gone():
            try:
                ssl.get_server_certificate((host, int(port)))
                return False
            except OSError:
                return True
        self.assertTrue(until(gone))
        # A killed lab cannot clean up; its children, on their way out, remove files of theirs.
        shutil.rmtree(lab.temp, ignore_errors=True)


class PlainSimulator(unittest.TestCase):

    def test_counts_follow_the_flags(self):
        with Program("plainvc", "-dc", "2", "-cluster", "2", "-host", "3", "-standalone-host", "1", "-vm", "2") as vc:
            der = ssl.PEM_cert_to_DER_cert(ssl.get_server_certificate(tuple(vc.address.split(":"))))
            self.assertEqual(vc.ready["thumbprint"].replace(":", "").lower(), sha256(der).hexdigest())
            content = vc.pyvmomi().content
            count = lambda kind: len(content.viewManager.CreateContainerView(content.rootFolder, [kind], True).view)
            self.assertEqual(count(vim.Datacenter), 2)
            self.assertEqual(count(vim.ClusterComputeResource), 4)
            self.assertEqual(count(vim.HostSystem), 14)
            self.assertEqual(count(vim.VirtualMachine), 12)


if __name__ == "__main__":
    unittest.main(warnings="ignore")
