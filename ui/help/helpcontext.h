// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace ui
{

/// Says which help page F1 opens inside a widget: "method-passthrough" …
void setHelpPage(QWidget *widget, const QString &page);
/// The page for a widget: its own or that of the nearest widget around it; else "using-gpudeck".
[[nodiscard]] QString helpPageFor(const QWidget *widget);

} // namespace ui
