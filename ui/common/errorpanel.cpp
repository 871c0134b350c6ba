// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/errorpanel.h"

#include "ui/common/iconlabel.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace ui
{

namespace
{

QLabel *makeLine(QWidget *parent)
{
    auto *line = new QLabel(parent);
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return line;
}

} // namespace

ErrorPanel::ErrorPanel(QWidget *parent)
    : QFrame(parent)
    , m_what(makeLine(this))
    , m_why(makeLine(this))
    , m_fix(makeLine(this))
    , m_details(new QPlainTextEdit(this))
    , m_detailsButton(new QPushButton(tr("&Details"), this))
    , m_buttons(new QHBoxLayout)
{
    setFrameShape(QFrame::StyledPanel);
    QFont bold = m_what->font();
    bold.setBold(true);
    m_what->setFont(bold);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setAccessibleName(tr("Details of the error"));
    m_details->setMaximumHeight(fontMetrics().lineSpacing() * 6);
    m_details->hide();
    m_detailsButton->setCheckable(true);
    m_detailsButton->setAutoDefault(false);
    connect(m_detailsButton, &QPushButton::toggled, this, &ErrorPanel::showDetails);

    auto *grid = new QGridLayout(this);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new IconLabel(QStringLiteral("error"), 1.4, this), 0, 0, Qt::AlignTop);
    grid->addWidget(m_what, 0, 1);
    grid->addWidget(m_why, 1, 1);
    grid->addWidget(m_fix, 2, 1);
    m_buttons->addWidget(m_detailsButton);
    m_buttons->addStretch(1);
    grid->addLayout(m_buttons, 3, 1);
    grid->addWidget(m_details, 4, 1);
    recolour();
}

void ErrorPanel::setError(const values::Error &error)
{
    m_error = error;
    m_what->setText(error.what);
    m_why->setText(error.why);
    m_why->setVisible(!error.why.isEmpty());
    m_fix->setText(error.fix);
    m_fix->setVisible(!error.fix.isEmpty());
    m_details->setPlainText(error.detail);
    m_detailsButton->setVisible(!error.detail.isEmpty());
    m_detailsButton->setChecked(false);
    setAccessibleName(error.sentence());
}

QPushButton *ErrorPanel::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void ErrorPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        recolour();
    QFrame::changeEvent(event);
}

void ErrorPanel::recolour()
{
    QPalette colours = m_what->palette();
    colours.setColor(QPalette::WindowText, color(Meaning::Failure, palette()));
    m_what->setPalette(colours);
}

void ErrorPanel::showDetails(bool on)
{
    m_details->setVisible(on);
}

} // namespace ui
