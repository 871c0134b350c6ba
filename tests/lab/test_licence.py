# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A vGPU's guest from its driver to its licence, classic and by token. Usage: test_licence.py [GPULAB]"""

from pyVmomi import vim

from labclient import Lab, Session, check, control, ended, finish, wait_for
from labssh import Machine

PROFILE = vim.vm.device.VirtualPCIPassthrough.VmiopBackingInfo
RUN = "NVIDIA-Linux-x86_64-{}-grid.run"
CONF = "/etc/nvidia/gridd.conf"
TOKENS = "/etc/nvidia/ClientConfigToken"


def give(vm, profile):
    device = vim.vm.device.VirtualDeviceSpec(operation="add", device=vim.vm.device.VirtualPCIPassthrough(key=-1, backing=PROFILE(vgpu=profile)))
    keys = [vim.option.OptionValue(key="pciPassthru.use64bitMMIO", value="TRUE"), vim.option.OptionValue(key="pciPassthru.64bitMMIOSizeGB", value="64")]
    check("vGPU", ended(vm.ReconfigVM_Task(vim.vm.ConfigSpec(deviceChange=[device], extraConfig=keys, memoryReservationLockedToMax=True))), None)


def start(lab, vm):
    check("power on", ended(vm.PowerOnVM_Task(), 60), None)
    guest = Machine(lab, "guests", vm.name)
    wait_for("guest is up", lambda: guest.run("true")[0] == 0, 60)
    return guest


def driver(lab, guest, name, version):
    kernel = guest.out("uname -r")
    control(lab, "/guest", vm=name, nouveau=False, packages=["gcc", "make", ("linux-headers-" + kernel)])
    guest.out(f"printf '#!/bin/sh\\n' > /root/{RUN.format(version)}")
    check("driver", guest.run(f"sh /root/{RUN.format(version)} --silent")[0], 0)
    check("template", guest.run("test -f /etc/nvidia/gridd.conf.template")[0], 0)
    check("service", guest.out("systemctl is-active nvidia-gridd"), "active")


def status(guest):
    return next((line.split(":", 1)[1].strip() for line in guest.out("nvidia-smi -q").splitlines() if "License Status" in line), None)


def restart(guest, text):
    """The service starts again, and its log ends with a text."""
    check("restart", guest.run("systemctl restart nvidia-gridd")[0], 0)
    wait_for(text, lambda: text in (guest.out("journalctl -u nvidia-gridd --no-pager").splitlines() or [""])[-1])


def by_token(lab, s):
    vm = s.vm("a100-train-01")
    give(vm, "nvidia_a100-20c")
    guest = start(lab, vm)
    driver(lab, guest, vm.name, "535.161.07")
    check("without a licence", status(guest).split()[0], "Unlicensed")
    check("and it says why", "Unable to fetch the client configuration token file" in guest.out("cat /var/log/syslog"), True)
    guest.out(f"printf 'ServerAddress=10.20.0.30\\nFeatureType=4\\n' > {CONF}")
    restart(guest, "Unable to fetch the client configuration token file")
    guest.out(f"echo rubbish > {TOKENS}/client_configuration_token_1.tok")
    restart(guest, "Invalid client configuration token file")
    token = control(lab, "/licences")["token"]
    guest.out(f"echo '{token}' > {TOKENS}/client_configuration_token_1.tok")
    for order, text in (({"down": True}, "The server is not reachable"), ({"down": False, "features": []}, "No pool features found for : NVIDIA Virtual Compute Server"),
                        ({"features": ["NVIDIA Virtual Compute Server"], "expired": True}, "token has expired")):
        control(lab, "/licence", **order)
        restart(guest, text + ")")
    control(lab, "/licence", expired=False)
    restart(guest, "GMT)")
    check("granted", "License acquired successfully. (Info: dls.corp.example, NVIDIA Virtual Compute Server; Expiry: " in guest.out("tail -n 1 /var/log/syslog"), True)
    wait_for("licensed", lambda: (status(guest) or "").startswith("Licensed (Expiry: "))
    boot = guest.out("cat /proc/sys/kernel/random/boot_id")
    guest.out("reboot")
    wait_for("another boot", lambda: guest.out("cat /proc/sys/kernel/random/boot_id") not in ("", boot), 60)
    wait_for("licensed again", lambda: (status(guest) or "").startswith("Licensed"))
    check("uninstalled", guest.run("nvidia-uninstall --silent")[0], 0)
    check("no service", guest.run("systemctl is-active nvidia-gridd")[0], 3)


def classic(lab, s):
    """The guide's own pair: manager and guest of branch 390, gridd.conf alone."""
    guest = Machine(lab, "guests", "ml-vgpu-01")
    check("as described", status(guest).startswith("Licensed"), True)
    guest.out(f"mkdir -p /etc/nvidia; printf 'ServerAddress=10.20.0.30\\nFeatureType=1\\n' > {CONF}")
    control(lab, "/licence", features=[])
    restart(guest, "Requested feature was not found.)")
    check("lost", status(guest).startswith("Unlicensed"), True)
    control(lab, "/licence", features=["NVIDIA RTX Virtual Workstation"])
    restart(guest, "GMT)")
    check("server", "Info: http://10.20.0.30:7070/request, NVIDIA RTX Virtual Workstation" in guest.out("tail -n 1 /var/log/syslog"), True)
    wait_for("licensed", lambda: status(guest).startswith("Licensed"))


def main():
    with Lab("mixed", "-speed", "60") as lab, Session(lab) as s:
        by_token(lab, s)
    with Lab("guide", "-speed", "60") as lab, Session(lab) as s:
        classic(lab, s)
    finish()


main()
