# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lab's GPUs do, read on every path. Usage: test_telemetry.py [GPULAB]"""

import json
import os
import re
import signal
import time
import urllib.request
from datetime import datetime
from xml.etree import ElementTree

from pyVmomi import vim

from labclient import Lab, Raw, Session, check, control, finish, wait_for
from labssh import FOLDER, Machine

STILL = ("-speed", "0.0001")  # the lab's time stands while a test reads
FIELDS = "pci.bus_id,utilization.gpu,utilization.memory,memory.used,temperature.gpu,power.draw,clocks.sm,clocks.mem"


def query(machine, fields=FIELDS, more=""):
    """Rows of --query-gpu as dictionaries."""
    out = machine.out(f"nvidia-smi --query-gpu={fields} --format=csv,noheader,nounits {more}")
    return [dict(zip(fields.split(","), line.split(", "))) for line in out.splitlines()]


def metrics(lab, host):
    """{metric: {gpu: value}} of one machine."""
    with urllib.request.urlopen(lab.ready["control"] + "/metrics?hostname=" + host, timeout=20) as r:
        text = r.read().decode()
    found = {}
    for name, labels, value in re.findall(r"^(DCGM_\w+)\{(.*)\} (\S+)$", text, re.M):
        found.setdefault(name, {})[dict(re.findall(r'(\w+)="([^"]*)"', labels))["gpu"]] = float(value)
    return found


def counters(s, host):
    """{(counter, instance): last value} of real time."""
    pm = s.content.perfManager
    names = {c.key: f"{c.groupInfo.key}.{c.nameInfo.key}.{c.rollupType}" for c in pm.perfCounter}
    wanted = [vim.PerformanceManager.MetricId(counterId=k, instance="*") for k, n in names.items() if n.startswith("gpu.")]
    spec = vim.PerformanceManager.QuerySpec(entity=host, maxSample=1, intervalId=20, metricId=wanted)
    answer = pm.QueryPerf([spec])[0]
    return {(names[v.id.counterId], v.id.instance): v.value[-1] for v in answer.value}


def to_sample(lab):
    """Let the lab's time pass until a real-time sample of QueryPerf ends."""
    second = control(lab, "/state")["telemetry"]["second"]
    control(lab, "/advance", seconds=40 - second % 20)


def same_on_host(s, lab):
    """A host's GPUs: CSV, XML, text, table, vgpu, esxcli, metrics and counters."""
    name = "pa-esx-a3.corp.example"
    host = Machine(lab, "hosts", name)
    to_sample(lab)
    rows = query(host)
    check("three GPUs", len(rows), 3)
    root = ElementTree.fromstring(host.out("nvidia-smi -q -x"))
    seen = metrics(lab, name)
    perf = counters(s, s.host(name))
    text = host.out("nvidia-smi -q")
    table = host.out("nvidia-smi")
    stats = host.out("esxcli graphics device stats list")
    check("a GPU works", int(rows[0]["utilization.gpu"]) > 10, True)
    for i, (row, gpu) in enumerate(zip(rows, root.findall("gpu"))):
        bus = row["pci.bus_id"]
        check(f"{i} id", gpu.get("id"), bus)
        instance = f"000:{int(bus[9:11], 16):03d}:{bus[12:]}"
        used = int(row["memory.used"])
        for what, xml, metric, counter, factor in (
                ("utilization.gpu", "utilization/gpu_util", "GPU_UTIL", "utilization.none", 100),
                ("utilization.memory", "utilization/memory_util", "MEM_COPY_UTIL", None, 1),
                ("memory.used", "fb_memory_usage/used", "FB_USED", "mem.used.none", 1024),
                ("temperature.gpu", "temperature/gpu_temp", "GPU_TEMP", None, 1),
                ("power.draw", "gpu_power_readings/power_draw", "POWER_USAGE", None, 1),
                ("clocks.sm", "clocks/sm_clock", "SM_CLOCK", None, 1),
                ("clocks.mem", "clocks/mem_clock", "MEM_CLOCK", None, 1)):
            check(f"{i} {what} in XML", gpu.findtext(xml).split()[0], row[what])
            check(f"{i} {what} in metrics", round(seen["DCGM_FI_DEV_" + metric][str(i)], 2), float(row[what]))
            if counter:
                check(f"{i} {what} in QueryPerf", perf[f"gpu.{counter}", instance], int(row[what]) * factor)
        check(f"{i} in text", re.search(r"Power Draw +: " + re.escape(row["power.draw"]), text) is not None, True)
        check(f"{i} in the table", f"{used}MiB / " in table and f"{row['temperature.gpu']}C " in table, True)
        check(f"{i} in esxcli", f"Utilization: {row['utilization.gpu']}%" in stats, True)


def same_in_guests(lab):
    """vGPUs add up to their board; a passed-through board is read in its guest alone."""
    host, name = Machine(lab, "hosts", "pa-esx-a3.corp.example"), "vdi-design-01"
    guest = Machine(lab, "guests", name)
    shares = [line.split() for line in host.out("nvidia-smi vgpu -u -c 1").splitlines() if not line.startswith("#")]
    busy = [int(x[2]) for x in shares if x[0] == "0"]
    mine = query(guest)[0]
    check("guest's share", mine["utilization.gpu"], str(busy[0]))
    check("sum of shares", abs(sum(busy) - int(query(host)[0]["utilization.gpu"])) <= 1, True)
    check("no temperature in a vGPU", (mine["temperature.gpu"], mine["power.draw"], mine["clocks.sm"]), ("[N/A]",) * 3)
    listing = host.out("nvidia-smi vgpu -q")
    check("its memory", re.search(f"Used +: {mine['memory.used']} MiB", listing) is not None, True)
    check("licence on the host", re.findall(r"License Status +: (\w+)", listing), ["Licensed", "Unlicensed"])
    check("licence in a guest", "License Status                    : Unlicensed" in Machine(lab, "guests", "vdi-design-02").out("nvidia-smi -q"), True)
    quad = Machine(lab, "guests", "v100-quad-01")
    seen = metrics(lab, "v100-quad-01")
    for i, row in enumerate(query(quad)):
        check(f"passed through {i}", float(row["power.draw"]), round(seen["DCGM_FI_DEV_POWER_USAGE"][str(i)], 2))
    check("nothing of its host", metrics(lab, "pa-esx-l2.corp.example"), {})
    check("no driver", Machine(lab, "hosts", "pa-esx-a1.corp.example").run("nvidia-smi")[::2], (127, "sh: nvidia-smi: not found\n"))
    check("no nvidia-smi for AMD", Machine(lab, "guests", "rocm-sim-01").run("nvidia-smi")[0], 127)
    solo = Machine(lab, "guests", "solo-gpu-01")
    check("guest of a standalone host", "GPU 0: Tesla T4" in solo.out("nvidia-smi -L"), True)
    check("newest table", "| NVIDIA-SMI 590.48.01              Driver Version: 590.48.01      CUDA Version: 13.1     |" in solo.out("nvidia-smi"), True)
    check("assigned and idle", query(Machine(lab, "guests", "cad-ws-01"))[0]["utilization.gpu"], "0")


def health(s, lab):
    """Memory errors, throttling, Xids."""
    quad, fields = Machine(lab, "guests", "v100-quad-01"), "ecc.errors.uncorrected.volatile.total,retired_pages.pending"
    rows = query(quad, fields)
    check("failing", (int(rows[2][fields.split(",", maxsplit=1)[0]]) > 0, rows[2]["retired_pages.pending"]), (True, "Yes"))
    check("well", rows[0], {"ecc.errors.uncorrected.volatile.total": "0", "retired_pages.pending": "No"})
    check("Xids", "NVRM: Xid (PCI:0000:13:00): 48" in quad.out("dmesg"), True)
    check("last Xid", metrics(lab, "v100-quad-01")["DCGM_FI_DEV_XID_ERRORS"], {"0": 0.0, "1": 0.0, "2": 63.0, "3": 0.0})
    hot = Machine(lab, "hosts", "pa-esx-l1.corp.example")
    mask = int(query(hot, "clocks_throttle_reasons.active")[0]["clocks_throttle_reasons.active"], 16)
    check("too hot", mask & 0x20, 0x20)
    control(lab, "/workload", host="pa-esx-l1.corp.example", gpu=0, xid=31)
    check("ordered Xid", "NVRM: Xid (PCI:0000:3b:00): 31" in hot.out("cat /var/log/vmkernel.log"), True)
    control(lab, "/workload", host="pa-esx-l1.corp.example", health="lost")
    status, out, _ = hot.run("nvidia-smi")
    check("lost", (status, "GPU is lost" in out), (15, True))
    control(lab, "/workload", host="pa-esx-l1.corp.example", health="ok")
    control(lab, "/advance", seconds=600)
    mask = int(query(hot, "clocks_throttle_reasons.active")[0]["clocks_throttle_reasons.active"], 16)
    check("cool again", mask & 0x20, 0)


def forms(lab):
    """What the tool says in cases that scripts meet."""
    host = Machine(lab, "hosts", "pa-esx-a3.corp.example")
    check("unknown field", host.run("nvidia-smi --query-gpu=name,foo --format=csv")[:2], (2, 'Field "foo" is not a valid field to query.\n\n'))
    head = host.out("nvidia-smi -i 1 --query-gpu=clocks.gr,memory.used,clocks_throttle_reasons.active --format=csv").splitlines()
    check("header", head[0], "clocks.current.graphics [MHz], memory.used [MiB], clocks_event_reasons.active")
    check("one GPU with units", re.fullmatch(r"\d+ MHz, 0 MiB, 0x[0-9A-F]{16}", head[1]) is not None and len(head) == 2, True)
    check("no such GPU", host.run("nvidia-smi -i 9")[:2], (6, "No devices were found\n"))
    check("list", len(re.findall(r"^GPU \d: NVIDIA \w+ \(UUID: GPU-[0-9a-f-]{36}\)$", host.out("nvidia-smi -L"), re.M)), 3)
    known = re.findall(r'"([a-z_.A-Z]+)"', host.out("nvidia-smi --help-query-gpu"))
    check("all that it lists", host.run("nvidia-smi --query-gpu=" + ",".join(known) + " --format=csv")[0] == 0 and len(known) > 80, True)
    check("bad arguments", host.run("nvidia-smi foo")[0], 2)
    apps = host.out("nvidia-smi --query-compute-apps=pid,name,used_memory --format=csv,noheader,nounits").splitlines()
    check("VMs as processes", [a.split(", ")[1] for a in apps], ["vdi-design-01", "vdi-design-02"])
    check("sections", host.out("nvidia-smi -q -d UTILIZATION").count("Product Name"), 0)
    check("old branch", query(Machine(lab, "hosts", "pa-esx-l1.corp.example"), "fan.speed")[0]["fan.speed"], "[N/A]")
    check("monitor", len(host.out("nvidia-smi dmon -c 1").splitlines()), 2 + 3)
    check("parameters", host.run("esxcli system module parameters list -m nvidia")[0], 0)


def deterministic():
    """The same seed and second read the same; another seed does not."""
    read = []
    for seed in ("5", "5", "6"):
        with Lab("mixed", *STILL, "-seed", seed) as lab:
            control(lab, "/workload", vm="vdi-design-01", kind="training", intensity=0.8)
            control(lab, "/advance", seconds=777)
            read.append(query(Machine(lab, "hosts", "pa-esx-a3.corp.example")))
    check("same seed", read[0] == read[1], True)
    check("other seed", read[0] == read[2], False)


def available(s):
    """Counters exist where the host's driver has a GPU, and in real time alone."""
    pm = s.content.perfManager
    gpu = {c.key: c.nameInfo.key for c in pm.perfCounter if c.groupInfo.key == "gpu"}

    def instances(name, interval=20):
        return sorted({m.instance for m in pm.QueryAvailablePerfMetric(entity=s.host(name), intervalId=interval) if m.counterId in gpu})
    check("with a manager", instances("pa-esx-a2.corp.example"), ["000:023:00.0", "000:101:00.0"])
    check("passed through", instances("pa-esx-a1.corp.example"), [])
    check("no history", instances("pa-esx-a2.corp.example", 300), [])
    check("refresh", pm.QueryPerfProviderSummary(s.host("pa-esx-a2.corp.example")).refreshRate, 20)
    spec = vim.PerformanceManager.QuerySpec(entity=s.host("pa-esx-a2.corp.example"), intervalId=20, format="csv", metricId=[
        vim.PerformanceManager.MetricId(counterId=next(k for k, n in gpu.items() if n == "utilization"), instance="*")])
    answer = pm.QueryPerf([spec])[0]
    check("an hour", len(answer.sampleInfoCSV.split(",")), 360)
    check("MIG has no load of its own", [set(v.value.split(",")) == {"-1"} for v in answer.value], [True, False])


def cadence():
    """A stream at fifty times the speed: a line for each second, none twice, in time."""
    with Lab("fleet:1,2,4,vgpu", "-speed", "50") as lab:
        host = Machine(lab, "hosts", lab.ready["hosts"][0]["name"])
        p = host.stream("nvidia-smi --query-gpu=timestamp,index,utilization.gpu --format=csv,noheader -l 1")
        first = p.stdout.readline()
        began = time.monotonic()
        lines = [first] + [p.stdout.readline() for _ in range(2 * 150 - 1)]
        took = time.monotonic() - began
        check("150 seconds in three", 2 < took < 6, True)
        at = [datetime.strptime(x.decode().split(", ")[0], "%Y/%m/%d %H:%M:%S.%f") for x in lines[::2]]
        steps = sorted((b - a).total_seconds() for a, b in zip(at, at[1:]))
        check("a second each", 0.9 < steps[len(steps) // 2] < 1.1, True)
        check("in order", steps[0] > 0, True)
        loops = control(lab, "/state")["telemetry"]["loops"]
        check("it holds the GPUs", [(x["machine"], x["samples"] >= 150) for x in loops], [(host.entry["name"], True)])
        p.send_signal(signal.SIGTERM)
        p.wait(timeout=10)
        p.stdout.close()
        wait_for("it ends with its channel", lambda: control(lab, "/state")["telemetry"]["loops"] == [])


HOPPER = {"schema": "gpulab.estate/1", "name": "hopper", "vcenter": {"name": "vc", "release": "8.0U3"}, "datacenters": [{"name": "dc", "hosts": [
    {"name": "hopper", "release": "8.0U3", "server": "r750xa", "ssh": True, "manager": {"driver": "550.90.05", "package": "compute"},
     "graphics": {"default": "sharedDirect"}, "cards": [{"model": "h100"}, {"model": "a100-40"}]},
    {"name": "away", "release": "8.0U3", "server": "r750xa", "ssh": True, "manager": {"driver": "550.90.05"},
     "cards": [{"model": "l40s", "passthrough": "active"}]}]}]}


def pending():
    """A loop keeps MIG and mixed-size changes waiting; Ampere waits for a reboot."""
    name = os.path.join(FOLDER.name, "hopper.json")
    with open(name, "w", encoding="utf-8") as f:
        json.dump(HOPPER, f)
    with Lab(name, "-speed", "60") as lab, Raw(lab) as raw, Session(lab) as s:
        host, mig = Machine(lab, "hosts", "hopper"), "mig.mode.current,mig.mode.pending"
        check("none visible", Machine(lab, "hosts", "away").run("nvidia-smi")[:2], (6, "No devices were found\n"))
        p = host.stream("nvidia-smi -l 1")
        p.stdout.readline()
        check("warning", "MIG mode is in pending enable state for GPU 00000000:17:00.0" in host.out("nvidia-smi -i 0 -mig 1"), True)
        check("waits for the loop", list(query(host, mig)[0].values()), ["Disabled", "Enabled"])
        manager = s.host("hopper").configManager.graphicsManager._moId
        config = ("<config><hostDefaultGraphicsType>sharedDirect</hostDefaultGraphicsType><sharedPassthruAssignmentPolicy>performance"
                  "</sharedPassthruAssignmentPolicy><deviceType><deviceId>0000:65:00.0</deviceId><graphicsType>sharedDirect</graphicsType>"
                  "<vgpuMode>mixedSize</vgpuMode></deviceType></config>")
        raw.call(f'<UpdateGraphicsConfig xmlns="urn:vim25"><_this type="HostGraphicsManager">{manager}</_this>{config}</UpdateGraphicsConfig>')

        def modes():
            info = raw.element(s.host("hopper")._moId, "HostSystem", "config.graphicsInfo")
            return [m.text for m in info.iter("{urn:vim25}vgpuMode")]
        check("mixed size waits", "mixedSize" in modes(), False)
        p.send_signal(signal.SIGTERM)
        p.wait(timeout=10)
        p.stdout.close()
        wait_for("loop gone", lambda: control(lab, "/state")["telemetry"]["loops"] == [])
        raw.call(f'<RefreshGraphicsManager xmlns="urn:vim25"><_this type="HostGraphicsManager">{manager}</_this></RefreshGraphicsManager>')
        check("mixed size after a refresh", "mixedSize" in modes(), True)
        check("at once on Hopper", "Enabled MIG Mode" in host.out("nvidia-smi -i 0 -mig 1"), True)
        check("on", list(query(host, mig)[0].values()), ["Enabled", "Enabled"])
        check("Ampere", "Not Supported" in host.out("nvidia-smi -i 1 -mig 1"), True)
        check("waits for the reboot", list(query(host, mig)[1].values()), ["Disabled", "Enabled"])


def faults(lab):
    """What spoils a stream that runs, and a command that begins."""
    name = "pa-esx-a3.corp.example"
    host, line = Machine(lab, "hosts", name), "nvidia-smi --query-gpu=index --format=csv,noheader"

    def spoiled(kind, **more):
        control(lab, "/fault", kind=kind, host=name, **more)
    p = host.stream(line + " -lms 100")
    p.stdout.readline()
    spoiled("ssh-long-line", bytes=1 << 20)
    check("a long line", wait_for("long line", lambda: len(p.stdout.readline()) >= 1 << 20), True)
    spoiled("ssh-garbage", bytes=500)
    check("garbage", wait_for("garbage", lambda: re.search(rb"[\x80-\xff]", p.stdout.readline()) is not None), True)
    spoiled("ssh-hang")
    wait_for("silence", lambda: control(lab, "/state")["telemetry"]["loops"] != [])
    spoiled("ssh-hang", off=True)
    spoiled("ssh-cut", bytes=3)
    rest = p.stdout.read()
    check("cut mid-line", (p.wait(timeout=10), rest.endswith(b"\n")), (255, False))
    p.stdout.close()
    for kind, status, text in (("smi-missing", 127, ""), ("smi-couldnt-communicate", 9, "couldn't communicate"),
                               ("smi-version-mismatch", 18, "Failed to initialize NVML: Driver/library version mismatch")):
        spoiled(kind)
        got = host.run(line)
        check(kind, (got[0], text in got[1]), (status, True))
    spoiled("ssh-hang")
    begun = control(lab, "/state")["ssh"]["commands"]
    hung = host.stream(line)
    wait_for("the command begins", lambda: control(lab, "/state")["ssh"]["commands"] > begun)
    check("a command hangs", hung.poll(), None)
    control(lab, "/reset", now=True)
    check("and goes on", hung.stdout.read().split(), [b"0", b"1", b"2"])
    hung.wait(timeout=10)
    hung.stdout.close()
    spoiled("clock-jump", seconds=-7200)
    then = datetime.strptime(host.out("nvidia-smi -i 0 --query-gpu=timestamp --format=csv,noheader"), "%Y/%m/%d %H:%M:%S.%f")
    control(lab, "/reset", now=True)
    now = datetime.strptime(host.out("nvidia-smi -i 0 --query-gpu=timestamp --format=csv,noheader"), "%Y/%m/%d %H:%M:%S.%f")
    check("clock", 7100 < (now - then).total_seconds() < 7300, True)


with Lab("mixed", *STILL) as still, Session(still) as session:
    same_on_host(session, still)
    same_in_guests(still)
    forms(still)
    available(session)
    health(session, still)
with Lab("mixed", "-speed", "1") as real:
    faults(real)
deterministic()
cadence()
pending()
finish()
