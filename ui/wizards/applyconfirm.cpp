// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/applyconfirm.h"

#include "models/format.h"
#include "models/plan/planwords.h"
#include "ui/common/factsview.h"
#include "ui/common/icons.h"
#include "ui/common/meaninglabel.h"
#include "ui/common/text.h"
#include "ui/wizards/exportbutton.h"
#include "ui/wizards/planlooks.h"
#include "ui/wizards/taborder.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui
{

namespace
{

constexpr qsizetype mostNamed = 4;

QString listed(const QStringList &names)
{
    if (names.isEmpty())
        return ApplyConfirm::tr("none");
    return names.join(QLatin1Char('\n'));
}

/// "esx01, esx02 and 3 more": a sentence to tick has to be read.
QString named(const QStringList &names)
{
    QStringList first;
    for (const QString &name : names.mid(0, mostNamed))
        first.append(singleLine(name));
    const int more = static_cast<int>(names.size() - first.size());
    const QString text = first.join(QLatin1String(", "));
    //: %1: names, %n: number of further ones
    return more > 0 ? ApplyConfirm::tr("%1 and %n more", nullptr, more).arg(text) : text;
}

QString confirmation(const values::BlastRadius &blast)
{
    const bool reboots = !blast.hostsThatReboot.isEmpty();
    const bool stops = !blast.vmsThatStop.isEmpty();
    if (reboots && stops)
        //: %1: hosts, %2: virtual machines
        return ApplyConfirm::tr("&Yes, reboot %1 and stop %2")
            .arg(escapeMnemonic(named(blast.hostsThatReboot)),
                escapeMnemonic(named(blast.vmsThatStop)));
    if (reboots)
        //: %1: hosts
        return ApplyConfirm::tr("&Yes, reboot %1")
            .arg(escapeMnemonic(named(blast.hostsThatReboot)));
    if (stops)
        //: %1: virtual machines
        return ApplyConfirm::tr("&Yes, stop %1").arg(escapeMnemonic(named(blast.vmsThatStop)));
    return ApplyConfirm::tr("&Yes, make these changes");
}

QStringList lasting(const QList<values::PreviewedStep> &steps)
{
    QStringList texts;
    for (const values::PreviewedStep &step : steps) {
        if (step.info.reversible || step.check.state == values::CheckState::AlreadyDone)
            continue;
        //: %1: title of a step, %2: why it cannot be undone
        texts.append(step.info.irreversible.isEmpty()
                ? step.info.title
                : ApplyConfirm::tr("%1: %2").arg(step.info.title, step.info.irreversible));
    }
    return texts;
}

/// What taking the plan back leaves behind, or costs once more.
QString lastingText(const values::PassthroughProposal &proposal)
{
    const QStringList texts = lasting(proposal.steps);
    if (!texts.isEmpty())
        return listed(texts);
    const QStringList &hosts = proposal.blast.hostsThatReboot;
    if (hosts.isEmpty())
        return ApplyConfirm::tr("Everything can be taken back");
    //: %1: hosts
    return ApplyConfirm::tr("Everything can be taken back; taking it back reboots %1 again")
        .arg(named(hosts));
}

FactGroup blastFacts(const values::PassthroughProposal &proposal)
{
    const values::BlastRadius &blast = proposal.blast;
    return {ApplyConfirm::tr("What it interrupts"),
        {{ApplyConfirm::tr("Hosts that reboot"), listed(blast.hostsThatReboot)},
            {ApplyConfirm::tr("Virtual machines that stop"), listed(blast.vmsThatStop)},
            {ApplyConfirm::tr("Features lost"), listed(blast.featuresLost)},
            {ApplyConfirm::tr("Cannot be undone"), lastingText(proposal)},
            {ApplyConfirm::tr("Takes about"), models::durationText(blast.expected)}}};
}

} // namespace

ApplyConfirm::ApplyConfirm(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new MeaningLabel(this))
    , m_verdict(new MeaningLabel(this))
    , m_facts(new FactsView(this))
    , m_confirm(new QCheckBox(this))
    , m_apply(new QPushButton(tr("&Apply"), this))
    , m_export(new ExportButton(this))
{
    m_facts->setAccessibleName(tr("What the plan interrupts"));
    m_apply->setIcon(icon(QStringLiteral("setup")));
    m_apply->setAutoDefault(false);
    setUpLayout();
    connect(m_confirm, &QCheckBox::toggled, this, &ApplyConfirm::refresh);
    connect(m_apply, &QPushButton::clicked, this, &ApplyConfirm::applyRequested);
    connect(m_export, &ExportButton::formatChosen, this, &ApplyConfirm::exportRequested);
    refresh();
}

void ApplyConfirm::setUpLayout()
{
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_apply);
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sentence);
    column->addWidget(m_verdict);
    column->addWidget(m_facts, 1);
    column->addWidget(m_confirm);
    column->addLayout(buttons);
    setTabOrderOf({m_facts, m_confirm, m_apply, m_export});
}

void ApplyConfirm::showProposal(const values::PassthroughProposal &proposal)
{
    const bool quiet
        = proposal.blast.hostsThatReboot.isEmpty() && proposal.blast.vmsThatStop.isEmpty();
    m_sentence->setMessage(quiet ? Meaning::Info : Meaning::Warning,
        proposal.blastSentence.isEmpty() ? tr("Nothing is interrupted.") : proposal.blastSentence);
    values::Verdict worst = values::Verdict::Works;
    for (const values::Preflight &preflight : proposal.preflights)
        worst = std::max(worst, preflight.verdict);
    m_verdict->setMessage(
        meaningOf(worst), tr("Predicted after the plan: %1").arg(models::verdictText(worst)));
    m_verdict->setVisible(!proposal.preflights.isEmpty());
    m_facts->setGroups({blastFacts(proposal)});
    const QString named = confirmation(proposal.blast);
    if (named != m_named)
        m_confirm->setChecked(false);
    m_named = named;
    m_confirm->setText(named);
    m_confirm->setToolTip(plainToolTip(QString(proposal.blast.hostsThatReboot.join(u'\n')
        + QLatin1Char('\n') + proposal.blast.vmsThatStop.join(u'\n'))
                                           .trimmed()));
}

void ApplyConfirm::setReady(bool ready)
{
    m_ready = ready;
    refresh();
}

void ApplyConfirm::refresh()
{
    m_confirm->setEnabled(m_ready);
    m_apply->setEnabled(m_ready && m_confirm->isChecked());
    m_export->setEnabled(m_ready);
}

} // namespace ui
