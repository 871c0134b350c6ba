// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/readings/factcheck.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Logs of kernels, licences and virtual machines, and vSphere's messages: forms beyond the
/// samples.
class TstLogForms final : public QObject
{
    Q_OBJECT

    static void row(
        const char *name, const QString &kind, const QString &text, const QString &facts)
    {
        QTest::newRow(name) << kind << text << facts;
    }

    static void kernelRows()
    {
        const QString nvrm = u"dmesg_nvrm"_s;
        row("Xid of an old driver", nvrm,
            u"[12345.678901] NVRM: Xid (0000:02:00): 13, 0001 00000000 0000a0c0 00001b0c\n"_s,
            u"xids=1;xid0.code=13;xid0.pci=0000:02:00;xid0.pid=none;xid0.time=12345.678901;"
            "xid0.text=0001 00000000 0000a0c0 00001b0c"_s);
        row("Xid in syslog, with a channel", nvrm,
            u"Jun  3 10:00:01 vm1 kernel: [  99.1] NVRM: Xid (PCI:0000:0b:00): 31, pid=12, "
            "name=python3, Ch 00000008, intr 10000000. MMU Fault\n"_s,
            u"xid0.code=31;xid0.time=Jun  3 10:00:01;xid0.name=python3;xid0.channel=00000008"_s);
        row("dmesg decoded", nvrm,
            u"kern  :warn  : 2025-01-21T04:26:49,803751+00:00 NVRM: Xid (PCI:0000:38:00): 13, "
            "pid='<unknown>', name=<unknown>, Graphics Exception\n"_s,
            u"xid0.code=13;xid0.time=2025-01-21T04:26:49,803751+00:00;xid0.pid=<unknown>"_s);
        row("NVSwitch", nvrm,
            u"[  1.0] nvidia-nvswitch0: SXid (PCI:0000:c1:00.0): 12028, Non-fatal, Link 32\n"_s,
            u"xids=0;sxids=1;sxid0.code=12028"_s);
        row("open module", nvrm,
            u"[  5.1] NVRM: loading NVIDIA UNIX Open Kernel Module for x86_64  535.54.03  Release "
            "Build  (dvs@x)\n"_s,
            u"driver=535.54.03;xids=0;error=none"_s);
        row("unsupported by this driver", nvrm,
            u"NVRM: The NVIDIA GPU 0000:0b:00.0 (PCI ID: 10de:1b38)\n"
            "NVRM: installed in this system is not supported by open\n"
            "nvidia: probe of 0000:0b:00.0 failed with error -1\n"_s,
            u"error=not supported;device_id=10de:1b38;gpu0.bus_id=0000:0b:00.0;probe_error=-1"_s);
        row("no room for a BAR", nvrm,
            u"[1.0] pci 0000:13:00.0: BAR 1 [mem size 0x800000000 64bit pref]: can't assign; no space\n"_s,
            u"error=bar1_unassigned;pci0=0000:13:00.0"_s);
        row("cut in the middle of an Xid", nvrm,
            u"NVRM: GPU at PCI:0000:3b:00: GPU-1\nNVRM: Xid (PC"_s, u"xids=0;pci0=0000:3b:00"_s);
        row("an error that nobody has listed", nvrm, u"NVRM: failed to frobnicate the adapter\n"_s,
            u"error=failed to frobnicate the adapter"_s);
        row("Xid on ESXi 8", u"vmkernel_log"_s,
            u"2024-05-01T07:00:00.123Z In(182) vmkernel: cpu4:2097600)NVRM: Xid (PCI:0000:3b:00): "
            "79, pid=2099, GPU has fallen off the bus.\n"_s,
            u"lines=1;xids=1;xid0.code=79;xid0.time=2024-05-01T07:00:00.123Z"_s);
        row("IOMMU fault", u"vmkernel_log"_s,
            u"2024-05-01T07:00:00Z cpu4:2097600)IOMMU Fault detected for (vmgfx1/nvidia) IOaddr\n"_s,
            u"error0=iommu_fault;error1=none"_s);
    }

    static void licenceRows()
    {
        const QString gridd = u"gridd_log"_s;
        row("refused for good", gridd,
            u"Jan  1 10:00:00 vm nvidia-gridd[9]: Acquiring license. (Info: 10.0.0.5; NVIDIA "
            u"vApps)\n"
            "Jan  1 10:00:01 vm nvidia-gridd[9]: Failed to acquire/renew license from license "
            "server. "
            "(Info: 10.0.0.5; NVIDIA vApps - Error: No license)\n"_s,
            u"license_acquired=false;failures=1;fail0.error=No license;error=No license;"
            "last_event=failed;server=10.0.0.5;expiry=none"_s);
        row("not configured", gridd,
            u"Jan  1 10:00:00 vm nvidia-gridd: Configuration parameter ( ServerAddress ) not set\n"_s,
            u"license_acquired=false;failures=0;"
            "error=Configuration parameter ( ServerAddress ) not set"_s);
        row("without times, behind a comment mark", gridd,
            u"# nvidia-gridd[29]: License acquired successfully. (Info: l.example, NVIDIA vPC; "
            u"Expiry: "
            "2023-1-29 22:3:0 GMT)\n"_s,
            u"license_acquired=true;server=l.example;product=NVIDIA vPC;expiry=2023-1-29 22:3:0 GMT"_s);
        row("returned at shutdown", gridd,
            u"Jan  1 10:00:00 vm nvidia-gridd[9]: License returned successfully. (Info: 10.0.0.5)\n"_s,
            u"last_event=returned;license_acquired=false"_s);
        row("cut after the server", gridd,
            u"Jan  1 10:00:00 vm nvidia-gridd[9]: License acquired successfully. (Info: 10.0.0.5, NV"_s,
            u"license_acquired=true;server=10.0.0.5;product=NV;expiry=none"_s);
    }

    static void vmRows()
    {
        const QString vmware = u"vmware_log"_s;
        row("too many pages", vmware,
            u"2022-04-22T03:04:15.771Z| vmx| | I005: PCIPassthru: total number of pages needed "
            u"(100) "
            "exceeds limit (50), failing\n"
            "2022-04-22T03:04:15.771Z| vmx| | I005: Module 'DevicePowerOn' power on failed.\n"_s,
            u"error=device_power_on_failed;cause=pages_exceed_limit;pages_needed=100;pages_limit=50"_s);
        row("two devices", vmware,
            u"PCIPassthru: Device 0000:42:00.0 barIndex 0 type 2 realaddr 0x1 size 16 flags 0\n"
            "PCIPassthru: Device 0000:43:00.0 barIndex 0 type 2 realaddr 0x2 size 32 flags 0\n"_s,
            u"bars=2;pci1=0000:43:00.0;bar0.size=16;pci1.bar0.size=32"_s);
        row("settings and the form of ESXi 8", vmware,
            u"2023-05-16T09:27:16.133Z In(05) vmx - Log for VMware ESX pid=1 version=8.0.1 "
            "build=build-21495797 option=Release\n"
            "2023-05-16T09:27:16.139Z In(05) vmx - DICT pciPassthru.use64bitMMIO = \"TRUE\"\n"_s,
            u"version=8.0.1;build=21495797;pciPassthru.use64bitMMIO=TRUE;errors=0"_s);
        row("a BAR line that is cut off", vmware,
            u"2023-05-16T09:27:16.139Z| vmx| I125: PCIPassthru: Device 0000:42:00.0 barInd"_s,
            u"bars=none;errors=0"_s);
        row("drivers that do not fit", u"vmiop_log"_s,
            u"Oct 05 13:35:13 h nvidia-vgpu-mgr[27]: notice: vmiop_log: ######## Guest NVIDIA "
            u"Driver "
            "Information: ########\n"
            "Oct 05 13:35:13 h nvidia-vgpu-mgr[27]: notice: vmiop_log: Driver Version: 472.12\n"
            "Oct 05 13:35:13 h nvidia-vgpu-mgr[27]: error: vmiop_log: (0x0): Incompatible "
            "Guest/Host "
            "drivers: Guest VGX version is newer than the maximum version supported by the Host. "
            "Disabling vGPU.\n"_s,
            u"guest_driver=472.12;host_driver=none;errors=1;error=Incompatible Guest/Host drivers"_s);
    }

    static void messageRows()
    {
        const QString error = u"vsphere_error"_s;
        row("device not active", error,
            u"Module 'DevicePowerOn' power on failed.\nDevice 6:0.0 is not a passthrough device.\n"_s,
            u"error=device_power_on_failed;cause=not_a_passthrough_device;device=6:0.0"_s);
        row("another device there", error,
            u"The systemId does not match the current system or the deviceId, and the vendorId "
            u"does "
            "not match the device currently at 97:0.0.\n"_s,
            u"error=system_id_mismatch;device=97:0.0"_s);
        row("no room", error, u"No graphics device is available for vGPU 'nvidia_a40-1a'.\n"_s,
            u"error=no_graphics_device;profile=nvidia_a40-1a"_s);
        row("plug-in, in Chinese", error,
            u"无法初始化 vGPU“nvidia_t4-4q”的插件“libnvidia-vgx.so”。\n"_s,
            u"error=plugin_init_failed;profile=nvidia_t4-4q;plugin=libnvidia-vgx.so"_s);
        row("memory, in German", error,
            u"Ungültige Speichereinstellung: Arbeitsspeicherreservierung (sched.mem.min) sollte "
            u"gleich "
            "memsize(8192) sein.\n"_s,
            u"key=sched.mem.min;required_mib=8192"_s);
        row("window too small", error,
            u"The firmware could not allocate 33587200 KB of PCI MMIO. Increase the size of PCI "
            u"MMIO "
            "and try again.\n"_s,
            u"error=mmio_too_small;mmio_kb=33587200"_s);
        row("unheard of", error, u"Failed to defragment the flux capacitor.\n"_s,
            u"error=Failed to defragment the flux capacitor."_s);
    }

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("facts");
        kernelRows();
        licenceRows();
        vmRows();
        messageRows();
    }

    void reads()
    {
        QFETCH(QString, kind);
        QFETCH(QString, text);
        QFETCH(QString, facts);
        const QStringList wrong = tests::wrongFacts(kind, text, facts);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

GPUDECK_TEST(TstLogForms);
#include "tst_logforms.moc"
