// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values/missing.h"

#include <QCoreApplication>

namespace values
{

QString missingText(const MissingProperty &missing)
{
    if (missing.fault == QLatin1String("NoPermission") && !missing.privilege.isEmpty())
        return QCoreApplication::translate("values::MissingProperty", "No permission: needs %1")
            .arg(missing.privilege);
    if (missing.fault == QLatin1String("NoPermission"))
        return QCoreApplication::translate("values::MissingProperty", "No permission");
    if (missing.fault == QLatin1String("NotSupported"))
        return QCoreApplication::translate("values::MissingProperty", "Not offered by this server");
    return missing.message.isEmpty() ? missing.fault : missing.message;
}

const MissingProperty *findMissing(const QList<MissingProperty> &list, const QString &path)
{
    for (const MissingProperty &missing : list) {
        const bool same = missing.path == path;
        const bool above = path.startsWith(missing.path + QLatin1Char('.'));
        const bool below = missing.path.startsWith(path + QLatin1Char('.'));
        if (same || above || below)
            return &missing;
    }
    return nullptr;
}

} // namespace values
