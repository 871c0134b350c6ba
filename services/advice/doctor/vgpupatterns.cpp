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

struct VgpuLog {
    Q_DECLARE_TR_FUNCTIONS(advice::VgpuLog)
};

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

LogMeaning noGraphics(const Match &)
{
    return {VgpuLog::tr("The host offers no graphics resource for the vGPU: its graphics type is "
                        "Shared, or Shared Direct is not active yet."),
        VgpuLog::tr("Set the host's default and the GPU's own type to Shared Direct, and restart "
                    "the host."),
        {}};
}

LogMeaning noRoom(const Match &match)
{
    return {VgpuLog::tr("No GPU of the host takes the vGPU type %1: each is full or runs another "
                        "type or size.")
                .arg(match.captured(1)),
        VgpuLog::tr("Use the type that runs there, another host, or move VMs away."), {}};
}

LogMeaning noPlugin(const Match &match)
{
    return {VgpuLog::tr("No vGPU manager runs on the host for %1: it is not installed, or its "
                        "module is not loaded.")
                .arg(match.captured(1).isEmpty() ? VgpuLog::tr("the vGPU") : match.captured(1)),
        VgpuLog::tr("Install NVIDIA's vGPU manager on the host and reboot it."), {}};
}

LogMeaning virtualIommu(const Match &)
{
    return {VgpuLog::tr("The VM has a virtual IOMMU, which is not allowed with a vGPU."),
        VgpuLog::tr("Switch the virtual IOMMU off; a VM then has 127 virtual CPUs at most."), {}};
}

LogMeaning incompatible(const Match &)
{
    return {VgpuLog::tr("The guest's driver is outside of what the host's vGPU manager supports, "
                        "which then switched the vGPU off."),
        VgpuLog::tr("Install the driver in the guest that came with the host's vGPU manager."), {}};
}

LogMeaning migPending(const Match &match)
{
    return {VgpuLog::tr("A change of the MIG mode waits for a reboot of the host."),
        VgpuLog::tr("Reboot the host in maintenance mode."), fromHexAddress(match.captured(1))};
}

LogMeaning schedulerBusy(const Match &)
{
    return {VgpuLog::tr("The vGPU scheduler cannot be changed while a vGPU runs on the GPU."),
        VgpuLog::tr("Empty the GPU first, or set the module's parameter and reboot."), {}};
}

LogMeaning iommuFault(const Match &)
{
    return {VgpuLog::tr("The vGPU manager caused an IOMMU fault, which can stop the whole host; "
                        "managers of 16.x before 16.10 do so on Ada and Hopper."),
        VgpuLog::tr("Update the vGPU manager."), {}};
}

LogMeaning inUse(const Match &)
{
    return {VgpuLog::tr("Another program holds the GPU open: a monitor, or nvidia-smi in a loop."),
        VgpuLog::tr("Pause monitoring of the host, our own included, and try again."), {}};
}

LogMeaning dependency(const Match &match)
{
    return {VgpuLog::tr("The package was made for another release: it needs %1.")
                .arg(match.captured(1)),
        VgpuLog::tr("Take the package for the release of this host."), {}};
}

LogMeaning bootBank(const Match &match)
{
    return {VgpuLog::tr("The boot bank of the host is too small: the installation needs %1 MB, and "
                        "%2 MB is the most.")
                .arg(match.captured(1), match.captured(2)),
        VgpuLog::tr("Remove packages that nobody uses, or install the host anew with a larger boot "
                    "bank."),
        {}};
}

LogMeaning notOffered(const Match &match)
{
    return {VgpuLog::tr("The host does not offer the vGPU type %1.").arg(match.captured(1)),
        VgpuLog::tr("Choose a type from the host's list."), {}};
}

LogMeaning notLicensed(const Match &)
{
    return {
        VgpuLog::tr("The guest has no vGPU licence: its GPU slows down after about 20 minutes."),
        VgpuLog::tr("Check the token, the clock, and port 443 to the licence server."), {}};
}

LogMeaning oldLicenceServer(const Match &)
{
    return {VgpuLog::tr("The guest did not get a licence from the legacy licence server."),
        VgpuLog::tr("Open port 7070 to the server, and see that a feature is free."), {}};
}

QList<LogPattern> powerOnMessages()
{
    return {
        {QLatin1String("PF-VG-09"), QLatin1String("not offered"),
            pattern(u"vGPU type '([^']+)' is not offered by the host"_s), &notOffered},
        {QLatin1String("PF-VG-10"), QLatin1String("graphics device"),
            pattern(u"No graphics device is available for vGPU '([^']+)'"_s), &noRoom},
        {QLatin1String("PF-VG-01"), QLatin1String("graphics resource"),
            pattern(u"amount of graphics resource available in the parent resource pool is "
                    "insufficient"_s),
            &noGraphics},
        {QLatin1String("PF-VG-05"), QLatin1String("initialize plugin"),
            pattern(u"Could not initialize plugin '[^']*' for vGPU '([^']*)'"_s), &noPlugin},
        {QLatin1String("PF-VM-10"), QLatin1String("IOMMU virtualization"),
            pattern(u"IOMMU virtualization is not allowed with VGPU"_s), &virtualIommu},
        {QLatin1String("PF-VG-26"), QLatin1String("Incompatible"),
            pattern(u"Incompatible Guest/Host drivers"_s), &incompatible},
    };
}

QList<LogPattern> hostMessages()
{
    return {
        {QLatin1String("PF-VG-15"), QLatin1String("MIG mode"),
            pattern(u"MIG mode is in pending \\w+ state for GPU "
                    "([0-9a-fA-F:]+\\.[0-9a-fA-F])?"_s),
            &migPending},
        {QLatin1String("PF-VG-15"), QLatin1String("gpu-reset"),
            pattern(u"Reboot the system or try nvidia-smi --gpu-reset"_s), &migPending},
        {QLatin1String("PF-VG-33"), QLatin1String("scheduler"),
            pattern(u"vGPU scheduler state cannot be configured, if vGPU instance is currently "
                    "active"_s),
            &schedulerBusy},
        {QLatin1String("PF-VG-36"), QLatin1String("IOMMU Fault"),
            pattern(u"IOMMU Fault detected for \\(?vmgp\\w+/nvidia"_s), &iommuFault},
        {QLatin1String("PF-HO-14"), QLatin1String("another client"),
            pattern(u"in use by another client"_s), &inUse},
        {QLatin1String("PF-HO-07"), QLatin1String("DependencyError"),
            pattern(u"\\[?DependencyError\\]?.{0,300}?requires ([\\w-]+ ?[<>=]+ ?[\\w.-]+)"_s),
            &dependency},
        {QLatin1String("PF-HO-08"), QLatin1String("pending transaction"),
            pattern(u"pending transaction requires (\\d+) MB free space, however the maximum "
                    "supported size is (\\d+) MB"_s),
            &bootBank},
        {QLatin1String("PF-GU-13"), QLatin1String("licens"),
            pattern(u"(?:nvidia-gridd|gridd).{0,120}(?:Failed to acquire|Error \\[|"
                    "server communications error|Flexnet.{0,80}(?:error|fail))"_s),
            &oldLicenceServer},
        {QLatin1String("PF-GU-11"), QLatin1String("licens"),
            pattern(u"(?:Failed to acquire license|License Status\\s*:\\s*Unlicensed\\b(?! \\(U)|"
                    "vGPU license state: Unlicensed \\(Restricted\\))"_s),
            &notLicensed},
    };
}

} // namespace

QList<LogPattern> vgpuPatterns()
{
    return powerOnMessages() + hostMessages();
}

} // namespace advice
