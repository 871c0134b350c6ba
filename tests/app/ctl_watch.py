#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`gpudeckctl watch` from outside, on the practice lab.

usage: ctl_watch.py GPUDECKCTL GPULAB
"""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

LIMIT_SECONDS = 60
METRICS = {"gpuUtilizationPercent", "memoryUtilizationPercent", "memoryUsedMiB",
           "temperatureCelsius", "powerWatts", "smClockMHz", "memoryClockMHz",
           "encoderUtilizationPercent"}
KEYS = METRICS | {"time", "source", "target", "host", "vm", "uuid", "address", "name", "vgpu"}
ESX, OFF, BARE, GUEST = ("pa-esx-a3.corp.example", "pa-esx-a2.corp.example",
                         "pa-esx-a1.corp.example", "v100-quad-01")


class Lab:
    def __init__(self, binary):
        self.process = subprocess.Popen([binary, "--estate", "mixed", "--speed", "1"],
                                        stdout=subprocess.PIPE, text=True)
        self.ready = json.loads(self.process.stdout.readline())
        self.server = self.ready["vcenter"].split("/")[2]
        self.machines = {m["name"]: m for m in self.ready["hosts"] + self.ready["guests"]}

    def control(self, path, **body):
        request = urllib.request.Request(self.ready["control"] + path,
                                         data=json.dumps(body).encode() if body else None,
                                         headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.read()

    def calls(self, method):
        methods = json.loads(self.control("/state"))["vsphere"]["methods"]
        return methods.get(method, {}).get("calls", 0)

    def loops(self):
        return len(json.loads(self.control("/state"))["telemetry"]["loops"])

    def stop(self):
        self.process.terminate()
        self.process.wait(30)


class Check:
    def __init__(self, gpudeckctl, lab, empty):
        self.gpudeckctl, self.lab, self.failures, self.cases = gpudeckctl, lab, [], 0
        self.environment = dict(os.environ, LANG="C.UTF-8", XDG_DATA_HOME=empty, HOME=empty,
                                DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere")
        self.environment.pop("SSH_AUTH_SOCK", None)

    def that(self, what, holds, seen=""):
        self.cases += 1
        if not holds:
            self.failures.append(what)
            print(f"FAIL {what}: {seen!r}", file=sys.stderr)

    def command(self, *more, server=True, ssh=True):
        lab, words = self.lab, [self.gpudeckctl, "watch"]
        if server:
            words += ["--server", lab.server, "--user", lab.ready["user"], "--password-file",
                      lab.ready["passwordFile"], "--thumbprint", lab.ready["thumbprint"]]
        if ssh:
            words += ["--ssh-password-file", lab.ready["passwordFile"]]
        for name, machine in lab.machines.items():
            words += ["--resolve", f"{name}={machine['ssh']}", "--host-key", machine["hostKey"]]
        return words + list(more)

    def run(self, *more, **which):
        done = subprocess.run(self.command(*more, **which), env=self.environment, text=True,
                              capture_output=True, timeout=LIMIT_SECONDS, check=False)
        return done.returncode, done.stdout, done.stderr.strip().splitlines()

    def samples(self, *more, **which):
        code, out, errors = self.run("--format", "jsonl", "--once", *more, **which)
        return code, [json.loads(line) for line in out.splitlines()], errors


def ssh_url(lab, name):
    return "ssh://root@" + lab.machines[name]["ssh"]


def once(check):
    code, lines, errors = check.samples("--target", ESX, "--target", "vm:" + GUEST)
    check.that("a host and a guest", code == 0 and not errors, (code, errors))
    check.that("three and four GPUs", [sum(1 for x in lines if x["target"] == t)
                                       for t in (ESX, GUEST)] == [3, 4], lines)
    check.that("each GPU once", len({x["uuid"] for x in lines}) == len(lines), lines)
    check.that("the keys", all(set(x) == KEYS for x in lines), lines[:1])
    check.that("a time", all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", x["time"])
                             for x in lines), lines[:1])
    check.that("who measured", {x["source"] for x in lines}
               == {"host-nvidia-smi", "guest-nvidia-smi"}, lines)
    check.that("numbers or null", all(isinstance(x[m], (int, float, type(None)))
                                      for x in lines for m in METRICS), lines[:1])
    code, out, errors = check.run("--once", "--target", ESX)
    check.that("a table", code == 0 and out.count(ESX) == 3 and "GPU%" in out, out)


def without_server(check, lab):
    code, lines, errors = check.samples("--target", ssh_url(lab, ESX), server=False)
    check.that("SSH alone", code == 0 and len(lines) == 3 and lines[0]["host"] is None, errors)
    code, _, errors = check.samples(server=False)
    check.that("nothing to watch", code == 2 and len(errors) == 1, errors)
    code, _, errors = check.samples("--target", ssh_url(lab, ESX), server=False, ssh=False)
    check.that("no password", code == 2 and "--ssh-password-file" in errors[0], errors)
    with tempfile.NamedTemporaryFile("w") as file:
        file.write("wrong\n")
        file.flush()
        before = json.loads(lab.control("/state"))["ssh"]
        code, _, errors = check.samples("--target", ssh_url(lab, ESX), "--ssh-password-file",
                                        file.name, server=False, ssh=False)
        check.that("a wrong password", code == 3 and len(errors) == 1, (code, errors, before))
    words = [w for w in check.command("--once", "--target", ssh_url(lab, ESX), server=False)]
    while "--host-key" in words:
        at = words.index("--host-key")
        del words[at:at + 2]
    done = subprocess.run(words, env=check.environment, text=True, capture_output=True,
                          timeout=LIMIT_SECONDS, check=False)
    check.that("an unknown host key", done.returncode == 4
               and lab.machines[ESX]["hostKey"] in done.stderr, done.stderr)


def some_fail(check):
    code, lines, errors = check.samples("--target", ESX, "--target", BARE, "--target", OFF)
    check.that("the rest goes on", code == 8 and len(lines) == 3, (code, lines))
    check.that("a sentence each", len(errors) == 2 and any("no nvidia-smi" in e for e in errors)
               and any("TSM-SSH" in e for e in errors), errors)
    code, _, errors = check.samples("--target", OFF)
    check.that("all failed", code == 5 and len(errors) == 1, (code, errors))
    code, _, errors = check.samples("--target", "vm:nobody")
    check.that("an unknown name", code == 6 and "nobody" in errors[0], (code, errors))


def start_ssh(check, lab):
    code, lines, errors = check.samples("--target", OFF, "--target", ESX, "--start-ssh")
    check.that("SSH started", code == 0 and {x["target"] for x in lines} == {OFF, ESX}, errors)
    check.that("one start, one stop", (lab.calls("StartService"), lab.calls("StopService"))
               == (1, 1), lab.calls("StartService"))
    code, _, _ = check.samples("--target", OFF)
    check.that("SSH off again", code == 5, code)


def vcenter(check):
    code, lines, errors = check.samples("--source", "vcenter", "--target", "host")
    check.that("vCenter's figures", code == 0 and len(lines) >= 3
               and {x["source"] for x in lines} == {"vcenter"}, (code, errors))
    check.that("by host name", ESX in {x["target"] for x in lines}, lines)
    check.that("units", all(0 <= x["gpuUtilizationPercent"] <= 100 for x in lines
                            if x["gpuUtilizationPercent"] is not None), lines)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def prometheus(check, lab, folder):
    """A real Prometheus that scrapes the lab."""
    program = shutil.which("prometheus")
    if not program:
        print("not run: --source prometheus, for want of a Prometheus")
        return
    control, port = lab.ready["control"].split("/")[2], free_port()
    with open(f"{folder}/prometheus.yml", "w", encoding="utf-8") as file:
        file.write("global: {scrape_interval: 1s, scrape_timeout: 1s}\nscrape_configs:\n"
                   f"- {{job_name: dcgm, static_configs: [{{targets: ['{control}']}}]}}\n")
    with subprocess.Popen([program, f"--config.file={folder}/prometheus.yml",
                           f"--storage.tsdb.path={folder}/tsdb",
                           f"--web.listen-address=127.0.0.1:{port}"],
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        code, lines, errors, end = 5, [], [], time.monotonic() + LIMIT_SECONDS
        while not lines and time.monotonic() < end:
            code, lines, errors = check.samples("--prometheus", f"http://127.0.0.1:{port}",
                                                server=False, ssh=False)
        server.terminate()
        server.wait(30)
    check.that("a Prometheus", code == 0 and len(lines) > 3 and {x["source"] for x in lines}
               == {"prometheus"}, (code, lines[:1], errors))
    code, _, errors = check.samples("--prometheus", f"http://127.0.0.1:{port}", server=False,
                                    ssh=False)
    check.that("no Prometheus any more", code == 5 and len(errors) == 1, (code, errors))


def interrupted(check, lab):
    words = check.command("--format", "jsonl", "--interval", "500ms", "--target", OFF,
                          "--target", ESX, "--start-ssh")
    with subprocess.Popen(words, env=check.environment, text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE) as run:
        for _ in range(30):
            line = run.stdout.readline()
            if not line:
                break
        check.that("it goes on", bool(line), run.poll())
        check.that("one loop per host", lab.loops() == 2, lab.loops())
        run.send_signal(signal.SIGINT)
        run.communicate(timeout=LIMIT_SECONDS)
        check.that("stopped", run.returncode == 9, run.returncode)
    check.that("nothing left running", lab.loops() == 0, lab.loops())
    code, _, _ = check.samples("--target", OFF)
    check.that("SSH off again after Ctrl+C", code == 5, code)


def reader_leaves(check, lab):
    words = check.command("--format", "jsonl", "--interval", "500ms", "--target", ESX)
    with subprocess.Popen(words, env=check.environment, text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL) as run:
        run.stdout.readline()
        run.stdout.close()
        check.that("it ends with its reader", run.wait(LIMIT_SECONDS) == 0, run.returncode)
    check.that("nothing left running", lab.loops() == 0, lab.loops())


def main():
    gpudeckctl, gpulab = sys.argv[1:3]
    lab = Lab(gpulab)
    with tempfile.TemporaryDirectory() as empty:
        check = Check(gpudeckctl, lab, empty)
        try:
            once(check)
            without_server(check, lab)
            some_fail(check)
            vcenter(check)
            prometheus(check, lab, empty)
            start_ssh(check, lab)
            interrupted(check, lab)
            reader_leaves(check, lab)
        finally:
            lab.stop()
    print(f"{check.cases} checks, {len(check.failures)} failed")
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
