// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icondelegate.h"

#include "ui/common/icons.h"
#include "ui/common/text.h"

namespace ui
{

IconDelegate::IconDelegate(LooksOf looksOf, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_looksOf(std::move(looksOf))
{
}

void IconDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = singleLine(option->text);
    const Looks look = m_looksOf(index);
    if (!look.icon.isEmpty()) {
        const int side = option->fontMetrics.height();
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icon(look.icon);
        option->decorationSize = QSize(side, side);
    }
    if (look.meaning)
        option->palette.setColor(QPalette::Text, color(*look.meaning, option->palette));
}

} // namespace ui
