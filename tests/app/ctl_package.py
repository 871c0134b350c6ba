#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `gpudeckctl package` says of the lab's packages, of wrong files and of hostile ones.

usage: ctl_package.py GPUDECKCTL LAB
"""

import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile

LIMIT_SECONDS = 60
GUIDE = "NVIDIA-VMware_ESXi_6.7_Host_Driver_390.42-1OEM.670.0.0.7535516.vib"
AIE = "NVD-AIE-800_535.161.05-1OEM.800.1.0.20613240_23312020.zip"
DAEMON = "nvd-gpu-mgmt-daemon_535.161.05-1OEM.700.1.0.15843807.zip"
DOWNLOAD = "NVIDIA-AI-Enterprise-vSphere-8.0-535.161.05-535.161.07.zip"

# File, ESXi, exit code, form, family, a part of the sentence.
PACKAGES = [
    (GUIDE, "6.7.0", 0, "vib", "graphics", ""),
    (GUIDE, "6.5.0", 7, "vib", "graphics", "requires esx-version >= 6.7.0"),
    (GUIDE, "8.0.3", 7, "vib", "graphics", "requires esx-version << 6.8.0"),
    (AIE, "8.0.3", 0, "bundle", "ai-enterprise", ""),
    (AIE, "7.0.3", 7, "bundle", "ai-enterprise", "requires esx-version >= 8.0.0"),
    ("NVD-VGPU-800_535.161.05-1OEM.800.1.0.20613240_23312021.zip", "8.0.3", 0, "bundle", "graphics", ""),
    (DAEMON, "8.0.3", 0, "bundle", "daemon", ""),
    (DAEMON, "6.7.0", 7, "bundle", "daemon", "requires esx-version >= 7.0.0"),
    (DOWNLOAD, "8.0.3", 7, "download", "other", "hosts take the bundle inside it"),
]


def lay(folder):
    """The lab's own packages, then files that are none."""
    lab = subprocess.Popen([sys.argv[2], "--estate", "fleet:1,1,1", "--packages", folder], stdout=subprocess.PIPE)
    lab.stdout.readline()
    lab.terminate()
    lab.wait(timeout=LIMIT_SECONDS)

    def write(name, data):
        with open(os.path.join(folder, name), "wb") as f:
            f.write(data)

    def zipped(members):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
            for name, data in members.items():
                z.writestr(name, data)
        return out.getvalue()

    write("empty.zip", b"")
    write("text.vib", b"this is no archive\n")
    write("photos.zip", zipped({"a.jpg": b"x"}))
    write("other.zip", zipped({"index.xml": b"<vendorList/>", "vib20/x/x.vib": b"no archive"}))
    with open(os.path.join(folder, GUIDE), "rb") as f:
        vib = f.read()
    write("cut.vib", vib[:200])
    write("entities.vib", ar(b'<!DOCTYPE v [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
                             b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><vib><name>&c;</name></vib>'))
    write("bomb.zip", zipped({"index.xml": b"<x/>", "vib20/a/a.vib": b"\0" * (600 << 20)}))
    write("community.vib", vib.replace(b"NVIDIA-VMware_ESXi_6.7_Host_Driver", b"thgpio-driver-of-somebody-elseeeee"))


def ar(text):
    return b"!<arch>\n%-16s%-12d%-6d%-6d%-8s%-10d`\n" % (b"descriptor.xml", 0, 0, 0, b"100644", len(text)) + text


def main():
    program = sys.argv[1]
    failures = 0

    def run(*arguments):
        return subprocess.run([program, "package", *arguments], capture_output=True, text=True, timeout=LIMIT_SECONDS, check=False)

    def expect(name, isRight, shown):
        nonlocal failures
        failures += not isRight
        print(("ok   " if isRight else "FAIL ") + name + ("" if isRight else f": {shown!r}"))

    with tempfile.TemporaryDirectory() as folder:
        lay(folder)
        for name, esxi, code, form, family, sentence in PACKAGES:
            done = run(os.path.join(folder, name), "--esxi", esxi, "--format", "json")
            said = json.loads(done.stdout)
            expect(f"{name} on {esxi}", (done.returncode, said["form"], said["family"]) == (code, form, family)
                   and sentence in done.stderr and (said["refused"] is None) == (code == 0), (done.returncode, said, done.stderr))
        done = run(os.path.join(folder, DOWNLOAD))
        expect("the bundle inside is named", done.returncode == 0 and "Host_Drivers/" + AIE in done.stdout, done)
        done = run(os.path.join(folder, AIE))
        expect("as text", done.stdout.startswith("NVIDIA vGPU manager 535.161.05 (AI Enterprise: C types)\n")
               and "Component: NVD-AIE-800" in done.stdout, done.stdout)
        done = run(os.path.join(folder, "community.vib"), "--esxi", "6.7.0")
        expect("somebody else's VIB", done.returncode == 7 and "No vGPU manager of NVIDIA" in done.stderr, done)
        for name in ("empty.zip", "text.vib", "photos.zip", "other.zip", "cut.vib", "entities.vib", "bomb.zip", "cut-" + AIE):
            done = run(os.path.join(folder, name))
            expect(name, done.returncode == 1 and not done.stdout and "is no package for ESXi" in done.stderr
                   and len(done.stderr.strip().splitlines()) <= 3, done)
    for name, arguments in [("no file", []), ("two files", ["a", "b"]), ("not there", ["/nowhere/at/all"]),
                            ("version", ["a", "--esxi", "eight"]), ("format", ["a", "--format", "xml"])]:
        done = run(*arguments)
        expect(name, done.returncode == 2 and done.stderr and not done.stdout, done)
    return failures != 0


if __name__ == "__main__":
    sys.exit(main())
