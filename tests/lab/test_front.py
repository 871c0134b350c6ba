# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Sessions, versions and strictness of the lab's front."""
import gzip
import random
import subprocess
import tempfile
import threading
import unittest

from labtest import VIM, Fault, LabTest, over_view, until


class Sessions(LabTest):

    def test_cookie_carries_quotes_and_works_only_whole(self):
        c = self.lab.client()
        c.login()
        name, value = c.cookie.split("=", 1)
        self.assertEqual(name, "vmware_soap_session")
        self.assertRegex(value, r'^"[0-9a-f]{40}"$')
        self.assertTrue(c.time())
        c.cookie = name + "=" + value.strip('"')
        self.refused("NotAuthenticated", c.time)

    def test_first_anonymous_answer_sets_a_cookie(self):
        c = self.lab.client()
        c.method("RetrieveServiceContent", "ServiceInstance", "ServiceInstance")
        self.assertIn("vmware_soap_session=", c.headers["Set-Cookie"])

    def test_wrong_password_is_invalid_login(self):
        c = self.lab.client()
        fault = self.refused("InvalidLogin", c.login, password="wrong")
        self.assertIn("incorrect user name or password", fault.text)
        self.refused("InvalidLogin", c.login, user="nobody@vsphere.local")

    def test_logins_are_counted(self):
        a, b = self.lab.client(), self.lab.client()
        a.login()
        self.refused("InvalidLogin", b.login, password="wrong")
        counted = self.lab.control("/state")["vsphere"]
        self.assertEqual((counted["logins"], counted["failedLogins"]), (1, 1))
        self.assertEqual(counted["methods"]["Login"]["calls"], 2)

    def test_logout_ends_the_session(self):
        c = self.lab.client()
        c.login()
        c.method("Logout", "SessionManager", "SessionManager")
        self.refused("NotAuthenticated", c.time)

    def test_expiry_on_request_and_when_idle(self):
        c = self.lab.client()
        c.login()
        self.lab.fault("expire-sessions")
        self.refused("NotAuthenticated", c.time)
        c.cookie = None
        c.login()
        self.lab.control("/advance", {"seconds": 31 * 60})
        self.refused("NotAuthenticated", c.time)

    def test_expiry_before_a_certain_request(self):
        self.lab.fault("expire-sessions", target="CurrentTime", after=1)
        c = self.lab.client()
        c.login()
        self.assertTrue(c.time())
        self.refused("NotAuthenticated", c.time)
        c.cookie = None
        c.login()
        self.assertTrue(c.time())

    def test_views_of_an_ended_session_do_not_exist(self):
        c = self.lab.client()
        c.login()
        spec = over_view(c.view("HostSystem"), HostSystem=["name"])
        self.lab.fault("expire-sessions")
        call = ("RetrievePropertiesEx", "PropertyCollector", "propertyCollector")
        self.refused("ManagedObjectNotFound", c.method, *call, "<specSet>%s</specSet><options/>" % spec)
        lenient = spec + "<reportMissingObjectsInResults>true</reportMissingObjectsInResults>"
        answer = c.method(*call, "<specSet>%s</specSet><options/>" % lenient)
        self.assertIsNone(answer.find(VIM + "returnval"))

    def test_pending_wait_ends_with_the_session(self):
        c = self.lab.client()
        c.login()
        seen = []

        def wait():
            try:
                c.method("WaitForUpdatesEx", "PropertyCollector", "propertyCollector",
                         "<version></version>")
                c.method("WaitForUpdatesEx", "PropertyCollector", "propertyCollector",
                         "<version>1</version>")
            except Fault as e:
                seen.append(e.name)
        waiting = threading.Thread(target=wait)
        waiting.start()
        self.assertTrue(until(lambda: self.counted("WaitForUpdatesEx") == 2))
        self.lab.fault("expire-sessions")
        waiting.join(5)
        self.assertEqual(seen, ["NotAuthenticated"])

    def test_current_session_tells_whether_logged_in(self):
        spec = ("<specSet><propSet><type>SessionManager</type><pathSet>currentSession</pathSet></propSet>"
                '<objectSet><obj type="SessionManager">SessionManager</obj></objectSet></specSet><options/>')
        c = self.lab.client()
        self.assertNotIn(b"<propSet>", self.raw(c, spec))
        c.login()
        self.assertIn(c.program.user.encode(), self.raw(c, spec))

    def raw(self, c, spec):
        return c.post('<RetrievePropertiesEx xmlns="urn:vim25"><_this type="PropertyCollector">'
                      'propertyCollector</_this>%s</RetrievePropertiesEx>' % spec)[1]


class Strictness(LabTest):

    def setUp(self):
        super().setUp()
        self.c = self.lab.client()
        self.c.login()

    def test_unknown_and_misplaced_elements(self):
        fault = self.refused("InvalidRequest", self.c.method, "CurrentTime", "ServiceInstance",
                             "ServiceInstance", "<bogus/>")
        self.assertIn('"bogus"', fault.text)
        self.refused("InvalidRequest", self.c.method, "CreateContainerView", "ViewManager",
                     "ViewManager", '<recursive>true</recursive><container type="Folder">group-d1</container>')
        self.refused("InvalidRequest", self.c.method, "NoSuchMethod", "ServiceInstance", "ServiceInstance")
        self.refused("InvalidRequest", self.c.method, "CreateContainerView", "ViewManager",
                     "ViewManager", '<container type="Folder">group-d1</container>')

    def test_elements_newer_than_the_version(self):
        ref = "%s<passthruEnabled>true</passthruEnabled><applyNow>true</applyNow>"
        call = ("UpdatePassthruConfig", "HostPciPassthruSystem", "none",
                "<config><id>x</id>" + ref % "" + "</config>")
        fault = self.refused("InvalidRequest", self.c.method, *call)
        self.assertIn("applyNow", fault.text)
        self.c.version = "8.0.3.0"
        self.refused("ManagedObjectNotFound", self.c.method, *call)

    def test_not_xml_is_a_client_fault(self):
        status, data = self.c.request("POST", "/sdk", b"<a><b></a>")
        self.assertEqual(status, 500)
        self.assertIn(b"ClientFaultCode", data)
        status, data = self.c.request("POST", "/sdk", b'<!DOCTYPE a []><a/>')
        self.assertIn(b"ClientFaultCode", data)

    def test_version_newer_than_the_server(self):
        self.c.version = "99.0"
        self.assertIn("Unsupported version URI",
                      self.refused("InvalidRequest", self.c.time).text)

    def test_versions_file(self):
        status, data = self.c.request("GET", "/sdk/vimServiceVersions.xml")
        self.assertEqual(status, 200)
        for version in (b"8.0.3.0", b"7.0.3.0", b"6.7.1", b"6.7", b"6.5"):
            self.assertIn(b"<version>%s</version>" % version, data)

    def test_get_of_the_sdk(self):
        self.assertEqual(self.c.request("GET", "/sdk")[0], 405)

    def test_answers_are_compressed_on_request(self):
        _, plain = self.c.post('<RetrieveServiceContent xmlns="urn:vim25"><_this type="ServiceInstance">'
                               'ServiceInstance</_this></RetrieveServiceContent>')
        _, packed = self.c.post('<RetrieveServiceContent xmlns="urn:vim25"><_this type="ServiceInstance">'
                                'ServiceInstance</_this></RetrieveServiceContent>',
                                **{"Accept-Encoding": "gzip"})
        self.assertEqual(self.c.headers["Content-Encoding"], "gzip")
        self.assertEqual(gzip.decompress(packed), plain)
        self.assertLess(len(packed), len(plain) / 2)

    def test_certificate_is_rsa_2048_and_pinned_by_curl(self):
        with tempfile.NamedTemporaryFile("w", suffix=".pem") as pem:
            pem.write(subprocess.run(["openssl", "s_client", "-connect", self.lab.address],
                                     input="", capture_output=True, text=True, check=False).stdout)
            pem.flush()
            text = subprocess.run(["openssl", "x509", "-in", pem.name, "-noout", "-text", "-fingerprint",
                                   "-sha256"], capture_output=True, text=True, check=True).stdout
            self.assertIn("Public-Key: (2048 bit)", text)
            self.assertIn(self.lab.ready["thumbprint"], text)
            done = subprocess.run(["curl", "-sS", "--cacert", pem.name, "https://localhost:%s/sdk/vimServiceVersions.xml"
                                   % self.lab.address.split(":")[1]], capture_output=True, text=True, check=True)
            self.assertIn("urn:vim25", done.stdout)


class Nonsense(LabTest):

    def test_mutilated_requests_get_an_answer(self):
        """Every request is answered in SOAP, and the lab lives on. Seeded: a failure repeats."""
        rng = random.Random(20)
        c = self.lab.client("8.0.3.0")
        c.login()
        view = c.view("ManagedEntity")
        seeds = ['<CurrentTime xmlns="urn:vim25"><_this type="ServiceInstance">ServiceInstance</_this></CurrentTime>',
                 '<RetrievePropertiesEx xmlns="urn:vim25"><_this type="PropertyCollector">propertyCollector</_this>'
                 '<specSet>%s</specSet><options><maxObjects>3</maxObjects></options></RetrievePropertiesEx>'
                 % over_view(view, HostSystem=["config.product.version", "hardware.pciDevice"]),
                 '<WaitForUpdatesEx xmlns="urn:vim25"><_this type="PropertyCollector">propertyCollector</_this>'
                 '<version>1</version><options><maxWaitSeconds>0</maxWaitSeconds></options></WaitForUpdatesEx>',
                 '<ReconfigVM_Task xmlns="urn:vim25"><_this type="VirtualMachine">vm-1</_this><spec><deviceChange>'
                 '<operation>add</operation><device xsi:type="VirtualPCIPassthrough"><key>-1</key></device>'
                 '</deviceChange></spec></ReconfigVM_Task>']
        words = ["type", "name", "config", "-1", "99999999999999999999", "", "VirtualMachine", "Folder", "\u20ac", "&amp;",
                 "<a/>", "</specSet>", "view", "session[x]y", "true", "parent.parent.parent", "runtime..host", "."]
        alive = 0
        for _ in range(400):
            text = rng.choice(seeds)
            for _ in range(rng.randint(1, 3)):
                at = rng.randrange(len(text))
                text = text[:at] + rng.choice(words) + text[at + rng.randint(0, 12):]
            status, data = c.post(text)
            self.assertIn(status, (200, 500), text)
            self.assertIn(b"Envelope", data, text)
            alive += status == 200
        self.assertTrue(c.time())
        self.assertGreater(alive, 0)


class ReadOnly(LabTest):

    def setUp(self):
        super().setUp()
        self.c = self.lab.client("8.0.3.0")
        self.c.login(self.lab.ready["readonlyUser"])

    def test_hidden_properties_are_missing_and_named(self):
        view = self.c.view("HostSystem")
        answer = self.c.method("RetrievePropertiesEx", "PropertyCollector", "propertyCollector",
                               "<specSet>%s</specSet><options/>"
                               % over_view(view, HostSystem=["name", "config.graphicsConfig"]))
        objects = list(answer.iter(VIM + "objects"))
        self.assertGreater(len(objects), 5)
        for o in objects:
            self.assertEqual(o.findtext(VIM + "propSet/" + VIM + "name"), "name")
            self.assertEqual(o.findtext(VIM + "missingSet/" + VIM + "path"), "config.graphicsConfig")
            fault = o.find(VIM + "missingSet/" + VIM + "fault/" + VIM + "fault")
            self.assertEqual(fault.findtext(VIM + "privilegeId"), "System.Read")

    def test_changes_are_refused(self):
        fault = self.refused("NoPermission", self.c.method, "RebootHost_Task", "HostSystem", "host-1",
                             "<force>true</force>")
        self.assertEqual(fault.node.findtext(VIM + "privilegeId"), "Host.Config.Maintenance")

    def test_a_fault_takes_more_away(self):
        self.lab.fault("no-permission-user", user=self.lab.user, target="HostSystem", paths=["hardware"])
        c = self.lab.client()
        c.login()
        answer = c.method("RetrievePropertiesEx", "PropertyCollector", "propertyCollector",
                          "<specSet>%s</specSet><options/>"
                          % over_view(c.view("HostSystem"), HostSystem=["hardware.pciDevice"]))
        self.assertEqual(answer.findtext(".//" + VIM + "missingSet/" + VIM + "path"), "hardware.pciDevice")


class Datastores(LabTest):
    estate = "guide"

    def setUp(self):
        super().setUp()
        self.si = self.lab.pyvmomi()
        self.dc = self.si.content.rootFolder.childEntity[0]
        self.ds = self.dc.datastore[0]
        self.c = self.lab.client()

    def url(self, name):
        return "/folder/%s?dcPath=%s&dsName=%s" % (name, self.dc.name, self.ds.name)

    def test_cookie_is_needed(self):
        self.assertEqual(self.c.request("GET", self.url("x"))[0], 401)

    def test_put_get_and_what_is_missing(self):
        self.c.login()
        self.assertEqual(self.c.request("PUT", self.url("absent/a.bin"), b"data")[0], 405)
        self.si.content.fileManager.MakeDirectory("[%s] present" % self.ds.name, self.dc, True)
        self.assertEqual(self.c.request("PUT", self.url("present/a.bin"), b"data")[0], 201)
        self.assertEqual(self.c.request("PUT", self.url("present/a.bin"), b"other")[0], 200)
        self.assertEqual(self.c.request("GET", self.url("present/a.bin")), (200, b"other"))
        self.assertEqual(self.c.request("GET", self.url("present/b.bin"))[0], 404)
        self.assertEqual(self.c.request("PUT", self.url("present"), b"data")[0], 405)
        self.assertEqual(self.c.request("GET", self.url("../../password"))[0], 404)

    def test_read_only_user_may_not_write(self):
        self.c.login(self.lab.ready["readonlyUser"])
        self.assertEqual(self.c.request("PUT", self.url("a.bin"), b"data")[0], 403)


if __name__ == "__main__":
    unittest.main(warnings="ignore")  # pyVmomi leaves its connections to the collector
