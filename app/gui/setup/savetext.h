// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QString>

#include <functional>

class QWidget;

namespace app
{

/// Asks where a text is to be saved, and writes it there, whole or not at all.
/// name: proposed, without the suffix. failed: Storage; not called when it worked or was given up.
void saveText(QWidget *parent, const QString &text, const QString &name, const QString &suffix,
    std::function<void(const values::Error &)> failed);

} // namespace app
