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

struct GuestLog {
    Q_DECLARE_TR_FUNCTIONS(advice::GuestLog)
};

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

LogMeaning unmapped(const Match &match)
{
    return {GuestLog::tr("The guest gives the GPU's large region no address: the VM has BIOS "
                         "firmware, or the host's firmware does not decode above 4 GB."),
        GuestLog::tr("Make a new VM with EFI firmware; an installed guest does not survive the "
                     "change."),
        fromHexAddress(match.captured(u"device"_s))};
}

LogMeaning notRebuilt(const Match &)
{
    return {
        GuestLog::tr("NVIDIA's kernel module is not there for the running kernel: the kernel was "
                     "updated, or the driver was never installed."),
        GuestLog::tr("Install the driver again, with DKMS so that later kernels get it too."), {}};
}

LogMeaning notLoaded(const Match &)
{
    return {GuestLog::tr("NVIDIA's driver is not loaded: on a host it waits for a reboot, in a "
                         "guest it is missing or was not rebuilt."),
        GuestLog::tr(
            "Reboot the host after the installation; in a guest install the driver again."),
        {}};
}

LogMeaning twoDrivers(const Match &)
{
    return {GuestLog::tr("The library and the kernel module of NVIDIA's driver are of different "
                         "versions: two packages fight, or an update waits for a reboot."),
        GuestLog::tr("Reboot; if it stays, remove one of both packages."), {}};
}

LogMeaning noLibrary(const Match &)
{
    return {GuestLog::tr("nvidia-smi finds no NVIDIA library: the driver is not installed as a "
                         "whole."),
        GuestLog::tr("Install the driver again."), {}};
}

LogMeaning nvmlFailed(const Match &)
{
    return {GuestLog::tr("NVIDIA's management library could not start."),
        GuestLog::tr("Look into the kernel's log for NVRM and Xid, and reload the driver."), {}};
}

LogMeaning daemonFailed(const Match &)
{
    return {GuestLog::tr("NVIDIA's persistence daemon could not start."),
        GuestLog::tr("Look into the kernel's log: the driver may not be loaded."), {}};
}

/// Xid lines name the slot alone: "0000:61:00".
QString functionAt(const QString &slot)
{
    return fromHexAddress(slot.contains(u'.') || slot.isEmpty() ? slot : slot + u".0"_s);
}

LogMeaning lost(const Match &match)
{
    return {GuestLog::tr("The GPU is lost: it does not answer on the bus any more."),
        GuestLog::tr("Power the VM or the host off and on; if it comes again, look at slot, power "
                     "and cooling."),
        functionAt(match.captured(u"device"_s))};
}

LogMeaning gspTimeout(const Match &match)
{
    return {GuestLog::tr("The GPU's own processor (GSP) does not answer the driver."),
        GuestLog::tr("Reset the GPU, update the driver, or switch the GSP firmware off with "
                     "NVreg_EnableGpuFirmware=0."),
        functionAt(match.captured(u"device"_s))};
}

LogMeaning startFailed(const Match &match)
{
    return {GuestLog::tr("The driver could not start the GPU (%1).").arg(match.captured(u"code"_s)),
        GuestLog::tr("See that the VM was given the whole GPU and enough MMIO, and that the driver "
                     "knows the card."),
        fromHexAddress(match.captured(u"device"_s))};
}

LogMeaning unsigned_(const Match &)
{
    return {
        GuestLog::tr("Secure Boot is on, and the kernel does not load NVIDIA's unsigned module."),
        GuestLog::tr("Switch Secure Boot off for the VM, or enrol a key in the guest."), {}};
}

LogMeaning tooOld(const Match &)
{
    return {GuestLog::tr("The CUDA toolkit is newer than the driver allows."),
        GuestLog::tr("Install an older toolkit, or a newer driver."), {}};
}

LogMeaning badGsp(const Match &)
{
    return {GuestLog::tr("The GSP firmware does not support what this licence asks for in a "
                         "passthrough guest."),
        GuestLog::tr("Switch it off with NVreg_EnableGpuFirmware=0."), {}};
}

LogMeaning fabric(const Match &)
{
    return {GuestLog::tr("The GPUs' NVLink fabric is not ready: the VM lacks the board's switches, "
                         "or no fabric manager runs."),
        GuestLog::tr("Give the VM the whole board, and start NVIDIA's fabric manager."), {}};
}

LogMeaning modeset(const Match &)
{
    return {GuestLog::tr("nvidia-drm.modeset=1 is set, which keeps a vGPU's driver or display from "
                         "working."),
        GuestLog::tr("Remove the parameter, and switch Wayland off."), {}};
}

QList<LogPattern> moduleMessages()
{
    return {
        {QLatin1String("PF-PT-23"), QLatin1String("BAR1"),
            pattern(u"BAR1 is 0M @ 0x0(?: \\(PCI:(?<device>[0-9a-f:.]+)\\))?"_s), &unmapped},
        {QLatin1String("PF-PT-23"), QLatin1String("unassigned"),
            pattern(u"Region 1: Memory at <(?:unassigned|ignored)>(?<device>x)?"_s), &unmapped},
        {QLatin1String("PF-PT-23"), QLatin1String("RmInitAdapter"),
            pattern(u"(?:GPU (?<device>[0-9a-f:]+\\.\\d): )?RmInitAdapter failed! "
                    "\\(0x24:0x72:1447\\)"_s),
            &unmapped},
        {QLatin1String("LOG-RM-INIT"), QLatin1String("RmInitAdapter"),
            pattern(u"(?:GPU (?<device>[0-9a-f:]+\\.\\d): )?RmInitAdapter failed! "
                    "\\((?!0x24:0x72:1447)(?<code>[^)]{1,40})\\)"_s),
            &startFailed},
        {QLatin1String("XID-79"), QLatin1String("Xid"),
            pattern(u"Xid \\(PCI:(?<device>[0-9a-f:.]+)\\): 79,"_s), &lost},
        {QLatin1String("XID-79"), QLatin1String("fallen"),
            pattern(u"fallen off the bus(?<device>x)?"_s), &lost},
        {QLatin1String("XID-79"), QLatin1String("GPU is lost"),
            pattern(u"device handle for GPU (?<device>[0-9a-f:]+\\.\\d): GPU is lost"_s), &lost},
        {QLatin1String("XID-119"), QLatin1String("GSP"),
            pattern(u"Xid \\(PCI:(?<device>[0-9a-f:]+)\\): 1(?:19|20),"_s), &gspTimeout},
        {QLatin1String("PF-GU-04"), QLatin1String("version"),
            pattern(u"API mismatch: the client has the version|Driver/library version mismatch"_s),
            &twoDrivers},
        {QLatin1String("PF-GU-05"), QLatin1String("module"),
            pattern(
                u"(?:Lockdown: modprobe: unsigned module loading is restricted|nvidia.{0,40}Key "
                "was rejected by service|Loading of unsigned module is rejected)"_s),
            &unsigned_},
        {QLatin1String("PF-PT-29"), QLatin1String("fabric"),
            pattern(u"NVLink fabric is not ready|system not yet initialized|"
                    "fabric manager.{0,40}not running"_s),
            &fabric},
        {QLatin1String("PF-PT-36"), QLatin1String("GSP"),
            pattern(u"invalid feature.{0,80}GSP|GSP.{0,80}invalid feature"_s), &badGsp},
        {QLatin1String("PF-GU-08"), QLatin1String("modeset"),
            pattern(u"nvidia-drm\\.modeset ?= ?1"_s), &modeset},
    };
}

QList<LogPattern> toolMessages()
{
    return {
        {QLatin1String("PF-GU-16"), QLatin1String("modprobe"),
            pattern(u"Module nvidia not found"_s), &notRebuilt},
        {QLatin1String("PF-VG-06"), QLatin1String("communicate"),
            pattern(u"couldn't communicate with the NVIDIA driver"_s), &notLoaded},
        {QLatin1String("LOG-NO-LIBRARY"), QLatin1String("libnvidia-ml"),
            pattern(u"couldn't find libnvidia-ml\\.so"_s), &noLibrary},
        {QLatin1String("LOG-NVML"), QLatin1String("NVML"),
            pattern(u"Failed to initialize NVML: (?!Driver/library)"_s), &nvmlFailed},
        {QLatin1String("LOG-PERSISTENCED"), QLatin1String("persistenced"),
            pattern(u"nvidia-persistenced failed to initialize"_s), &daemonFailed},
        {QLatin1String("PF-GU-14"), QLatin1String("insufficient"),
            pattern(u"driver version is insufficient"_s), &tooOld},
    };
}

} // namespace

QList<LogPattern> guestPatterns()
{
    return moduleMessages() + toolMessages();
}

} // namespace advice
