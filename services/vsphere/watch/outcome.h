// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/vsphere/decode/answer.h"

#include <QByteArray>
#include <QString>

namespace vsphere
{

/// How one call of a watcher ended.
struct Outcome {
    enum class Kind {
        Done,
        Rebuild, ///< collector, filter, view or version are dead: everything has to be made anew
        RefusedPath, ///< InvalidProperty: the request can be repeated without that path
        Failed,
    };
    Kind kind = Kind::Failed;
    Answer answer; ///< Done
    values::Error error; ///< all others
    QByteArray path; ///< RefusedPath

    [[nodiscard]] bool done() const { return kind == Kind::Done; }
    [[nodiscard]] values::Status status() const
    {
        return done() ? values::done() : values::Status(error);
    }
    /// what: what was tried, as a sentence start.
    [[nodiscard]] static Outcome of(values::Result<Answer> answer, const QString &what);
    [[nodiscard]] static Outcome failure(values::Error error);
    [[nodiscard]] static Outcome success();
};

} // namespace vsphere
