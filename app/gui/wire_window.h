// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui
{
class MainWindow;
}

namespace app
{

class Connections;
class Settings;

/// Geometry and layout are restored now and kept when the window closes; cancelling
/// tasks goes to the connections.
void wireWindow(ui::MainWindow *window, Connections *connections, Settings *settings);

} // namespace app
