#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""For tests of the window: what a lab that runs says of a host and a VM, in every property that a
plan may touch, asked by pyVmomi and printed as JSON.

usage: labpicture.py READY-LINE HOST VM        the picture
       labpicture.py READY-LINE HOST VM DEVICES    takes all devices out of the VM before; then the
           addresses of the host's devices of that model ("10de:1db5"), and the picture
"""

import json
import sys

from pyVim.connect import Disconnect
from ctl_plan import Case, empty
from planlab import Lab, host_picture, vm_picture


class RunningLab(Lab):
    """A lab that somebody else started."""

    def __init__(self, ready):
        self.ready, self.instance = ready, None
        self.server = ready["vcenter"].split("/")[2]
        with open(ready["passwordFile"], encoding="utf-8") as file:
            self.password = file.read().strip()


def main():
    ready, host, vm, *model = sys.argv[1:]
    lab = RunningLab(json.loads(ready))
    told = {}
    if model:
        case = Case("", host, vm, model[0], 99)
        empty(lab, case)
        told["addresses"] = case.devices(lab)
    told["vm"], told["host"] = vm_picture(lab.vm(vm)), host_picture(lab.host(host))
    Disconnect(lab.instance)
    print(json.dumps(told))


if __name__ == "__main__":
    sys.exit(main())
