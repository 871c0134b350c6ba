// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/skipdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui
{

SkipDialog::SkipDialog(const QString &step, QWidget *parent)
    : QDialog(parent)
    , m_reason(new QLineEdit(this))
    , m_skip(new QPushButton(tr("&Skip"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Skip a Step"));
    auto *title = new QLabel(step, this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    auto *label = new QLabel(
        tr("&Why is this step passed over? Steps that depend on it run as if it were done."), this);
    label->setWordWrap(true);
    label->setBuddy(m_reason);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    m_skip->setEnabled(false);
    m_skip->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_skip, QDialogButtonBox::AcceptRole);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(title);
    column->addWidget(label);
    column->addWidget(m_reason);
    column->addWidget(buttons);
    connect(m_reason, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_skip->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT reasonGiven(m_reason->text().trimmed());
        accept();
    });
}

} // namespace ui
