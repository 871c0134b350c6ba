// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/pcidevicemodel.h"

#include <QWidget>

class QSplitter;

namespace models
{
class PciFilterModel;
}

namespace ui
{

class FactsView;
class ListPage;

/// One tab of the PCI page: the list, and below it everything about the selected function.
class PciTab final : public QWidget
{
    Q_OBJECT
public:
    /// The two tabs that administrators know.
    enum class Kind { Enabled, All };

    PciTab(Kind kind, models::EstateStore *store, QWidget *parent = nullptr);

    void setHost(const values::ObjectKey &host);
    /// Looks again why the list may be empty; call it when the host or the server changed.
    void refreshReason();
    /// PCI address of the selected row; empty: none is.
    [[nodiscard]] QString currentDevice() const;
    [[nodiscard]] ListPage *page() const { return m_page; }
    [[nodiscard]] models::PciDeviceModel *model() const { return m_model; }

Q_SIGNALS:
    /// "Configure Passthrough…"; device: address of the selected one, or empty.
    void configureWanted(const QString &device);
    /// The host is to be asked again.
    void refreshWanted();
    /// "Show All PCI Devices", on the empty tab of enabled ones.
    void allDevicesWanted();

private:
    void setUpList();
    void setUpTools();
    void showDetails();
    [[nodiscard]] const models::PciRow *rowAt(const QModelIndex &proxyIndex) const;

    Kind m_kind;
    models::EstateStore *m_store;
    models::PciDeviceModel *m_model;
    models::PciFilterModel *m_filter;
    ListPage *m_page;
    FactsView *m_details;
};

} // namespace ui
