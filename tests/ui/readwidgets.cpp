// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/readwidgets.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QKeySequence>
#include <QLabel>
#include <QMenuBar>
#include <QTabBar>

namespace tests
{

QList<QWidget *> focusableWidgets(QWidget *root)
{
    QList<QWidget *> found;
    const auto all = root->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool takesKeys = (widget->focusPolicy() & Qt::TabFocus) != 0;
        const bool stands = widget->focusProxy() == nullptr || widget->isWindow();
        if (takesKeys && stands && widget->isVisibleTo(root) && widget->window() == root->window())
            found.append(widget);
    }
    return found;
}

QString spokenName(QWidget *widget)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken == nullptr ? QString() : spoken->text(QAccessible::Name);
}

QStringList mnemonics(QWidget *root)
{
    QStringList texts;
    const auto all = root->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!widget->isVisibleTo(root) || widget->window() != root->window())
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const auto *label = qobject_cast<QLabel *>(widget);
        if (button != nullptr)
            texts.append(button->text());
        if (label != nullptr && label->buddy() != nullptr)
            texts.append(label->text());
        if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts.append(tabs->tabText(i));
        }
        if (const auto *bar = qobject_cast<QMenuBar *>(widget)) {
            for (const QAction *action : bar->actions())
                texts.append(action->text());
        }
    }
    QStringList letters;
    for (const QString &text : std::as_const(texts)) {
        const QKeySequence keys = QKeySequence::mnemonic(text);
        if (!keys.isEmpty())
            letters.append(keys.toString());
    }
    return letters;
}

QString visibleText(const QWidget *root)
{
    QStringList texts;
    const auto labels = root->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisibleTo(root))
            texts.append(label->text());
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace tests
