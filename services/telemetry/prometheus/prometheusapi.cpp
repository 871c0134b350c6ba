// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/prometheus/prometheusapi.h"

#include "services/telemetry/prometheus/prometheusproblem.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>
#include <QtConcurrent>
#include <qcorofuture.h>
#include <qcoronetworkreply.h>

#include <functional>
#include <memory>

namespace telemetry
{

using values::Result;

namespace
{

struct DeleteLater {
    void operator()(QNetworkReply *reply) const { reply->deleteLater(); }
};
using ReplyPtr = std::unique_ptr<QNetworkReply, DeleteLater>;

bool isThisComputer(const QUrl &url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

QString secondsOf(Instant time)
{
    return QString::number(static_cast<double>(time.count()) / 1000, 'f', 3);
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// Of a reply that has ended.
Result<QByteArray> bodyOf(QNetworkReply &reply)
{
    if (statusOf(reply) == 0)
        return PrometheusProblem::network(reply);
    const QByteArray body = reply.readAll();
    if (statusOf(reply) != 200)
        return PrometheusProblem::status(reply, body);
    if (reply.error() != QNetworkReply::NoError)
        return PrometheusProblem::network(reply); // cut off
    return body;
}

} // namespace

PrometheusApi::PrometheusApi(PrometheusOptions options)
    : m_options(std::move(options))
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

PrometheusApi::~PrometheusApi() = default;

QCoro::Task<Result<PrometheusAnswer>> PrometheusApi::query(QString expression, std::stop_token stop)
{
    const Form form{{"query", expression}};
    return ask(QStringLiteral("api/v1/query"), form, std::move(stop));
}

QCoro::Task<Result<PrometheusAnswer>> PrometheusApi::queryRange(
    QString expression, Instant from, Instant to, std::chrono::seconds step, std::stop_token stop)
{
    const Form form{{"query", expression}, {"start", secondsOf(from)}, {"end", secondsOf(to)},
        {"step", QString::number(step.count())}};
    return ask(QStringLiteral("api/v1/query_range"), form, std::move(stop));
}

QCoro::Task<Result<PrometheusAnswer>> PrometheusApi::ask(
    QString path, Form form, std::stop_token stop)
{
    const auto request = prepare(path);
    if (!request)
        co_return request.error();
    QByteArray body;
    for (const auto &[name, value] : std::as_const(form))
        body += (body.isEmpty() ? "" : "&") + name + '=' + QUrl::toPercentEncoding(value);
    const auto fetched = co_await fetch(*request, body, stop);
    if (!fetched)
        co_return fetched.error();
    const auto parsed = QtConcurrent::run(&PrometheusReader::read, *fetched);
    const auto answer = co_await parsed;
    co_return answer;
}

QCoro::Task<Result<QByteArray>> PrometheusApi::fetch(
    QNetworkRequest request, QByteArray form, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return PrometheusProblem::stopped();
    const ReplyPtr reply(m_network.post(request, form));
    guard(*reply);
    bool isLate = false;
    QTimer deadline;
    deadline.setSingleShot(true);
    QNetworkReply *asked = reply.get();
    connect(&deadline, &QTimer::timeout, asked, [asked, &isLate] {
        isLate = true;
        asked->abort();
    });
    deadline.start(m_options.timeout);
    const std::chrono::milliseconds timeout = m_options.timeout;
    const std::stop_callback onStop(stop, [asked] { asked->abort(); });
    co_await reply.get();
    if (stop.stop_requested())
        co_return PrometheusProblem::stopped();
    if (isLate)
        co_return PrometheusProblem::late(timeout);
    if (reply->property("tooLong").toBool())
        co_return PrometheusProblem::tooLong(maxBytes);
    co_return bodyOf(*reply);
}

Result<QNetworkRequest> PrometheusApi::prepare(const QString &path) const
{
    QUrl url = m_options.base;
    const bool isHttps = url.scheme() == QLatin1String("https");
    if (!url.isValid() || url.host().isEmpty()
        || (!isHttps && url.scheme() != QLatin1String("http")))
        return PrometheusProblem::badAddress(url);
    const bool hasUser = !m_options.user.isEmpty();
    if ((hasUser || !m_options.bearerToken.isEmpty()) && !isHttps && !isThisComputer(url))
        return PrometheusProblem::openSecret();
    QString folder = url.path();
    if (!folder.endsWith(QLatin1Char('/')))
        folder += QLatin1Char('/');
    url.setPath(folder + path);
    url.setUserInfo({});
    QNetworkRequest request(url);
    request.setSslConfiguration(m_options.tls);
    request.setHeader(
        QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    request.setRawHeader("Accept", "application/json");
    if (hasUser)
        request.setRawHeader("Authorization",
            "Basic "
                + (m_options.user + QLatin1Char(':') + m_options.password).toUtf8().toBase64());
    else if (!m_options.bearerToken.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_options.bearerToken.toUtf8());
    return request;
}

/// Exactly the errors that were judged are ignored; nobody else is asked for a password.
void PrometheusApi::guard(QNetworkReply &reply)
{
    QNetworkReply *asked = &reply;
    connect(asked, &QNetworkReply::sslErrors, asked,
        [asked, judge = m_options.judge](const QList<QSslError> &errors) {
            if (judge && judge(asked->sslConfiguration().peerCertificate(), errors))
                asked->ignoreSslErrors(errors);
        });
    connect(asked, &QNetworkReply::downloadProgress, asked, [asked](qint64 received, qint64) {
        if (received > maxBytes) {
            asked->setProperty("tooLong", true);
            asked->abort();
        }
    });
}

} // namespace telemetry
