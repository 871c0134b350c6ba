// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "services/telemetry/clock.h"

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QString>
#include <QUrl>

#include <functional>
#include <optional>

namespace telemetry
{

/// Decides on a certificate that the system does not trust; true: exactly these errors are ignored.
using JudgeCertificate
    = std::function<bool(const QSslCertificate &leaf, const QList<QSslError> &errors)>;

/// Which Prometheus to ask, and how.
struct PrometheusOptions {
    QUrl base; ///< "https://prometheus.example.org/prom/"; http and https only
    QString bearerToken; ///< in memory only; with a user and password it is not used
    QString user, password;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    JudgeCertificate judge; ///< empty: the system's verdict stands
    QString selector; ///< label matchers for every query: "cluster=\"lab\""; may be empty
    std::chrono::milliseconds interval{15'000};
    std::chrono::milliseconds timeout{10'000}; ///< of one request
    std::chrono::seconds window{60}; ///< how far back the first answer reaches
    std::chrono::hours backfill{24}; ///< at the first success; 0: none
    /// The host that a Hostname or instance label means; nothing where nobody knows.
    std::function<std::optional<values::ObjectKey>(const QString &name)> hostOf;
    Clock now = systemTime;
};

/// What readings and states of this Prometheus name as their server, where nobody knows better.
[[nodiscard]] inline values::ServerId serverOf(const PrometheusOptions &options)
{
    const int port = options.base.port(options.base.scheme() == QLatin1String("https") ? 443 : 80);
    return options.base.host() + QLatin1Char(':') + QString::number(port);
}

} // namespace telemetry
