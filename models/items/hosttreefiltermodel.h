// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/treefiltermodel.h"

namespace models
{

/// The inventory tree as a person filters it: rows whose name contains the text, with everything
/// above them, so that their place is seen, and everything below, so that a cluster's name shows
/// its hosts. With "only GPUs": hosts with a GPU and VMs that hold one.
/// Sorted: containers, then hosts, then VMs, each by name as people count.
class HostTreeFilterModel final : public TreeFilterModel
{
    Q_OBJECT
public:
    explicit HostTreeFilterModel(QObject *parent = nullptr);

    /// Without regard to case; blanks around it do not count; empty shows everything.
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setOnlyGpus(bool only);
    [[nodiscard]] bool onlyGpus() const { return m_onlyGpus; }
    [[nodiscard]] bool isFiltering() const override { return m_onlyGpus || !m_text.isEmpty(); }

protected:
    [[nodiscard]] Match match(const QModelIndex &source, bool above) const override;
    [[nodiscard]] bool concerns(const QList<int> &roles) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &a, const QModelIndex &b) const override;

private:
    QString m_text;
    bool m_onlyGpus = false;
};

} // namespace models
