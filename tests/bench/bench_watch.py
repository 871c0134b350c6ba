#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `gpudeckctl watch` costs on many hosts, against OpenSSH.

usage: bench_watch.py BUILD [HOSTS [SECONDS]]

The lab's hosts with four GPUs each, one sample a second over SSH: CPU of gpudeckctl in that time
and its memory from beginning to end. Then, in the same run and on the same lab, `ssh HOST
nvidia-smi …` over a ControlMaster connection: CPU of the clients and of the master per sample.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time

TICKS = os.sysconf("SC_CLK_TCK")
WARM_UP_SECONDS = 15
OPENSSH_CALLS = 100
FIELDS = ("timestamp,uuid,pci.bus_id,name,driver_version,pstate,utilization.gpu,"
          "utilization.memory,memory.used,memory.total,temperature.gpu,power.draw,power.limit,"
          "clocks.sm,clocks.mem")


class Lab:
    def __init__(self, binary, hosts):
        self.process = subprocess.Popen([binary, "--estate", f"fleet:{hosts},4,{hosts},vgpu",
                                         "--speed", "1"], stdout=subprocess.PIPE, text=True)
        self.ready = json.loads(self.process.stdout.readline())

    def stop(self):
        self.process.terminate()
        self.process.wait(60)


def cpu_seconds(pid):
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def rss_mib(pid):
    with open(f"/proc/{pid}/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


class Counted(threading.Thread):
    """Reads a pipe to its end and counts lines."""

    def __init__(self, pipe):
        super().__init__(daemon=True)
        self.pipe, self.lines = pipe, 0
        self.start()

    def run(self):
        while data := self.pipe.read1(1 << 16):
            self.lines += data.count(b"\n")


def watch(gpudeckctl, lab, seconds):
    words = [gpudeckctl, "watch", "--format", "jsonl", "--ssh-password-file",
             lab.ready["passwordFile"]]
    for host in lab.ready["hosts"]:
        words += ["--target", "ssh://root@" + host["ssh"], "--host-key", host["hostKey"]]
    with subprocess.Popen(words, stdout=subprocess.PIPE) as run:
        counted = Counted(run.stdout)
        time.sleep(WARM_UP_SECONDS)
        lines, cpu, begun = counted.lines, cpu_seconds(run.pid), time.monotonic()
        sizes = []
        for _ in range(10):
            time.sleep(seconds / 10)
            sizes.append(rss_mib(run.pid))
        passed = time.monotonic() - begun
        lines, cpu = counted.lines - lines, cpu_seconds(run.pid) - cpu
        threads = len(os.listdir(f"/proc/{run.pid}/task"))
        run.terminate()
        run.wait(60)
    return lines, cpu, passed, sizes, threads


def askpass(folder, lab):
    path = os.path.join(folder, "askpass")
    with open(path, "w", encoding="utf-8") as file:
        file.write("#!/bin/sh\ncat '%s'\n" % lab.ready["passwordFile"])
    os.chmod(path, 0o700)
    return path


def openssh(lab, folder):
    """CPU seconds of `ssh HOST nvidia-smi` over a master, master included, and its samples."""
    address, port = lab.ready["hosts"][0]["ssh"].rsplit(":", 1)
    common = ["ssh", "-o", f"ControlPath={folder}/control", "-o", "LogLevel=ERROR", "-p", port]
    environment = dict(os.environ, SSH_ASKPASS=askpass(folder, lab), SSH_ASKPASS_REQUIRE="force")
    with subprocess.Popen(common + ["-M", "-N", "-o", "StrictHostKeyChecking=no", "-o",
                                    "UserKnownHostsFile=/dev/null", "root@" + address],
                          env=environment, start_new_session=True) as master:
        while not os.path.exists(f"{folder}/control"):
            if master.poll() is not None:
                raise SystemExit("ssh does not get to the lab")
            time.sleep(0.05)
        ask = common + ["root@" + address, "nvidia-smi", "--query-gpu=" + FIELDS,
                        "--format=csv,noheader,nounits"]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        of_master = cpu_seconds(master.pid)
        samples = 0
        for _ in range(OPENSSH_CALLS):
            done = subprocess.run(ask, capture_output=True, check=True)
            samples += done.stdout.count(b"\n")
        of_master = cpu_seconds(master.pid) - of_master
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        master.terminate()
        master.wait(30)
    clients = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return clients + of_master, samples


def main():
    build = sys.argv[1]
    hosts = int(sys.argv[2]) if len(sys.argv) > 2 else 128
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 60
    lab = Lab(os.path.join(build, "lab", "gpulab"), hosts)
    try:
        lines, cpu, passed, sizes, threads = watch(os.path.join(build, "bin", "gpudeckctl"), lab,
                                                   seconds)
        with tempfile.TemporaryDirectory() as folder:
            ssh_cpu, ssh_samples = openssh(lab, folder)
    finally:
        lab.stop()
    per_sample, ssh_per_sample = cpu / max(lines, 1), ssh_cpu / max(ssh_samples, 1)
    print(f"{hosts} hosts, 4 GPUs each: {lines / passed:.0f} samples/s in {passed:.0f} s "
          f"(of {hosts * 4}), {threads} threads")
    print(f"CPU of gpudeckctl: {100 * cpu / passed:.2f} % of a core, "
          f"{1e6 * per_sample:.1f} us per sample")
    print(f"ssh over ControlMaster: {1e6 * ssh_per_sample:.0f} us per sample "
          f"({OPENSSH_CALLS} calls)")
    print(f"ratio per sample: {per_sample / ssh_per_sample:.4f}")
    print(f"RSS: {sizes[0]:.1f} MiB, at the end {sizes[-1]:.1f} MiB, most {max(sizes):.1f} MiB "
          f"({100 * (sizes[-1] / sizes[0] - 1):+.1f} %)")


if __name__ == "__main__":
    main()
