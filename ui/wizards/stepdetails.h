// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/step.h"

#include <QDialog>
#include <QWidget>

namespace models
{
class TextTableModel;
}

namespace ui
{

class FactsView;
class RowsView;

/// Everything about one step: what it changes from what to what, why and after which section of the
/// guide, how the same is done by hand in the vSphere Client, the call, how it is undone or why it
/// cannot be, and of a run its evidence. Texts can be selected and copied.
class StepDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit StepDetails(QWidget *parent = nullptr);

    /// state: of a run; may be null.
    void setStep(const values::PreviewedStep &step, const values::StepState *state);
    void clear();
    [[nodiscard]] FactsView *facts() const { return m_facts; }
    [[nodiscard]] RowsView *changes() const { return m_changes; }

private:
    models::TextTableModel *m_table;
    RowsView *m_changes;
    FactsView *m_facts;
};

/// The same in a window of its own. Deletes itself when it closes.
class StepDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit StepDialog(QWidget *parent = nullptr);
    void setStep(const values::PreviewedStep &step, const values::StepState *state);

private:
    StepDetails *m_details;
};

} // namespace ui
