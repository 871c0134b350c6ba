// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/vmplandialog.h"

#include "models/plan/planmodel.h"
#include "ui/common/meaninglabel.h"
#include "ui/common/rowsview.h"
#include "ui/common/text.h"
#include "ui/help/helpcontext.h"
#include "ui/wizards/applyconfirm.h"
#include "ui/wizards/planview.h"
#include "ui/wizards/taborder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui
{

VmPlanDialog::VmPlanDialog(const QString &title, const QString &purpose, QWidget *parent)
    : QDialog(parent)
    , m_plan(new models::PlanModel(this))
    , m_vms(new QComboBox(this))
    , m_option(new QCheckBox(this))
    , m_notice(new MeaningLabel(this))
    , m_steps(makePlanView(m_plan, QStringLiteral("vmPlanSteps"), this))
    , m_confirm(new ApplyConfirm(this))
{
    setWindowTitle(title);
    setHelpPage(this, QStringLiteral("setup-passthrough"));
    m_option->hide();
    m_notice->hide();
    setUpLayout(purpose);
    connect(m_vms, &QComboBox::currentIndexChanged, this, &VmPlanDialog::announce);
    connect(m_option, &QCheckBox::toggled, this, &VmPlanDialog::announce);
    connect(m_confirm, &ApplyConfirm::exportRequested, this, &VmPlanDialog::exportRequested);
    connect(m_confirm, &ApplyConfirm::applyRequested, this, [this] {
        if (m_proposal.plan)
            Q_EMIT applyRequested(*m_proposal.plan);
    });
}

void VmPlanDialog::setUpLayout(const QString &purpose)
{
    auto *text = new QLabel(purpose, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *label = new QLabel(tr("&Virtual machine:"), this);
    label->setBuddy(m_vms);
    m_vms->setAccessibleName(tr("Virtual machine"));
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_vms, 1);
    m_steps->setAccessibleName(tr("Steps of the plan"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addLayout(row);
    column->addWidget(m_option);
    column->addWidget(m_notice);
    column->addWidget(m_steps, 3);
    column->addWidget(m_confirm, 2);
    column->addWidget(buttons);
    setTabOrderOf({m_vms, m_option, m_steps});
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().lineSpacing() * 38);
}

void VmPlanDialog::setOption(const QString &text, const QString &toolTip)
{
    const QSignalBlocker quiet(m_option);
    m_option->setText(text);
    m_option->setToolTip(toolTip);
    m_option->setChecked(false);
    m_option->setVisible(!text.isEmpty());
}

void VmPlanDialog::setVms(const QList<std::pair<values::ObjectKey, QString>> &vms,
    const values::ObjectKey &preferred, const QString &nobody)
{
    {
        const QSignalBlocker quiet(m_vms);
        m_vms->clear();
        m_keys.clear();
        for (const auto &[key, name] : vms) {
            m_keys.append(key);
            m_vms->addItem(singleLine(name));
        }
        const qsizetype index = m_keys.indexOf(preferred);
        m_vms->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, index)));
    }
    m_vms->setEnabled(!m_keys.isEmpty());
    m_notice->setMessage(Meaning::Warning, nobody);
    m_notice->setVisible(m_keys.isEmpty());
    announce();
}

values::ObjectKey VmPlanDialog::vm() const
{
    return m_keys.value(m_vms->currentIndex());
}

bool VmPlanDialog::isOptionChosen() const
{
    return m_option->isChecked();
}

void VmPlanDialog::announce()
{
    m_proposal = {};
    m_plan->setSteps({});
    m_confirm->showProposal(m_proposal);
    m_confirm->setReady(false);
    if (m_keys.isEmpty())
        return;
    m_notice->setMessage(Meaning::Info, tr("The plan is being worked out."));
    m_notice->show();
    Q_EMIT vmChosen(vm(), m_option->isChecked());
}

void VmPlanDialog::setProposal(
    const values::PassthroughProposal &proposal, const values::ObjectKey &vm)
{
    if (!(vm == this->vm()))
        return;
    m_proposal = proposal;
    m_plan->setSteps(proposal.steps);
    m_confirm->showProposal(proposal);
    const int blocked = m_plan->count(models::StepLook::Blocked);
    QString problem;
    if (!proposal.plan)
        problem = proposal.problem ? proposal.problem->sentence() : tr("There is no plan.");
    else if (blocked > 0)
        problem = tr("%n step(s) of the plan are blocked.", nullptr, blocked);
    m_notice->setMessage(Meaning::Failure, problem);
    m_notice->setVisible(!problem.isEmpty());
    m_confirm->setReady(problem.isEmpty());
}

void VmPlanDialog::showError(const values::Error &error)
{
    m_confirm->setReady(false);
    m_notice->setMessage(Meaning::Failure, error.sentence());
    m_notice->show();
}

} // namespace ui
