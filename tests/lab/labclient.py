# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""For tests that follow one story through an estate: the lab as a process, pyVmomi sessions by
name, waiting, and checks that go on after a difference. labtest.py serves the unit tests."""

import json
import os
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
from xml.etree import ElementTree

from pyVim.connect import Disconnect, SmartConnect
from pyVmomi import vim, vmodl

FAILURES = []


def check(what, got, want):
    """Note a difference; finish() makes the exit status of all of them."""
    if got != want:
        FAILURES.append(f"{what}: got {got!r}, want {want!r}")
        print("FAIL", FAILURES[-1], file=sys.stderr)


def finish():
    """End the program: 1 after any difference."""
    print(f"{os.path.basename(sys.argv[0])}: {'failed: ' + str(len(FAILURES)) if FAILURES else 'passed'}")
    sys.exit(1 if FAILURES else 0)


def program():
    """The lab: argv[1], or gpulab in the folder that GPUDECK_LAB names."""
    return sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.environ["GPUDECK_LAB"], "gpulab")


class Lab:
    """A running lab."""

    def __init__(self, estate, *more):
        command = [program(), "-estate", estate, *more]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"the lab did not start: {command}")
        self.ready = json.loads(line)
        with open(self.ready["passwordFile"], encoding="utf-8") as f:
            self.password = f.read().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        check("the lab's end", self.process.wait(timeout=30), 0)

    def connect(self, url=None):
        """A pyVmomi session with the vCenter or a standalone host."""
        user = next((e["user"] for e in self.ready["esxi"] if e["url"] == url), self.ready["user"])
        port = int((url or self.ready["vcenter"]).split(":")[2].split("/")[0])
        context = ssl._create_unverified_context()  # its certificate is new at every start
        return SmartConnect(host="127.0.0.1", port=port, user=user, pwd=self.password, sslContext=context)


class Session:
    """A connection with look-ups by name."""

    def __init__(self, lab, url=None):
        self.instance = lab.connect(url)
        self.content = self.instance.RetrieveContent()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            Disconnect(self.instance)
        except (OSError, vmodl.MethodFault):
            pass  # the server went down, and the session with it

    def all(self, kind):
        view = self.content.viewManager.CreateContainerView(self.content.rootFolder, [kind], True)
        found = list(view.view)
        view.Destroy()
        return found

    def host(self, name):
        return next(h for h in self.all(vim.HostSystem) if h.name == name)

    def vm(self, name):
        return next(v for v in self.all(vim.VirtualMachine) if v.name == name)


class Raw:
    """SOAP by hand in the newest version: pyVmomi 6.7.1 knows nothing of 7.0 and later."""

    def __init__(self, lab, version="8.0.3.0"):
        self.url, self.version = lab.ready["vcenter"], version
        self.cookie = ""
        said = self.call(f'<Login xmlns="urn:vim25"><_this type="SessionManager">SessionManager</_this>'
                  f'<userName>{lab.ready["user"]}</userName><password>{lab.password}</password></Login>')
        check("raw login", said.tag, "{urn:vim25}LoginResponse")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.call('<Logout xmlns="urn:vim25"><_this type="SessionManager">SessionManager</_this></Logout>')

    def call(self, body):
        """Post a method element; return the body's first element, a fault's included."""
        envelope = ('<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" '
                    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">'
                    f"<soapenv:Body>{body}</soapenv:Body></soapenv:Envelope>")
        request = urllib.request.Request(self.url, envelope.encode(), {
            "SOAPAction": "urn:vim25/" + self.version, "Content-Type": "text/xml; charset=utf-8", "Cookie": self.cookie})
        try:
            answer = urllib.request.urlopen(request, context=ssl._create_unverified_context(), timeout=60)
        except urllib.error.HTTPError as fault:
            answer = fault
        if answer.headers.get("Set-Cookie"):
            self.cookie = answer.headers["Set-Cookie"].split(";")[0]
        return ElementTree.fromstring(answer.read())[-1][0]

    def element(self, moref, kind, path):
        """A property's val element, None when unset."""
        answer = self.call(
            '<RetrievePropertiesEx xmlns="urn:vim25"><_this type="PropertyCollector">propertyCollector</_this><specSet>'
            f'<propSet><type>{kind}</type><pathSet>{path}</pathSet></propSet><objectSet><obj type="{kind}">{moref}</obj></objectSet>'
            "</specSet><options/></RetrievePropertiesEx>")
        return answer.find(".//{urn:vim25}val")

    def text(self, moref, kind, path):
        found = self.element(moref, kind, path)
        return None if found is None else found.text


def control(lab, path, **order):
    """A request to the control endpoint: POST with an order, else GET."""
    request = urllib.request.Request(lab.ready["control"] + path, json.dumps(order).encode() if order else None)
    return json.loads(urllib.request.urlopen(request, timeout=10).read() or b"{}")


def wait_for(what, condition, seconds=20):
    """True as soon as the condition holds; a difference is noted when it never does."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    check(what, "never within %d s" % seconds, "in time")
    return False


def ended(task, seconds=20):
    """Wait for a task's end and return its fault's type name, or None."""
    wait_for(f"end of {task}", lambda: task.info.state in ("success", "error"), seconds)
    error = task.info.error
    return type(error).__name__.split(".")[-1] if error else None


def messages(task):
    """The fault's own words, in order."""
    return [m.message for m in task.info.error.faultMessage] if task.info.error else []


def refused(call):
    """The fault that a call is refused with, or None."""
    try:
        call()
    except vmodl.MethodFault as fault:
        return fault
    return None


def pci_devices(vm):
    return [d for d in vm.config.hardware.device if isinstance(d, vim.vm.device.VirtualPCIPassthrough)]


def extra(vm):
    return {o.key: o.value for o in vm.config.extraConfig}


def passthru(host):
    """Address -> (capable, enabled, active)."""
    return {i.id: (i.passthruCapable, i.passthruEnabled, i.passthruActive) for i in host.config.pciPassthruInfo}
