// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/treefiltermodel.h"

#include <QStringList>

namespace models
{

/// The PCI page's list as a person filters and sorts it: the text in any column, and one of the
/// tabs "Passthrough-enabled devices" and "All PCI devices". Bridges above a match stay.
/// Sorts by PciDeviceModel::SortRole: numbers as numbers, text as people count.
class PciFilterModel final : public TreeFilterModel
{
    Q_OBJECT
public:
    enum class Tab { PassthroughEnabled, All };

    explicit PciFilterModel(Tab tab, QObject *parent = nullptr);

    void setTab(Tab tab);
    [[nodiscard]] Tab tab() const { return m_tab; }
    /// Every word must be found in some column, without regard to case.
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_words.join(QLatin1Char(' ')); }
    [[nodiscard]] bool isFiltering() const override;

protected:
    [[nodiscard]] Match match(const QModelIndex &source, bool above) const override;
    [[nodiscard]] bool concerns(const QList<int> &roles) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &a, const QModelIndex &b) const override;

private:
    Tab m_tab;
    QStringList m_words;
};

} // namespace models
