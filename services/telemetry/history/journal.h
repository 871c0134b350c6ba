// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "models/values/result.h"
#include "services/telemetry/clock.h"

#include <QList>

#include <functional>
#include <set>

namespace telemetry
{

class Database;

/// Samples that lie in no block on disk yet: what makes up for a crash.
/// Shape:  one row for each commit and quarter of an hour. Replaying a row twice changes nothing.
/// Units:  at most 36 bytes a sample, before deflating, for 15 to 16 minutes.
/// Errors: Storage.
class Journal final
{
public:
    explicit Journal(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] values::Status append(const QList<values::GpuSamples> &batch);
    /// Everything in the order in which it was appended; rows that cannot be read are left out.
    [[nodiscard]] values::Status replay(
        const std::function<void(const values::GpuSamples &samples)> &take);
    /// Drops what belongs to other quarters than these.
    [[nodiscard]] values::Status keepOnly(const std::set<Instant> &quarters);

private:
    Database &m_database;
};

} // namespace telemetry
