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

/// Certificate questions: an unknown one is shown and pinned on "Trust", a changed one blocks until
/// the operator forgets the old pin on purpose.
void wireTrust(ui::MainWindow *window, Connections *connections, Settings *settings);

} // namespace app
