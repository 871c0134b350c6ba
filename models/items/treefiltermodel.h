// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QSortFilterProxyModel>

#include <array>

namespace models
{

/// A filter for trees that keeps what is above a match. What to show is worked out for the whole
/// tree in one pass, at once when the filter changes and once per turn of the event loop when the
/// source does. Qt's own recursive filter asks again for each change and all the way up, and does
/// not look below a row whose name changed.
class TreeFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    void setSourceModel(QAbstractItemModel *source) override;
    /// Whether rows may be left out now.
    [[nodiscard]] virtual bool isFiltering() const = 0;

protected:
    struct Match {
        bool shown = false; ///< for its own sake
        bool below = false; ///< told to the rows below as `above`
    };
    explicit TreeFilterModel(QObject *parent);

    /// Asked for each row while isFiltering(), from the top down.
    [[nodiscard]] virtual Match match(const QModelIndex &source, bool above) const = 0;
    /// Whether a change of these roles (none: all) may change what match() says.
    [[nodiscard]] virtual bool concerns(const QList<int> &roles) const = 0;
    /// For derived classes when their filter changed.
    void refilter();
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const final;

private:
    using Shown = QSet<const void *>; ///< internal pointers of the source's rows
    bool collect(const QModelIndex &parent, bool above, Shown &shown) const;
    void scheduleRefilter();

    std::array<QMetaObject::Connection, 5> m_connections;
    Shown m_shown;
    bool m_filtered = false; ///< whether m_shown counts
    bool m_scheduled = false;
};

} // namespace models
