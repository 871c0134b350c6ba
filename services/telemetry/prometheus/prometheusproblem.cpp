// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/prometheus/prometheusproblem.h"

#include "services/telemetry/prometheus/prometheusanswer.h"

namespace telemetry
{

using values::Error;

Error PrometheusProblem::network(const QNetworkReply &reply)
{
    const QString what = tr("Prometheus cannot be reached");
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        return {Error::Kind::Trust, what, tr("Its certificate is not trusted"),
            tr("Add its authority to the system, or trust this certificate."), reply.errorString()};
    return {Error::Kind::Network, what, reply.errorString(),
        tr("Check the address, and that Prometheus is running.")};
}

Error PrometheusProblem::status(const QNetworkReply &reply, const QByteArray &body)
{
    const int code = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString detail = tr("HTTP status %1").arg(code);
    if (code == 401 || code == 403)
        return {Error::Kind::Auth, tr("Prometheus refused the login"),
            code == 401 ? tr("It does not know this user or token")
                        : tr("This user or token may not read it"),
            tr("Check the user and password, or the token."), detail};
    if (code >= 300 && code < 400)
        return {Error::Kind::Protocol, tr("This is not Prometheus' own address"),
            tr("It sends on to %1").arg(reply.header(QNetworkRequest::LocationHeader).toString()),
            tr("Enter the address that it sends on to."), detail};
    const auto said = PrometheusReader::read(body);
    if (!said && said.error().kind != Error::Kind::Protocol) {
        Error error = said.error();
        error.detail = detail;
        return error;
    }
    if (code >= 500)
        return {Error::Kind::Network, tr("Prometheus cannot answer now"),
            tr("Something in front of it answered with HTTP status %1").arg(code), {}, detail};
    return {Error::Kind::Protocol, tr("This is not Prometheus"),
        tr("It answered with HTTP status %1").arg(code),
        tr("Check the address and the path before /api/v1."), detail};
}

Error PrometheusProblem::late(std::chrono::milliseconds timeout)
{
    return {Error::Kind::Network, tr("Prometheus did not answer in time"),
        tr("Nothing whole came within %n second(s)", nullptr,
            static_cast<int>(std::chrono::ceil<std::chrono::seconds>(timeout).count()))};
}

Error PrometheusProblem::tooLong(qint64 bytes)
{
    return {Error::Kind::Protocol, tr("The answer of Prometheus is too long"),
        tr("It is longer than %1 MiB").arg(bytes >> 20),
        tr("Narrow it down with a label selector.")};
}

Error PrometheusProblem::stopped()
{
    return {Error::Kind::Cancelled, tr("Prometheus was not asked"), tr("Stopped by the operator")};
}

Error PrometheusProblem::badAddress(const QUrl &base)
{
    return {Error::Kind::Usage, tr("Prometheus cannot be reached"),
        tr("%1 is no address of http or https").arg(base.toDisplayString()),
        tr("Enter it like https://prometheus.example.org:9090.")};
}

Error PrometheusProblem::openSecret()
{
    return {Error::Kind::Usage, tr("Prometheus was not asked"),
        tr("A password or token is never sent over http"), tr("Use https, or no password.")};
}

Error PrometheusProblem::warned(const QStringList &warnings)
{
    return {Error::Kind::Incomplete, tr("Prometheus answered in part"),
        warnings.join(QLatin1String("; "))};
}

Error PrometheusProblem::noGpus()
{
    return {Error::Kind::Incomplete, tr("Prometheus knows no GPU"),
        tr("It has none of the metrics of dcgm-exporter"),
        tr("Check that it scrapes dcgm-exporter, and the label selector.")};
}

} // namespace telemetry
