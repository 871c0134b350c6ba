// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/gpusample.h"
#include "services/telemetry/source.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <string>

namespace app
{

/// Writes samples to standard output.
class WatchPrinter
{
public:
    virtual ~WatchPrinter() = default;
    /// target: the name of the machine that was measured.
    virtual void add(const QString &target, const telemetry::Reading &reading) = 0;
    /// After each round; false when nobody reads any more.
    [[nodiscard]] virtual bool flush() = 0;
};

/// One JSON object per GPU and sample, a line each: time, source, target, server, host, vm, uuid,
/// address, name, and every metric with its unit in the key; null where unknown.
class JsonLinesPrinter final : public WatchPrinter
{
public:
    void add(const QString &target, const telemetry::Reading &reading) override;
    [[nodiscard]] bool flush() override;

    /// One line, with its end.
    static void append(QByteArray &into, const QByteArray &whose, const values::GpuSample &sample);
    /// The part of a line that says whose sample it is.
    [[nodiscard]] static QByteArray whose(const QString &target, const values::GpuIdentity &gpu);

private:
    struct Known {
        values::GpuIdentity gpu;
        QByteArray text;
    };
    [[nodiscard]] const QByteArray &known(const QString &target, const values::GpuIdentity &gpu);

    QHash<QString, Known> m_known; ///< by target and uuid or address
    QByteArray m_out;
};

/// Columns for people. On a terminal the same place is written again each time, elsewhere rows are
/// appended.
class TablePrinter final : public WatchPrinter
{
public:
    explicit TablePrinter(bool isTerminal);
    void add(const QString &target, const telemetry::Reading &reading) override;
    [[nodiscard]] bool flush() override;

private:
    struct Row {
        QString target;
        telemetry::Reading reading;
    };
    [[nodiscard]] static QByteArray line(const Row &row);
    [[nodiscard]] static QByteArray header();

    bool m_isTerminal;
    bool m_hasHeader = false;
    std::map<QString, Row> m_rows; ///< by target and GPU; a terminal shows the last of each
    std::vector<Row> m_fresh; ///< since the last flush
};

/// "2026-11-21T15:08:53.500Z"; the last second is remembered, so call it in order of time.
[[nodiscard]] QByteArray isoTime(std::chrono::milliseconds since1970);

} // namespace app
