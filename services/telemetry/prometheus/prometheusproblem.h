// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QCoreApplication>
#include <QNetworkReply>
#include <QUrl>

#include <chrono>

namespace telemetry
{

/// Why a Prometheus gave no answer, in words that an operator can act on.
class PrometheusProblem final
{
    Q_DECLARE_TR_FUNCTIONS(telemetry::PrometheusProblem)

public:
    /// The connection or its certificate.
    [[nodiscard]] static values::Error network(const QNetworkReply &reply);
    /// A status other than 200; the body's own words where it is Prometheus'.
    [[nodiscard]] static values::Error status(const QNetworkReply &reply, const QByteArray &body);
    [[nodiscard]] static values::Error late(std::chrono::milliseconds timeout);
    [[nodiscard]] static values::Error tooLong(qint64 bytes);
    [[nodiscard]] static values::Error stopped();
    [[nodiscard]] static values::Error badAddress(const QUrl &base);
    [[nodiscard]] static values::Error openSecret();
    [[nodiscard]] static values::Error warned(const QStringList &warnings);
    [[nodiscard]] static values::Error noGpus();
};

} // namespace telemetry
