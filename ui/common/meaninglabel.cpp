// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/meaninglabel.h"

#include "ui/common/iconlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace ui
{

QString iconName(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Ok:
        return QStringLiteral("ok");
    case Meaning::Warning:
        return QStringLiteral("warning");
    case Meaning::Failure:
        return QStringLiteral("error");
    case Meaning::Off:
        return QStringLiteral("unknown");
    case Meaning::Info:
        return QStringLiteral("info");
    }
    return QStringLiteral("info");
}

MeaningLabel::MeaningLabel(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(iconName(m_meaning), 1.0, this))
    , m_text(new QLabel(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    recolour();
}

void MeaningLabel::setMessage(Meaning meaning, const QString &text)
{
    m_meaning = meaning;
    m_icon->setIconName(iconName(meaning));
    m_text->setText(text);
    setAccessibleName(text);
    recolour();
}

QString MeaningLabel::text() const
{
    return m_text->text();
}

void MeaningLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        recolour();
    QWidget::changeEvent(event);
}

void MeaningLabel::recolour()
{
    QPalette colours = m_text->palette();
    colours.setColor(QPalette::WindowText, color(m_meaning, palette()));
    m_text->setPalette(colours);
}

} // namespace ui
