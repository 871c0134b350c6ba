#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `gpudeckctl inventory` says and how it ends when the other side misbehaves.

usage: ctl_badinput.py GPUDECKCTL GPULAB

Every case: the exit code of the error's kind, one sentence on stderr with what, why and what to
do, no password anywhere, and an end within the time limit.
"""

import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import urllib.request

LIMIT_SECONDS = 150
OTHER_THUMBPRINT = ":".join(["AB"] * 32)


class Lab:
    def __init__(self, binary):
        self.process = subprocess.Popen([binary, "--estate", "guide"], stdout=subprocess.PIPE,
                                        text=True)
        self.ready = json.loads(self.process.stdout.readline())
        self.server = self.ready["vcenter"].split("/")[2]
        with open(self.ready["passwordFile"], encoding="utf-8") as file:
            self.password = file.readline().strip()

    def control(self, path, **body):
        request = urllib.request.Request(self.ready["control"] + path,
                                         data=json.dumps(body).encode(), method="POST",
                                         headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.read()

    def stop(self):
        self.process.terminate()
        self.process.wait(30)


def refused_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"


class PlainSpeaker:
    """Listens without TLS and greets every caller: a server, but not vSphere."""

    def __init__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self.socket.getsockname()[1]}"
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                caller, _ = self.socket.accept()
            except OSError:
                return
            caller.sendall(b"220 mail.example.org ESMTP\r\n")
            caller.close()


class Check:
    def __init__(self, gpudeckctl, lab):
        self.gpudeckctl, self.lab, self.failures, self.cases = gpudeckctl, lab, 0, 0

    def arguments(self, **changes):
        options = {"server": self.lab.server, "user": self.lab.ready["user"],
                   "password-file": self.lab.ready["passwordFile"],
                   "thumbprint": self.lab.ready["thumbprint"]}
        options.update(changes)
        return [part for name, value in options.items() if value is not None
                for part in ("--" + name.replace("_", "-"), value)]

    def run(self, arguments):
        return subprocess.run([self.gpudeckctl, "inventory", *arguments], text=True,
                              capture_output=True, timeout=LIMIT_SECONDS, check=False)

    def case(self, name, code, words=(), faults=(), more=(), **changes):
        self.cases += 1
        self.lab.control("/reset")
        for fault in faults:
            self.lab.control("/fault", **fault)
        try:
            done = self.run(self.arguments(**changes) + list(more))
        except subprocess.TimeoutExpired:
            self.report(name, f"did not end within {LIMIT_SECONDS} s")
            return
        text = done.stderr
        if done.returncode != code:
            self.report(name, f"exit code {done.returncode}, expected {code}: {text.strip()[:400]}")
        elif code and not any(line.rstrip().endswith(".") for line in text.splitlines()):
            self.report(name, f"no whole sentence: {text!r}")
        elif any(word.lower() not in (text + done.stdout).lower() for word in words):
            self.report(name, f"lacks one of {words}: {text.strip()[:400]}")
        elif self.lab.password in text + done.stdout:
            self.report(name, "the password was printed")
        else:
            print(f"ok   {name}: {text.strip().splitlines()[-1][:150] if text.strip() else ''}")

    def report(self, name, why):
        self.failures += 1
        print(f"FAIL {name}: {why}")


def usage_cases(check):
    check.case("no server", 2, ["--server"], server=None)
    check.case("unknown option", 2, ["--help"], more=["--insecure"])
    check.case("unknown format", 2, ["json", "csv", "table"], format="xml")
    check.case("thumbprint too short", 2, ["64"], thumbprint="AA:BB")
    check.case("empty variable", 2, **{"password-env": "GPUDECK_NOT_SET"},
               **{"password-file": None})
    check.case("no password file", 6, **{"password-file": "/nonexistent/password"})
    check.case("output cannot be written", 6, output="/nonexistent/inventory.json")


def trust_cases(check):
    check.case("unknown certificate", 4, [check.lab.ready["thumbprint"]], thumbprint=None)
    check.case("another certificate", 4, [OTHER_THUMBPRINT, check.lab.ready["thumbprint"]],
               thumbprint=OTHER_THUMBPRINT)
    check.case("CA file without certificates", 2, thumbprint=None, ca="/dev/null")


def network_cases(check):
    speaker = PlainSpeaker()
    check.case("unknown host", 5, server="no-such-host.invalid")
    check.case("refused port", 5, ["refused"], server=refused_port())
    check.case("no TLS", 5, ["TLS"], server=speaker.address)
    speaker.socket.close()
    retrieve = {"target": "RetrievePropertiesEx"}
    check.case("cut off", 5, faults=[{"kind": "drop-connection", "bytes": 3000, "count": -1,
                                      **retrieve}])
    check.case("busy", 5, faults=[{"kind": "http-503", "count": -1, **retrieve}])
    check.case("half an answer, then silence", 5,
               faults=[{"kind": "half-answer-then-silence", "count": -1, **retrieve}])


def answer_cases(check):
    retrieve = {"target": "RetrievePropertiesEx", "count": -1}
    check.case("a web page", 1, ["vSphere"], faults=[{"kind": "html-instead", "count": -1}])
    check.case("a web page in the middle", 1, faults=[{"kind": "html-instead", **retrieve}])
    check.case("cut XML", 5, ["incomplete"], faults=[{"kind": "truncate-xml", **retrieve}])
    check.case("endless XML", 1, faults=[{"kind": "endless-xml", **retrieve}])
    check.case("endless text", 1, faults=[{"kind": "endless-xml", "text": True, **retrieve}])
    check.case("entity bomb", 1, faults=[{"kind": "entity-bomb", **retrieve}])
    check.case("gzip bomb", 1, faults=[{"kind": "gzip-bomb", **retrieve}])
    check.case("gzip cut short", 5, ["incomplete"], faults=[{"kind": "gzip-cut", **retrieve}])
    check.case("2 GB answer", 1, faults=[{"kind": "huge-answer", **retrieve}])


def session_cases(check):
    with tempfile.NamedTemporaryFile("w", suffix=".pw") as wrong:
        wrong.write("not the password\n")
        wrong.flush()
        check.case("wrong password", 3, ["password"], **{"password-file": wrong.name})
    check.case("expired session", 0, faults=[{"kind": "expire-sessions", "after": 1}])
    check.case("session expired behind a view", 0, ["sc2esx01"], more=["--format", "csv"],
               faults=[{"kind": "expire-sessions", "target": "RetrievePropertiesEx", "after": 1}])
    check.case("read-only user", 8, ["System."], user=check.lab.ready["readonlyUser"])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    os.environ.pop("GPUDECK_NOT_SET", None)
    lab = Lab(sys.argv[2])
    try:
        check = Check(sys.argv[1], lab)
        for cases in (usage_cases, trust_cases, network_cases, answer_cases, session_cases):
            cases(check)
        check.case("a good server after all of this", 0)
    finally:
        lab.stop()
    print(f"{check.cases - check.failures} passed, {check.failures} failed")
    sys.exit(1 if check.failures else 0)


if __name__ == "__main__":
    main()
