# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packages on hosts: installed, refused, removed, and what the reboot brings. Usage: test_software.py [GPULAB]"""

import os
import tempfile
import urllib.error

from pyVmomi import vim

from labclient import Lab, Session, check, control, finish, wait_for
from labssh import Machine

HOST = "sc2esx04.vslab.local"
VIB = "NVIDIA-VMware_ESXi_6.7_Host_Driver_390.42-1OEM.670.0.0.7535516.vib"
AIE = "NVD-AIE-800_535.161.05-1OEM.800.1.0.20613240_23312020.zip"
LATER = "NVD-AIE-800_550.90.05-1OEM.800.1.0.20613240_24011451.zip"
DAEMON = "nvd-gpu-mgmt-daemon_535.161.05-1OEM.700.1.0.15843807.zip"


def put(machine, folder, name):
    """A package onto the host; text survives only as it is, so it goes through a pipe of octets."""
    with open(os.path.join(folder, name), "rb") as f:
        octal = "".join(f"\\{b:03o}" for b in f.read())
    for at in range(0, len(octal), 40000):
        status = machine.run(f"printf '{octal[at:at + 40000]}' {'>>' if at else '>'} /tmp/{name}")[0]
        check("copied " + name, status, 0)


def reboot(lab, s, name):
    host = s.host(name)
    before = host.runtime.bootTime
    host.RebootHost_Task(False)
    wait_for("the host to come back", lambda: host.runtime.bootTime != before and host.runtime.connectionState == "connected")
    s.host(name).configManager.serviceSystem.StartService("TSM-SSH")


def maintenance(s, name, on):
    host = s.host(name)
    task = host.EnterMaintenanceMode_Task(0) if on else host.ExitMaintenanceMode_Task(0)
    wait_for("maintenance mode", lambda: task.info.state in ("success", "error"))
    check("maintenance", task.info.state, "success")


def refusals(lab, m, folder):
    put(m, folder, VIB)
    status, _, err = m.run("esxcli software vib install -v /tmp/" + VIB)
    check("outside maintenance mode", (status, "[MaintenanceModeError]" in err), (1, True))
    status, _, err = m.run("esxcli software vib install -v " + VIB)
    check("a relative name", (status, "[VibDownloadError]" in err), (1, True))
    put(m, folder, AIE)
    status, _, err = m.run("esxcli software vib install -d /tmp/" + AIE)
    check("built for another ESXi", (status, "[DependencyError]" in err and "requires esx-version >= 8.0.0 but the requirement cannot be satisfied within the ImageProfile." in err), (1, True))
    for how, text in (("bootbank", "The pending transaction requires 524 MB free space, however the maximum supported size is 489 MB."),
                      ("acceptance", "acceptance level is community"), ("signature", "Could not find a trusted signer")):
        control(lab, "/fault", kind="vib-install-error", host=HOST, fault=how)
        status, _, err = m.run("esxcli software vib install -v /tmp/" + VIB)
        check(how, (status, text in err), (1, True))
    control(lab, "/fault", kind="vib-install-error", host=HOST, off=True)
    check("components before 7.0", m.run("esxcli software component list")[2], "Error: Unknown command or namespace software component list\n")
    check("nothing to remove", "[NoMatchError]" in m.run("esxcli software vib remove -n none")[2], True)


def guide(lab, folder):
    with Session(lab) as s:
        s.host(HOST).configManager.serviceSystem.StartService("TSM-SSH")
        m = Machine(lab, "hosts", HOST)
        check("no nvidia-smi", m.run("nvidia-smi")[0], 127)
        refusals(lab, m, folder)
        maintenance(s, HOST, True)
        out = m.out("esxcli software vib install -v /tmp/" + VIB)
        check("installed", out.splitlines()[:3], ["Installation Result", "   Message: Operation finished successfully.",
                                                  "   VIBs Installed: NVIDIA_bootbank_NVIDIA-VMware_ESXi_6.7_Host_Driver_390.42-1OEM.670.0.0.7535516"])
        check("says no reboot", "Reboot Required: false" in out, True)
        check("and needs one", (m.run("nvidia-smi")[0], s.host(HOST).summary.rebootRequired), (9, True))
        check("again: skipped", "VIBs Skipped: NVIDIA_bootbank" in m.out("esxcli software vib install -v /tmp/" + VIB), True)
        reboot(lab, s, HOST)
        check("still in maintenance mode", s.host(HOST).runtime.inMaintenanceMode, True)
        check("driver", "Driver Version: 390.42" in m.out("nvidia-smi"), True)
        check("no types while Shared", len(s.host(HOST).config.sharedPassthruGpuTypes), 0)
        graphics = s.host(HOST).configManager.graphicsManager
        graphics.UpdateGraphicsConfig(vim.host.GraphicsConfig(hostDefaultGraphicsType="sharedDirect", sharedPassthruAssignmentPolicy="performance"))
        check("the device keeps its own type", {d.graphicsType for d in s.host(HOST).config.graphicsConfig.deviceType if d.deviceId == "0000:82:00.0"}, {"shared"})
        graphics.UpdateGraphicsConfig(vim.host.GraphicsConfig(
            hostDefaultGraphicsType="sharedDirect", sharedPassthruAssignmentPolicy="performance",
            deviceType=[vim.host.GraphicsConfig.DeviceType(deviceId="0000:82:00.0", graphicsType="sharedDirect")]))
        check("engine", m.out("nv-hostengine -t && nv-hostengine -d").splitlines()[0], "Host engine successfully terminated.")
        check("X.Org holds the GPUs before 7.0 U1", active(s), {"shared"})
        m.out("/etc/init.d/xorg stop && nv-hostengine -t && nv-hostengine -d && /etc/init.d/xorg start")
        check("active without a reboot", active(s), {"sharedDirect"})
        check("types", "grid_p100-8q" in s.host(HOST).config.sharedPassthruGpuTypes, True)
        scheduler(lab, s, m)
        check("removed", "Reboot Required: true" in m.out("esxcli software vib remove -n NVIDIA-VMware_ESXi_6.7_Host_Driver"), True)
        check("its module stays loaded", m.run("nvidia-smi")[0], 0)
        reboot(lab, s, HOST)
        check("gone", m.run("nvidia-smi")[0], 127)


def scheduler(lab, s, m):
    """Module parameters act at the next boot; 390 takes a time slice without bit 1."""
    policy = "dmesg | grep NVRM | grep scheduler"
    check("default", "0000:82:00.0 has software scheduler DISABLED with policy BEST_EFFORT." in m.out(policy), True)
    m.out("esxcli system module parameters set -m nvidia -p \"NVreg_RegistryDwords=RmPVMRL=0x00030001\"")
    check("not before the boot", "BEST_EFFORT" in m.out(policy), True)
    reboot(lab, s, HOST)
    check("equal share", "0000:82:00.0 has software scheduler ENABLED with policy EQUAL_SHARE." in m.out(policy), True)
    check("slice", "timeslice set to 3 ms." in m.out("dmesg | grep NVRM"), True)
    check("no -ss before 550", m.run("nvidia-smi vgpu -ss")[0], 2)


def active(s):
    return {g.graphicsType for g in s.host(HOST).config.graphicsInfo if g.vendorName.startswith("NVIDIA")}


def refused_order(lab, name):
    try:
        control(lab, "/bare", host=name)
    except urllib.error.HTTPError as error:
        return "is not powered off" in error.read().decode()
    return False


def components(lab, folder):
    name = "pa-esx-a2.corp.example"
    with Session(lab) as s:
        check("a host in use is not made bare", refused_order(lab, name), True)
        for vm in s.host(name).vm:
            if vm.runtime.powerState == "poweredOn":
                task = vm.PowerOffVM_Task()
                wait_for("power off", lambda t=task: t.info.state == "success")
        control(lab, "/bare", host=name)
        s.host(name).configManager.serviceSystem.StartService("TSM-SSH")
        m = Machine(lab, "hosts", name)
        check("no manager", (m.run("nvidia-smi")[0], len(s.host(name).config.sharedPassthruGpuTypes)), (127, 0))
        maintenance(s, name, True)
        for package in (AIE, DAEMON, "NVIDIA-AI-Enterprise-vSphere-8.0-535.161.05-535.161.07.zip", "cut-" + AIE):
            put(m, folder, package)
        status, _, err = m.run("esxcli software component apply -d /tmp/NVIDIA-AI-Enterprise-vSphere-8.0-535.161.05-535.161.07.zip")
        check("the download that wraps the bundle", (status, "There is no item named \\'index.xml\\'" in err), (1, True))
        status, _, err = m.run("esxcli software component apply -d /tmp/cut-" + AIE)
        check("half a bundle", (status, "File is not a zip file" in err), (1, True))
        out = m.out("esxcli software component apply -d /tmp/" + AIE)
        check("component", "Components Installed: NVD-AIE-800_535.161.05-1OEM.800.1.0.20613240" in out, True)
        check("daemon", "Reboot Required: true" in m.out("esxcli software vib install -d /tmp/" + DAEMON), True)
        check("listed", "NVD-AIE-800" in m.out("esxcli software component list | grep NVD"), True)
        reboot(lab, s, name)
        check("driver", "Driver Version: 535.161.05" in m.out("nvidia-smi"), True)
        check("daemon runs", m.out("/etc/init.d/nvdGpuMgmtDaemon status"), "nvdGpuMgmtDaemon is running")
        m.out("esxcli graphics host set --default-type SharedPassthru")
        for device in [g.pciId for g in s.host(name).config.graphicsInfo if g.vendorName.startswith("NVIDIA")]:
            m.out(f"esxcli graphics device set --device-id={device} --type SharedPassthru")
        m.out("nv-hostengine -t && nv-hostengine -d")
        check("C types from AI Enterprise", "nvidia_a100-20c" in s.host(name).config.sharedPassthruGpuTypes, True)


def later(lab, s, name, folder):
    """Another release of the manager takes the first one's place; 550 tells of the scheduler itself."""
    m = Machine(lab, "hosts", name)
    put(m, folder, LATER)
    out = m.out("esxcli software component apply -d /tmp/" + LATER)
    check("replaced", ("Removed: NVD-AIE-800_535" in out, "Installed: NVD-AIE-800_550" in out), (True, True))
    reboot(lab, s, name)
    devices = m.out("nvidia-smi --query-gpu=pci.bus_id --format=csv,noheader").split()
    state = m.out("nvidia-smi vgpu -ss")
    check("each GPU", (state.count("Scheduler Policy"), len(devices)), (2, 2))
    m.out(f"esxcli system module parameters set -m nvidia -p \"NVreg_RegistryDwordsPerDevice=pci={devices[1][4:].lower()};RmPVMRL=0x11\"")
    reboot(lab, s, name)
    policies = [line.split(":")[1].strip() for line in m.out("nvidia-smi vgpu -ss").splitlines() if "Policy" in line]
    check("of its own", policies, ["Best Effort", "Fixed Share"])
    check("capabilities", m.out("nvidia-smi vgpu -sc").count("Maximum Timeslice"), 2)


def main():
    with tempfile.TemporaryDirectory() as folder:
        with Lab("guide", "-speed", "600", "-packages", folder) as lab:
            guide(lab, folder)
        with Lab("mixed", "-speed", "600") as lab:
            components(lab, folder)
            with Session(lab) as s:
                later(lab, s, "pa-esx-a2.corp.example", folder)
    finish()


main()
