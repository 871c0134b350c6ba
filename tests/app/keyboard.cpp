// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/keyboard.h"

#include <QAbstractItemView>
#include <QApplication>

namespace tests
{

namespace
{

/// Where a key of the system would go.
QWidget *receiver()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *focus = QApplication::focusWidget())
        return focus;
    return QApplication::activeWindow();
}

} // namespace

void Keyboard::press(Qt::Key key, Qt::KeyboardModifiers with)
{
    QWidget *to = receiver();
    QVERIFY2(to != nullptr, "no window has the keyboard");
    QTest::keyClick(to, key, with);
}

void Keyboard::type(const QString &text)
{
    QWidget *to = receiver();
    QVERIFY2(to != nullptr, "no window has the keyboard");
    QTest::keyClicks(to, text);
}

void Keyboard::fill(const QString &text)
{
    press(Qt::Key_A, Qt::ControlModifier);
    type(text);
}

bool Keyboard::switchTo(QWidget *window)
{
    window->activateWindow();
    return QTest::qWaitForWindowActive(window);
}

bool Keyboard::goTo(const QWidget *target)
{
    constexpr int most = 60;
    for (int tabs = 0; tabs < most && QApplication::focusWidget() != target; ++tabs)
        press(Qt::Key_Tab);
    return QApplication::focusWidget() == target;
}

bool Keyboard::findRow(QAbstractItemView *list, const QString &text)
{
    if (QApplication::focusWidget() != list)
        return false;
    type(text);
    return list->currentIndex().siblingAtColumn(0).data().toString().startsWith(text);
}

} // namespace tests
