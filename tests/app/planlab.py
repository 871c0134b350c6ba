# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""For tests that drive `gpudeckctl plan`, `apply`, `resume` and `undo` from outside: the lab as a
process, the program, and pictures of hosts and VMs taken with pyVmomi, which we did not write."""

import json
import os
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
import warnings

from pyVim.connect import Disconnect, SmartConnect
from pyVmomi import vim

warnings.filterwarnings("ignore")
LIMIT_SECONDS = 280
# Calls that change something; a run of a finished plan makes none of them.
CHANGES = ("ReconfigVM_Task", "UpdatePassthruConfig", "RebootHost_Task", "EnterMaintenanceMode_Task",
           "ExitMaintenanceMode_Task", "PowerOnVM_Task", "PowerOnMultiVM_Task", "PowerOffVM_Task",
           "ShutdownGuest", "CloneVM_Task", "CreateVM_Task", "Destroy_Task", "UpgradeVM_Task",
           "RemoveAllSnapshots_Task")


class Lab:
    def __init__(self, binary, estate, *more):
        self.process = subprocess.Popen([binary, "--estate", estate, *more],
                                        stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"the lab did not start: {self.process.wait()}")
        self.ready = json.loads(line)
        self.server = self.ready["vcenter"].split("/")[2]
        self.guests = {g["name"]: g for g in self.ready["guests"]}
        with open(self.ready["passwordFile"], encoding="utf-8") as file:
            self.password = file.read().strip()
        self.instance = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.forget()
        self.process.terminate()
        self.process.wait(60)

    def control(self, path, **body):
        request = urllib.request.Request(self.ready["control"] + path,
                                         data=json.dumps(body).encode() if body else None,
                                         headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.loads(answer.read() or b"{}")

    def changes(self):
        """How often each changing method was called."""
        methods = self.control("/state")["vsphere"]["methods"]
        return {m: methods[m]["calls"] for m in CHANGES if methods.get(m, {}).get("calls")}

    def guests_now(self):
        """All guests that answer SSH or will: those of VMs made since the start, too."""
        with urllib.request.urlopen(self.ready["control"] + "/guests", timeout=20) as answer:
            return json.loads(answer.read())

    def content(self):
        if self.instance is None:
            host, port = self.server.split(":")
            self.instance = SmartConnect(host=host, port=int(port), user=self.ready["user"],
                                         pwd=self.password,
                                         sslContext=ssl._create_unverified_context())
        return self.instance.RetrieveContent()

    def objects(self, kind):
        content = self.content()
        view = content.viewManager.CreateContainerView(content.rootFolder, [kind], True)
        found = list(view.view)
        view.Destroy()
        return found

    def forget(self):
        """The session of content(), before a fault ends it."""
        if self.instance:
            Disconnect(self.instance)
        self.instance = None

    def host(self, name):
        return next(h for h in self.objects(vim.HostSystem) if h.name == name)

    def vm(self, name):
        return next((v for v in self.objects(vim.VirtualMachine) if v.name == name), None)

    def finish(self, task):
        """Waits for a task; what it ended with."""
        end = time.monotonic() + 60
        while task.info.state not in ("success", "error"):
            if time.monotonic() > end:
                raise RuntimeError(f"{task} did not end")
        if task.info.state == "error":
            raise RuntimeError(task.info.error.msg)

    def power_off(self, name):
        machine = self.vm(name)
        if machine.runtime.powerState != "poweredOff":
            self.finish(machine.PowerOffVM_Task())


def vm_picture(machine):
    """Every property of a VM that a plan for passthrough may touch."""
    config = machine.config
    devices = sorted((d.backing.id, d.backing.deviceId) for d in config.hardware.device
                     if isinstance(d, vim.vm.device.VirtualPCIPassthrough)
                     and isinstance(d.backing,
                                    vim.vm.device.VirtualPCIPassthrough.DeviceBackingInfo))
    return {"power": machine.runtime.powerState, "host": machine.runtime.host.name,
            "memory": config.hardware.memoryMB, "firmware": config.firmware,
            "reservation": config.memoryAllocation.reservation,
            "limit": config.memoryAllocation.limit,
            "locked": bool(config.memoryReservationLockedToMax),
            "memoryHotAdd": bool(config.memoryHotAddEnabled),
            "cpuHotAdd": bool(config.cpuHotAddEnabled),
            "nested": bool(config.nestedHVEnabled), "version": config.version,
            "extra": {o.key: o.value for o in config.extraConfig},
            "devices": devices}


def host_picture(host):
    return {"maintenance": host.runtime.inMaintenanceMode,
            "connection": host.runtime.connectionState,
            "passthrough": {i.id: (i.passthruEnabled, i.passthruActive)
                            for i in host.config.pciPassthruInfo}}


def differences(before, after, path=""):
    """What differs between two pictures, as "path: before -> after"."""
    if isinstance(before, dict) and isinstance(after, dict):
        found = []
        for key in sorted(set(before) | set(after)):
            found += differences(before.get(key), after.get(key), f"{path}/{key}")
        return found
    return [] if before == after else [f"{path}: {before!r} -> {after!r}"]


class Ctl:
    """gpudeckctl with its server options, a home and a journal of its own."""

    def __init__(self, program, lab, folder):
        self.program, self.lab, self.folder = program, lab, folder
        self.size_limit_kills = True
        self.address = None  # another way to the server than straight
        self.journal = os.path.join(folder, "journal.sqlite")
        self.environment = dict(os.environ, LANG="C.UTF-8", HOME=folder,
                                XDG_DATA_HOME=folder, DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere")
        self.environment.pop("SSH_AUTH_SOCK", None)

    def server(self):
        return ["--server", self.address or self.lab.server, "--user", self.lab.ready["user"], "--password-file",
                self.lab.ready["passwordFile"], "--thumbprint", self.lab.ready["thumbprint"]]

    def guests(self):
        words = ["--guest-password-file", self.lab.ready["passwordFile"]]
        for name, guest in self.lab.guests.items():
            words += ["--resolve", f"{name}={guest['ssh']}", "--host-key", guest["hostKey"]]
        return words

    def run(self, *words, stdin=None, **environment):
        done = subprocess.run([self.program, *words], env=dict(self.environment, **environment),
                              input=stdin, text=True, capture_output=True, timeout=LIMIT_SECONDS,
                              restore_signals=self.size_limit_kills, check=False)
        return done.returncode, done.stdout, done.stderr.strip().splitlines()

    def plan(self, *words, **more):
        return self.run("plan", "passthrough", *self.server(), *words, **more)

    def carrying(self, verb, subject, *words):
        return [verb, subject, *self.server(), *self.guests(), "--journal", self.journal,
                "--format", "json", *words]

    def carry(self, verb, subject, *words, **more):
        """apply, resume or undo, told as JSON: exit code, events, errors."""
        code, out, errors = self.run(*self.carrying(verb, subject, *words), **more)
        return code, [json.loads(line) for line in out.splitlines()], errors

    def carry_live(self, verb, subject, *words, on_event):
        """The same, with on_event(process, event) called for each event as it comes."""
        with tempfile.TemporaryFile("w+") as errors:
            process = subprocess.Popen([self.program, *self.carrying(verb, subject, *words)],
                                       env=self.environment, text=True, stdout=subprocess.PIPE,
                                       stderr=errors)
            late = threading.Timer(LIMIT_SECONDS, process.kill)
            late.start()
            events = []
            for line in process.stdout:
                events.append(json.loads(line))
                on_event(process, events[-1])
            code = process.wait()
            late.cancel()
            errors.seek(0)
            return code, events, errors.read().strip().splitlines()

    def show(self, run, *words):
        return self.run("show", run, "--journal", self.journal, *words)

    def runs(self):
        code, out, _ = self.run("runs", "--journal", self.journal, "--format", "json")
        return json.loads(out)["runs"] if code == 0 else []


def shorten(file, seconds=2):
    """The watch after a power-on is a minute, and a host gets three to tell the new state of its
    devices; on the lab a moment tells the same."""
    with open(file, encoding="utf-8") as source:
        plan = json.load(source)
    for step in plan["steps"]:
        if step["type"] in ("vm.watch-power", "host.passthrough-active"):
            step["params"]["seconds"] = seconds
    with open(file, "w", encoding="utf-8") as target:
        json.dump(plan, target)
    return plan


class Checks:
    def __init__(self):
        self.count, self.failures = 0, []

    def that(self, what, holds, seen=""):
        self.count += 1
        if not holds:
            self.failures.append(what)
            print(f"FAIL {what}: {seen!r}", file=sys.stderr)
        return bool(holds)

    def finish(self):
        print(f"{self.count} checks, {len(self.failures)} failed")
        return 1 if self.failures else 0
