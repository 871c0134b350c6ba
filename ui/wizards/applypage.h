// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughproposal.h"
#include "ui/wizards/wizardpage.h"

class QStackedWidget;

namespace models
{
class PlanModel;
}

namespace ui
{

class ApplyConfirm;
class RunView;

/// Last page: the confirmation, then the run.
class ApplyPage final : public WizardPage
{
    Q_OBJECT
public:
    explicit ApplyPage(models::PlanModel *plan, QWidget *parent = nullptr);

    void showConfirm();
    void showRun();
    [[nodiscard]] bool isRunShown() const;
    [[nodiscard]] ApplyConfirm *confirm() const { return m_confirm; }
    [[nodiscard]] RunView *run() const { return m_run; }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString question() const override;
    [[nodiscard]] bool wantsReading() const override { return true; }
    [[nodiscard]] QWidget *firstField() const override;

private:
    QStackedWidget *m_stack;
    ApplyConfirm *m_confirm;
    RunView *m_run;
};

} // namespace ui
