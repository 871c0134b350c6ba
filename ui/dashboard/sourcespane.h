// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/telemetry/sourcetablemodel.h"

#include <QWidget>

class QPushButton;

namespace ui
{

class ErrorPanel;
class RowsView;
class StatePage;

/// Who measures: the sources with their state, age and trouble, and what can be done about the
/// chosen one.
class SourcesPane final : public QWidget
{
    Q_OBJECT
public:
    /// The model must outlive the pane. name: keeps its columns apart from other lists'.
    SourcesPane(const QString &name, models::SourceTableModel *model, QWidget *parent = nullptr);

    [[nodiscard]] RowsView *view() const { return m_view; }

Q_SIGNALS:
    void telemetryWanted(const values::ObjectKey &target, bool on);
    void retryWanted(const values::ObjectKey &target);
    void sshWanted(const values::ObjectKey &host);

private:
    void setUpButtons();
    void refresh();
    [[nodiscard]] const models::SourceTableModel::Row *chosen() const;

    models::SourceTableModel *m_model;
    RowsView *m_view;
    ErrorPanel *m_error;
    QPushButton *m_on;
    QPushButton *m_off;
    QPushButton *m_retry;
    QPushButton *m_ssh;
};

} // namespace ui
