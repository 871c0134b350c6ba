// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/notedialog.h"

#include "ui/common/iconlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>

namespace ui
{

namespace
{

constexpr int widthInLetters = 60;

} // namespace

NoteDialog::NoteDialog(
    const QString &icon, const QString &head, const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_grid(new QGridLayout(this))
    , m_buttons(new QDialogButtonBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *heading = new QLabel(head, this);
    auto *body = new QLabel(text, this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    for (QLabel *label : {heading, body}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(label->fontMetrics().averageCharWidth() * widthInLetters);
    }
    m_grid->addWidget(new IconLabel(icon, 2, this), 0, 0, 2, 1, Qt::AlignTop);
    m_grid->addWidget(heading, 0, 1);
    m_grid->addWidget(body, 1, 1);
    m_grid->addWidget(m_buttons, 3, 0, 1, 2);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QCheckBox *NoteDialog::addChoice(const QString &text)
{
    auto *box = new QCheckBox(text, this);
    m_grid->addWidget(box, 2, 1);
    setTabOrder(box, m_buttons);
    return box;
}

} // namespace ui
