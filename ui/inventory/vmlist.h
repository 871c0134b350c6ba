// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/vmgpumodel.h"

#include <QWidget>

class QCheckBox;

namespace ui
{

class ListPage;
class RowFilter;

/// The VMs of one host with what matters for GPUs.
class VmList final : public QWidget
{
    Q_OBJECT
public:
    explicit VmList(models::EstateStore *store, QWidget *parent = nullptr);

    void setScope(const values::ObjectKey &scope);
    [[nodiscard]] ListPage *page() const { return m_page; }
    [[nodiscard]] QCheckBox *onlyWithGpus() const { return m_onlyWithGpus; }

Q_SIGNALS:
    /// A row was opened with Enter or a double click.
    void vmWanted(const values::ObjectKey &vm);
    /// From the context menu: this VM is to get a device.
    void setUpWanted(const values::ObjectKey &vm);

private:
    void setUpList();
    void refreshReason();

    models::EstateStore *m_store;
    values::ObjectKey m_scope;
    models::VmGpuModel *m_model;
    RowFilter *m_filter;
    ListPage *m_page;
    QCheckBox *m_onlyWithGpus;
};

} // namespace ui
