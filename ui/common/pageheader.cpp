// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pageheader.h"

#include "ui/common/iconlabel.h"
#include "ui/common/text.h"

#include <QGridLayout>
#include <QLabel>

namespace ui
{

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(QStringLiteral("unknown"), 2.2, this))
    , m_name(new QLabel(this))
    , m_subtitle(new QLabel(this))
{
    QFont large = m_name->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    m_name->setFont(large);
    for (QLabel *label : {m_name, m_subtitle}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *grid = new QGridLayout(this);
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_icon, 0, 0, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_subtitle, 1, 1);
}

void PageHeader::setContent(const QString &icon, const QString &name, const QString &subtitle)
{
    m_icon->setIconName(icon);
    m_name->setText(singleLine(name));
    m_subtitle->setText(singleLine(subtitle));
    m_subtitle->setVisible(!subtitle.isEmpty());
    setAccessibleName(singleLine(name));
}

QString PageHeader::name() const
{
    return m_name->text();
}

QString PageHeader::subtitle() const
{
    return m_subtitle->text();
}

} // namespace ui
