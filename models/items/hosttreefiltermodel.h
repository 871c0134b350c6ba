// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace models
{

/// The inventory tree as a person filters it: rows whose name contains the text, with everything
/// above them, so that their place is seen, and everything below, so that a cluster's name shows
/// its hosts. With "only GPUs": hosts with a GPU and VMs that hold one.
/// Sorted: containers, then hosts, then VMs, each by name as people count.
class HostTreeFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit HostTreeFilterModel(QObject *parent = nullptr);
    void setSourceModel(QAbstractItemModel *source) override;

    /// Without regard to case; blanks around it do not count; empty shows everything.
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setOnlyGpus(bool only);
    [[nodiscard]] bool onlyGpus() const { return m_onlyGpus; }
    /// Whether rows may be left out now.
    [[nodiscard]] bool isFiltering() const { return m_onlyGpus || !m_text.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &a, const QModelIndex &b) const override;

private:
    void followRenaming(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    [[nodiscard]] bool nameMatches(const QModelIndex &index) const;

    QMetaObject::Connection m_renaming;
    QString m_text;
    bool m_onlyGpus = false;
};

} // namespace models
