// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/planrail.h"

#include "models/plan/planmodel.h"
#include "ui/common/meaninglabel.h"
#include "ui/common/rowsview.h"
#include "ui/wizards/planlooks.h"
#include "ui/wizards/stepdetails.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace ui
{

namespace
{

using Model = models::PlanModel;

constexpr int leastLetters = 12;

} // namespace

PlanRail::PlanRail(models::PlanModel *plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_count(new QLabel(this))
    , m_view(new RowsView(QStringLiteral("planRail"), this))
    , m_busy(new QProgressBar(this))
    , m_problem(new MeaningLabel(this))
    , m_blast(new MeaningLabel(this))
{
    setUpView();
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(fontMetrics().height() / 2);
    m_busy->setAccessibleName(tr("The plan is being worked out"));
    QSizePolicy stays = m_busy->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(stays);
    auto *title = new QLabel(tr("Plan"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *column = new QVBoxLayout(this);
    column->addWidget(title);
    column->addWidget(m_count);
    column->addWidget(m_busy);
    column->addWidget(m_view, 1);
    column->addWidget(m_problem);
    column->addWidget(m_blast);
    setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    setBusy(false);
    setSummary({}, std::nullopt);
    const auto count = [this] {
        recount();
    };
    connect(plan, &Model::rowsInserted, this, count);
    connect(plan, &Model::rowsRemoved, this, count);
    connect(plan, &Model::dataChanged, this, count);
    recount();
}

void PlanRail::setUpView()
{
    m_view->setSortingEnabled(false);
    m_view->setModel(m_plan);
    m_view->setHeaderHidden(true);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAccessibleName(tr("Steps of the plan"));
    for (const auto hidden : {Model::Column::Target, Model::Column::State, Model::Column::Change})
        m_view->setColumnHidden(static_cast<int>(hidden), true);
    m_view->setElastic({{0, leastLetters}});
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setItemDelegate(new IconDelegate(
        [](const QModelIndex &index) {
            return Looks{
                stepLooks(static_cast<models::StepLook>(index.data(Model::LookRole).toInt())).icon};
        },
        m_view));
    connect(m_view, &QAbstractItemView::activated, this, &PlanRail::openStep);
}

void PlanRail::setBusy(bool busy)
{
    m_isBusy = busy;
    m_busy->setVisible(busy);
}

void PlanRail::setSummary(const QString &sentence, const std::optional<values::Error> &problem)
{
    m_blast->setMessage(Meaning::Warning, sentence);
    m_blast->setVisible(!sentence.isEmpty());
    m_problem->setMessage(Meaning::Info, problem ? problem->sentence() : QString());
    m_problem->setVisible(problem.has_value());
}

void PlanRail::recount()
{
    const int all = m_plan->rowCount();
    const int done = m_plan->count(models::StepLook::AlreadyDone);
    m_count->setText(all == 0 ? tr("It grows here as you choose.")
            : done == 0
            ? tr("%n step(s)", nullptr, all)
            //: %1: "12 steps", %n: how many of them
            : tr("%1, %n of them done already", nullptr, done).arg(tr("%n step(s)", nullptr, all)));
}

void PlanRail::openStep(const QModelIndex &index)
{
    const values::PreviewedStep *step = m_plan->step(index);
    if (step == nullptr)
        return;
    auto *dialog = new StepDialog(this);
    dialog->setStep(*step, m_plan->state(index));
    dialog->show();
}

} // namespace ui
