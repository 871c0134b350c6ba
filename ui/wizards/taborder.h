// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include <initializer_list>

namespace ui
{

/// Tab goes through these one after the other.
inline void setTabOrderOf(std::initializer_list<QWidget *> widgets)
{
    QWidget *before = nullptr;
    for (QWidget *widget : widgets) {
        if (before != nullptr)
            QWidget::setTabOrder(before, widget);
        before = widget;
    }
}

/// What Tab reaches inside of an area, in that order.
[[nodiscard]] inline QList<QWidget *> focusChainWithin(const QWidget *area)
{
    QList<QWidget *> chain;
    for (QWidget *next = area->nextInFocusChain(); next != area; next = next->nextInFocusChain()) {
        if (area->isAncestorOf(next))
            chain.append(next);
    }
    return chain;
}

} // namespace ui
