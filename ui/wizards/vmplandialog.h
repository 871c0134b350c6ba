// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughproposal.h"
#include "ui/wizards/runbookformat.h"

#include <QDialog>
#include <QList>

#include <utility>

class QCheckBox;
class QComboBox;
class QLabel;

namespace models
{
class PlanModel;
}

namespace ui
{

class ApplyConfirm;
class MeaningLabel;
class RowsView;

/// A plan that needs no more choices than a VM: which one, all steps with what they change, what
/// they interrupt, and the box to tick before it is applied. Not modal; it closes once applied.
class VmPlanDialog final : public QDialog
{
    Q_OBJECT
public:
    /// title: of the window; purpose: what the plan is for, a sentence or two.
    VmPlanDialog(const QString &title, const QString &purpose, QWidget *parent = nullptr);

    /// A choice besides the VM; vmChosen() tells it. None is shown without text.
    void setOption(const QString &text, const QString &toolTip);
    /// The VMs to choose from, by name; none: says nobody (a sentence). Says vmChosen().
    void setVms(const QList<std::pair<values::ObjectKey, QString>> &vms,
        const values::ObjectKey &preferred, const QString &nobody);
    /// The plan for the VM chosen, or why there is none. One for another VM is not shown.
    void setProposal(const values::PassthroughProposal &proposal, const values::ObjectKey &vm);
    /// Something could not be read.
    void showError(const values::Error &error);

    [[nodiscard]] values::ObjectKey vm() const;
    [[nodiscard]] bool isOptionChosen() const;
    [[nodiscard]] QComboBox *vmBox() const { return m_vms; }
    [[nodiscard]] QCheckBox *optionBox() const { return m_option; }
    [[nodiscard]] RowsView *steps() const { return m_steps; }
    [[nodiscard]] ApplyConfirm *confirm() const { return m_confirm; }
    [[nodiscard]] MeaningLabel *notice() const { return m_notice; }

Q_SIGNALS:
    void vmChosen(const values::ObjectKey &vm, bool option);
    void applyRequested(const values::Plan &plan);
    void exportRequested(ui::RunbookFormat format);

private:
    void setUpLayout(const QString &purpose);
    void announce();

    models::PlanModel *m_plan;
    QComboBox *m_vms;
    QCheckBox *m_option;
    MeaningLabel *m_notice;
    RowsView *m_steps;
    ApplyConfirm *m_confirm;
    QList<values::ObjectKey> m_keys;
    values::PassthroughProposal m_proposal;
};

} // namespace ui
