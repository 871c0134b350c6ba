// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"

#include <QWidget>

class QPushButton;
class QTimer;

namespace ui
{

class ErrorPanel;
class FactsView;
class GpuList;
class NoticeBar;
class PageHeader;

/// A server, datacenter, folder or cluster: what lies below it in numbers, and all GPUs there. For
/// a server also how its connection stands, with the error and what to do.
class ContainerPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ContainerPage(models::EstateStore *store, QWidget *parent = nullptr);

    /// ref null: the server itself.
    void setContainer(const values::ObjectKey &container);
    [[nodiscard]] GpuList *gpus() const { return m_gpus; }
    [[nodiscard]] FactsView *facts() const { return m_facts; }
    [[nodiscard]] ErrorPanel *errorPanel() const { return m_error; }

Q_SIGNALS:
    void hostWanted(const values::ObjectKey &host);
    /// Passthrough is to be set up for this device of a host.
    void setUpWanted(const values::ObjectKey &host, const QString &device);
    void reconnectWanted(const values::ServerId &server);

private:
    void refresh();
    void refreshSoon();
    void refreshHeader(const values::Server &server);
    void refreshConnection(const values::Server &server);

    models::EstateStore *m_store;
    values::ObjectKey m_container;
    PageHeader *m_header;
    NoticeBar *m_notice;
    ErrorPanel *m_error;
    FactsView *m_facts;
    GpuList *m_gpus;
    QTimer *m_soon; ///< many changes, few counts
    bool m_stale = false;
};

} // namespace ui
