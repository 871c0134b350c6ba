# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the lab's tests share: starting it, its control endpoint, plain SOAP, pyVmomi."""
import http.client
import json
import os
import re
import signal
import ssl
import subprocess
import tempfile
import time
import unittest
import urllib.error
import urllib.request
from xml.etree import ElementTree

VIM = "{urn:vim25}"
HEAD = ('<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope '
        'xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" '
        'xmlns:xsd="http://www.w3.org/2001/XMLSchema" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>')
TAIL = "</soapenv:Body></soapenv:Envelope>"


def programs():
    """The folder with gpulab and plainvc."""
    return os.environ["GPUDECK_LAB"]


def trusting():
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


class Program:
    """A running gpulab or plainvc; ends with the block."""

    def __init__(self, name, *args):
        self.temp = tempfile.mkdtemp(prefix="labtest-")
        self.process = subprocess.Popen(
            [os.path.join(programs(), name), *args], stdout=subprocess.PIPE, text=True,
            env=dict(os.environ, TMPDIR=self.temp))
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError("%s did not start" % name)
        self.ready = json.loads(line)
        self.address = re.match(r"https://([^/]+)/sdk", self.ready["vcenter"]).group(1)
        self.user = self.ready["user"]
        self.clients = []
        with open(self.ready["passwordFile"], encoding="utf-8") as f:
            self.password = f.read().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        """Ends it as an operator does; what it left behind is returned."""
        self.hang_up()
        self.process.send_signal(signal.SIGTERM)
        self.status = self.process.wait(timeout=20)
        self.process.stdout.close()
        left = os.listdir(self.temp)
        if not left:
            os.rmdir(self.temp)
        return left

    def control(self, path, order=None):
        data = None if order is None else json.dumps(order).encode()
        try:
            with urllib.request.urlopen(self.ready["control"] + path, data, timeout=20) as r:
                return json.load(r)
        except urllib.error.HTTPError as e:
            return json.loads(e.read())

    def fault(self, kind, **more):
        said = self.control("/fault", dict(kind=kind, **more))
        assert said == {"ok": True}, said

    def client(self, version="6.7.1"):
        self.clients.append(Client(self, version))
        return self.clients[-1]

    def hang_up(self):
        """Closes the connections of all clients."""
        for c in self.clients:
            c.close()
        self.clients.clear()

    def pyvmomi(self, user=None, password=None, context=None):
        from pyVim.connect import SmartConnect
        host, port = self.address.split(":")
        return SmartConnect(host=host, port=int(port), user=user or self.user,
                            pwd=password or self.password, sslContext=context or trusting())


class Fault(Exception):
    """A SOAP fault."""

    def __init__(self, root):
        fault = root.find(".//{http://schemas.xmlsoap.org/soap/envelope/}Fault")
        self.code = fault.findtext("faultcode")
        self.text = fault.findtext("faultstring")
        detail = fault.find("detail")
        self.node = detail[0] if detail is not None and len(detail) else None
        self.name = None
        if self.node is not None:
            self.name = self.node.get("{http://www.w3.org/2001/XMLSchema-instance}type")
        super().__init__("%s: %s" % (self.name, self.text))


class Client:
    """SOAP by hand, for what no library would send."""

    def __init__(self, program, version):
        self.program = program
        self.version = version
        self.cookie = None
        self.headers = None
        self.length = 0
        self.connection = None

    def request(self, method, path, body=None, **headers):
        if self.connection is None:
            host, port = self.program.address.split(":")
            self.connection = http.client.HTTPSConnection(host, int(port), context=trusting(), timeout=30)
        if self.cookie:
            headers.setdefault("Cookie", self.cookie)
        try:
            self.connection.request(method, path, body, headers)
            response = self.connection.getresponse()
            self.headers = response.headers
            data = response.read()
        except (OSError, http.client.HTTPException):
            self.close()
            raise
        self.length = len(data)
        return response.status, data

    def close(self):
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    def post(self, xml, **headers):
        headers.setdefault("SOAPAction", '"urn:vim25/%s"' % self.version)
        headers.setdefault("Content-Type", "text/xml; charset=utf-8")
        status, data = self.request("POST", "/sdk", (HEAD + xml + TAIL).encode(), **headers)
        return status, data

    def call(self, xml, **headers):
        """The response element of a call; a fault is raised."""
        status, data = self.post(xml, **headers)
        root = ElementTree.fromstring(data)
        if status == 500:
            raise Fault(root)
        assert status == 200, (status, data[:200])
        return root[0][0]

    def method(self, name, kind, ref, inner="", **headers):
        return self.call('<%s xmlns="urn:vim25"><_this type="%s">%s</_this>%s</%s>'
                         % (name, kind, ref, inner, name), **headers)

    def login(self, user=None, password=None):
        answer = self.method("Login", "SessionManager", "SessionManager",
                             "<userName>%s</userName><password>%s</password>"
                             % (user or self.program.user, password or self.program.password))
        self.cookie = self.headers["Set-Cookie"].split(";")[0]
        return answer

    def time(self):
        return self.method("CurrentTime", "ServiceInstance", "ServiceInstance").findtext(VIM + "returnval")

    def view(self, *kinds, root="group-d1"):
        types = "".join("<type>%s</type>" % k for k in kinds)
        return self.method("CreateContainerView", "ViewManager", "ViewManager",
                           '<container type="Folder">%s</container>%s<recursive>true</recursive>'
                           % (root, types)).findtext(VIM + "returnval")


def until(condition, seconds=10):
    """Waits for something that another process does; False after so long."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def over_view(view, **paths):
    """A PropertyFilterSpec's content over a view: HostSystem=["name", …]."""
    props = "".join("<propSet><type>%s</type>%s</propSet>" %
                    (kind, "".join("<pathSet>%s</pathSet>" % p for p in names))
                    for kind, names in paths.items())
    return ('%s<objectSet><obj type="ContainerView">%s</obj><skip>true</skip>'
            '<selectSet xsi:type="TraversalSpec"><name>v</name><type>ContainerView</type>'
            '<path>view</path><skip>false</skip></selectSet></objectSet>' % (props, view))


class LabTest(unittest.TestCase):
    """One lab per class of tests, reset before each."""
    estate = "mixed"
    more = ()

    @classmethod
    def setUpClass(cls):
        cls.lab = Program("gpulab", "--estate", cls.estate, *cls.more)

    @classmethod
    def tearDownClass(cls):
        left = cls.lab.stop()
        if left:
            raise AssertionError("left behind: %s" % left)
        if cls.lab.status != 0:
            raise AssertionError("the lab ended with %d" % cls.lab.status)

    def setUp(self):
        self.lab.control("/reset", {})

    def tearDown(self):
        self.lab.hang_up()

    def counted(self, method):
        """How often a method was called since the reset."""
        return self.lab.control("/state")["vsphere"]["methods"].get(method, {}).get("calls", 0)

    def refused(self, name, call, *args, **more):
        """The fault of that name that a call must end with."""
        with self.assertRaises(Fault) as caught:
            call(*args, **more)
        self.assertEqual(caught.exception.name, name, caught.exception.text)
        return caught.exception
