// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/doctor/logpattern.h"

#include <QCoreApplication>

namespace advice
{
namespace
{

using namespace Qt::StringLiterals;
using Match = QRegularExpressionMatch;

struct FaultText {
    Q_DECLARE_TR_FUNCTIONS(advice::FaultText)
};

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

LogMeaning nested(const Match &)
{
    return {FaultText::tr("Nested virtualization is on in a VM with a PCI device."),
        FaultText::tr("Switch \"Expose hardware assisted virtualization\" off."), {}};
}

LogMeaning latency(const Match &match)
{
    return {FaultText::tr("Latency sensitivity is High, and the CPUs are not reserved: at least %1 "
                          "MHz are needed.")
                .arg(match.captured(1)),
        FaultText::tr("Reserve the CPUs of the VM, or set latency sensitivity to Normal."), {}};
}

LogMeaning poolFull(const Match &match)
{
    return {FaultText::tr("The resource pool %1 cannot lend the memory that the VM reserves.")
                .arg(match.captured(1)),
        FaultText::tr("Raise the pool's reservation, make it expandable, or use another pool."),
        {}};
}

LogMeaning hostFull(const Match &)
{
    return {FaultText::tr("The host has too little memory left for the VM's reservation."),
        FaultText::tr("Choose another host, move other VMs away, or give the VM less memory."), {}};
}

LogMeaning hardware(const Match &)
{
    return {FaultText::tr("The VM's virtual hardware is too old for the device."),
        FaultText::tr("Upgrade the virtual hardware before the device is added; that cannot be "
                      "undone."),
        {}};
}

LogMeaning tooNew(const Match &)
{
    return {FaultText::tr("The VM's virtual hardware is newer than the host."),
        FaultText::tr("Use a newer host; virtual hardware cannot be lowered."), {}};
}

LogMeaning tooMany(const Match &)
{
    return {FaultText::tr("The VM has more PCI devices than its host or virtual hardware takes."),
        FaultText::tr("Take devices out, or use a newer host and virtual hardware."), {}};
}

LogMeaning hotPlug(const Match &)
{
    return {FaultText::tr("A PCI device cannot be added to or taken from a VM that runs."),
        FaultText::tr("Shut the guest down first."), {}};
}

LogMeaning licence(const Match &)
{
    return {FaultText::tr("The host's licence lacks the feature; vGPU needs Enterprise Plus or its "
                          "successors."),
        FaultText::tr("Give the host a licence that includes it."), {}};
}

LogMeaning snapshot(const Match &)
{
    return {FaultText::tr("A snapshot was asked for in a VM with a passthrough device."),
        FaultText::tr("Back the guest up from inside, or with the VM off."), {}};
}

LogMeaning migration(const Match &)
{
    return {FaultText::tr("A PCI device of the VM does not allow to move it while it runs."),
        FaultText::tr("Shut the VM down before it is moved."), {}};
}

LogMeaning noHost(const Match &)
{
    return {FaultText::tr("No host of the cluster has a free device of the model and label asked "
                          "for, or a rule keeps the VM off it."),
        FaultText::tr("Label more devices, free one, or change the rule."), {}};
}

LogMeaning busy(const Match &)
{
    return {FaultText::tr("Another task runs on the VM, or somebody changed it meanwhile."),
        FaultText::tr("Wait for its end, read the VM again, and repeat."), {}};
}

LogMeaning denied(const Match &match)
{
    return {FaultText::tr("The account lacks a privilege%1.")
                .arg(match.captured(1).isEmpty() ? QString() : u": "_s + match.captured(1)),
        FaultText::tr("Have a role with the privilege assigned on the object."), {}};
}

LogMeaning tolerant(const Match &)
{
    return {FaultText::tr("Fault Tolerance is on for a VM with a PCI device."),
        FaultText::tr("Switch Fault Tolerance off for this VM."), {}};
}

LogMeaning expired(const Match &match)
{
    return {FaultText::tr("The Bitfusion client's token expired: %1.").arg(match.captured(1)),
        FaultText::tr("Extend the client, or activate it again."), {}};
}

LogMeaning noServer(const Match &match)
{
    return {FaultText::tr("The Bitfusion server %1 cannot be reached.").arg(match.captured(1)),
        FaultText::tr("Open the ports 56001, 55001 and 45201 and the ranges above them."), {}};
}

QList<LogPattern> powerOnFaults()
{
    return {
        {QLatin1String("PF-VM-09"), QLatin1String("passthrough device"),
            pattern(u"Virtualization is not supported on a virtual machine with a PCI passthrough "
                    "device"_s),
            &nested},
        {QLatin1String("PF-VM-11"), QLatin1String("latency"),
            pattern(u"Invalid CPU reservation for the latency-sensitive VM.{0,80}at least (\\d+) "
                    "MHz"_s),
            &latency},
        {QLatin1String("PF-VM-08"), QLatin1String("resource pool"),
            pattern(u"memory resources in the parent resource pool '([^']+)' are insufficient"_s),
            &poolFull},
        {QLatin1String("PF-VM-07"), QLatin1String("memory resources"),
            pattern(u"does not have sufficient memory resources"_s), &hostFull},
        {QLatin1String("PF-VM-07"), QLatin1String("InsufficientMemoryResources"),
            pattern(u"InsufficientMemoryResourcesFault"_s), &hostFull},
        {QLatin1String("PF-VM-15"), QLatin1String("DeviceUnsupportedForVmVersion"),
            pattern(u"DeviceUnsupportedForVmVersion"_s), &hardware},
        {QLatin1String("PF-VM-16"), QLatin1String("VirtualHardwareVersionNotSupported"),
            pattern(u"VirtualHardwareVersionNotSupported"_s), &tooNew},
        {QLatin1String("PF-VM-18"), QLatin1String("TooManyDevices"), pattern(u"TooManyDevices"_s),
            &tooMany},
        {QLatin1String("PF-VM-23"), QLatin1String("License"),
            pattern(u"NotEnoughLicenses|RestrictedVersion|InsufficientLicense"_s), &licence},
        {QLatin1String("PF-VM-23"), QLatin1String("RestrictedVersion"),
            pattern(u"RestrictedVersion"_s), &licence},
        {QLatin1String("PF-PT-30"), QLatin1String("NoCompatibleHost"),
            pattern(u"NoCompatibleHost"_s), &noHost},
        {QLatin1String("PF-VM-12"), QLatin1String("FaultTolerance"),
            pattern(u"VmConfigIncompatibleForFaultTolerance"_s), &tolerant},
    };
}

QList<LogPattern> otherFaults()
{
    return {
        {QLatin1String("PF-VM-01"), QLatin1String("DeviceHotPlugNotSupported"),
            pattern(u"DeviceHotPlugNotSupported"_s), &hotPlug},
        {QLatin1String("PF-VM-14"), QLatin1String("SnapshotIncompatibleDeviceInVm"),
            pattern(u"SnapshotIncompatibleDeviceInVm"_s), &snapshot},
        {QLatin1String("PF-VG-30"), QLatin1String("DisallowedMigrationDeviceAttached"),
            pattern(u"DisallowedMigrationDeviceAttached"_s), &migration},
        {QLatin1String("PF-VM-04"), QLatin1String("TaskInProgress"), pattern(u"TaskInProgress"_s),
            &busy},
        {QLatin1String("PF-VM-04"), QLatin1String("ConcurrentAccess"),
            pattern(u"ConcurrentAccess"_s), &busy},
        {QLatin1String("PF-VM-24"), QLatin1String("NoPermission"), pattern(u"NoPermission"_s),
            &denied},
        {QLatin1String("PF-VM-24"), QLatin1String("operation was denied"),
            pattern(u"Permission to perform this operation was denied(?:: ([\\w.]+\\w))?"_s),
            &denied},
        {QLatin1String("PF-BF-06"), QLatin1String("Token expired"),
            pattern(u"Token expired at:? ?(.{0,40})"_s), &expired},
        {QLatin1String("PF-BF-04"), QLatin1String("timeout"),
            pattern(u"dial tcp ([\\w.\\[\\]:-]+).{0,20}i/o timeout"_s), &noServer},
        {QLatin1String("PF-BF-04"), QLatin1String("deadline"),
            pattern(u"([\\d.]+:\\d+).{0,80}context deadline exceeded"_s), &noServer},
    };
}

} // namespace

QList<LogPattern> faultPatterns()
{
    return powerOnFaults() + otherFaults();
}

} // namespace advice
