// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QFile>
#include <QString>

namespace app
{

/// Writes an error to stderr: the sentence, then what the server said in detail. Returns the exit
/// code that belongs to it.
int fail(const values::Error &error);

/// A plain note on stderr.
void note(const QString &text);

/// Opens "-" as standard output, anything else as a file that is replaced.
values::Status openOutput(QFile &file, const QString &name);

} // namespace app
