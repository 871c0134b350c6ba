// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/logdoctor.h"
#include "services/advice/rule.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using advice::diagnose;
using advice::Diagnosis;

class TstLogDoctor final : public QObject
{
    Q_OBJECT

    static QStringList rulesOf(const QList<Diagnosis> &all)
    {
        QStringList rules;
        for (const Diagnosis &one : all) {
            if (!rules.contains(one.finding.rule))
                rules.append(one.finding.rule);
        }
        return rules;
    }

    static QByteArray sample(const QString &name)
    {
        QFile file(QStringLiteral(GPUDECK_SAMPLES) + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no sample %s", qPrintable(name));
        return file.readAll();
    }

private Q_SLOTS:
    /// Every text that the catalogue of rules quotes.
    void knowsQuotedTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *rule, const QString &text) {
            QTest::addRow("%s: %s", rule, qPrintable(text.left(40)))
                << text << QString::fromLatin1(rule);
        };
        row("LOG-POWER-ON", u"Module 'DevicePowerOn' power on failed."_s);
        row("PF-VM-01", u"DeviceHotPlugNotSupported"_s);
        row("PF-VM-04", u"TaskInProgress"_s);
        row("PF-VM-04", u"ConcurrentAccess"_s);
        row("PF-VM-05",
            u"Invalid memory setting: memory reservation (sched.mem.min) should be equal to memsize(16384)."_s);
        row("PF-VM-07", u"InsufficientMemoryResourcesFault {unreserved, requested}"_s);
        row("PF-VM-09",
            u"Nested Hardware-Assisted Virtualization is not supported on a virtual machine with a PCI passthrough device."_s);
        row("PF-VM-10",
            u"The virtual machine cannot be powered on because IOMMU virtualization is not allowed with VGPU. …"_s);
        row("PF-VM-11",
            u"Invalid CPU reservation for the latency-sensitive VM, (sched.cpu.min) should be at least 15960 MHz."_s);
        row("PF-VM-14", u"SnapshotIncompatibleDeviceInVm"_s);
        row("PF-VM-15", u"DeviceUnsupportedForVmVersion {currentVersion, expectedVersion}"_s);
        row("PF-VM-16", u"VirtualHardwareVersionNotSupported"_s);
        row("PF-VM-18", u"TooManyDevices"_s);
        row("PF-VM-23", u"NotEnoughLicenses"_s);
        row("PF-VM-23", u"RestrictedVersion"_s);
        row("PF-VM-24", u"NoPermission {privilegeId}"_s);
        row("PF-PT-04", u"Device 6:0.0 is not a passthrough device."_s);
        row("PF-PT-07",
            u"The systemId does not match the current system or the deviceId, and the vendorId does not match the device currently at 97:0.0."_s);
        row("PF-PT-10", u"Failed to register the device pciPassthru0"_s);
        row("PF-PT-17", u"PCIEHP: 1009: 0000:11:02.0: hotplug slot:17: Adapter removed"_s);
        row("PF-PT-19", u"WARNING: IntrVector: 245: Out of interrupt vectors"_s);
        row("PF-PT-19", u"Failed to allocate 32 MSIX vectors"_s);
        row("PF-PT-20",
            u"PCIPassthru: total number of pages needed (4206594) exceeds limit (917504), failing"_s);
        row("PF-PT-21",
            u"The firmware could not allocate 33587200 KB of PCI MMIO. Increase the size of PCI MMIO and try again."_s);
        row("PF-PT-23", u"Region 1: Memory at <unassigned>"_s);
        row("PF-PT-23", u"BAR1 is 0M @ 0x0"_s);
        row("PF-PT-23", u"RmInitAdapter failed! (0x24:0x72:1447)"_s);
        row("PF-PT-30", u"NoCompatibleHost {host, error}"_s);
        row("PF-PT-35", u"hypervisor.cpuid.v0 = FALSE"_s);
        row("PF-VG-01",
            u"The amount of graphics resource available in the parent resource pool is insufficient for the operation."_s);
        row("PF-VG-05", u"Could not initialize plugin '…libnvidia-vgx.so' for vGPU '…'"_s);
        row("PF-VG-06",
            u"NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. …"_s);
        row("PF-VG-10", u"No graphics device is available for vGPU 'nvidia_a40-1a'."_s);
        row("PF-VG-15",
            u"Warning: MIG mode is in pending enable state for GPU 00000000:3B:00.0:Not Supported"_s);
        row("PF-VG-15", u"Reboot the system or try nvidia-smi --gpu-reset to make MIG effective"_s);
        row("PF-VG-26",
            u"Incompatible Guest/Host drivers: Guest VGX version is newer than the maximum version supported by the Host. Disabling vGPU."_s);
        row("PF-VG-30", u"DisallowedMigrationDeviceAttached"_s);
        row("PF-VG-33",
            u"vGPU scheduler state cannot be configured, if vGPU instance is currently active on the device."_s);
        row("PF-VG-36", u"IOMMU Fault detected for (vmgp0/nvidia)"_s);
        row("PF-HO-07",
            u"[DependencyError] VIB NVIDIA_bootbank_x requires esx-version >= 7.0.0 but the requirement cannot be satisfied within the ImageProfile."_s);
        row("PF-HO-08",
            u"[InstallationError] The pending transaction requires 524 MB free space, however the maximum supported size is 489 MB."_s);
        row("PF-HO-14", u"GPU is in use by another client"_s);
        row("PF-GU-08", u"nvidia-drm.modeset=1"_s);
        row("PF-GU-14", u"CUDA driver version is insufficient for CUDA runtime version"_s);
        row("PF-BF-04", u"dial tcp 10.0.0.5:56001: i/o timeout"_s);
        row("PF-BF-06", u"Token expired at: 2021-04-01 10:00:00"_s);
    }
    void knowsQuotedTexts()
    {
        QFETCH(QString, text);
        QFETCH(QString, rule);
        const QList<Diagnosis> found = diagnose(text.toUtf8());
        QCOMPARE(rulesOf(found), QStringList{rule});
        const Diagnosis &one = found.first();
        QVERIFY(one.finding.cause.size() > 10);
        QVERIFY(one.finding.remedy.size() > 5);
        QVERIFY(!one.finding.source.isEmpty());
        QVERIFY(!one.finding.cause.contains(u"%1"));
        QCOMPARE(one.lineNumber, 1);
        if (rule.startsWith(u"PF-"))
            QVERIFY(advice::ruleFacts(rule));
        // Within a log, wrapped, and copied from a web page.
        const QByteArray log = "first line\n2024-03-22T14:02:21.275Z| vmx| I125: " + text.toUtf8();
        QCOMPARE(rulesOf(diagnose(log)), QStringList{rule});
        QCOMPARE(diagnose(log).first().lineNumber, 2);
        QString page = text.toHtmlEscaped();
        page.replace(u"'"_s, u"&#39;"_s);
        QCOMPARE(rulesOf(diagnose(page.toUtf8())), QStringList{rule});
    }

    /// A terminal or a page breaks a message between any two words.
    void putsBrokenLinesTogether()
    {
        const QString text
            = u"The systemId does not match the current system or the deviceId, and the vendorId does not match the device currently at 97:0.0."_s;
        const QStringList words = text.split(u' ');
        for (qsizetype at = 1; at < words.size(); ++at) {
            const QString broken
                = words.mid(0, at).join(u' ') + u"\n    "_s + words.mid(at).join(u' ');
            const QList<Diagnosis> found = diagnose(broken.toUtf8());
            QCOMPARE(rulesOf(found), QStringList{u"PF-PT-07"_s});
            QCOMPARE(found.first().lineNumber, at == 1 ? 2 : 1); // where the words that tell begin
        }
    }

    void readsDecimalAddresses()
    {
        const auto found = diagnose("vendorId … the systemId does not match the current system or "
                                    "the deviceId, and the vendorId does not match the device "
                                    "currently at 97:0.0.");
        QCOMPARE(found.first().device, u"0000:61:00.0"_s);
        QCOMPARE(
            diagnose("NVRM: Xid (PCI:0000:ca:00): 79, lost").first().device, u"0000:ca:00.0"_s);
        QCOMPARE(diagnose("Device 130:0.0 is not a passthrough device.").first().device,
            u"0000:82:00.0"_s);
        QVERIFY(diagnose("Device 999:0.0 is not a passthrough device.").first().device.isEmpty());
    }

    void readsFigures()
    {
        const auto pages = diagnose("PCIPassthru: total number of pages needed (4206594) exceeds "
                                    "limit (917504), failing");
        QVERIFY(pages.first().finding.cause.contains(u"16.05"));
        QVERIFY(pages.first().finding.cause.contains(u"3.50"));
        QVERIFY(pages.first().finding.remedy.contains(u"64bitMMIOSizeGB to 32"));
        QVERIFY(pages.first().byPassthroughPlan);
        const auto window = diagnose("The firmware could not allocate 33587200 KB of PCI MMIO.");
        QVERIFY(window.first().finding.cause.contains(u"32.03"));
        QVERIFY(window.first().finding.remedy.contains(u"64bitMMIOSizeGB to 64"));
        QVERIFY(!diagnose("The firmware could not allocate 99999999999999999999 KB of PCI MMIO.")
                     .isEmpty());
    }

    void readsTypographicQuotes()
    {
        QCOMPARE(rulesOf(diagnose(u"Module ‘DevicePowerOn’ power on failed.\n"
                                  "No graphics device is available for vGPU “nvidia_a40-1a”."_s
                                      .replace(u'“', u'‘')
                                      .replace(u'”', u'’')
                                      .toUtf8())),
            QStringList{u"PF-VG-10"_s});
    }

    /// The slot's event explains why the device is none any more.
    void namesTheCauseAndNotTheConsequence()
    {
        QCOMPARE(rulesOf(diagnose("PCIEHP: 1009: 0000:11:02.0: hotplug slot:17: Adapter removed\n"
                                  "Device 18:0.0 is not a passthrough device.\n"
                                  "Module 'DevicePowerOn' power on failed.")),
            QStringList{u"PF-PT-17"_s});
    }

    void knowsSamples_data()
    {
        QTest::addColumn<QString>("rules");
        const auto row = [](const char *name, const QString &rules) {
            QTest::newRow(name) << rules;
        };
        row("vsphere_error/devicepoweron_register_pcipassthru0_curly_quotes.txt", u"PF-PT-10"_s);
        row("vsphere_error/insufficient_graphics_resource.txt", u"PF-VG-01"_s);
        row("vsphere_error/memory_reservation_should_equal_memsize.txt", u"PF-VM-05"_s);
        row("vmware_log/p40_pcipassthru_bars_ok.txt", {});
        row("vmware_log/vmiop_plugin_start_and_stop.txt", {});
        row("vmkernel_log/out_of_interrupt_vectors_2012.txt", u"PF-PT-19"_s);
        row("vmiop_log/vgpu_mgr_470.68_guest_licensed.txt", {});
        row("dmesg_nvrm/api_mismatch_535_wrapped.txt", u"PF-GU-04"_s);
        row("dmesg_nvrm/p40_guest_bar1_0m_invalid.txt", u"PF-PT-23"_s);
        row("dmesg_nvrm/p40_guest_rminit_mapping_multiple_bars.txt", u"PF-PT-23"_s);
        row("dmesg_nvrm/rminit_failed_a5000_no_timestamp.txt", u"LOG-RM-INIT"_s);
        row("dmesg_nvrm/rminit_failed_vmware_guest_530_page_fault.txt", u"LOG-RM-INIT"_s);
        row("dmesg_nvrm/xid119_a30_every_45s.txt", u"XID-119"_s);
        row("dmesg_nvrm/xid119_gsp_rpc_timeout_full.txt", u"XID-119"_s);
        row("dmesg_nvrm/xid79_no_timestamp_unknown_pid.txt", u"XID-79"_s);
        row("nvidia_smi_error/couldnt_communicate_full.txt", u"PF-VG-06"_s);
        row("nvidia_smi_error/device_handle_gpu_is_lost.txt", u"XID-79"_s);
        row("nvidia_smi_error/kernel_updated_modprobe_directory.txt", u"PF-GU-16"_s);
        row("nvidia_smi_error/libnvidia_ml_not_found.txt", u"LOG-NO-LIBRARY"_s);
        row("nvidia_smi_error/module_not_found_then_couldnt_communicate.txt", u"PF-GU-16"_s);
        row("nvidia_smi_error/nvml_init_unknown_error.txt", u"LOG-NVML"_s);
        row("nvidia_smi_error/nvml_version_mismatch_one_line_prompt.txt", u"PF-GU-04"_s);
        row("nvidia_smi_error/nvml_version_mismatch_with_library_line.txt", u"PF-GU-04"_s);
        row("nvidia_smi_error/persistenced_failed_to_initialize.txt", u"LOG-PERSISTENCED"_s);
        row("cuda_sample/bandwidthtest_insufficient_driver.txt", u"PF-GU-14"_s);
        row("device_query/fail_insufficient_driver_35.txt", u"PF-GU-14"_s);
        row("bitfusion/claim_deadline_exceeded.txt", u"PF-BF-04"_s);
    }
    void knowsSamples()
    {
        QFETCH(QString, rules);
        const QString name = QString::fromUtf8(QTest::currentDataTag());
        QCOMPARE(rulesOf(diagnose(sample(name))).join(u' '), rules);
    }

    /// Logs without trouble, tables, lists: nothing is seen in them.
    void isSilentAboutHealthyOutput()
    {
        const QDir samples(QStringLiteral(GPUDECK_SAMPLES));
        int read = 0;
        for (const QString &kind :
            {u"nvidia_smi_table"_s, u"nvidia_smi_q"_s, u"nvidia_smi_xml"_s, u"nvidia_smi_csv"_s,
                u"esxcli_hardware"_s, u"nvidia_smi_topo"_s, u"nvidia_smi_nvlink"_s}) {
            QDirIterator files(samples.filePath(kind), QDir::Files);
            while (files.hasNext()) {
                const QString name = kind + u'/' + QFileInfo(files.next()).fileName();
                const QStringList rules = rulesOf(diagnose(sample(name)));
                QVERIFY2(rules.isEmpty(), qPrintable(name + u": "_s + rules.join(u' ')));
                ++read;
            }
        }
        QVERIFY(read > 50);
    }

    void survivesAnything()
    {
        QVERIFY(diagnose({}).isEmpty());
        QVERIFY(diagnose(QByteArray(100'000, '\0')).isEmpty());
        QVERIFY(diagnose(QByteArray("&#99999999; &amp;quot; \xff\xfe")).isEmpty());
        const QByteArray many = QByteArray("NVRM: Xid (PCI:0000:01:00): 79, lost\n").repeated(5000);
        QCOMPARE(diagnose(many).size(), 1);
        QByteArray cards;
        for (int i = 0; i < 200; ++i)
            cards += "Device " + QByteArray::number(i) + ":0.0 is not a passthrough device.\n";
        QCOMPARE(diagnose(cards).size(), 50);
    }
};

GPUDECK_TEST(TstLogDoctor);
#include "tst_logdoctor.moc"
