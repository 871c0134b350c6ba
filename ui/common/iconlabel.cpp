// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/iconlabel.h"

#include "ui/common/icons.h"

#include <QPainter>

namespace ui
{

IconLabel::IconLabel(const QString &name, qreal lines, QWidget *parent)
    : QWidget(parent)
    , m_lines(lines)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setIconName(name);
}

void IconLabel::setIconName(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    m_icon = icon(name);
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = qRound(fontMetrics().height() * m_lines);
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace ui
