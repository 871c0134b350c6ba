// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/derive/gpuview.h"

#include "models/derive/deviceusers.h"
#include "models/derive/pciids.h"
#include "models/derive/pciview.h"
#include "models/derive/vgpuprofile.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace models
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::GpuMode)
};

GpuMode modeOf(values::GraphicsType type)
{
    switch (type) {
    case values::GraphicsType::Unknown:
        return GpuMode::Unknown;
    case values::GraphicsType::Basic:
        return GpuMode::None;
    case values::GraphicsType::Shared:
        return GpuMode::Shared;
    case values::GraphicsType::Direct:
        return GpuMode::Passthrough;
    case values::GraphicsType::SharedDirect:
        return GpuMode::SharedDirect;
    }
    return GpuMode::Unknown;
}

/// The three places where a host says how one GPU is used, looked up once.
struct GpuFacts {
    const values::PciPassthruInfo *passthru = nullptr;
    const values::GraphicsInfo *graphics = nullptr;
    GpuMode configured = GpuMode::Unknown; ///< by graphicsConfig
    bool graphicsGiven = false;
};

GpuMode configuredGraphics(const values::Host &host, const QString &key)
{
    if (!host.graphicsConfig)
        return GpuMode::Unknown;
    for (const auto &device : host.graphicsConfig->deviceTypes) {
        if (pciIdKey(device.deviceId) == key)
            return modeOf(device.type);
    }
    return modeOf(host.graphicsConfig->hostDefault);
}

GpuFacts factsOf(const values::Host &host, const QString &key)
{
    GpuFacts facts;
    for (const auto &info : host.passthru) {
        if (pciIdKey(info.id) == key)
            facts.passthru = &info;
    }
    for (const auto &graphics : host.graphics) {
        if (pciIdKey(graphics.pciId) == key)
            facts.graphics = &graphics;
    }
    facts.configured = configuredGraphics(host, key);
    facts.graphicsGiven
        = values::findMissing(host.missing, QStringLiteral("config.graphicsInfo")) == nullptr;
    return facts;
}

GpuMode modeInForce(const GpuFacts &facts)
{
    if (facts.passthru != nullptr && facts.passthru->active)
        return GpuMode::Passthrough;
    if (facts.graphics != nullptr)
        return modeOf(facts.graphics->type);
    return facts.passthru != nullptr && facts.graphicsGiven ? GpuMode::None : GpuMode::Unknown;
}

/// What a restart makes of it; Unknown where it stays as it is.
GpuMode modeAfterReboot(const GpuFacts &facts, GpuMode now)
{
    const bool enabled = facts.passthru != nullptr && facts.passthru->enabled;
    const bool active = facts.passthru != nullptr && facts.passthru->active;
    if (enabled != active)
        return enabled ? GpuMode::Passthrough : GpuMode::None;
    // graphicsConfig has its say only over GPUs that a driver in the host runs.
    const bool driven = now == GpuMode::Shared || now == GpuMode::SharedDirect;
    return driven && facts.configured != now ? facts.configured : GpuMode::Unknown;
}

GpuRow gpuRow(const values::PciDevice &device, const values::Host &host)
{
    const QString key = pciIdKey(device.id);
    const GpuFacts facts = factsOf(host, key);
    GpuRow row;
    row.id = device.id;
    row.name = device.deviceName;
    row.vendor = device.vendorName;
    if (facts.graphics != nullptr) {
        if (!facts.graphics->deviceName.isEmpty())
            row.name = facts.graphics->deviceName;
        if (row.vendor.isEmpty())
            row.vendor = facts.graphics->vendorName;
        if (facts.graphics->memoryKiB > 0)
            row.memory = values::fromKiB(facts.graphics->memoryKiB);
    }
    row.mode = modeInForce(facts);
    row.configured = modeAfterReboot(facts, row.mode);
    for (const values::NumaNode &node : host.numaNodes) {
        for (const QString &id : node.pciIds) {
            if (pciIdKey(id) == key)
                row.numaNode = node.node;
        }
    }
    return row;
}

/// The PCI list's GPUs; without a PCI list those that the graphics manager names.
QList<values::PciDevice> gpusOf(const values::Host &host)
{
    QList<values::PciDevice> gpus;
    for (const values::PciDevice &device : host.pciDevices) {
        if (isGpu(device))
            gpus.append(device);
    }
    if (host.pciDevices.isEmpty()) {
        for (const values::GraphicsInfo &graphics : host.graphics) {
            values::PciDevice device;
            device.id = graphics.pciId;
            device.deviceName = graphics.deviceName;
            device.vendorName = graphics.vendorName;
            gpus.append(device);
        }
    }
    std::sort(gpus.begin(), gpus.end(), [](const auto &a, const auto &b) {
        return (PciOrder::of(a.id) <=> PciOrder::of(b.id)) < 0;
    });
    return gpus;
}

void giveProfiles(QList<GpuRow> &rows, const QStringList &profiles)
{
    QStringList names;
    QList<qsizetype> candidates; // a GPU that is passed through offers no vGPU
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).mode != GpuMode::Passthrough) {
            candidates.append(i);
            names.append(rows.at(i).name);
        }
    }
    const QList<QStringList> offered = distributeProfiles(profiles, names);
    for (qsizetype i = 0; i < candidates.size(); ++i)
        rows[candidates.at(i)].vgpuProfiles = offered.at(i);
}

} // namespace

bool hasGpu(const values::Host &host)
{
    if (host.pciDevices.isEmpty())
        return !host.graphics.isEmpty();
    return std::any_of(host.pciDevices.cbegin(), host.pciDevices.cend(), isGpu);
}

QList<GpuRow> gpuRows(const values::Host &host, const ServerEstate &estate)
{
    const QList<values::PciDevice> gpus = gpusOf(host);
    if (gpus.isEmpty())
        return {};
    const DeviceUsers users(host, estate);
    QList<GpuRow> rows;
    for (const values::PciDevice &device : gpus) {
        GpuRow row = gpuRow(device, host);
        row.usedBy = users.of(device.id);
        row.usedByNames = vmNames(row.usedBy, estate);
        rows.append(row);
    }
    giveProfiles(rows, host.vgpuProfiles);
    return rows;
}

QString gpuModeText(GpuMode mode)
{
    switch (mode) {
    case GpuMode::Unknown:
        return Words::tr("Unknown");
    case GpuMode::None:
        return Words::tr("None");
    case GpuMode::Passthrough:
        return Words::tr("Passthrough");
    case GpuMode::Shared:
        return Words::tr("Shared");
    case GpuMode::SharedDirect:
        return Words::tr("Shared Direct");
    }
    return {};
}

QString gpuModeKey(GpuMode mode)
{
    switch (mode) {
    case GpuMode::Unknown:
        return QStringLiteral("unknown");
    case GpuMode::None:
        return QStringLiteral("none");
    case GpuMode::Passthrough:
        return QStringLiteral("passthrough");
    case GpuMode::Shared:
        return QStringLiteral("shared");
    case GpuMode::SharedDirect:
        return QStringLiteral("sharedDirect");
    }
    return {};
}

} // namespace models
