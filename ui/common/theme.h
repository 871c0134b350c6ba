// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace ui
{

/// What a colour means; never used without a word or an icon beside it.
enum class Meaning { Ok, Warning, Failure, Off, Info };

/// Dark means: the window is darker than mid-grey.
[[nodiscard]] bool isDark(const QPalette &palette);
/// A colour with a contrast of at least 4.5 on the palette's window and base.
[[nodiscard]] QColor color(Meaning meaning, const QPalette &palette);

} // namespace ui
