// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughproposal.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace models
{

/// What can be passed through, by host; devices have a box to tick. Devices joined by NVLink are
/// ticked together. Ticked devices of several hosts are of one model: others cannot be ticked then.
class DeviceCandidateModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class Column { Device, Address, Status, Note, Count };
    enum Role {
        SelectableRole = Qt::UserRole + 1, ///< of a device; false for hosts
        ProblemRole, ///< why it cannot be ticked, or what has to be done first
        IsGpuRole,
        IsHostRole,
    };
    /// A device by its host and its first address.
    struct Key {
        values::MoRef host;
        QString address;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.host, key.address);
        }
    };

    explicit DeviceCandidateModel(QObject *parent = nullptr);
    ~DeviceCandidateModel() override;

    /// Ticks of devices that stay are kept, also of those that are not selectable any more. Hosts
    /// come in the order of the list.
    void setCandidates(const QList<values::DeviceCandidate> &candidates);
    /// Before or after the candidates are there; whoever is linked to them is ticked as well.
    void setTicked(const QSet<Key> &keys);
    /// In the order of the rows; those that no candidate stands for come last.
    [[nodiscard]] QList<Key> ticked() const;

    /// nullptr for a host or an invalid index.
    [[nodiscard]] const values::DeviceCandidate *candidate(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Key &key) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;

Q_SIGNALS:
    void tickedChanged();

private:
    struct HostNode;
    [[nodiscard]] HostNode *nodeOf(const QModelIndex &child) const;
    [[nodiscard]] QModelIndex hostIndex(const HostNode &node) const;
    void syncHosts(const QList<values::DeviceCandidate> &candidates);
    void syncDevices(HostNode &node, std::vector<values::DeviceCandidate> fresh);
    void renumber();
    [[nodiscard]] bool fits(const values::DeviceCandidate &candidate) const;
    [[nodiscard]] QString problemOf(const values::DeviceCandidate &candidate) const;
    [[nodiscard]] QVariant hostData(const HostNode &node, Column column, int role) const;
    void tick(const values::DeviceCandidate &candidate, bool on);
    void takeLinkedAlong();
    void announceTicks();

    std::vector<std::unique_ptr<HostNode>> m_hosts;
    QSet<Key> m_ticked;
};

} // namespace models
