# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hosts and guests of a lab through OpenSSH's client."""

import os
import stat
import subprocess
import tempfile

FOLDER = tempfile.TemporaryDirectory()
BARE = ["-F", "none", "-o", "UserKnownHostsFile=/dev/null", "-o", "StrictHostKeyChecking=no", "-o", "LogLevel=ERROR", "-o", "ConnectTimeout=10"]


def askpass(password):
    """A program that prints the password: OpenSSH asks it instead of a terminal."""
    name = os.path.join(FOLDER.name, "askpass")
    with open(name, "w", encoding="utf-8") as f:
        f.write(f"#!/bin/sh\necho '{password}'\n")
    os.chmod(name, stat.S_IRWXU)
    return {**os.environ, "SSH_ASKPASS": name, "SSH_ASKPASS_REQUIRE": "force", "DISPLAY": ":0"}


class Machine:
    """One host or guest of the ready line."""

    def __init__(self, lab, kind, name):
        self.entry = next(m for m in lab.ready[kind] if m["name"] == name)
        self.address, self.port = self.entry["ssh"].rsplit(":", 1)
        self.env = askpass(lab.password)

    def run(self, command, *options, stdin=""):
        """Status, standard output, standard error."""
        done = subprocess.run(["ssh", *options, *BARE, "-p", self.port, "root@" + self.address, command], env=self.env, input=stdin,
                              capture_output=True, text=True, timeout=60, check=False)
        return done.returncode, done.stdout, done.stderr

    def stream(self, command):
        """A command that goes on: its process, whose output is read line by line."""
        return subprocess.Popen(["ssh", "-n", *BARE, "-p", self.port, "root@" + self.address, command], env=self.env,
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def out(self, command, *options, stdin=""):
        return self.run(command, *options, stdin=stdin)[1].strip()
