#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Full load of 1,000 hosts and 10,000 VMs from the plain simulator, against curl in the same run.

usage: bench_load.py BUILD_DIR [ROUNDS] [--rtt MS]

curl downloads one RetrievePropertiesEx over everything with the property paths that gpudeckctl
asks for (printed by bench_request), after it has logged in; gpudeckctl loads the same with login.
The two take turns; medians and the ratios of the pairs are printed. With --rtt both go through a
proxy that adds that round trip, and the difference to the direct run is printed.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from urllib.parse import urlsplit

SHAPE = ["-cluster", "10", "-host", "100", "-standalone-host", "0", "-vm", "1000"]
ENVELOPE = ('<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv='
            '"http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsd="http://www.w3.org/2001/XMLSchema"'
            ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>{}'
            '</soapenv:Body></soapenv:Envelope>')
LOGIN = ('<Login xmlns="urn:vim25"><_this type="SessionManager">SessionManager</_this>'
         '<userName>{}</userName><password>{}</password></Login>')
VIEW = ('<CreateContainerView xmlns="urn:vim25"><_this type="ViewManager">ViewManager</_this>'
        '<container type="Folder">group-d1</container><recursive>true</recursive>'
        '</CreateContainerView>')


class Curl:
    """The yardstick: the same bytes, thrown away."""

    def __init__(self, url, folder, user, password):
        self.url, self.folder = url, folder
        self.jar = os.path.join(folder, "cookies")
        self.post(LOGIN.format(user, password))

    def post(self, body, keep=True):
        name = os.path.join(self.folder, "request.xml")
        with open(name, "w", encoding="utf-8") as file:
            file.write(ENVELOPE.format(body))
        out = os.path.join(self.folder, "answer.xml") if keep else "/dev/null"
        run = subprocess.run(
            ["curl", "-sk", "-b", self.jar, "-c", self.jar, "-H", "SOAPAction: urn:vim25/6.5",
             "-H", "Content-Type: text/xml", "--data-binary", "@" + name, "-o", out,
             "-w", "%{time_total} %{size_download}", self.url],
            stdout=subprocess.PIPE, text=True, check=True)
        seconds, size = run.stdout.split()
        return float(seconds), int(size)

    def view(self):
        self.post(VIEW)
        with open(os.path.join(self.folder, "answer.xml"), encoding="utf-8") as file:
            answer = file.read()
        tag = answer.index("<returnval")
        return answer[answer.index(">", tag) + 1:answer.index("</returnval>")]


def load(gpudeckctl, url, ready):
    parts = urlsplit(url)
    command = [gpudeckctl, "inventory", "--server", f"{parts.hostname}:{parts.port}",
               "--user", ready["user"], "--password-file", ready["passwordFile"],
               "--thumbprint", ready["thumbprint"], "--format", "json", "--stats"]
    began = time.perf_counter()
    run = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    wall = time.perf_counter() - began
    stats = json.loads(run.stdout)["stats"]
    stats["wall"] = wall
    return stats


def rounds(build, url, ready, folder, count):
    with open(ready["passwordFile"], encoding="utf-8") as file:
        curl = Curl(url, folder, ready["user"], file.readline().strip())
    view = curl.view()
    request = subprocess.run([f"{build}/bin/bench_request", view], stdout=subprocess.PIPE,
                             text=True, check=True).stdout
    curl.post(request, keep=False)  # warm
    load(f"{build}/bin/gpudeckctl", url, ready)
    pairs = []
    for _ in range(count):
        seconds, size = curl.post(request, keep=False)
        pairs.append((seconds, size, load(f"{build}/bin/gpudeckctl", url, ready)))
    return pairs


def median(values):
    return statistics.median(values)


def report(pairs):
    curl = median(p[0] for p in pairs)
    print(f"curl: {curl:.3f} s for {pairs[0][1] / 1e6:.1f} MB")
    for key, name, goal in (("lastObjectSeconds", "last object", "<= 1.4"),
                            ("wall", "whole process, JSON written", "not asked for"),
                            ("firstObjectSeconds", "first object", "<= 0.35")):
        value = median(p[2][key] for p in pairs)
        ratio = median(p[2][key] / p[0] for p in pairs)
        print(f"{name}: {value:.3f} s = {ratio:.2f} x curl (goal {goal})")
    print(f"objects {pairs[0][2]['objects']}, XML {pairs[0][2]['bytes'] / 1e6:.1f} MB, peak RSS "
          f"{max(p[2]['peakRssKiB'] for p in pairs) / 1024:.0f} MiB (goal <= 110 MB)")
    return median(p[2]["lastObjectSeconds"] for p in pairs)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("build")
    parser.add_argument("rounds", nargs="?", type=int, default=5)
    parser.add_argument("--rtt", type=int, default=0)
    arguments = parser.parse_args()
    server = subprocess.Popen([f"{arguments.build}/lab/plainvc", *SHAPE], stdout=subprocess.PIPE,
                              text=True)
    proxy = None
    try:
        ready = json.loads(server.stdout.readline())
        with tempfile.TemporaryDirectory() as folder:
            direct = report(rounds(arguments.build, ready["vcenter"], ready, folder,
                                   arguments.rounds))
        if arguments.rtt:
            parts = urlsplit(ready["vcenter"])
            proxy = subprocess.Popen([f"{arguments.build}/lab/delayproxy", "-target", parts.netloc,
                                      "-rtt", f"{arguments.rtt}ms"], stdout=subprocess.PIPE,
                                     text=True)
            port = json.loads(proxy.stdout.readline())["port"]
            print(f"with {arguments.rtt} ms of added round trip:")
            with tempfile.TemporaryDirectory() as folder:
                delayed = report(rounds(arguments.build, f"https://127.0.0.1:{port}{parts.path}",
                                        ready, folder, arguments.rounds))
            print(f"slower by {delayed - direct:.3f} s (goal <= 0.2 s)")
    finally:
        for process in (proxy, server):
            if process:
                process.terminate()
                process.wait(30)
    sys.exit(0)


if __name__ == "__main__":
    main()
