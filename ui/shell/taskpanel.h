// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace models
{
class TaskModel;
}

namespace ui
{

class MeaningLabel;
class RowsView;

/// The tasks of all servers, with progress and Cancel; a failed task tells its reason in the
/// server's own words below the list. Folds down to its heading.
class TaskPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit TaskPanel(models::TaskModel *tasks, QWidget *parent = nullptr);

    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] RowsView *view() const { return m_view; }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }
    [[nodiscard]] QString errorText() const;

Q_SIGNALS:
    void openChanged(bool open);
    void cancelRequested(const values::ObjectKey &task);

private:
    void setUpView();
    void setUpLayout();
    void refresh();
    void refreshHeading();
    [[nodiscard]] int rowToExplain() const;

    models::TaskModel *m_tasks;
    QWidget *m_heading;
    QToolButton *m_fold;
    QLabel *m_summary;
    QPushButton *m_cancel;
    RowsView *m_view;
    MeaningLabel *m_error;
    bool m_open = true;
};

} // namespace ui
