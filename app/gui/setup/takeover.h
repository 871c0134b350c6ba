// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <functional>

class QWidget;

namespace app
{

/// Another desktop's run has the hosts: asks whether they are taken over. Cancel is the default.
/// Thread: interface thread. Life: the dialog is the parent's; accepted is called while it lives.
void askTakeOver(QWidget *parent, const values::Error &error, std::function<void()> accepted);

} // namespace app
