// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QWidget;

namespace ui
{

/// Name, version, licence. Deletes itself when it closes.
[[nodiscard]] QDialog *makeAboutDialog(QWidget *parent);

} // namespace ui
