// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;
class QString;

namespace app
{

/// Installs our translation and Qt's own for a language ("de"), or for the system's when empty.
void installTranslations(QCoreApplication *application, const QString &language);

} // namespace app
