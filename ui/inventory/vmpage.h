// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"

#include <QWidget>

class QPushButton;

namespace ui
{

class FactsView;
class NoticeBar;
class PageHeader;

/// A VM: the settings that decide whether a GPU works in it. Follows the store while it is shown.
class VmPage final : public QWidget
{
    Q_OBJECT
public:
    explicit VmPage(models::EstateStore *store, QWidget *parent = nullptr);

    void setVm(const values::ObjectKey &vm);
    [[nodiscard]] FactsView *facts() const { return m_facts; }

Q_SIGNALS:
    void hostWanted(const values::ObjectKey &host);

private:
    void refresh();
    void refreshNotices(const values::VirtualMachine &vm);

    models::EstateStore *m_store;
    values::ObjectKey m_vm;
    PageHeader *m_header;
    QPushButton *m_host;
    NoticeBar *m_question;
    NoticeBar *m_connection;
    FactsView *m_facts;
};

} // namespace ui
