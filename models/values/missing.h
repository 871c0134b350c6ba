// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace values
{

/// A property that the server has but did not give: an entry of missingSet. Never the same as
/// "none".
struct MissingProperty {
    QString path; ///< "config.pciPassthruInfo"
    QString fault; ///< "NoPermission", "NotSupported" …
    QString privilege; ///< "System.Read" for NoPermission, else empty
    QString message; ///< the server's words

    friend bool operator==(const MissingProperty &, const MissingProperty &) = default;
};

/// "no permission: needs System.Read on this object", or the server's words for other faults.
[[nodiscard]] QString missingText(const MissingProperty &missing);
/// The entry for a path or a part above or below it; nullptr when the path was given.
[[nodiscard]] const MissingProperty *findMissing(
    const QList<MissingProperty> &list, const QString &path);

} // namespace values
