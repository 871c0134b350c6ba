// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui
{

/// In which form a plan is to be written to a file.
enum class RunbookFormat { Markdown, Html, Shell, PowerCli };

} // namespace ui
