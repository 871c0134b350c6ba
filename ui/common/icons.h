// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

class QPainter;
class QRect;

namespace ui
{

/// The picture of that name from :/icons, light or dark as the application's palette is when it is
/// painted: an icon that was set once follows a later change. An unknown name paints "unknown".
[[nodiscard]] QIcon icon(const QString &name);
/// The picture for a background of its own, whatever the palette is.
void paintIcon(QPainter *painter, const QRect &place, const QString &name, bool onDark);

} // namespace ui
