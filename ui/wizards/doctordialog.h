// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/logcause.h"
#include "models/values/result.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace models
{
class FindingModel;
}

namespace ui
{

class ErrorPanel;
class FactsView;
class RowsView;
class StatePage;

/// The log doctor: a vmware.log, a vmkernel.log, a guest's kernel log or a fault's text, opened,
/// dropped or pasted, and the causes that it tells. Not modal.
class DoctorDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit DoctorDialog(QWidget *parent = nullptr);

    /// The answer to logGiven(); name: of the file, or empty. No causes: nothing known was found.
    void showCauses(const QString &name, const QList<values::LogCause> &causes);
    /// As if the file had been dropped.
    void openFile(const QString &path);
    /// A plan can be made of what is shown: a server is connected.
    void setPlanPossible(bool possible);
    [[nodiscard]] QPushButton *planButton() const { return m_plan; }
    [[nodiscard]] RowsView *view() const { return m_view; }
    [[nodiscard]] QPlainTextEdit *pasteField() const { return m_paste; }
    [[nodiscard]] QPushButton *diagnoseButton() const { return m_diagnose; }
    [[nodiscard]] StatePage *statePage() const { return m_state; }

Q_SIGNALS:
    /// name: of the file, or empty for pasted text.
    void logGiven(const QString &name, const QString &text);
    /// What mends the causes shown is wanted as a plan.
    void planRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setUpList();
    void setUpLayout();
    void chooseFile();
    void submitPasted();
    void give(const QString &name, const QString &text);
    void showFinding();
    void refreshPlanButton();

    models::FindingModel *m_model;
    QPlainTextEdit *m_paste;
    QPushButton *m_open;
    QPushButton *m_diagnose;
    QPushButton *m_plan;
    ErrorPanel *m_error;
    QStackedWidget *m_stack;
    StatePage *m_state;
    RowsView *m_view;
    FactsView *m_facts;
    bool m_planPossible = false;
};

} // namespace ui
