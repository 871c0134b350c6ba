// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/telemetry/clock.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace telemetry
{

/// What a query brought: series of points, oldest first.
/// Shape:  values that are NaN or infinite are left out; so is whatever Prometheus holds for stale.
struct PrometheusAnswer {
    struct Point {
        Instant time{0};
        double value = 0;
    };
    struct Series {
        QHash<QString, QString> labels; ///< __name__ among them
        QList<Point> points;
    };
    QList<Series> series;
    QStringList warnings; ///< Prometheus' own words: the answer is partial
};

/// Reads the JSON of Prometheus' HTTP API: vector and matrix.
/// Errors: Protocol (not JSON, a web page, another shape), and what Prometheus itself refuses:
///         Usage (bad query), Network (its own time-out, unavailable), Fault.
/// Source: Prometheus "HTTP API", format overview.
class PrometheusReader final
{
    Q_DECLARE_TR_FUNCTIONS(telemetry::PrometheusReader)

public:
    [[nodiscard]] static values::Result<PrometheusAnswer> read(const QByteArray &body);

private:
    [[nodiscard]] static values::Error notPrometheus(const QString &why, const QByteArray &body);
    [[nodiscard]] static values::Error refused(const QString &type, const QString &words);
};

} // namespace telemetry
