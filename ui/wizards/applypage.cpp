// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/applypage.h"

#include "ui/common/rowsview.h"
#include "ui/wizards/applyconfirm.h"
#include "ui/wizards/runview.h"

#include <QCheckBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui
{

ApplyPage::ApplyPage(models::PlanModel *plan, QWidget *parent)
    : WizardPage(parent)
    , m_stack(new QStackedWidget(this))
    , m_confirm(new ApplyConfirm(this))
    , m_run(new RunView(plan, this))
{
    m_stack->addWidget(m_confirm);
    m_stack->addWidget(m_run);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

void ApplyPage::showConfirm()
{
    m_stack->setCurrentWidget(m_confirm);
    Q_EMIT stateChanged();
}

void ApplyPage::showRun()
{
    if (isRunShown())
        return;
    m_stack->setCurrentWidget(m_run);
    Q_EMIT stateChanged();
}

bool ApplyPage::isRunShown() const
{
    return m_stack->currentWidget() == m_run;
}

QString ApplyPage::title() const
{
    return tr("Apply and prove");
}

QString ApplyPage::question() const
{
    return isRunShown() ? tr("The plan is carried out and proved") : tr("Apply this plan?");
}

QWidget *ApplyPage::firstField() const
{
    return isRunShown() ? static_cast<QWidget *>(m_run->view()) : m_confirm->confirmBox();
}

} // namespace ui
