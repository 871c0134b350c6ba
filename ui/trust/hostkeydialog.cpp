// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/hostkeydialog.h"

#include "ui/common/iconlabel.h"
#include "ui/common/text.h"
#include "ui/help/helpcontext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui
{

namespace
{

using Kind = values::HostKeyVerdict::Kind;
constexpr int widthInLetters = 76;

QLabel *makeSentence(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(label->fontMetrics().averageCharWidth() * widthInLetters);
    return label;
}

QGroupBox *makeKeyBox(const QString &title, const values::HostKey &key, QWidget *parent)
{
    auto *box = new QGroupBox(title, parent);
    auto *form = new QFormLayout(box);
    const auto add = [box, form](const QString &name, const QString &text, bool fixed) {
        auto *label = new QLabel(singleLine(text), box);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setAccessibleName(name);
        if (fixed)
            label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        form->addRow(name, label);
    };
    add(HostKeyDialog::tr("Type"), key.type, false);
    add(HostKeyDialog::tr("Fingerprint"), key.fingerprint, true);
    return box;
}

QString headOf(const values::HostKeyQuestion &question)
{
    switch (question.verdict.kind) {
    case Kind::Changed:
        //: %1: name of a machine
        return HostKeyDialog::tr("The host key of %1 has changed").arg(question.host);
    case Kind::Revoked:
        //: %1: name of a machine
        return HostKeyDialog::tr("The host key of %1 is revoked").arg(question.host);
    case Kind::Known:
    case Kind::Unknown:
        break;
    }
    //: %1: name of a machine
    return HostKeyDialog::tr("GPU Deck cannot tell whether this is really %1").arg(question.host);
}

QString textOf(const values::HostKeyQuestion &question)
{
    switch (question.verdict.kind) {
    case Kind::Changed:
        //: %1: a file name and a line number
        return HostKeyDialog::tr(
            "It is not the one in %1, so nothing was sent. Either the machine was installed anew, "
            "or somebody is between you and it. Only if its administrator confirms the new "
            "fingerprint, remove the old key from that file, then try again.")
            .arg(question.verdict.file);
    case Kind::Revoked:
        //: %1: a file name and a line number
        return HostKeyDialog::tr("The file %1 says that this key must not be trusted any more. "
                                 "Nothing was sent. Ask the administrator of the machine.")
            .arg(question.verdict.file);
    case Kind::Known:
    case Kind::Unknown:
        break;
    }
    return HostKeyDialog::tr(
        "Its host key is in none of your files of known hosts; that is usual for the first "
        "connection. Compare the fingerprint with the one on the machine's console. When you trust "
        "it, only this key is accepted for this machine.");
}

} // namespace

HostKeyDialog::HostKeyDialog(const values::HostKeyQuestion &question, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
{
    setWindowTitle(question.changed() ? tr("Connection Blocked") : tr("Trust This Machine?"));
    setHelpPage(this, QStringLiteral("trust-and-passwords"));
    auto *column = new QVBoxLayout(this);
    addWords(column);
    addKeys(column);
    column->addStretch(1);
    addButtons(column);
}

bool HostKeyDialog::isRemembered() const
{
    return m_remember != nullptr && m_remember->isChecked();
}

void HostKeyDialog::addWords(QVBoxLayout *column)
{
    auto *head = makeSentence(singleLine(headOf(m_question)), this);
    QFont bold = head->font();
    bold.setBold(true);
    head->setFont(bold);
    auto *words = new QVBoxLayout;
    words->addWidget(head);
    words->addWidget(makeSentence(singleLine(textOf(m_question)), this));
    if (!m_question.verdict.note.isEmpty())
        words->addWidget(makeSentence(singleLine(m_question.verdict.note), this));
    const QString icon = m_question.changed() ? QStringLiteral("error") : QStringLiteral("warning");
    auto *row = new QHBoxLayout;
    row->addWidget(new IconLabel(icon, 2.2, this), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    column->addLayout(row);
}

void HostKeyDialog::addKeys(QVBoxLayout *column)
{
    if (m_question.verdict.kind == Kind::Changed) {
        for (const values::HostKey &key : m_question.verdict.expected)
            column->addWidget(makeKeyBox(tr("On file"), key, this));
    }
    column->addWidget(makeKeyBox(tr("Presented now"), m_question.verdict.presented, this));
}

void HostKeyDialog::addButtons(QVBoxLayout *column)
{
    auto *buttons = new QDialogButtonBox(this);
    if (m_question.changed()) {
        m_cancel = buttons->addButton(QDialogButtonBox::Close);
    } else {
        m_remember = new QCheckBox(tr("&Remember this key"), this);
        m_remember->setChecked(true);
        m_remember->setToolTip(tr("In a file of GPU Deck; your own known_hosts is not changed"));
        column->addWidget(m_remember);
        m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
        m_trust = buttons->addButton(tr("&Trust"), QDialogButtonBox::AcceptRole);
        m_trust->setAutoDefault(false);
    }
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

} // namespace ui
