// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/rules/windowrules.h"

#include "services/advice/powercase.h"
#include "services/catalog/mmio.h"

#include <QLocale>

#include <algorithm>
#include <bit>

namespace advice
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 GIB = qint64(1) << 30;
constexpr qint64 PAGE = 4096;
/// A vGPU's frame buffer from which on it needs a large window, too (NVIDIA AI Enterprise guide).
constexpr qint64 LARGE_FRAME_MIB = 16 * 1024;

/// How the size of the window is written.
enum class SizeKey { Good, Absent, Bad };

struct Window {
    SizeKey key = SizeKey::Absent;
    int gib = catalog::defaultWindowGb;
};

Window windowOf(const PowerCase &power)
{
    const QStringList values = power.settings(u"pciPassthru.64bitMMIOSizeGB"_s);
    if (values.isEmpty())
        return {};
    bool ok = false;
    const int size = values.first().toInt(&ok);
    if (values.size() > 1 || !ok || size <= 0 || !std::has_single_bit(unsigned(size)))
        return {SizeKey::Bad, catalog::defaultWindowGb};
    return {SizeKey::Good, size};
}

bool isKnown(const PowerCase &power)
{
    return power.mmio.known || power.mmio.estimated;
}

/// Whether the firmware maps a window at all: with keys, under EFI.
bool hasWindow(const PowerCase &power)
{
    return power.hasPassed() && isKnown(power) && power.isWide() && power.isEfi();
}

bool doesNotFit(const PowerCase &power)
{
    return hasWindow(power) && power.mmio.bigBytes > windowOf(power).gib * GIB;
}

QString gib(qint64 bytes)
{
    return u"%1 GiB"_s.arg(QLocale().toString(double(bytes) / double(GIB), 'f', 2));
}

QString pagesText(qint64 pages)
{
    return u"PCIPassthru: total number of pages needed (%1) exceeds limit (917504), failing"_s.arg(
        pages);
}

} // namespace

QList<Rule> WindowRules::all()
{
    return {
        {QLatin1String("PF-PT-14"), Stage::Device, &mayLackAbove4g},
        {QLatin1String("PF-PT-20"), Stage::Regions, &lacksKeys},
        {QLatin1String("PF-VG-25"), Stage::Vgpu, &lacksKeysForVgpu},
        {QLatin1String("PF-PT-16"), Stage::Firmware, &hasResizableBar},
        {QLatin1String("PF-PT-21"), Stage::Firmware, &isTooSmall},
        {QLatin1String("PF-PT-22"), Stage::Firmware, &isUnsetAndTooSmall},
        {QLatin1String("PF-VM-22"), Stage::Firmware, &isUnreadable},
        {QLatin1String("PF-PT-23"), Stage::Firmware, &isBios},
        {QLatin1String("PF-PT-24"), Stage::Firmware, &isBelowPublished},
        {QLatin1String("PF-PT-26"), Stage::Guest, &isGuestTooOld},
    };
}

RuleAnswer WindowRules::lacksKeys(const PowerCase &power)
{
    if (!power.hasPassed() || power.isWide())
        return RuleAnswer::fine();
    if (power.mmio.allBytes <= catalog::lowMmioLimit && !isKnown(power))
        return RuleAnswer::unknown(tr("the sizes of the devices' regions"));
    if (power.mmio.allBytes <= catalog::lowMmioLimit)
        return RuleAnswer::fine(); // what is known may pass the limit alone
    return RuleAnswer::applies(
        tr("The devices' regions take %1; without pciPassthru.use64bitMMIO = TRUE there is room "
           "for %2.")
            .arg(gib(power.mmio.allBytes), gib(catalog::lowMmioLimit)),
        pagesText((power.mmio.allBytes + PAGE - 1) / PAGE + 2),
        tr("Set pciPassthru.use64bitMMIO to TRUE and pciPassthru.64bitMMIOSizeGB to %1; the VM "
           "needs EFI firmware.")
            .arg(power.mmio.sizeGb));
}

RuleAnswer WindowRules::lacksKeysForVgpu(const PowerCase &power)
{
    qint64 frame = 0;
    for (const CaseDevice &vgpu : power.vgpus)
        frame += vgpu.profiles.isEmpty() ? 0 : vgpu.profiles.first().frameBuffer.count;
    if (frame < LARGE_FRAME_MIB || (power.isWide() && power.isEfi()))
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The vGPUs have %1 of frame buffer: from 16 GB on the VM needs EFI firmware and "
           "pciPassthru.use64bitMMIO = TRUE.")
            .arg(gib(frame << 20)),
        pagesText((frame << 20) / PAGE + 2),
        tr("Use an EFI VM, set pciPassthru.use64bitMMIO to TRUE and "
           "pciPassthru.64bitMMIOSizeGB to at least 64."));
}

RuleAnswer WindowRules::stops(const PowerCase &power, const QString &cause)
{
    return RuleAnswer::applies(cause,
        u"The firmware could not allocate %1 KB of PCI MMIO. Increase the size of PCI MMIO and try "
        "again."_s.arg(power.mmio.bigBytes >> 10),
        tr("Set pciPassthru.64bitMMIOSizeGB to %1.").arg(power.mmio.sizeGb));
}

RuleAnswer WindowRules::isTooSmall(const PowerCase &power)
{
    const Window window = windowOf(power);
    if (window.key != SizeKey::Good || !doesNotFit(power))
        return RuleAnswer::fine();
    return stops(power,
        tr("The 64-bit regions take %1; pciPassthru.64bitMMIOSizeGB is %2.")
            .arg(gib(power.mmio.bigBytes))
            .arg(window.gib));
}

RuleAnswer WindowRules::isUnsetAndTooSmall(const PowerCase &power)
{
    if (windowOf(power).key != SizeKey::Absent || !doesNotFit(power))
        return RuleAnswer::fine();
    return stops(power,
        tr("The 64-bit regions take %1; pciPassthru.64bitMMIOSizeGB is not set, which counts as "
           "32.")
            .arg(gib(power.mmio.bigBytes)));
}

RuleAnswer WindowRules::isUnreadable(const PowerCase &power)
{
    if (!power.hasPassed() || windowOf(power).key != SizeKey::Bad)
        return RuleAnswer::fine();
    const QString found
        = power.settings(u"pciPassthru.64bitMMIOSizeGB"_s).join(tr(" and ", "between values"));
    const RuleAnswer answer = stops(power,
        tr("pciPassthru.64bitMMIOSizeGB has to be one power of two; it is \"%1\", which counts as "
           "32.")
            .arg(found));
    return doesNotFit(power) ? answer : answer.as(values::Verdict::Works);
}

RuleAnswer WindowRules::isBios(const PowerCase &power)
{
    if (!power.hasPassed() || !power.mmio.hasRegionOf4g || power.isEfi())
        return RuleAnswer::fine();
    if (power.vm.firmware.isEmpty())
        return RuleAnswer::unknown(tr("the VM's firmware"));
    if (!power.isWide())
        return RuleAnswer::fine(); // it does not come so far
    return RuleAnswer::applies(
        tr("The VM has BIOS firmware, which gives no address to a region of 4 GiB or more."),
        u"BAR1 is 0M @ 0x0"_s,
        tr("Make a new VM with EFI firmware; an installed guest does not survive the change."));
}

RuleAnswer WindowRules::isGuestTooOld(const PowerCase &power)
{
    const QString guest = power.vm.guestId;
    // All identifiers of 64-bit systems say so, but for this one.
    const bool is64Bit = guest.contains(u"64") || guest == u"windowsHyperVGuest";
    if (!power.hasPassed() || !power.mmio.hasRegionOf4g || guest.isEmpty() || is64Bit)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The guest is set to %1, a 32-bit system, which cannot use regions above 4 GiB.")
            .arg(guest),
        {}, tr("Use a 64-bit guest that starts by EFI."));
}

RuleAnswer WindowRules::isBelowPublished(const PowerCase &power)
{
    const Window window = windowOf(power);
    if (!hasWindow(power) || window.key != SizeKey::Good || doesNotFit(power)
        || !power.mmio.needsKeys)
        return RuleAnswer::fine();
    const int table = power.mmio.rules.isEmpty() ? 0 : power.mmio.rules.last().sizeGb.value_or(0);
    const int published = std::max(power.mmio.sizeGb, table);
    if (window.gib >= published)
        return RuleAnswer::fine();
    return RuleAnswer::applies(
        tr("The window of %1 GB holds the regions; published for the cards are %2 GB.")
            .arg(window.gib)
            .arg(published),
        {}, tr("Use the larger size; it costs little."));
}

RuleAnswer WindowRules::hasResizableBar(const PowerCase &power)
{
    for (const CaseDevice &device : power.passed()) {
        if (!device.function || !device.model || !device.model->bar1Bytes)
            continue;
        for (const auto &bar : power.hints.bars.value(catalog::modelKey(*device.function))) {
            if (bar.index != 1 || bar.bytes == *device.model->bar1Bytes)
                continue;
            return RuleAnswer::applies(
                tr("Region 1 of %1 was seen with %2, the table says %3: resizable BAR may be on.")
                    .arg(device.function->id, gib(bar.bytes), gib(*device.model->bar1Bytes)),
                {},
                tr("Switch resizable BAR off in the host's firmware, or size the window by "
                   "what was seen."));
        }
    }
    return RuleAnswer::fine();
}

RuleAnswer WindowRules::mayLackAbove4g(const PowerCase &power)
{
    if (!power.mmio.hasRegionOf4g || !power.hints.above4gEvidence.isEmpty())
        return RuleAnswer::fine();
    return RuleAnswer::unknown(
        tr("whether the host's firmware decodes addresses above 4 GB; no interface tells"));
}

} // namespace advice
