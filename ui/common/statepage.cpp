// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/statepage.h"

#include "ui/common/iconlabel.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui
{

namespace
{

constexpr int widthInLetters = 64;

QLabel *makeSentence(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

StatePage::StatePage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(QStringLiteral("info"), 2.5, this))
    , m_title(makeSentence(this))
    , m_hint(makeSentence(this))
    , m_busy(new QProgressBar(this))
    , m_button(new QPushButton(this))
{
    QFont large = m_title->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_title->setFont(large);
    const int width = fontMetrics().averageCharWidth() * widthInLetters;
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(width / 2);
    m_busy->setAccessibleName(tr("Loading"));
    m_button->setAutoDefault(false);
    connect(m_button, &QPushButton::clicked, this, &StatePage::buttonClicked);

    auto *box = new QWidget(this);
    box->setMaximumWidth(width);
    auto *column = new QVBoxLayout(box);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(m_busy);
    column->setAlignment(m_busy, Qt::AlignHCenter);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(box, 8);
    row->addStretch(1);
    setState({});
}

void StatePage::setState(const StateText &state)
{
    m_state = state;
    m_icon->setIconName(state.icon.isEmpty() ? QStringLiteral("info") : state.icon);
    m_title->setText(state.title);
    m_hint->setText(state.hint);
    m_hint->setVisible(!state.hint.isEmpty());
    m_busy->setVisible(state.busy);
    m_button->setText(state.button);
    m_button->setVisible(!state.button.isEmpty());
    //: %1: what is the case, %2: what to do next. Read by screen readers.
    setAccessibleName(tr("%1. %2").arg(state.title, state.hint));
}

} // namespace ui
