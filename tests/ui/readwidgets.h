// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QWidget;

namespace tests
{

/// All visible widgets below root that take the keyboard.
[[nodiscard]] QList<QWidget *> focusableWidgets(QWidget *root);
/// What a screen reader says for a widget.
[[nodiscard]] QString spokenName(QWidget *widget);
/// Letters after '&' of everything visible below root, in upper case, doubles included.
[[nodiscard]] QStringList mnemonics(QWidget *root);
/// All text of the visible labels below root, joined.
[[nodiscard]] QString visibleText(const QWidget *root);

} // namespace tests
