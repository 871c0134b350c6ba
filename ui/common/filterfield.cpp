// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filterfield.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace ui
{

FilterField::FilterField(QWidget *page, const QKeySequence &shortcut, QWidget *parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    if (shortcut.isEmpty())
        return;
    auto *find = new QAction(tr("Filter"), page);
    find->setShortcut(shortcut);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
    page->addAction(find);
    setToolTip(tr("Shows only rows that contain this text (%1)")
                   .arg(shortcut.toString(QKeySequence::NativeText)));
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down && m_list != nullptr) {
        m_list->setFocus(Qt::TabFocusReason);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace ui
