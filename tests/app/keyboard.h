// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTest>

class QAbstractItemView;
class QWidget;

namespace tests
{

/// A person without a mouse: every key goes to whatever has the focus, and nothing is reached but
/// by keys. Ways to a control (Tab, arrows, letters in a list) are no actions; using it is one.
class Keyboard final
{
public:
    void press(Qt::Key key, Qt::KeyboardModifiers with = {});
    void type(const QString &text);
    /// The window manager's part: brings this window to the front, as Alt+Tab does.
    static bool switchTo(QWidget *window);
    /// Presses Tab until this has the focus; false: Tab does not lead there.
    bool goTo(const QWidget *target);
    /// Types the beginning of a row into the list that has the focus; false: it is not current
    /// then.
    bool findRow(QAbstractItemView *list, const QString &text);
    /// Replaces what stands in the field that has the focus.
    void fill(const QString &text);

    void countAction() { ++m_actions; }
    void forgetActions() { m_actions = 0; }
    [[nodiscard]] int actions() const { return m_actions; }

private:
    int m_actions = 0;
};

} // namespace tests
