// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setup/causes.h"

#include "services/advice/logdoctor.h"

namespace app
{

QList<values::LogCause> causesIn(const QByteArray &log)
{
    QList<values::LogCause> causes;
    for (const advice::Diagnosis &found : advice::diagnose(log))
        causes.append({found.finding, found.line, found.lineNumber, found.device});
    return causes;
}

} // namespace app
