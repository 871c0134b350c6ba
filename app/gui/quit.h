// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app
{

class Deck;

/// Stops measuring and the SSH that was started for it, logs out of every server and ends the
/// program with that exit code. A server that does not answer holds a closed program for three
/// seconds at most. Ending while calls are under way would leave network threads behind that
/// outlive the program's static objects.
void quitAfterLogout(Deck *deck, int code);

} // namespace app
