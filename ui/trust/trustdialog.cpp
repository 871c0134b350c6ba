// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trustdialog.h"

#include "ui/common/iconlabel.h"
#include "ui/help/helpcontext.h"
#include "ui/trust/certificatebox.h"
#include "ui/trust/forgetquestion.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui
{

namespace
{

constexpr int widthInLetters = 76;
constexpr int bytesPerLine = 8;

QLabel *makeSentence(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(label->fontMetrics().averageCharWidth() * widthInLetters);
    return label;
}

QGroupBox *makeThumbprintBox(const QString &title, const QString &thumbprint, QWidget *parent)
{
    auto *box = new QGroupBox(title, parent);
    auto *label = new QLabel(thumbprintLines(thumbprint, bytesPerLine), box);
    label->setTextFormat(Qt::PlainText);
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(title);
    auto *layout = new QVBoxLayout(box);
    layout->addWidget(label);
    return box;
}

} // namespace

TrustDialog::TrustDialog(const values::TrustQuestion &question, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
{
    setWindowTitle(question.changed() ? tr("Connection Blocked") : tr("Trust This Server?"));
    setHelpPage(this, QStringLiteral("trust-and-passwords"));
    auto *column = new QVBoxLayout(this);
    addWords(column);
    if (question.changed())
        addThumbprints(column);
    column->addWidget(new CertificateBox(question.presented,
        question.changed() ? CertificateBox::Thumbprints::Sha1Only
                           : CertificateBox::Thumbprints::Both,
        this));
    column->addStretch(1);
    addButtons(column);
}

void TrustDialog::addWords(QVBoxLayout *column)
{
    const bool changed = m_question.changed();
    auto *head = makeSentence(changed
            //: %1: address of a server
            ? tr("The certificate of %1 has changed").arg(m_question.server)
            //: %1: address of a server
            : tr("GPU Deck cannot tell whether this is really %1").arg(m_question.server),
        this);
    QFont bold = head->font();
    bold.setBold(true);
    head->setFont(bold);
    auto *text = makeSentence(changed
            ? tr("It is not the one that you trusted, so nothing was sent to the server. Either "
                 "the certificate was renewed, or somebody is between you and the server. Ask the "
                 "server's administrator. Only if the new thumbprint is confirmed, forget the old "
                 "certificate, then connect again.")
            : tr("Its certificate is not confirmed by an authority that this system trusts; that "
                 "is usual for a fresh vCenter or ESXi. Compare the thumbprint with the one on the "
                 "server's console. When you trust it, only this certificate is accepted for this "
                 "server from now on."),
        this);
    auto *row = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->addWidget(head);
    words->addWidget(text);
    row->addWidget(
        new IconLabel(changed ? QStringLiteral("error") : QStringLiteral("warning"), 2.2, this), 0,
        Qt::AlignTop);
    row->addLayout(words, 1);
    column->addLayout(row);
}

void TrustDialog::addThumbprints(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->addWidget(
        makeThumbprintBox(tr("SHA-256 that you trusted"), m_question.pinnedSha256, this));
    row->addWidget(
        makeThumbprintBox(tr("SHA-256 presented now"), m_question.presented.sha256, this));
    column->addLayout(row);
}

void TrustDialog::addButtons(QVBoxLayout *column)
{
    auto *buttons = new QDialogButtonBox(this);
    if (m_question.changed()) {
        m_cancel = buttons->addButton(QDialogButtonBox::Close);
        QPushButton *forget
            = buttons->addButton(tr("&Forget the Old Certificate…"), QDialogButtonBox::ActionRole);
        forget->setAutoDefault(false);
        connect(forget, &QPushButton::clicked, this, &TrustDialog::askForget);
    } else {
        m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
        m_trust = buttons->addButton(tr("&Trust"), QDialogButtonBox::AcceptRole);
        m_trust->setAutoDefault(false);
        m_trust->setToolTip(tr("Accept this certificate for this server from now on"));
    }
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void TrustDialog::askForget()
{
    QDialog *question = makeForgetCertificateQuestion(m_question.server, this);
    connect(question, &QDialog::accepted, this, [this] {
        Q_EMIT forgetRequested(m_question.server);
        reject();
    });
    question->open();
}

} // namespace ui
