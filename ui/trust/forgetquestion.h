// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"

class QDialog;
class QWidget;

namespace ui
{

/// Asks whether the trusted certificate of a server is to be forgotten: accepted() means yes, Enter
/// and Esc mean no. Deletes itself when it closes.
[[nodiscard]] QDialog *makeForgetCertificateQuestion(
    const values::ServerId &server, QWidget *parent);

} // namespace ui
