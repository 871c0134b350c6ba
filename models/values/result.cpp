// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values/result.h"

#include <QCoreApplication>
#include <QStringList>

namespace values
{

Error::Error()
    : what(QCoreApplication::translate("values::Error", "Nothing was done"))
    , why(QCoreApplication::translate("values::Error", "The step did not run"))
{
}

Error::Error(Kind k, QString whatFailed, QString reason, QString remedy, QString details)
    : kind(k)
    , what(std::move(whatFailed))
    , why(std::move(reason))
    , fix(std::move(remedy))
    , detail(std::move(details))
{
}

QString Error::sentence() const
{
    QString text = what;
    if (!why.isEmpty())
        text += QLatin1String(": ") + why;
    if (!text.endsWith(QLatin1Char('.')))
        text += QLatin1Char('.');
    if (!fix.isEmpty())
        text += QLatin1Char(' ') + fix;
    return text;
}

int exitCode(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::NotRun:
    case Error::Kind::Protocol:
        return 1;
    case Error::Kind::Usage:
        return 2;
    case Error::Kind::Auth:
        return 3;
    case Error::Kind::Trust:
        return 4;
    case Error::Kind::Network:
        return 5;
    case Error::Kind::Fault:
    case Error::Kind::NotFound:
    case Error::Kind::Unsupported:
    case Error::Kind::Storage:
        return 6;
    case Error::Kind::Blocked:
        return 7;
    case Error::Kind::Permission:
    case Error::Kind::Incomplete:
        return 8;
    case Error::Kind::Cancelled:
        return 9;
    }
    return 1;
}

} // namespace values
