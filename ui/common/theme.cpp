// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include <QPalette>

namespace ui
{

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor color(Meaning meaning, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (meaning) {
    case Meaning::Ok:
        return dark ? QColor(0x6f, 0xd0, 0x8c) : QColor(0x1a, 0x6b, 0x35);
    case Meaning::Warning:
        return dark ? QColor(0xf0, 0xb9, 0x4a) : QColor(0x8a, 0x55, 0x00);
    case Meaning::Failure:
        return dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x1b, 0x1b);
    case Meaning::Off:
        return dark ? QColor(0xa8, 0xae, 0xb5) : QColor(0x5a, 0x62, 0x6b);
    case Meaning::Info:
        return dark ? QColor(0x7c, 0xb7, 0xff) : QColor(0x0b, 0x5c, 0xb5);
    }
    return palette.color(QPalette::WindowText);
}

} // namespace ui
