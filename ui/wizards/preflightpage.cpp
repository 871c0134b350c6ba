// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/preflightpage.h"

#include "models/plan/findingmodel.h"
#include "models/plan/planmodel.h"
#include "ui/common/factsview.h"
#include "ui/common/icondelegate.h"
#include "ui/common/meaninglabel.h"
#include "ui/common/rowsview.h"
#include "ui/wizards/planlooks.h"
#include "ui/wizards/planview.h"
#include "ui/wizards/stepdetails.h"
#include "ui/wizards/taborder.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui
{

namespace
{

using Findings = models::FindingModel;

Looks findingLooks(const QModelIndex &index)
{
    return verdictLooks(static_cast<values::Verdict>(index.data(Findings::VerdictRole).toInt()));
}

FactGroup findingFacts(const values::Finding &finding)
{
    QString title = finding.ofServer ? PreflightPage::tr("The server's own check") : finding.rule;
    if (finding.ofServer && !finding.rule.isEmpty())
        //: %1: "The server's own check", %2: id of a rule
        title = PreflightPage::tr("%1 (%2)").arg(title, finding.rule);
    FactGroup group{title, {}};
    const auto add = [&group](const QString &label, const QString &value) {
        if (!value.isEmpty())
            group.facts.append({label, value});
    };
    add(PreflightPage::tr("Cause"), finding.cause);
    add(finding.ofServer ? PreflightPage::tr("In the server's words")
                         : PreflightPage::tr("Would be seen"),
        finding.prevented);
    add(PreflightPage::tr("Remedy"), finding.remedy);
    add(PreflightPage::tr("Source"), finding.source);
    if (finding.confidence == QLatin1String("C"))
        add(PreflightPage::tr("Certainty"),
            PreflightPage::tr("Told by one source only: it warns and blocks nothing"));
    return group;
}

/// What was not judged, and what the server's own check came to.
QString notesOf(const QList<values::Preflight> &preflights)
{
    QStringList unknown, notes;
    for (const values::Preflight &preflight : preflights) {
        unknown += preflight.unknown;
        if (!preflight.serverNote.isEmpty())
            notes.append(preflight.serverNote);
    }
    unknown.removeDuplicates();
    notes.removeDuplicates();
    if (!unknown.isEmpty())
        //: %1: what was not judged, several
        notes.append(PreflightPage::tr("Not judged: %1").arg(unknown.join(QLatin1String("; "))));
    return notes.join(QLatin1Char('\n'));
}

} // namespace

QHash<values::MoRef, QString> vmNames(const values::PassthroughProposal &proposal)
{
    QHash<values::MoRef, QString> names;
    for (const values::VmCandidate &vm : proposal.vms)
        names.insert(vm.vm, vm.name);
    if (proposal.plan) {
        for (const values::PlannedStep &step : proposal.plan->steps)
            names.insert(step.target.ref, step.target.name);
    }
    return names;
}

PreflightPage::PreflightPage(models::PlanModel *plan, QWidget *parent)
    : WizardPage(parent)
    , m_plan(plan)
    , m_model(new Findings(this))
    , m_tabs(new QTabWidget(this))
    , m_verdict(new MeaningLabel(this))
    , m_unknown(new QLabel(this))
    , m_findings(new RowsView(QStringLiteral("wizardFindings"), this))
    , m_finding(new FactsView(this))
    , m_remedy(new QPushButton(tr("&Add the Remedy to the Plan"), this))
    , m_steps(makePlanView(plan, QStringLiteral("wizardSummary"), this))
    , m_details(new StepDetails(this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeFindings(), tr("Pre&flight"));
    m_tabs->addTab(makeSummary(), tr("Summary of &changes"));
    m_tabs->setAccessibleName(tr("Preflight and summary"));
    m_tabs->tabBar()->setAccessibleName(tr("Preflight and summary"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_verdict);
    column->addWidget(m_tabs, 1);
    connect(m_remedy, &QPushButton::clicked, this, &PreflightPage::takeRemedy);
    connect(m_findings->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &PreflightPage::showFinding);
    connect(m_steps->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &PreflightPage::showStep);
    connect(plan, &models::PlanModel::dataChanged, this, &PreflightPage::showStep);
    showProposal({});
}

QWidget *PreflightPage::makeFindings()
{
    auto *page = new QWidget(this);
    m_findings->setSortingEnabled(false);
    m_findings->setModel(m_model);
    m_findings->setSelectionMode(QAbstractItemView::SingleSelection);
    m_findings->setAccessibleName(tr("Findings"));
    m_findings->setElastic({{0, 18}, {1, 12}, {2, 20}, {3, 20}});
    m_findings->setItemDelegate(
        new IconDelegate([](const QModelIndex &) { return Looks(); }, m_findings));
    m_findings->setItemDelegateForColumn(0, new IconDelegate(findingLooks, m_findings));
    m_finding->setAccessibleName(tr("Details of the finding"));
    m_remedy->setAutoDefault(false);
    m_unknown->setTextFormat(Qt::PlainText);
    m_unknown->setWordWrap(true);
    auto *split = new QSplitter(Qt::Vertical, page);
    split->setObjectName(QStringLiteral("wizardFindingsSplit"));
    split->addWidget(m_findings);
    split->addWidget(m_finding);
    split->setChildrenCollapsible(false);
    split->setSizes({fontMetrics().lineSpacing() * 12, fontMetrics().lineSpacing() * 10});
    auto *column = new QVBoxLayout(page);
    column->addWidget(split, 1);
    column->addWidget(m_remedy, 0, Qt::AlignLeft);
    column->addWidget(m_unknown);
    setTabOrderOf({m_findings, m_finding, m_remedy});
    return page;
}

QWidget *PreflightPage::makeSummary()
{
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(QStringLiteral("wizardSummarySplit"));
    split->addWidget(m_steps);
    split->addWidget(m_details);
    split->setChildrenCollapsible(false);
    const int line = fontMetrics().lineSpacing();
    split->setSizes({line * 12, line * 14});
    return split;
}

void PreflightPage::reset()
{
    m_remedies.clear();
    m_tabs->setCurrentIndex(0);
}

void PreflightPage::showProposal(const values::PassthroughProposal &proposal)
{
    m_model->setPreflights(proposal.preflights, vmNames(proposal));
    m_unknown->setText(notesOf(proposal.preflights));
    m_unknown->setVisible(!m_unknown->text().isEmpty());
    showVerdict(proposal);
    if (!m_findings->currentIndex().isValid() && m_model->rowCount() > 0)
        m_findings->setCurrentIndex(m_model->index(0, 0));
    if (!m_steps->currentIndex().isValid() && m_plan->rowCount() > 0)
        m_steps->setCurrentIndex(m_plan->index(0, 0));
    showFinding();
    showStep();
    Q_EMIT stateChanged();
}

void PreflightPage::showVerdict(const values::PassthroughProposal &proposal)
{
    m_worst = values::Verdict::Works;
    for (const values::Preflight &preflight : proposal.preflights)
        m_worst = std::max(m_worst, preflight.verdict);
    m_problem.clear();
    const int blocked = m_plan->count(models::StepLook::Blocked);
    if (!proposal.plan)
        m_problem = proposal.problem ? proposal.problem->sentence() : tr("There is no plan yet.");
    else if (blocked > 0)
        m_problem = tr("%n step(s) of the plan are blocked.", nullptr, blocked);
    if (!m_problem.isEmpty())
        m_verdict->setMessage(Meaning::Failure, m_problem);
    else if (proposal.preflights.isEmpty())
        m_verdict->setMessage(Meaning::Info, tr("No virtual machine is powered on by this plan."));
    else
        //: %1: a verdict: "Works"
        m_verdict->setMessage(meaningOf(m_worst),
            tr("Predicted after the plan: %1").arg(models::verdictText(m_worst)));
}

void PreflightPage::showFinding()
{
    const QModelIndex index = m_findings->currentIndex();
    const values::Finding *finding = m_model->finding(index);
    m_finding->setGroups(finding == nullptr ? QList<FactGroup>() : QList{findingFacts(*finding)});
    m_remedy->setEnabled(
        finding != nullptr && finding->step.has_value() && !m_remedies.contains(*finding->step));
}

void PreflightPage::showStep()
{
    const QModelIndex index = m_steps->currentIndex();
    const values::PreviewedStep *step = m_plan->step(index);
    if (step == nullptr)
        m_details->clear();
    else
        m_details->setStep(*step, m_plan->state(index));
}

void PreflightPage::takeRemedy()
{
    const values::Finding *finding = m_model->finding(m_findings->currentIndex());
    if (finding == nullptr || !finding->step)
        return;
    m_remedies.append(*finding->step);
    m_remedy->setEnabled(false);
    Q_EMIT edited();
}

void PreflightPage::showEvent(QShowEvent *event)
{
    WizardPage::showEvent(event);
    Q_EMIT serverWordWanted();
}

void PreflightPage::setWaiting(bool waiting)
{
    if (m_waiting == waiting)
        return;
    m_waiting = waiting;
    Q_EMIT stateChanged();
}

void PreflightPage::readInto(values::PassthroughChoices &choices) const
{
    choices.remedies = m_remedies;
}

QString PreflightPage::title() const
{
    return tr("Preflight");
}

QString PreflightPage::question() const
{
    return tr("Will it work, and what is changed?");
}

QString PreflightPage::missing() const
{
    return m_waiting ? tr("The plan is being worked out.") : m_problem;
}

bool PreflightPage::wantsReading() const
{
    return m_worst > values::Verdict::Loses || !missing().isEmpty();
}

QWidget *PreflightPage::firstField() const
{
    return m_tabs->tabBar();
}

} // namespace ui
