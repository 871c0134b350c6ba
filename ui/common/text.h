// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui
{

/// For names from outside in menus, buttons and tabs: '&' is a letter there, not a mnemonic.
[[nodiscard]] QString escapeMnemonic(QString text);
/// For tool tips, which Qt would otherwise read as HTML when they look like it.
[[nodiscard]] QString plainToolTip(const QString &text);
/// Line breaks and other control characters become spaces.
[[nodiscard]] QString singleLine(const QString &text);

} // namespace ui
