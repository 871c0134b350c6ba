// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/catalog/mmio.h"

#include "models/values/pciaddress.h"
#include "services/catalog/mmiorules.h"

#include <QLocale>
#include <QMap>

#include <algorithm>
#include <bit>

namespace catalog
{
namespace
{

using namespace Qt::StringLiterals;
using Bar = values::PassthroughChoices::Bar;

constexpr qint64 MIB = qint64(1) << 20;
constexpr qint64 GIB = qint64(1) << 30;
constexpr qint64 EFI_FROM = 256 * MIB;
constexpr qint64 LARGE = 4 * GIB;
/// No region of a device is larger: more is a lie of a log, and would overflow the sum.
constexpr qint64 LARGEST = qint64(1) << 48;

enum class Knowledge { Known, Estimated, Nothing };

struct Regions {
    QList<Bar> bars;
    Knowledge knowledge = Knowledge::Known;
};

bool computes(const values::PciDevice &device)
{
    return device.classId >> 8 == 0x03 || device.classId == 0x1200 || device.classId == 0;
}

/// What stands beside the large region, as vmware.log shows it of boards of each maker.
QList<Bar> around(quint16 vendor, qint64 large)
{
    if (vendor == 0x1002)
        return {{0, large, true}, {2, 2 * MIB, true}, {5, MIB / 2, false}};
    return {{0, 16 * MIB, false}, {1, large, true}, {3, 32 * MIB, true}};
}

/// A board that may drive a display is a VGA controller, and then has a small region.
std::optional<qint64> patternOf(const values::PciDevice &device, const GpuModel &model)
{
    if (!model.memory || device.classId == 0x0300 || model.needs64bitMmio == false)
        return std::nullopt;
    return qint64(std::bit_ceil(quint64(model.memory->count))) * MIB;
}

Regions regionsOf(const values::PciDevice &device, const QHash<QString, QList<Bar>> &evidence,
    const GpuCatalog &catalog)
{
    if (const auto seen = evidence.constFind(modelKey(device));
        seen != evidence.cend() && !seen->isEmpty())
        return {*seen, Knowledge::Known};
    const GpuModel *const model = catalog.find(device);
    if (model && model->bar1Bytes)
        return {around(device.vendorId, *model->bar1Bytes), Knowledge::Known};
    if (!computes(device))
        return {{{0, 64 * MIB, true}}, Knowledge::Known};
    if (!model)
        return {{}, Knowledge::Nothing};
    if (const auto bytes = patternOf(device, *model))
        return {around(device.vendorId, *bytes), Knowledge::Estimated};
    if (model->needs64bitMmio == false)
        return {around(device.vendorId, EFI_FROM), Knowledge::Estimated};
    return {{}, Knowledge::Nothing};
}

/// "16 GiB", "32 MiB"
QString sizeText(qint64 bytes)
{
    if (bytes >= GIB && bytes % GIB == 0)
        return u"%1 GiB"_s.arg(QLocale().toString(bytes / GIB));
    return u"%1 MiB"_s.arg(QLocale().toString((bytes + MIB - 1) / MIB));
}

/// "2 × 16 GiB + 2 × 32 MiB = 32.06 GiB → 64"
QString arithmetic(const QMap<qint64, int> &sizes, qint64 sum, int sizeGb)
{
    QStringList terms;
    for (auto at = sizes.cend(); at != sizes.cbegin();) {
        --at;
        terms.append(at.value() == 1
                ? sizeText(at.key())
                : u"%1 × %2"_s.arg(QLocale().toString(at.value()), sizeText(at.key())));
    }
    QString text = terms.join(u" + "_s) + u" = "_s
        + QLocale().toString(double(sum) / double(GIB), 'f', 2) + u" GiB"_s;
    if (sizeGb > 0)
        text += u" → %1"_s.arg(QLocale().toString(sizeGb));
    return text;
}

/// Adds devices up.
class Sum final
{
public:
    void add(const values::PciDevice &device, const Regions &regions, const GpuModel *model);
    [[nodiscard]] values::MmioNeed need() const;

private:
    values::MmioNeed m_need;
    MmioFacts m_facts;
    QMap<qint64, int> m_all, m_big;
    int m_published = 0;
    bool m_isEmpty = true, m_guessed = false, m_failed = false, m_mayBeLarge = false;
};

void Sum::add(const values::PciDevice &device, const Regions &regions, const GpuModel *model)
{
    m_isEmpty = false;
    m_guessed = m_guessed || regions.knowledge == Knowledge::Estimated;
    m_failed = m_failed || regions.knowledge == Knowledge::Nothing;
    qint64 largest = 0;
    for (const Bar &bar : regions.bars) {
        const qint64 bytes = std::clamp<qint64>(bar.bytes, 0, LARGEST);
        m_need.allBytes += bytes;
        ++m_all[bytes];
        if (bar.is64bit) {
            m_need.bigBytes += bytes;
            ++m_big[bytes];
        }
        largest = std::max(largest, bytes);
    }
    if (largest > EFI_FROM)
        m_facts.largeRegions.append(largest);
    m_need.hasRegionOf4g = m_need.hasRegionOf4g || largest >= LARGE;
    if (!computes(device))
        return;
    m_mayBeLarge
        = m_mayBeLarge || (regions.bars.isEmpty() && model && model->needs64bitMmio == true);
    if (model && model->publishedMmioGb)
        m_published = std::max(m_published, *model->publishedMmioGb);
    m_facts.published.append(model ? model->publishedMmioGb : std::nullopt);
    const bool counts = m_facts.published.size() == 1 || m_facts.memoryMiB;
    m_facts.memoryMiB = counts && model && model->memory
        ? std::optional(m_facts.memoryMiB.value_or(0) + model->memory->count)
        : std::nullopt;
}

values::MmioNeed Sum::need() const
{
    values::MmioNeed need = m_need;
    need.known = !m_isEmpty && !m_guessed && !m_failed;
    need.estimated = !m_isEmpty && !need.known && !m_failed;
    need.needsEfi = !m_facts.largeRegions.isEmpty() || m_mayBeLarge;
    need.needsKeys = need.allBytes > lowMmioLimit || m_mayBeLarge;
    if (need.needsKeys && (need.bigBytes > 0 || m_published > 0))
        need.sizeGb = std::max(windowFor(need.bigBytes), m_published);
    if (need.needsKeys && need.bigBytes > 0)
        need.leastGb = windowFor(need.bigBytes);
    if (!m_all.isEmpty())
        need.arithmetic = need.needsKeys ? arithmetic(m_big, need.bigBytes, need.sizeGb)
                                         : arithmetic(m_all, need.allBytes, 0);
    need.rules = MmioRules::all(m_facts);
    return need;
}

} // namespace

values::MmioNeed mmioNeed(const QList<values::PciDevice> &devices,
    const QHash<QString, QList<Bar>> &evidence, const GpuCatalog &catalog)
{
    Sum sum;
    for (const values::PciDevice &device : devices)
        sum.add(device, regionsOf(device, evidence, catalog), catalog.find(device));
    return sum.need();
}

QString modelKey(const values::PciDevice &device)
{
    return u"%1:%2"_s.arg(uint(device.vendorId), 4, 16, QChar(u'0'))
        .arg(uint(device.deviceId), 4, 16, QChar(u'0'));
}

} // namespace catalog
