// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/prometheus/prometheusanswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace telemetry
{

using values::Error;
using values::Result;

namespace
{

constexpr qsizetype shownBytes = 200;

/// [seconds, "value"]; "NaN", "+Inf" and "-Inf" are no measurement.
void appendPoint(QList<PrometheusAnswer::Point> &to, const QJsonArray &pair)
{
    bool isNumber = false;
    const double value = pair.at(1).toString().toDouble(&isNumber);
    const double seconds = pair.at(0).toDouble(-1);
    if (!isNumber || !std::isfinite(value) || seconds <= 0 || seconds > 1e11)
        return;
    to.append({Instant(std::llround(seconds * 1000)), value});
}

PrometheusAnswer::Series seriesOf(const QJsonObject &object)
{
    PrometheusAnswer::Series series;
    const QJsonObject labels = object.value(QLatin1String("metric")).toObject();
    for (auto at = labels.begin(); at != labels.end(); ++at)
        series.labels.insert(at.key(), at.value().toString());
    if (object.contains(QLatin1String("value")))
        appendPoint(series.points, object.value(QLatin1String("value")).toArray());
    const QJsonArray points = object.value(QLatin1String("values")).toArray();
    for (const QJsonValue &point : points)
        appendPoint(series.points, point.toArray());
    return series;
}

bool isPage(const QByteArray &body)
{
    return body.trimmed().startsWith('<');
}

} // namespace

Result<PrometheusAnswer> PrometheusReader::read(const QByteArray &body)
{
    if (isPage(body))
        return notPrometheus(tr("It answered with a web page"), body);
    QJsonParseError problem;
    const QJsonObject answer = QJsonDocument::fromJson(body, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return notPrometheus(problem.errorString(), body);
    const QString status = answer.value(QLatin1String("status")).toString();
    if (status == QLatin1String("error"))
        return refused(answer.value(QLatin1String("errorType")).toString(),
            answer.value(QLatin1String("error")).toString());
    const QJsonObject data = answer.value(QLatin1String("data")).toObject();
    const QString type = data.value(QLatin1String("resultType")).toString();
    const bool isSeries = type == QLatin1String("vector") || type == QLatin1String("matrix");
    if (status != QLatin1String("success") || !isSeries)
        return notPrometheus(tr("Its answer is not one of Prometheus"), body);
    PrometheusAnswer found;
    const QJsonArray result = data.value(QLatin1String("result")).toArray();
    for (const QJsonValue &one : result)
        found.series.append(seriesOf(one.toObject()));
    const QJsonArray warnings = answer.value(QLatin1String("warnings")).toArray();
    for (const QJsonValue &warning : warnings)
        found.warnings.append(warning.toString());
    return found;
}

Error PrometheusReader::notPrometheus(const QString &why, const QByteArray &body)
{
    return {Error::Kind::Protocol, tr("This is not Prometheus"), why,
        tr("Check the address and the path before /api/v1."),
        QString::fromUtf8(body.left(shownBytes))};
}

Error PrometheusReader::refused(const QString &type, const QString &words)
{
    const QString why = words.isEmpty() ? tr("It gave no reason") : words;
    if (type == QLatin1String("bad_data") || type == QLatin1String("execution"))
        return {Error::Kind::Usage, tr("Prometheus refused the query"), why,
            tr("Check the label selector."), type};
    if (type == QLatin1String("timeout") || type == QLatin1String("unavailable")
        || type == QLatin1String("canceled"))
        return {Error::Kind::Network, tr("Prometheus could not answer in time"), why, {}, type};
    return {Error::Kind::Fault, tr("Prometheus failed"), why, {}, type};
}

} // namespace telemetry
