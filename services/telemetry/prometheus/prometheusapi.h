// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/telemetry/prometheus/prometheusanswer.h"
#include "services/telemetry/prometheus/prometheusoptions.h"

#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <qcorotask.h>

#include <stop_token>
#include <utility>

namespace telemetry
{

/// Asks one Prometheus. TLS is always verified, redirects are not followed, no proxy is used; the
/// answer is read in the pool.
/// Units:  an answer of at most 64 MiB.
/// Thread: the interface thread. Stops: at its token, and at the time-out of the options.
/// Errors: Network, Trust, Auth, Usage, Protocol, Fault, Cancelled.
class PrometheusApi final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 maxBytes = qint64(64) << 20;

    explicit PrometheusApi(PrometheusOptions options);
    ~PrometheusApi() override;

    /// At the server's own present.
    [[nodiscard]] QCoro::Task<values::Result<PrometheusAnswer>> query(
        QString expression, std::stop_token stop);
    [[nodiscard]] QCoro::Task<values::Result<PrometheusAnswer>> queryRange(QString expression,
        Instant from, Instant to, std::chrono::seconds step, std::stop_token stop);

private:
    using Form = QList<std::pair<QByteArray, QString>>;

    [[nodiscard]] QCoro::Task<values::Result<PrometheusAnswer>> ask(
        QString path, Form form, std::stop_token stop);
    [[nodiscard]] QCoro::Task<values::Result<QByteArray>> fetch(
        QNetworkRequest request, QByteArray form, std::stop_token stop);
    [[nodiscard]] values::Result<QNetworkRequest> prepare(const QString &path) const;
    void guard(QNetworkReply &reply);

    PrometheusOptions m_options;
    QNetworkAccessManager m_network;
};

} // namespace telemetry
