// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/devicecandidatemodel_p.h"

#include <algorithm>

namespace models
{

DeviceCandidateModel::DeviceCandidateModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

DeviceCandidateModel::~DeviceCandidateModel() = default;

void DeviceCandidateModel::setCandidates(const QList<Candidate> &candidates)
{
    syncHosts(candidates);
    for (const auto &node : m_hosts) {
        std::vector<Candidate> devices;
        std::copy_if(candidates.cbegin(), candidates.cend(), std::back_inserter(devices),
            [&](const Candidate &candidate) { return candidate.host == node->ref; });
        syncDevices(*node, std::move(devices));
    }
    const auto before = m_ticked;
    takeLinkedAlong();
    announceTicks();
    if (before != m_ticked)
        Q_EMIT tickedChanged();
}

void DeviceCandidateModel::syncHosts(const QList<Candidate> &candidates)
{
    QList<values::MoRef> wanted;
    QHash<values::MoRef, QString> names;
    for (const Candidate &candidate : candidates) {
        if (!names.contains(candidate.host))
            wanted.append(candidate.host);
        names.insert(candidate.host, candidate.hostName);
    }
    for (int row = static_cast<int>(m_hosts.size()) - 1; row >= 0; --row) {
        if (wanted.contains(m_hosts[static_cast<size_t>(row)]->ref))
            continue;
        beginRemoveRows({}, row, row);
        m_hosts.erase(m_hosts.begin() + row);
        renumber();
        endRemoveRows();
    }
    for (const values::MoRef &host : std::as_const(wanted)) {
        const auto known = std::find_if(
            m_hosts.begin(), m_hosts.end(), [&](const auto &node) { return node->ref == host; });
        if (known != m_hosts.end()) {
            (*known)->name = names.value(host);
            continue;
        }
        auto node = std::make_unique<HostNode>();
        node->ref = host;
        node->name = names.value(host);
        const int row = static_cast<int>(m_hosts.size());
        beginInsertRows({}, row, row);
        m_hosts.push_back(std::move(node));
        renumber();
        endInsertRows();
    }
}

void DeviceCandidateModel::renumber()
{
    for (size_t row = 0; row < m_hosts.size(); ++row)
        m_hosts[row]->row = static_cast<int>(row);
}

void DeviceCandidateModel::syncDevices(HostNode &node, std::vector<Candidate> fresh)
{
    struct Announcer {
        DeviceCandidateModel &model;
        QModelIndex host;
        void changed(int first, int last)
        {
            Q_EMIT model.dataChanged(model.index(first, 0, host),
                model.index(last, static_cast<int>(Column::Count) - 1, host));
        }
        void beginInsert(int first, int last) { model.beginInsertRows(host, first, last); }
        void endInsert() { model.endInsertRows(); }
        void beginRemove(int first, int last) { model.beginRemoveRows(host, first, last); }
        void endRemove() { model.endRemoveRows(); }
    };
    Announcer announcer{*this, hostIndex(node)};
    node.devices.set(std::move(fresh), announcer);
}

void DeviceCandidateModel::setTicked(const QSet<Key> &keys)
{
    if (m_ticked == keys)
        return;
    m_ticked = keys;
    takeLinkedAlong();
    announceTicks();
    Q_EMIT tickedChanged();
}

void DeviceCandidateModel::takeLinkedAlong()
{
    for (const auto &node : m_hosts) {
        QSet<int> groups;
        for (const Candidate &device : node->devices) {
            if (device.linkGroup != 0 && m_ticked.contains(keyOf(device)))
                groups.insert(device.linkGroup);
        }
        for (const Candidate &device : node->devices) {
            if (groups.contains(device.linkGroup) && device.selectable)
                m_ticked.insert(keyOf(device));
        }
    }
}

void DeviceCandidateModel::announceTicks()
{
    // What can be ticked depends on what is ticked.
    for (const auto &node : m_hosts) {
        const QModelIndex host = hostIndex(*node);
        Q_EMIT dataChanged(index(0, 0, host),
            index(node->devices.size() - 1, static_cast<int>(Column::Count) - 1, host));
    }
}

QList<DeviceCandidateModel::Key> DeviceCandidateModel::ticked() const
{
    QList<Key> keys;
    QSet<Key> left = m_ticked;
    for (const auto &node : m_hosts) {
        for (const Candidate &device : node->devices) {
            if (left.remove(keyOf(device)))
                keys.append(keyOf(device));
        }
    }
    QList<Key> rest = left.values();
    std::sort(
        rest.begin(), rest.end(), [](const Key &a, const Key &b) { return a.address < b.address; });
    return keys + rest;
}

DeviceCandidateModel::HostNode *DeviceCandidateModel::nodeOf(const QModelIndex &child) const
{
    return static_cast<HostNode *>(child.internalPointer());
}

QModelIndex DeviceCandidateModel::hostIndex(const HostNode &node) const
{
    return createIndex(node.row, 0);
}

const Candidate *DeviceCandidateModel::candidate(const QModelIndex &index) const
{
    const bool device = index.isValid() && checkIndex(index, CheckIndexOption::IndexIsValid)
        && nodeOf(index) != nullptr;
    return device ? &nodeOf(index)->devices.at(index.row()) : nullptr;
}

QModelIndex DeviceCandidateModel::indexOf(const Key &key) const
{
    for (const auto &node : m_hosts) {
        for (int row = 0; node->ref == key.host && row < node->devices.size(); ++row) {
            if (addressOf(node->devices.at(row)) == key.address)
                return index(row, 0, hostIndex(*node));
        }
    }
    return {};
}

QModelIndex DeviceCandidateModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column);
    return createIndex(row, column, m_hosts[static_cast<size_t>(parent.row())].get());
}

QModelIndex DeviceCandidateModel::parent(const QModelIndex &child) const
{
    const HostNode *node = child.isValid() ? nodeOf(child) : nullptr;
    return node == nullptr ? QModelIndex() : hostIndex(*node);
}

int DeviceCandidateModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_hosts.size());
    if (nodeOf(parent) != nullptr || parent.column() != 0)
        return 0;
    return m_hosts[static_cast<size_t>(parent.row())]->devices.size();
}

int DeviceCandidateModel::columnCount(const QModelIndex &) const
{
    return static_cast<int>(Column::Count);
}

} // namespace models
