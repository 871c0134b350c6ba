// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smivgpufields.h"

#include <QJsonArray>

#include <algorithm>

namespace readings
{
namespace
{

using Vgpu = SmiVgpu;
using Type = SmiVgpuType;
using Host = SmiVgpuHost;

constexpr SmiField<Vgpu> VGPU[] = {
    {"gpu", &Vgpu::gpu, true, nullptr, nullptr},
    {"id", &Vgpu::id, true, nullptr, "vgpu id"},
    {"vm_id", &Vgpu::vmId, false, nullptr, "vm id"},
    {"vm_uuid", &Vgpu::vmUuid, false, nullptr, "vm uuid"},
    {"vm_name", &Vgpu::vmName, false, nullptr, "vm name"},
    {"name", &Vgpu::name, false, nullptr, "vgpu name"},
    {"type", &Vgpu::type, false, nullptr, "vgpu type"},
    {"uuid", &Vgpu::uuid, false, nullptr, "vgpu uuid"},
    {"mdev_uuid", &Vgpu::mdevUuid, false, nullptr, "mdev uuid"},
    {"guest_driver", &Vgpu::guestDriver, false, nullptr, "guest driver version"},
    {"license", &Vgpu::licence, false, nullptr, "license status"},
    {"license_expiry", &Vgpu::licenceExpiry, false, nullptr, nullptr},
    {"gi", &Vgpu::gi, true, nullptr, "gpu instance id"},
    {"placement_id", &Vgpu::placement, true, nullptr, "placement id"},
    {"accounting_mode", &Vgpu::accountingMode, false, nullptr, "accounting mode"},
    {"ecc", &Vgpu::eccMode, false, nullptr, "ecc mode"},
    {"frl", &Vgpu::frameRateLimit, false, nullptr, "frame rate limit"},
    {"bus_id", &Vgpu::busId, false, nullptr, "pci/bus id"},
    {"fb_total_mib", &Vgpu::fbTotalMib, true, nullptr, "fb memory usage/total"},
    {"fb_used_mib", &Vgpu::fbUsedMib, true, nullptr, "fb memory usage/used"},
    {"fb_free_mib", &Vgpu::fbFreeMib, true, nullptr, "fb memory usage/free"},
    {"util_pct", &Vgpu::utilPct, true, nullptr, "utilization/gpu"},
    {"util_mem_pct", &Vgpu::utilMemPct, true, nullptr, "utilization/memory"},
    {"util_enc_pct", &Vgpu::utilEncPct, true, nullptr, "utilization/encoder"},
    {"util_dec_pct", &Vgpu::utilDecPct, true, nullptr, "utilization/decoder"},
    {"enc_sessions", &Vgpu::encSessions, true, nullptr, "encoder stats/active sessions"},
    {"enc_fps", &Vgpu::encFps, true, nullptr, "encoder stats/average fps"},
    {"enc_latency_us", &Vgpu::encLatency, true, nullptr, "encoder stats/average latency"},
    {"fbc_sessions", &Vgpu::fbcSessions, true, nullptr, "fbc stats/active sessions"},
    {"fbc_fps", &Vgpu::fbcFps, true, nullptr, "fbc stats/average fps"},
    {"fbc_latency_us", &Vgpu::fbcLatency, true, nullptr, "fbc stats/average latency"},
};

constexpr SmiField<Type> TYPE[] = {
    {"gpu", &Type::gpu, true, nullptr, nullptr},
    {"id", &Type::typeId, false, nullptr, "vgpu type id"},
    {"name", &Type::name, false, nullptr, "name"},
    {"class", &Type::deviceClass, false, nullptr, "class"},
    {"gi_profile", &Type::giProfile, false, nullptr, "gpu instance profile id"},
    {"max_instances", &Type::maxInstances, true, nullptr, "max instances"},
    {"max_per_vm", &Type::maxPerVm, true, nullptr, "max instances per vm"},
    {"fb_mib", &Type::fbMib, true, nullptr, "fb memory"},
    {"heads", &Type::heads, true, nullptr, "display heads"},
    {"max_x", &Type::maxX, true, nullptr, "maximum x resolution"},
    {"max_y", &Type::maxY, true, nullptr, "maximum y resolution"},
    {"frl", &Type::frameRateLimit, false, nullptr, "frame rate limit"},
    {"license", &Type::licence, false, nullptr, "grid license"},
};

constexpr SmiField<Host> HOST[] = {
    {"index", &Host::index, true, nullptr, nullptr},
    {"name", &Host::name, false, nullptr, "product name"},
    {"bus_id", &Host::busId, false, nullptr, nullptr},
    {"util_pct", &Host::utilPct, true, nullptr, nullptr},
    {"active_vgpus", &Host::activeVgpus, true, nullptr, "active vgpus"},
    {"vgpu_heterogeneous_mode", &Host::heterogeneousMode, false, nullptr,
        "vgpu heterogeneous mode"},
};

template <class T>
void add(Facts &facts, const QString &prefix, const T &object, std::span<const SmiField<T>> fields)
{
    for (const SmiField<T> &field : fields)
        facts.setIfKnown(prefix + QString::fromLatin1(field.key), (object.*field.cell).fact());
}

template <class T>
QJsonArray toArray(const std::vector<T> &objects, std::span<const SmiField<T>> fields)
{
    QJsonArray array;
    for (const T &object : objects) {
        QJsonObject json;
        for (const SmiField<T> &field : fields) {
            const Printed &cell = object.*field.cell;
            if (cell.isKnown())
                json.insert(QString::fromLatin1(field.key),
                    field.isFigure ? cell.figureJson() : cell.wordJson());
        }
        array.append(json);
    }
    return array;
}

template <class T>
qint64 countOf(const std::vector<T> &things, size_t position)
{
    const QString wanted = QString::number(position);
    return std::count_if(things.cbegin(), things.cend(),
        [&wanted](const T &thing) { return thing.gpu.text() == wanted; });
}

} // namespace

std::span<const SmiField<SmiVgpu>> vgpuFields()
{
    return VGPU;
}

std::span<const SmiField<SmiVgpuType>> vgpuTypeFields()
{
    return TYPE;
}

std::span<const SmiField<SmiVgpuHost>> vgpuHostFields()
{
    return HOST;
}

Facts SmiVgpuReport::facts() const
{
    Facts facts;
    facts.setIfKnown(QStringLiteral("timestamp"), timestamp.fact());
    facts.setIfKnown(QStringLiteral("driver"), driver.fact());
    facts.set(QStringLiteral("gpus"), qint64(gpus.size()));
    if (!hasTypes)
        facts.set(QStringLiteral("vgpus"), qint64(vgpus.size()));
    for (size_t i = 0; i < gpus.size(); ++i) {
        const QString prefix = QStringLiteral("gpu%1.").arg(i);
        add(facts, prefix, gpus[i], vgpuHostFields());
        if (hasTypes)
            facts.set(prefix + QStringLiteral("types"), countOf(types, i));
        else
            facts.set(prefix + QStringLiteral("vgpus"), countOf(vgpus, i));
        if (i == 0)
            facts.setIfKnown(QStringLiteral("active_vgpus"), gpus[i].activeVgpus.fact());
    }
    for (size_t i = 0; i < vgpus.size(); ++i)
        add(facts, QStringLiteral("vgpu%1.").arg(i), vgpus[i], vgpuFields());
    if (hasTypes)
        facts.set(QStringLiteral("types"), qint64(types.size()));
    for (size_t i = 0; i < types.size(); ++i) {
        const QString name = QStringLiteral("type%1").arg(i);
        facts.set(name, types[i].name.fact());
        add(facts, name + u'.', types[i], vgpuTypeFields());
    }
    return facts;
}

QJsonObject SmiVgpuReport::json() const
{
    QJsonObject json{{QStringLiteral("driver"), driver.wordJson()},
        {QStringLiteral("gpus"), toArray(gpus, vgpuHostFields())}};
    if (hasTypes)
        json.insert(QStringLiteral("types"), toArray(types, vgpuTypeFields()));
    else
        json.insert(QStringLiteral("vgpus"), toArray(vgpus, vgpuFields()));
    return json;
}

} // namespace readings
