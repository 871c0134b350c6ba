// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/stepdetails.h"

#include "models/format.h"
#include "models/plan/planwords.h"
#include "models/plan/texttablemodel.h"
#include "ui/common/factsview.h"
#include "ui/common/rowsview.h"
#include "ui/common/text.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace ui
{

namespace
{

constexpr int mostRowsShown = 6;

void add(QList<Fact> &facts, const QString &label, const QString &value, const QString &hint = {},
    Meaning meaning = Meaning::Info)
{
    if (!value.isEmpty())
        facts.append({label, value, hint, meaning});
}

Meaning meaningOf(values::CheckState state)
{
    return state == values::CheckState::Blocked ? Meaning::Failure : Meaning::Info;
}

QString stateText(values::CheckState state)
{
    using L = models::StepLook;
    switch (state) {
    case values::CheckState::Needed:
        return models::stepLookText(L::Needed);
    case values::CheckState::AlreadyDone:
        return models::stepLookText(L::AlreadyDone);
    case values::CheckState::Blocked:
        return models::stepLookText(L::Blocked);
    case values::CheckState::Unknown:
        break;
    }
    return models::stepLookText(L::Unknown);
}

QString undoText(const values::StepInfo &info)
{
    if (info.reversible && !info.undoLoses.isEmpty())
        //: %1: a sentence: what is deleted and lost
        return StepDetails::tr("Can be undone, with a loss: %1").arg(info.undoLoses);
    if (info.reversible)
        return StepDetails::tr("Can be undone");
    //: %1: why a step cannot be undone
    return info.irreversible.isEmpty()
        ? StepDetails::tr("Cannot be undone")
        : StepDetails::tr("Cannot be undone: %1").arg(info.irreversible);
}

FactGroup planned(const values::PreviewedStep &step)
{
    const values::StepInfo &info = step.info;
    QList<Fact> facts;
    add(facts, StepDetails::tr("Target"), step.target);
    add(facts, StepDetails::tr("State"), stateText(step.check.state),
        QString(step.check.reason + QLatin1Char('\n') + step.check.fix).trimmed(),
        meaningOf(step.check.state));
    add(facts, StepDetails::tr("Why"), info.why);
    add(facts, StepDetails::tr("In the guide"), info.source);
    add(facts, StepDetails::tr("Done by"), models::stepKindText(info.kind));
    add(facts, StepDetails::tr("By hand in the vSphere Client"), info.byHand);
    add(facts, StepDetails::tr("Call"), step.check.call);
    add(facts, StepDetails::tr("To know"), step.check.notes.join(QLatin1Char('\n')));
    add(facts, StepDetails::tr("Undo"), undoText(info), QString(),
        info.reversible ? Meaning::Info : Meaning::Warning);
    add(facts, StepDetails::tr("Needs privileges"), info.privileges.join(QLatin1String(", ")));
    add(facts, StepDetails::tr("Takes about"), models::durationText(info.typical));
    return {step.info.title, facts};
}

FactGroup ofRun(const values::StepState &state)
{
    QList<Fact> facts;
    add(facts, StepDetails::tr("Evidence"), state.evidence.sentence);
    add(facts, StepDetails::tr("Under way"), state.doing);
    if (state.error)
        add(facts, StepDetails::tr("Failed"), state.error->what, state.error->why,
            Meaning::Failure);
    add(facts, StepDetails::tr("Differs from the plan"), state.drift);
    add(facts, StepDetails::tr("Skipped because"), state.skippedBecause);
    if (state.started.isValid())
        add(facts, StepDetails::tr("Begun"), models::dateTimeText(state.started));
    if (state.ended.isValid())
        add(facts, StepDetails::tr("Ended"), models::dateTimeText(state.ended));
    return {StepDetails::tr("In this run"), facts};
}

} // namespace

StepDetails::StepDetails(QWidget *parent)
    : QWidget(parent)
    , m_table(new models::TextTableModel({tr("Property"), tr("Before"), tr("After")}, this))
    , m_changes(new RowsView(QStringLiteral("stepChanges"), this))
    , m_facts(new FactsView(this))
{
    m_changes->setSortingEnabled(false);
    m_changes->setModel(m_table);
    m_changes->setElastic({{0, 18}, {1, 10}});
    m_changes->setAccessibleName(tr("What the step changes"));
    m_facts->setAccessibleName(tr("Details of the step"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_changes);
    column->addWidget(m_facts, 1);
    clear();
}

void StepDetails::setStep(const values::PreviewedStep &step, const values::StepState *state)
{
    QList<QStringList> rows;
    for (const values::ValueChange &change : step.check.changes)
        rows.append({change.property, change.before, change.after});
    m_table->setRows(rows);
    const int shown = qMin(static_cast<int>(rows.size()), mostRowsShown) + 1;
    m_changes->setFixedHeight((shown + 1) * (fontMetrics().height() + 6));
    m_changes->setVisible(!rows.isEmpty());
    QList<FactGroup> groups;
    if (state != nullptr) {
        const FactGroup run = ofRun(*state);
        if (!run.facts.isEmpty())
            groups.append(run);
    }
    groups.append(planned(step));
    m_facts->setGroups(groups);
}

void StepDetails::clear()
{
    m_table->setRows({});
    m_changes->hide();
    m_facts->setGroups({});
}

StepDialog::StepDialog(QWidget *parent)
    : QDialog(parent)
    , m_details(new StepDetails(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_details, 1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 30);
}

void StepDialog::setStep(const values::PreviewedStep &step, const values::StepState *state)
{
    setWindowTitle(singleLine(step.info.title));
    m_details->setStep(step, state);
}

} // namespace ui
