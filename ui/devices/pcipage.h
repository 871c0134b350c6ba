// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"

#include <QWidget>

class QTabWidget;

namespace ui
{

class NoticeBar;
class PciTab;

/// The PCI devices of a host, in the two tabs that the vSphere Client has, with lines above them
/// when something waits for a reboot or a device was recognised at a new address.
class PciPage final : public QWidget
{
    Q_OBJECT
public:
    explicit PciPage(models::EstateStore *store, QWidget *parent = nullptr);

    void setHost(const values::ObjectKey &host);
    /// PCI address of the chosen row; empty: none is chosen.
    [[nodiscard]] QString currentDevice() const;
    [[nodiscard]] PciTab *enabledTab() const { return m_enabled; }
    [[nodiscard]] PciTab *allTab() const { return m_all; }
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }

Q_SIGNALS:
    void legendWanted();
    /// device: its PCI address, or empty for none in particular.
    void setUpWanted(const values::ObjectKey &host, const QString &device);
    void refreshWanted(const values::ObjectKey &host);

private:
    void refresh();
    void onChanged(const models::EstateDelta &delta);

    models::EstateStore *m_store;
    values::ObjectKey m_host;
    NoticeBar *m_reboot;
    NoticeBar *m_renumbered;
    QString m_dismissed; ///< the renumbering that the operator has read
    QTabWidget *m_tabs;
    PciTab *m_enabled;
    PciTab *m_all;
};

} // namespace ui
