// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace ui
{

/// Devices whose name, address, host or note contain a text, and only GPUs if asked, with the hosts
/// they are in. What is ticked always stays in sight.
class DeviceFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit DeviceFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    void setOnlyGpus(bool on);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool contains(const QModelIndex &source) const;

    QString m_text;
    bool m_onlyGpus = false;
};

} // namespace ui
