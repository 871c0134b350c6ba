# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hosts and guests over SSH, with OpenSSH's client. Usage: test_ssh.py [GPULAB]"""

import os
import re
import subprocess

from pyVmomi import vim

from labclient import Lab, Session, check, control, ended, finish, refused, wait_for
from labssh import FOLDER, Machine, askpass

def service(s, lab):
    """SSH is off until its service is started through the API."""
    host = s.host("sc2esx01.vslab.local")
    machine = Machine(lab, "hosts", host.name)
    check("refused at first", machine.run("true")[0], 255)
    services = host.configManager.serviceSystem
    services.StartService("TSM-SSH")
    check("running", [x.running for x in services.serviceInfo.service if x.key == "TSM-SSH"], [True])
    check("warning", [type(i).__name__ for i in host.configIssue], ["vim.event.RemoteTSMEnabledEvent"])
    check("answers", machine.out("hostname"), host.name)
    check("started twice", isinstance(refused(lambda: services.StartService("TSM-SSH")), vim.fault.InvalidState), True)
    check("unknown service", isinstance(refused(lambda: services.StartService("none")), vim.fault.NotFound), True)
    scan = subprocess.run(["ssh-keyscan", "-p", machine.port, machine.address], capture_output=True, text=True, timeout=20, check=False).stdout
    key = subprocess.run(["ssh-keygen", "-lf", "-"], input=scan, capture_output=True, text=True, check=False).stdout
    check("host key as announced", machine.entry["hostKey"] in key, True)
    services.StopService("TSM-SSH")
    check("refused again", machine.run("true")[0], 255)
    services.UpdateServicePolicy("TSM-SSH", "on")
    check("policy", [x.policy for x in host.config.service.service if x.key == "TSM-SSH"], ["on"])


def logins(lab):
    host = Machine(lab, "hosts", "arl-esx14.vslab.local")
    check("keyboard-interactive", host.run("true", "-o", "PreferredAuthentications=keyboard-interactive")[0], 0)
    check("no password method on ESXi", host.run("true", "-o", "PreferredAuthentications=password")[0], 255)
    guest = Machine(lab, "guests", "bf-gpu-vm-02")
    check("password on a guest", guest.run("true", "-o", "PreferredAuthentications=password")[0], 0)
    key = os.path.join(FOLDER.name, "id")
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    with open(key + ".pub", encoding="utf-8") as f:
        public = f.read()
    only = ["-i", key, "-o", "PreferredAuthentications=publickey", "-o", "IdentitiesOnly=yes"]
    check("unknown key", host.run("true", *only)[0], 255)
    check("key stored", host.run("cat >> /etc/ssh/keys-root/authorized_keys", stdin=public)[0], 0)
    check("public key", host.run("true", *only)[0], 0)
    host.env = askpass("wrong")
    check("wrong password", host.run("true", "-o", "NumberOfPasswordPrompts=1", "-o", "PreferredAuthentications=keyboard-interactive")[0], 255)
    askpass(lab.password)


def commands(lab):
    m = Machine(lab, "hosts", "arl-esx14.vslab.local")
    check("vmware -v", m.out("vmware -v"), "VMware ESXi 6.7.0 build-8169922")
    check("version", "Build: Releasebuild-8169922" in m.out("esxcli system version get"), True)
    check("uname", m.out("uname -a"), "VMkernel arl-esx14.vslab.local 6.7.0 #1 SMP Release build-8169922 x86_64 ESXi")
    status, out, err = m.run("flexdirect list_gpus")
    check("unknown command", (status, out, err.strip()), (127, "", "sh: flexdirect: not found"))
    check("esxcli of a later release", m.run("esxcli hardware pci pcipassthru list")[1:], ("", "Error: Unknown command or namespace hardware pci pcipassthru list\n"))
    check("lspci", m.out("lspci | grep -i nvidia"), "0000:02:00.0 3D controller: NVIDIA Corporation GP100GL [Tesla P100 PCIe 16GB]")
    listing = m.out("esxcli hardware pci list")
    card = next(b for b in listing.split("\n\n") if b.startswith("0000:02:00.0"))
    for line in ("Device ID: 0x15f8", "SubDevice ID: 0x118f", "Configured Owner: VMkernel", "Module Name: nvidia", "Passthru Capable: true",
                 "Parent Device: PCI 0:0:2:0", "Dependent Device: PCI 0:2:0:0"):
        check(line, "   " + line in card, True)
    check("package", "NVIDIA-VMware_ESXi_6.7_Host_Driver" in m.out("esxcli software vib list | grep -i nvidia"), True)
    check("its version", "390.42-1OEM.670.0.0.7535516" in m.out("esxcli software vib list | grep -i nvidia"), True)
    check("file on the datastore", m.out("ls /vmfs/volumes/ARL-ESX14-DS1/NVIDIA"), "NVIDIA-VMware_ESXi_6.7_Host_Driver_390.42-1OEM.670.0.0.7535516.vib")
    table = m.out("nvidia-smi")
    check("driver", "Driver Version: 390.42" in table, True)
    check("row", re.search(r"Tesla P100-PCIE\.\.\.\s+On\s+\| 00000000:02:00\.0 Off", table) is not None, True)
    check("figures", re.search(r"28W / 250W \|\s+16363MiB / 16383MiB", table) is not None, True)


def grammar(lab):
    """A real shell: quoting, pipes, redirections, variables, loops, statuses."""
    m = Machine(lab, "hosts", "arl-esx14.vslab.local")
    check("pipe and quotes", m.out("echo 'a b' | grep -c \"a b\""), "1")
    check("redirect", m.out("echo one > /tmp/x; echo two >> /tmp/x; cat /tmp/x | wc -l"), "2")
    check("private", Machine(lab, "guests", "bf-cpu-vm-01").run("cat /tmp/x")[0], 1)
    check("substitution", m.out('n=$(hostname -s); echo "<$n>"'), "<arl-esx14>")
    check("loop", m.out("for i in 1 2 3; do echo $i; done | tail -n 1"), "3")
    check("status", m.run("exit 7")[0], 7)
    check("and, or", m.out("false && echo no || echo yes"), "yes")
    check("test of a file", m.out("[ -f /tmp/x ] && echo there; [ -e /etc/passwd ] || echo private"), "there\nprivate")
    check("folder", m.out("cd /vmfs/volumes && pwd && ls"), "/vmfs/volumes\nARL-ESX14-DS1\n" + m.out("ls /vmfs/volumes | grep -v ARL"))
    check("command -v", m.out("command -v esxcli; type nosuch; echo $?").split("\n")[0], "/bin/esxcli")
    check("umask does not end it", m.out("umask; echo alive"), "0022\nalive")
    check("script from the input", m.out("", "-T", stdin="a=5\necho $((a * 2))\n"), "10")
    check("own script", m.out("printf 'echo ran $1\\n' > /tmp/s; sh /tmp/s; chmod +x /tmp/s; /tmp/s"), "ran\nran")
    check("terminal", "VMware ESXi" in m.run("", "-tt", stdin="vmware -v\nexit\n")[1], True)


def state(s, lab):
    """The same state on both sides."""
    vm, host = s.vm("bf-gpu-vm-02"), s.host("sc2esx02.vslab.local")
    guest = Machine(lab, "guests", "bf-gpu-vm-02")
    check("guest's GPU", guest.out("lspci | grep -i nvidia"), "13:00.0 3D controller: NVIDIA Corporation GP100GL [Tesla P100 PCIe 16GB] (rev a1)")
    check("guest's driver", "Driver Version: 384.81" in guest.out("nvidia-smi"), True)
    check("guest's address", "00000000:13:00.0" in guest.out("nvidia-smi"), True)
    client = Machine(lab, "guests", "bf-cpu-vm-01")
    check("client has none", client.run("lspci | grep -i nvidia")[0], 1)
    check("client's server list", client.out("cat /etc/bitfusionio/servers.conf"), "172.16.31.92")
    check("client's message", client.run("nvidia-smi")[0], 127)
    check("off", ended(vm.PowerOffVM_Task()), None)
    wait_for("guest silent", lambda: guest.run("true")[0] == 255)
    host.configManager.serviceSystem.StartService("TSM-SSH")
    machine = Machine(lab, "hosts", host.name)
    check("not in maintenance", machine.out("esxcli system maintenanceMode get"), "Disabled")
    check("reboot needs it", machine.run("esxcli system shutdown reboot -r test")[0], 1)
    check("enter", machine.run("esxcli system maintenanceMode set --enable true")[0], 0)
    check("seen by the API", host.runtime.inMaintenanceMode, True)
    before = host.runtime.bootTime
    check("reboot", machine.run("reboot")[0], 0)
    wait_for("host away", lambda: host.runtime.connectionState == "notResponding")
    check("SSH refused", machine.run("true")[0], 255)
    wait_for("host back", lambda: host.runtime.connectionState == "connected")
    check("boot time moved", host.runtime.bootTime > before, True)
    check("SSH is off again", machine.run("true")[0], 255)


def faults(lab):
    m = Machine(lab, "hosts", "arl-esx14.vslab.local")
    before = control(lab, "/state")["ssh"]["commands"]
    check("one command", m.run("true")[0], 0)
    check("counted", control(lab, "/state")["ssh"]["commands"], before + 1)
    control(lab, "/fault", kind="refuse-ssh", host="arl-esx14.vslab.local")
    check("refused", m.run("true")[0], 255)
    control(lab, "/fault", kind="refuse-ssh", host="arl-esx14.vslab.local", off=True)
    check("again", m.run("true")[0], 0)
    known = os.path.join(FOLDER.name, "known_hosts")
    strict = ["-o", f"UserKnownHostsFile={known}", "-o", "StrictHostKeyChecking=accept-new"]
    check("first key kept", m.run("true", *strict)[0], 0)
    control(lab, "/fault", kind="change-hostkey", host="arl-esx14.vslab.local")
    check("changed key noticed", m.run("true", *strict)[0], 255)
    control(lab, "/fault", kind="cut-ssh", host="arl-esx14.vslab.local", bytes=3000)
    status, out, _ = m.run("esxcli hardware pci list; esxcli hardware pci list")
    check("cut", (status, len(out) < 12000), (255, True))
    control(lab, "/reset", now=True)
    check("whole again", m.run("esxcli hardware pci list")[0], 0)


with Lab("guide", "-speed", "200") as lab_, Session(lab_) as session:
    service(session, lab_)
    logins(lab_)
    commands(lab_)
    grammar(lab_)
    state(session, lab_)
    faults(lab_)
finish()
