// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/manualstepbox.h"

#include "ui/common/iconlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui
{

namespace
{

QString instructions(const values::PreviewedStep &step)
{
    QStringList parts{step.info.why, step.info.byHand, step.check.call};
    parts += step.check.notes;
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(QLatin1Char('\n'));
}

} // namespace

ManualStepBox::ManualStepBox(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_instructions(new QLabel(this))
    , m_evidence(new QLineEdit(this))
    , m_confirm(new QPushButton(tr("&Confirm"), this))
{
    setFrameShape(StyledPanel);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel *label : {m_title, m_instructions}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_evidence->setAccessibleName(tr("What you saw"));
    m_evidence->setPlaceholderText(
        tr("What you saw, in your own words; it is kept in the journal"));
    m_confirm->setAutoDefault(false);
    m_confirm->setEnabled(false);
    auto *label = new QLabel(tr("&Evidence:"), this);
    label->setBuddy(m_evidence);
    auto *grid = new QGridLayout(this);
    grid->addWidget(new IconLabel(QStringLiteral("hand"), 1.4, this), 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1, 1, 3);
    grid->addWidget(m_instructions, 1, 1, 1, 3);
    grid->addWidget(label, 2, 1);
    grid->addWidget(m_evidence, 2, 2);
    grid->addWidget(m_confirm, 2, 3);
    grid->setColumnStretch(2, 1);
    connect(m_evidence, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_confirm->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_evidence, &QLineEdit::returnPressed, this, &ManualStepBox::submit);
    connect(m_confirm, &QPushButton::clicked, this, &ManualStepBox::submit);
}

void ManualStepBox::setStep(const values::PreviewedStep &step)
{
    if (m_id != step.id)
        m_evidence->clear();
    m_id = step.id;
    m_title->setText(step.info.title);
    m_instructions->setText(instructions(step));
    setAccessibleName(step.info.title);
}

void ManualStepBox::submit()
{
    const QString words = m_evidence->text().trimmed();
    if (!words.isEmpty())
        Q_EMIT confirmed(m_id, words);
}

} // namespace ui
