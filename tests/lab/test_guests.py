# SPDX-FileCopyrightText: 2026 The GPU Deck authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Guests from an empty disk to CUDA, with OpenSSH's client. Usage: test_guests.py [GPULAB]"""

from pyVmomi import vim

from labclient import Lab, Session, check, control, ended, finish, wait_for
from labssh import Machine

FIXED = vim.vm.device.VirtualPCIPassthrough.DeviceBackingInfo
RUN = "NVIDIA-Linux-x86_64-{}.run"
SCRIPT = "#! /bin/sh\n# NVIDIA Accelerated Graphics Driver\n"


def assign(vm, host, address="0000:82:00.0", firmware="efi"):
    """The P100 of a host, with all that a power-on wants."""
    target = vm.environmentBrowser.QueryConfigTarget(host)
    found = next(d for d in target.pciPassthrough if d.pciDevice.id == address)
    backing = FIXED(id=address, deviceId=format(found.pciDevice.deviceId & 0xffff, "x"), systemId=found.systemId,
                    vendorId=found.pciDevice.vendorId, deviceName=found.pciDevice.deviceName)
    device = vim.vm.device.VirtualDeviceSpec(operation="add", device=vim.vm.device.VirtualPCIPassthrough(key=-1, backing=backing))
    keys = [vim.option.OptionValue(key="pciPassthru.use64bitMMIO", value="TRUE"), vim.option.OptionValue(key="pciPassthru.64bitMMIOSizeGB", value="32")]
    spec = vim.vm.ConfigSpec(deviceChange=[device], extraConfig=keys, memoryReservationLockedToMax=True, firmware=firmware)
    check("assigned", ended(vm.ReconfigVM_Task(spec)), None)


def up(vm, guest):
    wait_for("guest is up", lambda: vm.guest.toolsRunningStatus == "guestToolsRunning" and guest.run("true")[0] == 0, 60)


def start(vm, guest):
    check("power on", ended(vm.PowerOnVM_Task(), 60), None)
    up(vm, guest)


def restart(guest):
    """reboot in the guest: it comes back in another boot."""
    before = guest.out("cat /proc/sys/kernel/random/boot_id")
    check("reboot", guest.run("reboot")[0], 0)
    wait_for("another boot", lambda: guest.out("cat /proc/sys/kernel/random/boot_id") not in ("", before), 60)


def patience(s, lab):
    """At the real speed: the guest comes after its VM, and goes away while it restarts."""
    vm, guest = s.vm("ml-train-02"), Machine(lab, "guests", "ml-train-02")
    task = vm.PowerOnVM_Task()
    control(lab, "/advance", seconds=4)
    check("power on", ended(task, 60), None)
    check("not up at once", (vm.guest.toolsRunningStatus, vm.guest.ipAddress, guest.run("true")[0]), ("guestToolsNotRunning", None, 255))
    control(lab, "/advance", seconds=60)
    up(vm, guest)
    check("reboot", guest.run("systemctl reboot")[0], 0)
    control(lab, "/advance", seconds=11)
    wait_for("away", lambda: vm.guest.toolsRunningStatus == "guestToolsNotRunning", 60)
    check("silent", guest.run("true")[0], 255)
    control(lab, "/advance", seconds=60)
    up(vm, guest)


def fresh(guest):
    """An installed Ubuntu with a card and nothing for it."""
    check("who", (guest.out("id -u"), guest.out("sudo -n id -u"), guest.out("uname -m"), guest.out("uname -r")), ("0", "0", "x86_64", "4.4.0-135-generic"))
    check("system", 'PRETTY_NAME="Ubuntu 16.04.5 LTS (Xenial Xerus)"' in guest.out("cat /etc/os-release"), True)
    check("by vendor", guest.out("lspci -nn -d 10de:"), "13:00.0 3D controller [0302]: NVIDIA Corporation GP100GL [Tesla P100 PCIe 16GB] [10de:15f8] (rev a1)")
    check("the guide's grep", guest.run("lspci | grep nvidia")[0], 1)
    check("one slot", guest.out("lspci -D -n -s 13:00.0"), "0000:13:00.0 0302: 10de:15f8 (rev a1)")
    check("modules", guest.out("lspci -k -d 10de:").splitlines()[2:], ["\tKernel driver in use: nouveau", "\tKernel modules: nvidiafb, nouveau"])
    check("regions", [l.strip() for l in guest.out("lspci -vv -s 13:00.0").splitlines() if "Region" in l],
          ["Region 0: Memory at fd000000 (32-bit, non-prefetchable) [size=16M]", "Region 1: Memory at 20000000000 (64-bit, prefetchable) [size=16G]",
           "Region 3: Memory at 20400000000 (64-bit, prefetchable) [size=32M]"])
    check("no driver", (guest.run("nvidia-smi")[0], "BAR1" in guest.out("dmesg")), (127, False))
    check("Secure Boot", guest.out("mokutil --sb-state"), "SecureBoot disabled")
    check("nouveau", "nouveau" in guest.out("lsmod | grep ^nouveau"), True)
    check("in use", guest.run("modprobe -r nouveau")[2].strip(), "modprobe: FATAL: Module nouveau is in use.")


def refusals(lab, guest):
    """The installer stops at each of PF-GU-01 to 04, in its words."""
    name = "/root/" + RUN.format("390.30")
    check("not there", guest.run("sh " + name + " -s")[0], 127)
    check("uploaded", guest.run("cat > " + name, stdin=SCRIPT)[0], 0)
    fails = lambda: guest.run(f"sh {name} -s --no-questions")[2]
    control(lab, "/guest", vm="ml-train-01", desktop=True, packages=["nvidia-driver-390"])
    check("X", "You appear to be running an X server" in fails(), True)
    check("display manager", guest.out("systemctl is-active display-manager"), "active")
    check("guide's way", (guest.run("service lightdm stop")[0], guest.out("systemctl is-active lightdm")), (0, "inactive"))
    check("other installer", "installed previously using a different installer" in fails(), True)
    check("package", guest.out("dpkg-query -W nvidia-driver-390").split("\t")[0], "nvidia-driver-390")
    check("purged", guest.run("apt-get purge -y nvidia-driver-390")[0], 0)
    check("nouveau", "The Nouveau kernel driver is currently in use" in fails(), True)
    check("barred", guest.run("tee /etc/modprobe.d/blacklist-nouveau.conf", stdin="blacklist nouveau\noptions nouveau modeset=0\n")[0], 0)
    check("initramfs", guest.out("update-initramfs -u"), "update-initramfs: Generating /boot/initrd.img-4.4.0-135-generic")
    check("still loaded", guest.run("lsmod | grep -q nouveau")[0], 0)
    restart(guest)
    check("gone", guest.run("lsmod | grep -q nouveau")[0], 1)
    check("desktop is back", guest.run("init 3; systemctl is-active display-manager")[0], 3)
    check("compiler", "development tool `cc`" in fails(), True)
    control(lab, "/guest", vm="ml-train-01", offline=True)
    check("offline", guest.run("apt-get install -y build-essential")[0], 100)
    control(lab, "/guest", vm="ml-train-01", offline=False)
    check("compiler", guest.run("env DEBIAN_FRONTEND=noninteractive apt-get install -y build-essential")[0], 0)
    check("headers", "kernel source tree" in fails(), True)
    check("headers", guest.run("apt-get install -y linux-headers-$(uname -r)")[0], 0)
    check("unknown package", guest.run("apt-get install -y nosuch")[2].strip(), "E: Unable to locate package nosuch")


def driver(vm, guest):
    name = "/root/" + RUN.format("390.30")
    status, out, err = guest.run(f"sh {name} --silent")
    check("installed", (status, err), (0, ""))
    check("its words", out.splitlines()[0], "Verifying archive integrity... OK")
    check("works", "Driver Version: 390.30" in guest.out("nvidia-smi"), True)
    check("in use", "Kernel driver in use: nvidia" in guest.out("lspci -k -d 10de:"), True)
    check("log", "NVRM: loading NVIDIA UNIX x86_64 Kernel Module  390.30" in guest.out("dmesg"), True)
    restart(guest)
    check("works after a reboot", guest.run("nvidia-smi")[0], 0)
    check("off", ended(vm.PowerOffVM_Task()), None)
    start(vm, guest)
    check("works after a power cycle", guest.run("nvidia-smi -L")[0], 0)
    grid = "/root/" + RUN.format("390.42-grid")
    check("another kernel", "Invalid option" in guest.run(f"touch {grid}; cp {name} {grid}; sh {grid} --nosuch")[2], True)


def cuda(guest):
    file = "/root/cuda_9.1.85_387.26_linux"
    check("toolkit", guest.run("cat > " + file, stdin=SCRIPT)[0], 0)
    status, out, _ = guest.run(f"sh {file} --silent --toolkit")
    check("its driver stays out", (status, "Driver:   Not Selected" in out, "390.30" in guest.out("nvidia-smi")), (0, True, True))
    check("nvcc", "release 9.1, V9.1" in guest.out("/usr/local/cuda/bin/nvcc --version"), True)
    check("deviceQuery", guest.out("/usr/local/cuda/extras/demo_suite/deviceQuery").splitlines()[-1], "Result = PASS")
    check("vectorAdd", "Test PASSED" in guest.out("/usr/local/cuda/extras/demo_suite/vectorAdd"), True)
    check("no docker", guest.run("docker --version")[0], 127)
    check("docker", guest.run("apt-get install -y docker.io")[0], 0)
    run = "docker run --rm --gpus all nvidia/cuda:9.1-base nvidia-smi"
    check("no runtime", guest.run(run)[2].strip(), 'docker: Error response from daemon: could not select device driver "" with capabilities: [[gpu]].')
    check("toolkit of containers", guest.run("apt-get install -y nvidia-docker2")[0], 0)
    check("container", ["Tesla P100" in guest.out(c) for c in (run, "nvidia-docker run --rm nvidia/cuda nvidia-smi")], [True, True])
    check("newer toolkit", guest.run("cp /root/cuda_9.1.85_387.26_linux /root/cuda_12.2.2_535.104.05_linux.run; "
                                     "sh /root/cuda_12.2.2_535.104.05_linux.run --silent --toolkit")[0], 0)
    check("driver too old", guest.out("/usr/local/cuda/extras/demo_suite/deviceQuery").splitlines()[-3:],
          ["cudaGetDeviceCount returned 35", "-> CUDA driver version is insufficient for CUDA runtime version", "Result = FAIL"])


def unassigned(s, lab):
    """BIOS firmware: the VM runs, the guest has no use of the card (PF-PT-23)."""
    vm, guest = s.vm("p100-bios-firmware"), Machine(lab, "guests", "p100-bios-firmware")
    start(vm, guest)
    check("no place", [l.strip() for l in guest.out("lspci -vv -d 10de:").splitlines() if "Region 1" in l], ["Region 1: Memory at <unassigned> (64-bit, prefetchable)"])
    control(lab, "/guest", vm="p100-bios-firmware", nouveau=False, packages=["nvidia-driver-535"])
    restart(guest)
    log = guest.out("dmesg")
    for line in ("BAR1 is 0M @ 0x0 (PCI:0000:13:00.0)", "NVRM: GPU 0000:13:00.0: RmInitAdapter failed! (0x24:0x72:1447)"):
        check(line, line in log, True)
    check("smi", guest.out("nvidia-smi"), "No devices were found")
    check("off", ended(vm.PowerOffVM_Task()), None)


def secure(s, lab):
    """Secure Boot refuses the module (PF-GU-05)."""
    vm, guest = s.vm("p100-right"), Machine(lab, "guests", "p100-right")
    check("set", ended(vm.ReconfigVM_Task(vim.vm.ConfigSpec(bootOptions=vim.vm.BootOptions(efiSecureBootEnabled=True)))), None)
    control(lab, "/guest", vm="p100-right", nouveau=False, packages=["build-essential", "linux-headers-generic"])
    start(vm, guest)
    check("enabled", guest.out("mokutil --sb-state"), "SecureBoot enabled")
    name = "/root/" + RUN.format("535.183.01")
    status, _, err = guest.run(f"cat > {name} && sh {name} -s", stdin=SCRIPT)
    check("refused", (status, "Secure boot is enabled on this system" in err), (1, True))


def new(s, lab):
    """A VM without an operating system, and one whose disk is a copy."""
    folder, pool = s.vm("a100-train-01").parent, s.vm("a100-train-01").resourcePool
    spec = vim.vm.ConfigSpec(name="brand-new", guestId="ubuntu64Guest", numCPUs=2, memoryMB=4096, firmware="efi",
                             files=vim.vm.FileInfo(vmPathName="[pa-vsan-01]"))
    check("created", ended(folder.CreateVM_Task(spec, pool)), None)
    vm = s.vm("brand-new")
    check("on", ended(vm.PowerOnVM_Task()), None)
    check("no guest", (vm.guest.toolsRunningStatus, vm.guest.toolsStatus), ("guestToolsNotRunning", "toolsNotInstalled"))
    entry = control(lab, "/guest", vm="brand-new", install="ubuntu")
    check("listed", [g["name"] for g in control(lab, "/guests") if g["name"] == "brand-new"], ["brand-new"])
    lab.ready["guests"].append(entry)
    up(vm, Machine(lab, "guests", "brand-new"))
    source = s.vm("tmpl-ubuntu-22.04")
    control(lab, "/guest", vm="tmpl-ubuntu-22.04", packages=["build-essential"])
    where = vim.vm.RelocateSpec(pool=pool, host=s.host("pa-esx-a2.corp.example"))
    check("cloned", ended(source.CloneVM_Task(folder, "copied", vim.vm.CloneSpec(location=where, powerOn=False, template=False))), None)
    lab.ready["guests"] += [g for g in control(lab, "/guests") if g["name"] == "copied"]
    vm, guest = s.vm("copied"), Machine(lab, "guests", "copied")
    start(vm, guest)
    check("own name", (guest.out("hostname"), guest.run("gcc --version")[0]), ("copied", 0))
    check("stopped by itself", guest.run("shutdown -h now")[0], 0)
    wait_for("off", lambda: vm.runtime.powerState == "poweredOff", 60)
    check("destroyed", ended(vm.Destroy_Task()), None)
    check("gone", [g["name"] for g in control(lab, "/guests") if g["name"] == "copied"], [])


with Lab("guide", "-speed", "200") as lab_, Session(lab_) as session:
    machine, ubuntu = session.vm("ml-train-01"), Machine(lab_, "guests", "ml-train-01")
    assign(machine, session.host("sc2esx01.vslab.local"))
    start(machine, ubuntu)
    fresh(ubuntu)
    refusals(lab_, ubuntu)
    driver(machine, ubuntu)
    cuda(ubuntu)
with Lab("guide", "-speed", "0.5") as lab_, Session(lab_) as session:
    patience(session, lab_)
with Lab("mixed", "-speed", "200") as lab_, Session(lab_) as session:
    unassigned(session, lab_)
    secure(session, lab_)
    new(session, lab_)
finish()
