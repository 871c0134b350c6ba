// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/derive/pciview.h"

#include "models/derive/deviceusers.h"
#include "models/derive/pciids.h"

#include <QHash>

#include <algorithm>

namespace models
{

namespace
{

/// What is known of a host's functions besides the PCI list, looked up by address.
class HostFacts
{
public:
    HostFacts(const values::Host &host, const ServerEstate &estate)
        : m_users(host, estate)
        , m_estate(estate)
        , m_former(estate.renumberedFrom.value(host.ref))
        , m_passthruGiven(
              values::findMissing(host.missing, QStringLiteral("config.pciPassthruInfo"))
              == nullptr)
    {
        for (const values::PciPassthruInfo &info : host.passthru) {
            const QString key = pciIdKey(info.id);
            m_passthru.insert(key, info);
            m_groups[groupOf(info)].append(key);
        }
        for (const values::GraphicsInfo &graphics : host.graphics)
            m_hostNames.insert(pciIdKey(graphics.pciId), graphics.deviceName);
        for (const values::NumaNode &node : host.numaNodes) {
            for (const QString &id : node.pciIds)
                m_numa.insert(pciIdKey(id), node.node);
        }
    }

    [[nodiscard]] PciRow row(const values::PciDevice &device) const
    {
        const QString key = pciIdKey(device.id);
        PciRow row;
        row.device = device;
        row.isBridge = isBridge(device);
        row.isGpu = isGpu(device);
        row.className
            = device.className.isEmpty() ? pciClassName(device.classId) : device.className;
        row.esxDevice = m_hostNames.value(key);
        row.renumberedFrom = m_former.value(key);
        if (const auto numa = m_numa.constFind(key); numa != m_numa.cend())
            row.numaNode = *numa;
        row.usedBy = m_users.of(key);
        row.usedByNames = vmNames(row.usedBy, m_estate);
        fillPassthru(row, key);
        return row;
    }

private:
    /// Functions that name the same other function belong together, and so does that function.
    static QString groupOf(const values::PciPassthruInfo &info)
    {
        return pciIdKey(info.dependentDevice.isEmpty() ? info.id : info.dependentDevice);
    }

    void fillPassthru(PciRow &row, const QString &key) const
    {
        const auto info = m_passthru.constFind(key);
        if (info != m_passthru.cend()) {
            row.passthru = *info;
            row.dependents = m_groups.value(groupOf(*info));
            row.dependents.removeAll(key);
            std::sort(row.dependents.begin(), row.dependents.end());
        }
        row.status = passthroughStatus(row.passthru ? &*row.passthru : nullptr);
        // A server that lists passthrough states and leaves the bridges out means that they have
        // none.
        const bool leftOut = !row.passthru && m_passthruGiven && !m_passthru.isEmpty();
        if (row.isBridge && leftOut)
            row.status = PassthroughStatus::NotConfigurable;
    }

    DeviceUsers m_users;
    const ServerEstate &m_estate;
    QHash<QString, QString> m_former;
    bool m_passthruGiven;
    QHash<QString, values::PciPassthruInfo> m_passthru;
    QHash<QString, QStringList> m_groups;
    QHash<QString, QString> m_hostNames;
    QHash<QString, int> m_numa;
};

} // namespace

QList<PciRow> pciRows(const values::Host &host, const ServerEstate &estate)
{
    const HostFacts facts(host, estate);
    std::vector<std::pair<PciOrder, const values::PciDevice *>> order;
    order.reserve(static_cast<size_t>(host.pciDevices.size()));
    for (const values::PciDevice &device : host.pciDevices)
        order.emplace_back(PciOrder::of(device.id), &device);
    std::sort(order.begin(), order.end(),
        [](const auto &a, const auto &b) { return (a.first <=> b.first) < 0; });

    QList<PciRow> rows;
    rows.reserve(host.pciDevices.size());
    for (const auto &[address, device] : order)
        rows.append(facts.row(*device));
    return rows;
}

} // namespace models
