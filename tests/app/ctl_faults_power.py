#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every way in which a power-on fails on the practice lab, met by a plan: the lab tells its list of
rules, and for each that ends a power-on a VM is started by the plan that meets it. The step fails with
the cause and a remedy, the right rule is named, and after the undo every VM is as it was. A rule that
is new in the lab and has no sentence fails this test.

usage: ctl_faults_power.py GPUDECKCTL GPULAB
"""

import datetime
import json
import os
import signal
import sys
import tempfile

from pyVmomi import vim

from planlab import Checks, Ctl, Lab, differences, vm_picture

ENDINGS = {"refused", "fails", "stops"}
CONFIGURATIONS = 120  # the estate has each fault once among the first
ESTATE = f"rules:{CONFIGURATIONS},all"
# The step finds these done before it tries: a VM that runs is what a power-on wants.
RUNS_ALREADY = {"PF-VM-01"}
# Somebody's task runs on the VM: the run waits for its end, and here that never comes.
WAITED_FOR = "PF-VM-04"
AT_ONCE = 14
# What the server says is the same, and what the program has read by then does not tell them apart:
# interrupt vectors are known to the kernel's log alone, ECC to nvidia-smi on the host, the system id
# to the other host that has it.
LOOKS_LIKE = {"PF-PT-19": "PF-PT-10", "PF-VG-18": "PF-VG-10", "PF-PT-33": "PF-PT-08"}


def rules_that_end(lab):
    rules = lab.control("/rules")
    rules = rules["rules"] if isinstance(rules, dict) else rules
    return [r["id"] for r in rules if r["scope"] != "step" and ENDINGS & set(r["class"].split("|"))]


def ending(verdict):
    """The rule that ends a power-on."""
    if verdict["class"] not in ENDINGS:
        return None
    return [h for h in verdict["rules"] if h["class"] == verdict["class"]][-1]["id"]


def victims(lab):
    """For each such rule a VM that meets it, by moref."""
    found = {}
    for verdict in lab.control("/verdicts?all=1&prefix=cfg-")["verdicts"]:
        rule = ending(verdict)
        if rule and (rule not in found or len(verdict["rules"]) < len(found[rule]["rules"])):
            found[rule] = verdict
    return found


def plan_of(lab, chosen):
    """One group for each VM, so that all are tried although the first fails."""
    steps = []
    for rule, verdict in chosen.items():
        target = {"type": "VirtualMachine", "ref": verdict["vm"], "name": verdict["name"]}
        on = f"vm.power-on:{rule}"
        steps.append({"id": on, "type": "vm.power-on", "version": 1, "target": target, "group": rule,
                      "params": {"host": f"HostSystem:{verdict['host']}"}})
        if verdict["class"] == "stops":
            steps.append({"id": f"vm.watch-power:{rule}", "type": "vm.watch-power", "version": 1,
                          "target": target, "group": rule, "dependsOn": [on],
                          "params": {"seconds": 5}})
    about = lab.content().about
    made = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    return {"format": "gpudeck.plan", "version": 1, "recipe": "passthrough", "choices": {},
            "serverUuid": about.instanceUuid, "serverName": "lab", "made": made,
            "groupsAtOnce": max(1, len(chosen)), "steps": steps}


def errors_of(events):
    """Of each step that failed, by rule."""
    return {e["step"].split(":")[1]: e["error"] for e in events
            if e["event"] == "step" and e["progress"] == "failed"}


def pictures(lab, names):
    return {v.name: vm_picture(v) for v in lab.objects(vim.VirtualMachine) if v.name in names}


def tells(check, rule, verdict, error):
    """The sentence has the cause and the remedy, and the rule that the lab enforced is named."""
    what = f"{rule} on {verdict['name']}"
    sentence = f"{error['what']}: {error['why']} {error['fix']}"
    check.that(f"{what}: a cause", len(error["why"]) > 20, error)
    check.that(f"{what}: a remedy of its own", len(error["fix"]) > 20
               and "for the cause, and mend it" not in error["fix"], error)
    if verdict["class"] == "fails" and verdict["fault"] == "GenericVmConfigFault" \
            and not verdict["text"].startswith("PCIPassthru"):
        check.that(f"{what}: in the server's words", verdict["text"] in sentence, sentence)
    if verdict["class"] == "fails":
        named = error.get("detail", "")
        check.that(f"{what}: the rule", rule in named or LOOKS_LIKE.get(rule, rule) in named, error)


def meet(check, ctl, lab, chosen):
    """Carries the plan out, takes it back, and compares."""
    names = {v["name"] for v in chosen.values()}
    file = os.path.join(ctl.folder, "plan.json")
    before = pictures(lab, names)
    with open(file, "w", encoding="utf-8") as target:
        json.dump(plan_of(lab, chosen), target)
    code, events, errors = ctl.carry("apply", file, "--yes")
    check.that("the run stands", code in (6, 7, 8), (code, errors))
    failed = errors_of(events)
    for rule, verdict in chosen.items():
        if rule in RUNS_ALREADY:
            check.that(f"{rule} is found done", rule not in failed, failed.get(rule))
        elif check.that(f"{rule} on {verdict['name']}: the step fails", rule in failed):
            tells(check, rule, verdict, failed[rule])
    code, _, errors = ctl.carry("undo", ctl.runs()[0]["run"], "--yes")
    check.that("undo ends well", code == 0, (code, errors))
    found = differences(before, pictures(lab, names))
    check.that("0 differences after undo", found == [], found)


def wait_out(check, ctl, lab, verdict):
    """The run says for what it waits, ends when it is told to, and has started nothing."""
    file = os.path.join(ctl.folder, "plan.json")
    with open(file, "w", encoding="utf-8") as target:
        json.dump(plan_of(lab, {WAITED_FOR: verdict}), target)
    said = []

    def stop(process, event):
        if event.get("doing") and not said:
            said.append(event["doing"])
            process.send_signal(signal.SIGINT)

    code, events, _ = ctl.carry_live("apply", file, "--yes", on_event=stop)
    check.that(f"{WAITED_FOR}: it says for what it waits",
               said and said[0].startswith("waits for") and verdict["name"] in said[0], said)
    check.that(f"{WAITED_FOR}: and stops", code == 9, (code, events[-1:]))
    check.that(f"{WAITED_FOR}: it is off", lab.vm(verdict["name"]).runtime.powerState == "poweredOff")


def main():
    check = Checks()
    with Lab(sys.argv[2], ESTATE, "--speed", "30") as lab, tempfile.TemporaryDirectory() as folder:
        ctl = Ctl(sys.argv[1], lab, folder)
        rules, found = rules_that_end(lab), victims(lab)
        missing = [r for r in rules if r not in found]
        check.that("the estate has a VM for each rule", missing == [], missing)
        wait_out(check, ctl, lab, found.pop(WAITED_FOR))
        stops = {r: v for r, v in found.items() if v["class"] == "stops"}
        others = [r for r in found if r not in stops]
        for first in range(0, len(others), AT_ONCE):
            meet(check, ctl, lab, {r: found[r] for r in others[first:first + AT_ONCE]})
        meet(check, ctl, lab, stops)
        print(f"{len(rules) - len(missing)} of {len(rules)} rules that end a power-on")
    return check.finish()


if __name__ == "__main__":
    sys.exit(main())
