// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values/pciaddress.h"
#include "services/advice/doctor/logpattern.h"
#include "services/catalog/mmiorules.h"

#include <QCoreApplication>
#include <QLocale>

namespace advice
{
namespace
{

using namespace Qt::StringLiterals;
using Match = QRegularExpressionMatch;

struct HostLog {
    Q_DECLARE_TR_FUNCTIONS(advice::HostLog)
};

constexpr qint64 PAGE = 4096;
constexpr qint64 GIB = qint64(1) << 30;
/// Nobody has more; a log that says so lies.
constexpr qint64 MOST_BYTES = qint64(1) << 50;

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

qint64 bytesOf(const Match &match, int group, qint64 unit)
{
    const qint64 count = match.capturedView(group).toLongLong();
    return count > 0 && count < MOST_BYTES / unit ? count * unit : 0;
}

QString gib(qint64 bytes)
{
    return QLocale().toString(double(bytes) / double(GIB), 'f', 2);
}

LogMeaning tooManyPages(const Match &match)
{
    // The host counts two pages more than the regions have.
    const qint64 needed = std::max<qint64>(0, bytesOf(match, 1, PAGE) - 2 * PAGE);
    const qint64 limit = bytesOf(match, 2, PAGE);
    return {
        HostLog::tr("The VM's passthrough devices map %1 GiB; without 64-bit MMIO there is room "
                    "for %2 GiB.")
            .arg(gib(needed), gib(limit)),
        HostLog::tr("Use EFI firmware, set pciPassthru.use64bitMMIO to TRUE and "
                    "pciPassthru.64bitMMIOSizeGB to %1 or the published value of the card, if that "
                    "is more.")
            .arg(catalog::windowFor(needed)),
        {}};
}

LogMeaning windowTooSmall(const Match &match)
{
    const qint64 needed = bytesOf(match, 1, 1024);
    return {
        HostLog::tr("The 64-bit window of the VM is too small: its devices need %1 GiB, and the "
                    "VM stopped itself after the power-on.")
            .arg(gib(needed)),
        HostLog::tr("Set pciPassthru.64bitMMIOSizeGB to %1.").arg(catalog::windowFor(needed)), {}};
}

LogMeaning mismatch(const Match &match)
{
    const QString device = fromDecimalAddress(match.captured(1));
    return {
        HostLog::tr("The VM names a device at %1 that is not there: the address changed, or the "
                    "entry was made for another host.")
            .arg(device),
        HostLog::tr("Find the card by model, slot and serial number, remove the entry, and add the "
                    "device at its present address."),
        device};
}

LogMeaning inactive(const Match &match)
{
    const QString device = fromDecimalAddress(match.captured(1));
    return {HostLog::tr("%1 is not active for passthrough on this host.").arg(device),
        HostLog::tr("Enable passthrough of the device, and reboot the host if it asks for it."),
        device};
}

LogMeaning notRegistered(const Match &match)
{
    return {HostLog::tr("The host could not take %1 for the VM: another VM that runs holds it, or "
                        "vmkernel.log names another cause.")
                .arg(match.captured(1)),
        HostLog::tr("Power off the VM that holds the device, or choose another one; else look into "
                    "vmkernel.log."),
        {}};
}

LogMeaning noVectors(const Match &match)
{
    return {HostLog::tr("The host has no interrupt vectors left for the device."),
        HostLog::tr("Pass through fewer devices, or lower the number of queues of network cards."),
        fromDecimalAddress(match.captured(u"device"_s))};
}

LogMeaning hotPlug(const Match &match)
{
    return {HostLog::tr("The slot reported the card as removed while the VM started."),
        HostLog::tr("Switch PCIe hot plug off on the host, and reboot it."),
        fromHexAddress(match.captured(1))};
}

LogMeaning reserve(const Match &match)
{
    const QString mib = QLocale().toString(match.capturedView(1).toLongLong());
    return {
        HostLog::tr("A VM with a PCI device has to reserve all its memory, %1 MB, and does not.")
            .arg(mib),
        HostLog::tr("Reserve all guest memory, lock the reservation, and set no memory limit."),
        {}};
}

LogMeaning hidden(const Match &)
{
    return {HostLog::tr("hypervisor.cpuid.v0 is FALSE; current drivers do not need it, and it was "
                        "reported to disable the card."),
        HostLog::tr("Remove the key."), {}};
}

LogMeaning offBus(const Match &)
{
    return {HostLog::tr("A device of the host failed to reset, or its link is down."),
        HostLog::tr("Reboot the host; if it comes again, look at slot, power and cooling."), {}};
}

} // namespace

QString fromDecimalAddress(const QString &text)
{
    static const QRegularExpression parts(u"^(?:(\\d+):)?(\\d{1,3}):(\\d{1,2})\\.(\\d)$"_s);
    const Match match = parts.match(text.trimmed());
    if (!match.hasMatch())
        return fromHexAddress(text);
    values::PciAddress address;
    address.domain = match.capturedView(1).toUInt();
    const uint bus = match.capturedView(2).toUInt();
    if (bus > 255)
        return {};
    address.bus = quint8(bus);
    address.slot = quint8(match.capturedView(3).toUInt());
    address.function = quint8(match.capturedView(4).toUInt());
    return address.toString();
}

QString fromHexAddress(const QString &text)
{
    const auto address = values::PciAddress::parse(text.trimmed());
    return address ? address->toString() : QString();
}

QList<LogPattern> hostPatterns()
{
    return {
        {QLatin1String("PF-PT-20"), QLatin1String("exceeds limit"),
            pattern(u"total number of pages needed \\((\\d+)\\) exceeds limit \\((\\d+)\\)"_s),
            &tooManyPages},
        {QLatin1String("PF-PT-21"), QLatin1String("MMIO"),
            pattern(u"firmware could not allocate (\\d+) KB of PCI MMIO"_s), &windowTooSmall},
        {QLatin1String("PF-PT-07"), QLatin1String("systemId"),
            pattern(u"systemId does not match .{0,160}?device currently at "
                    "([0-9a-fA-F:]+\\.\\d)"_s),
            &mismatch},
        {QLatin1String("PF-PT-17"), QLatin1String("hotplug"),
            pattern(u"PCIEHP.{0,80}?(?:([0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\\.\\d).{0,40})?hotplug "
                    "slot.{0,60}?Adapter removed"_s),
            &hotPlug},
        {QLatin1String("PF-PT-04"), QLatin1String("passthrough device"),
            pattern(u"Device ([0-9a-fA-F:]+\\.\\d) is not a passthrough device"_s), &inactive},
        {QLatin1String("PF-PT-19"), QLatin1String("vector"),
            pattern(u"Out of interrupt vectors(?:.{0,160}for device (?<device>[0-9:]+\\.\\d))?|"
                    "Failed to allocate \\d+ MSI-?X vectors"_s),
            &noVectors},
        {QLatin1String("PF-PT-10"), QLatin1String("register"),
            pattern(u"Failed to register the device (pciPassthru\\d+)"_s), &notRegistered},
        {QLatin1String("PF-VM-05"), QLatin1String("memsize"),
            pattern(u"memory reservation \\(sched\\.mem\\.min\\) should be equal to "
                    "memsize ?\\((\\d+)\\)"_s),
            &reserve},
        {QLatin1String("PF-PT-35"), QLatin1String("hypervisor.cpuid"),
            pattern(u"hypervisor\\.cpuid\\.v0\\s*=\\s*\"?FALSE"_s), &hidden},
        {QLatin1String("LOG-RESET"), QLatin1String("reset"),
            pattern(u"VMKPCIPassthru.{0,120}(?:Failed to reset|reset failed)"_s), &offBus},
    };
}

} // namespace advice
