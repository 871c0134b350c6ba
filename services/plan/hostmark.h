// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace plan
{

/// The mark of the run that works on a host: the value of the host's custom attribute, which every
/// desktop at this vCenter sees. Whoever may set attributes can write anything there: it is outside
/// text.
struct HostMark {
    QString run;
    QString who; ///< account at the server, and user@machine
    QDateTime since; ///< UTC

    /// One line for people, which from() reads back; at most 255 characters.
    [[nodiscard]] QString text() const;
    /// Nothing for a text that text() would not have written.
    [[nodiscard]] static std::optional<HostMark> from(const QString &text);
    friend bool operator==(const HostMark &, const HostMark &) = default;
};

/// "GPU Deck run": the attribute's name in the vSphere Client.
[[nodiscard]] QString markAttribute();
[[nodiscard]] bool isRunName(const QString &text);

/// A host with a mark of somebody else.
struct HeldHost {
    QString name;
    QString text;
    std::optional<HostMark> mark; ///< nothing: the text is not understood
};

/// Who holds these hosts, and what can be done. hosts: one at least.
[[nodiscard]] values::Error heldByOthers(const QList<HeldHost> &hosts);
/// The runs that such an error names: they can be taken over. Empty for every other error.
[[nodiscard]] QStringList holdersIn(const values::Error &error);

} // namespace plan
