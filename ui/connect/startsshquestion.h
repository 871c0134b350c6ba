// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialog;
class QWidget;

namespace ui
{

/// Offers to start the SSH service of a host for as long as telemetry needs it: accepted() means
/// yes, and Enter means no. Deletes itself when it closes; use open().
[[nodiscard]] QDialog *makeStartSshQuestion(const QString &host, QWidget *parent);

} // namespace ui
