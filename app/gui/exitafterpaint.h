// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace app
{

/// Ends the program in the turn after the window was painted for the first time: what
/// tests/bench measures as a cold start.
void exitAfterFirstPaint(QWidget *window);

} // namespace app
