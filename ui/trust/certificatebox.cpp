// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/certificatebox.h"

#include "models/format.h"
#include "ui/common/text.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>

namespace ui
{

namespace
{

constexpr int bytesPerLine = 16;

QLabel *makeValue(const QString &text, const QString &name, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(name);
    return label;
}

QLabel *makeThumbprint(const QString &text, const QString &name, QWidget *parent)
{
    QLabel *label = makeValue(thumbprintLines(text, bytesPerLine), name, parent);
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    label->setWordWrap(false);
    return label;
}

QString dateText(const QDateTime &date)
{
    return date.isValid() ? models::dateTimeText(date) : models::unknownText();
}

} // namespace

QString thumbprintLines(const QString &thumbprint, int bytesPerLine)
{
    const QStringList bytes = singleLine(thumbprint).split(QLatin1Char(':'));
    QStringList lines;
    for (qsizetype at = 0; at < bytes.size(); at += bytesPerLine)
        lines.append(bytes.mid(at, bytesPerLine).join(QLatin1Char(':')));
    return lines.join(QLatin1String(":\n"));
}

CertificateBox::CertificateBox(
    const values::CertificateFacts &facts, Thumbprints shown, QWidget *parent)
    : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    const auto add = [this, form](const QString &label, const QString &text) {
        form->addRow(label, makeValue(singleLine(text), label, this));
    };
    add(tr("Subject"), facts.subject);
    add(tr("Issuer"), facts.issuer);
    add(tr("Valid from"), dateText(facts.notBefore));
    add(tr("Valid until"), dateText(facts.notAfter));
    if (!facts.reason.isEmpty())
        add(tr("Not trusted because"), facts.reason);
    if (shown == Thumbprints::Both)
        form->addRow(tr("SHA-256"), makeThumbprint(facts.sha256, tr("SHA-256 thumbprint"), this));
    form->addRow(tr("SHA-1"), makeThumbprint(facts.sha1, tr("SHA-1 thumbprint"), this));
}

} // namespace ui
