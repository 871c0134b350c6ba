// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpustate.h"
#include "models/values/result.h"
#include "services/telemetry/clock.h"
#include "services/telemetry/roster.h"

#include <QList>

namespace telemetry
{

class Database;

/// Which number means which GPU, and the marks of charts. A GPU that was absorbed stays as a row
/// that names nothing, so that its number is not given again.
/// Errors: Storage.
class GpuTable final
{
public:
    static constexpr int maxMarks = 100'000; ///< older ones go

    explicit GpuTable(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] values::Result<QList<Roster::Entry>> all();
    [[nodiscard]] values::Status save(const Roster::Entry &gpu);
    [[nodiscard]] values::Status saveMark(const values::ChartMark &mark);
    [[nodiscard]] values::Result<QList<values::ChartMark>> marks(Instant from, Instant to);
    [[nodiscard]] values::Status moveMarks(values::GpuNumber gone, values::GpuNumber into);
    [[nodiscard]] values::Status pruneMarks();

private:
    Database &m_database;
};

} // namespace telemetry
