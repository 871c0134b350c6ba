// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/readings/factcheck.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// esxcli and its neighbours: forms for which no sample was found, and broken ones.
class TstEsxcliForms final : public QObject
{
    Q_OBJECT

    static void row(
        const char *name, const QString &kind, const QString &text, const QString &facts)
    {
        QTest::newRow(name) << kind << text << facts;
    }

    static void graphicsRows()
    {
        const QString graphics = u"esxcli_graphics"_s;
        row("two devices, the second cut off", graphics,
            u"0000:3d:00.0\n   Vendor Name: NVIDIA Corporation\n   Device Name: Tesla T4\n"
            "   Module Name: nvidia\n   Graphics Type: Shared Passthru\n"
            "   Memory Size in KB: 16777216\n   Number of VMs: 2\n0000:3e:00.0\n   Vendor Na"_s,
            u"gpus=1;gpu0.graphics_type=Shared Passthru;gpu0.memory_kb=16777216;gpu0.vms=2"_s);
        row("statistics", graphics,
            u"0000:af:00.0\n   Driver Version: 525.105.14\n   Memory Used: 2%\n"
            "   Temperature: 31\n   Utilization: 0%\n"_s,
            u"gpus=1;gpu0.driver=525.105.14;gpu0.mem_used_pct=2;gpu0.temp_c=31;gpu0.util_pct=0"_s);
        row("statistics that a passed through device lacks", graphics,
            u"0000:af:00.0\n   Driver Version:\n   Memory Used: N/A\n   Utilization: N/A\n"_s,
            u"gpu0.driver=;gpu0.util_pct=N/A;gpu0.temp_c=none"_s);
        row("virtual machines as blocks", graphics,
            u"ml-01\n   World ID: 2103456\n   Device: 0000:af:00.0\n"_s,
            u"vms=1;vm0.name=ml-01;vm0.world_id=2103456;vm0.device=0000:af:00.0"_s);
        row("virtual machines as a table", graphics,
            u"VM Name  World ID  Device\n-------  --------  ------------\n"
            "ml-01    2103456   0000:af:00.0\n"_s,
            u"vms=1;vm0.name=ml-01;vm0.world_id=2103456"_s);
    }

    static void hardwareRows()
    {
        const QString hardware = u"esxcli_hardware"_s;
        row("a GPU in the list of PCI devices", hardware,
            u"0000:86:00.0\n   Address: 0000:86:00.0\n   VMkernel Name: vmgfx0\n"
            "   Vendor Name: NVIDIA Corporation\n   Device Name: TU104GL [Tesla T4]\n"
            "   Configured Owner: VM Passthru\n   Current Owner: VMkernel\n   Vendor ID: 0x10de\n"
            "   Device ID: 0x1eb8\n   Device Class: 0x0302\n   Device Class Name: 3D controller\n"
            "   Module Name: nvidia\n   Passthru Capable: true\n"_s,
            u"devices=1;gpus=1;dev0=0000:86:00.0;dev0.owner=VMkernel;gpu0.bus_id=0000:86:00.0;"
            "gpu0.configured_owner=VM Passthru;gpu0.device_id=0x1eb8;gpu0.alias=vmgfx0"_s);
        row("indentation and headings lost", hardware,
            u"Address: 0000:02:00.0\nVendor ID: 0x8086\nAddress: 0000:03:00.0\nVendor ID: 0x10de\n"_s,
            u"devices=2;dev1=0000:03:00.0;dev1.vendor_id=0x10de"_s);
        row("dashes behind a tab", hardware, u"Name\n\t-------\n\tx\n"_s, u"rows=1"_s);
        row("processors", hardware,
            u"CPU:0\n   Id: 0\n   Brand: X\nCPU:1\n   Id: 1\n   Brand: Y\n"_s,
            u"cpus=2;cpu0.brand=X;cpu1.id=1"_s);
        row("passthrough table", hardware,
            u"Device ID     Enabled\n------------  -------\n0000:3b:00.0  true\n0000:3c:00.0  false\n"_s,
            u"rows=2;row0.device_id=0000:3b:00.0;row0.enabled=true;row1.enabled=false"_s);
    }

    static void softwareRows()
    {
        const QString software = u"esxcli_software"_s;
        row("built for another release", software,
            u"[DependencyError]\n VIB NVD_bootbank_X_1.0 requires esx-version >= 7.0.0, but the "
            "requirement cannot be satisfied within the ImageProfile.\n"
            " Please refer to the log file for more details.\n"_s,
            u"error=DependencyError;result=failure;vib=NVD_bootbank_X_1.0;"
            "requires=esx-version >= 7.0.0"_s);
        row("boot bank too small", software,
            u" [InstallationError]\n The pending transaction requires 524 MB free space, however "
            u"the "
            "maximum supported size is 489 MB.\n"_s,
            u"error=InstallationError;needed_mb=524;max_mb=489;requires=none"_s);
        row("removed, cut in the middle of a word", software,
            u"Removal Result\n   Message: Operation finished successfully.\n   Reboot Req"_s,
            u"result=success;truncated=true;reboot_required=none"_s);
        row("nothing found", software,
            u"[root@esx:~] esxcli software vib list | grep -i nvidia\n[root@esx:~]\n"_s,
            u"rows=0;nvidia_vibs=0;nvidia_driver=none"_s);
        row("a component without the header", software,
            u"% esxcli software component list | grep NVD\n"
            "NVD-AIE-800    NVIDIA AI Enterprise for ESX-8.0.0    525.105.14-1OEM.800    "
            "525.105.14    "
            "NVIDIA    03-27-2023    VMwareAccepted    host\n"_s,
            u"rows=1;component0.name=NVD-AIE-800;component0.version=525.105.14-1OEM.800;"
            "component0.display_version=525.105.14;vib0.date=03-27-2023;vib0.platforms=host;"
            "nvidia_driver=525.105.14"_s);
        row("components", software,
            u"Name         Display Name  Version     Creation Date  Vendor\n"
            "-----------  ------------  ----------  -------------  ------\n"
            "NVD-AIE-800  NVIDIA AIE    525.105.14  2023-04-01     NVIDIA\n"_s,
            u"rows=1;vib0.name=NVD-AIE-800;vib0.vendor=NVIDIA;nvidia_driver=525.105.14"_s);
    }

    static void otherRows()
    {
        row("maintenance mode alone", u"esxcli_system"_s, u"Enabled\n"_s,
            u"maintenance_mode=Enabled;mm.before=none"_s);
        row("maintenance mode set, then asked", u"esxcli_system"_s,
            u"[root@e1:~] esxcli system maintenanceMode set -e true\n"
            "[root@e1:~] esxcli system maintenanceMode get\nEnabled\n"_s,
            u"mm.before=none;mm.after=Enabled;mm.set=true"_s);
        row("a host's name", u"esxcli_system"_s,
            u"   Domain Name: lab.example\n   Fully Qualified Domain Name: e1.lab.example\n"
            "   Host Name: e1\n"_s,
            u"domain_name=lab.example;host_name=e1"_s);
        row("a bare answer", u"esxcli_system"_s,
            u"[root@e1:~] esxcli system uuid get\n5f1a2b3c-0000-1111-2222-000000000001\n"_s,
            u"value=5f1a2b3c-0000-1111-2222-000000000001"_s);
        row("Xorg restarted", u"esxi_services"_s,
            u"% /etc/init.d/xorg restart\nGetting Exclusive access, please wait…\n"
            "Exclusive access granted.\n"_s,
            u"service=xorg;action=restart;exclusive_access=granted"_s);
    }

    static void stateRows()
    {
        row("module list with its header", u"esxi_modules"_s,
            u"Name                 Is Loaded  Is Enabled\n-------------------  ---------  "
            u"----------\n"
            "vmkernel                  true        true\nnvidia                   false        true\n"_s,
            u"module=nvidia;loaded=false;enabled=true;modules=2;module0.name=vmkernel"_s);
        row("module parameters", u"esxi_modules"_s,
            u"[root@e1:~] esxcli system module parameters list -m nvidia\n"
            "Name                  Type    Value           Description\n"
            "--------------------  ------  --------------  -----------\n"
            "NVreg_RegistryDwords  string  RmPVMRL=0x01    words\n"
            "NVreg_Other           int                     a number\n"_s,
            u"module=nvidia;params=2;param.NVreg_RegistryDwords=RmPVMRL=0x01;param.NVreg_Other="_s);
        row("module not loaded", u"esxi_modules"_s,
            u"[root@e1:~] vmkload_mod -l | grep nvidia\n[root@e1:~]\n"_s, u"loaded=false"_s);
        row("version of esxcli", u"esxi_version"_s,
            u"   Product: VMware ESXi\n   Version: 7.0.3\n   Build: Releasebuild-19193900\n"
            "   Update: 3\n   Patch: 20\n"_s,
            u"version=7.0.3;build=19193900;update=3;patch=20"_s);
        row("version of uname", u"esxi_version"_s,
            u"VMkernel e1 6.7.0 #1 SMP Release build-14320388 Aug  5 2019 02:48:06 x86_64 ESXi\n"_s,
            u"version=6.7.0;build=14320388"_s);
        row("services", u"esxi_services"_s,
            u"hostd is running.\nxorg not running\nntpd      off\n"_s,
            u"services=3;service0.name=hostd;service0.running=true;service1.running=false;"
            "service2.at_boot=false;service2.running=none"_s);
        row("host engine", u"esxi_services"_s,
            u"Host engine successfully terminated.\nStarted host engine version 1.0 using socket "
            "path: /var/run/nv\n"_s,
            u"host_engine=started;host_engine_version=1.0"_s);
    }

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("facts");
        graphicsRows();
        hardwareRows();
        softwareRows();
        otherRows();
        stateRows();
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

GPUDECK_TEST(TstEsxcliForms);
#include "tst_esxcliforms.moc"
