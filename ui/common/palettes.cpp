// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/palettes.h"

#include <QColor>

namespace ui
{

namespace
{

struct Tones {
    QColor window, base, alternate, button, text, disabled, highlight, highlighted;
};

QPalette make(const Tones &tones)
{
    QPalette palette(tones.button, tones.window);
    palette.setColor(QPalette::Base, tones.base);
    palette.setColor(QPalette::AlternateBase, tones.alternate);
    palette.setColor(QPalette::ToolTipBase, tones.base);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
             QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, tones.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tones.disabled);
    palette.setColor(QPalette::PlaceholderText, tones.disabled);
    palette.setColor(QPalette::Highlight, tones.highlight);
    palette.setColor(QPalette::HighlightedText, tones.highlighted);
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return make(
        {QColor(0xef, 0xef, 0xef), Qt::white, QColor(0xf6, 0xf6, 0xf6), QColor(0xef, 0xef, 0xef),
            Qt::black, QColor(0x76, 0x76, 0x76), QColor(0x1f, 0x6f, 0xb2), Qt::white});
}

QPalette darkPalette()
{
    return make({QColor(0x2a, 0x2d, 0x30), QColor(0x1f, 0x22, 0x25), QColor(0x26, 0x29, 0x2d),
        QColor(0x2e, 0x31, 0x35), QColor(0xee, 0xee, 0xee), QColor(0x8c, 0x91, 0x96),
        QColor(0x2a, 0x6f, 0xa8), Qt::white});
}

} // namespace ui
