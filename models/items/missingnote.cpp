// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/missingnote.h"

#include "models/items/refs.h"

#include <QCoreApplication>

namespace models
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::MissingNote)
};

} // namespace

QString missingNote(const values::Host &host, const QStringList &paths)
{
    for (const QString &path : paths) {
        if (const values::MissingProperty *missing = values::findMissing(host.missing, path))
            //: %1 is a reason such as "No permission: needs System.Read", %2 a property's name.
            return Words::tr("%1 (%2)").arg(values::missingText(*missing), missing->path);
    }
    return {};
}

QString missingNote(
    const EstateStore &store, const values::ObjectKey &scope, const QStringList &paths)
{
    QString first;
    int count = 0;
    for (const values::Server &server : store.servers()) {
        for (const HostPtr &host : store.estate(server.id).hosts) {
            if (host->missing.isEmpty() || !inScope(scope, {server.id, host->ref}))
                continue;
            const QString note = missingNote(*host, paths);
            if (note.isEmpty())
                continue;
            ++count;
            first = first.isEmpty() ? note : std::min(first, note);
        }
    }
    if (count <= 1 || !scope.ref.isNull())
        return first;
    return Words::tr("%n host(s) do not tell everything, for example: %1", nullptr, count)
        .arg(first);
}

} // namespace models
