// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace ui
