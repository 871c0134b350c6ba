// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/gpumodel.h"

#include <QWidget>

namespace ui
{

class FactsView;
class ListPage;
class NoticeBar;
class RowFilter;

/// The GPUs of one host, or of all hosts below a server, datacenter, cluster or folder, with
/// everything about the selected one below the list.
class GpuList final : public QWidget
{
    Q_OBJECT
public:
    /// name: of the list, for its columns' state.
    GpuList(const QString &name, models::EstateStore *store, QWidget *parent = nullptr);

    void setScope(const values::ObjectKey &scope);
    /// PCI address of the selected row; empty: none is.
    [[nodiscard]] QString currentDevice() const;
    [[nodiscard]] ListPage *page() const { return m_page; }

Q_SIGNALS:
    /// A row was opened with Enter or a double click.
    void hostWanted(const values::ObjectKey &host);
    /// From the context menu: passthrough is to be set up for this GPU.
    void setUpWanted(const values::ObjectKey &host, const QString &device);

private:
    void setUpList();
    void setUpMenu();
    void refreshReason();
    [[nodiscard]] QString missing() const;
    void showDetails();
    void follow(const models::EstateDelta &delta);
    void applyScope();
    [[nodiscard]] bool isOneHost() const;
    [[nodiscard]] const models::GpuRow *rowAt(const QModelIndex &proxyIndex) const;

    models::EstateStore *m_store;
    values::ObjectKey m_scope;
    models::GpuModel *m_model;
    RowFilter *m_filter;
    NoticeBar *m_partial; ///< some hosts below the scope do not tell their devices
    ListPage *m_page;
    FactsView *m_details;
};

} // namespace ui
