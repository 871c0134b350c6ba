// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace ui
{

/// A field that narrows a list while one types. Ctrl+F reaches it from anywhere on its page, Esc
/// empties it, Down goes to the list.
class FilterField final : public QLineEdit
{
    Q_OBJECT
public:
    /// Inside page, Ctrl+F comes here; an empty shortcut leaves that to the caller.
    FilterField(QWidget *page, const QKeySequence &shortcut, QWidget *parent = nullptr);

    /// Where Down goes.
    void setList(QWidget *list) { m_list = list; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *m_list = nullptr;
};

} // namespace ui
