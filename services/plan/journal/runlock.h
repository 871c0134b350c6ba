// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QString>

#include <memory>

namespace plan
{

/// Holds one run for one process: a file beside the journal, locked by the kernel, so that the lock
/// ends with the process, however that ends. Its content (process and machine) is for people.
class RunLock final
{
public:
    /// Errors: Blocked (another holds it; names it), NotFound (no name of a run), Storage.
    [[nodiscard]] static values::Result<std::shared_ptr<const RunLock>> take(
        const QString &journal, const QString &run);
    /// Whether a living process of this machine holds it.
    [[nodiscard]] static bool isHeld(const QString &journal, const QString &run);
    /// "20261121-181502-7f3a": it becomes part of a file's name.
    [[nodiscard]] static bool isRunId(const QString &run);

    ~RunLock();
    RunLock(const RunLock &) = delete;
    RunLock &operator=(const RunLock &) = delete;

private:
    RunLock(int descriptor, QByteArray path);

    int m_descriptor;
    QByteArray m_path;
};

} // namespace plan
