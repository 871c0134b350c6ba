// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/step.h"
#include "ui/wizards/runbookformat.h"

#include <QDialog>

class QPushButton;

namespace models
{
class RunsModel;
}

namespace ui
{

class ExportButton;
class ListPage;
class RowFilter;
class RowsView;

/// Every run that the journal knows, with its state, who began it and when; what stands still can
/// go on or be taken back. Not modal.
class RunsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit RunsDialog(QWidget *parent = nullptr);

    /// Newest first. The selection stays where it is.
    void setRuns(const QList<values::RunSummary> &runs);
    /// The journal could not be read.
    void showError(const values::Error &error);
    [[nodiscard]] ListPage *page() const { return m_page; }
    [[nodiscard]] QPushButton *resumeButton() const { return m_resume; }
    [[nodiscard]] QPushButton *undoButton() const { return m_undo; }
    [[nodiscard]] QPushButton *auditButton() const { return m_audit; }
    [[nodiscard]] ExportButton *exportButton() const { return m_export; }

Q_SIGNALS:
    /// The operator wants to see it, as it stands; also one that is over.
    void openRequested(const QString &run);
    /// It is to go on.
    void resumeRequested(const QString &run);
    /// Confirmed by the operator.
    void undoRequested(const QString &run);
    void auditRequested(const QString &run);
    void exportRequested(const QString &run, ui::RunbookFormat format);

private:
    void setUpList();
    void setUpButtons();
    void refreshButtons();
    void askUndo();
    [[nodiscard]] const values::RunSummary *chosen() const;

    models::RunsModel *m_model;
    RowFilter *m_filter;
    ListPage *m_page;
    QPushButton *m_open;
    QPushButton *m_resume;
    QPushButton *m_undo;
    QPushButton *m_audit;
    ExportButton *m_export;
};

/// "An interrupted run was found: …", for a notice bar; empty: none stands still.
[[nodiscard]] QString interruptedNotice(const QList<values::RunSummary> &runs);

} // namespace ui
