// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpcontext.h"

#include <QVariant>
#include <QWidget>

namespace ui
{

namespace
{

constexpr const char *helpProperty = "gpudeckHelpPage";

} // namespace

void setHelpPage(QWidget *widget, const QString &page)
{
    widget->setProperty(helpProperty, page);
}

QString helpPageFor(const QWidget *widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        const QString page = widget->property(helpProperty).toString();
        if (!page.isEmpty())
            return page;
    }
    return QStringLiteral("using-gpudeck");
}

} // namespace ui
