// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a cell of the device list says and may do.
#include "models/plan/devicecandidatemodel_p.h"

#include <algorithm>

namespace models
{

namespace
{

QString noteOf(const Candidate &device)
{
    if (!device.problem.isEmpty())
        return device.problem;
    //: %1: name of a VM
    return device.usedBy.isEmpty() ? QString()
                                   : DeviceCandidateModel::tr("Used by %1").arg(device.usedBy);
}

QString addressText(const Candidate &device)
{
    const int more = static_cast<int>(device.addresses.size()) - 1;
    //: %1: PCI address of a device, %n: functions that move along with it
    return more < 1
        ? addressOf(device)
        : DeviceCandidateModel::tr("%1, and %n more", nullptr, more).arg(addressOf(device));
}

QString display(const Candidate &device, DeviceCandidateModel::Column column)
{
    switch (column) {
    case DeviceCandidateModel::Column::Device:
        return device.name;
    case DeviceCandidateModel::Column::Address:
        return addressText(device);
    case DeviceCandidateModel::Column::Status:
        return device.status;
    case DeviceCandidateModel::Column::Note:
        return noteOf(device);
    case DeviceCandidateModel::Column::Count:
        break;
    }
    return {};
}

} // namespace

bool DeviceCandidateModel::fits(const Candidate &candidate) const
{
    return std::none_of(m_hosts.begin(), m_hosts.end(), [&](const auto &node) {
        return !(node->ref == candidate.host)
            && std::any_of(node->devices.begin(), node->devices.end(), [&](const Candidate &other) {
                   return m_ticked.contains(keyOf(other)) && other.modelKey != candidate.modelKey;
               });
    });
}

QString DeviceCandidateModel::problemOf(const Candidate &candidate) const
{
    if (candidate.selectable && !fits(candidate))
        return tr("Devices of several hosts have to be of one model. Clear the other one first.");
    return candidate.problem;
}

Qt::ItemFlags DeviceCandidateModel::flags(const QModelIndex &index) const
{
    const Candidate *device = candidate(index);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (device == nullptr)
        return index.isValid() ? flags : Qt::ItemFlags();
    flags |= Qt::ItemNeverHasChildren;
    const bool canTick = (device->selectable && fits(*device)) || m_ticked.contains(keyOf(*device));
    if (index.column() == 0 && canTick)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant DeviceCandidateModel::hostData(const HostNode &node, Column column, int role) const
{
    if (role == IsHostRole)
        return true;
    if (role == SelectableRole || role == IsGpuRole)
        return false;
    return role == Qt::DisplayRole && column == Column::Device ? QVariant(node.name) : QVariant();
}

QVariant DeviceCandidateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    const Candidate *device = candidate(index);
    if (device == nullptr)
        return hostData(*m_hosts[static_cast<size_t>(index.row())], column, role);
    const bool isTicked = m_ticked.contains(keyOf(*device));
    switch (role) {
    case Qt::DisplayRole:
        return display(*device, column);
    case Qt::CheckStateRole:
        if (column != Column::Device)
            return {};
        return static_cast<int>(isTicked ? Qt::Checked : Qt::Unchecked);
    case Qt::ToolTipRole:
    case ProblemRole:
        return problemOf(*device);
    case SelectableRole:
        return device->selectable && fits(*device);
    case IsGpuRole:
        return device->isGpu;
    case IsHostRole:
        return false;
    default:
        return {};
    }
}

bool DeviceCandidateModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Candidate *device = candidate(index);
    const bool box = role == Qt::CheckStateRole && (flags(index) & Qt::ItemIsUserCheckable) != 0;
    if (device == nullptr || !box)
        return false;
    tick(*device, value.toInt() == Qt::Checked);
    announceTicks();
    Q_EMIT tickedChanged();
    return true;
}

void DeviceCandidateModel::tick(const Candidate &candidate, bool on)
{
    if (on) {
        m_ticked.insert(keyOf(candidate));
        takeLinkedAlong();
        return;
    }
    m_ticked.remove(keyOf(candidate));
    for (const auto &node : m_hosts) {
        for (const Candidate &other : node->devices) {
            const bool linked = candidate.linkGroup != 0 && other.linkGroup == candidate.linkGroup;
            if (linked && other.host == candidate.host)
                m_ticked.remove(keyOf(other));
        }
    }
}

QVariant DeviceCandidateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Device:
        return tr("Device");
    case Column::Address:
        return tr("PCI address");
    case Column::Status:
        return tr("Passthrough");
    case Column::Note:
        return tr("To know");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace models
