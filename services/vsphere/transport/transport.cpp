// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/transport/transport.h"

#include "services/vsphere/transport/exchange.h"

#include <QNetworkProxy>
#include <QNetworkRequest>

#include <algorithm>

namespace vsphere
{

using values::Result;

namespace
{

constexpr int ShortCalls = 4;
constexpr int WaitingCalls = 6; // as many connections as QNetworkAccessManager opens to a host
constexpr std::chrono::milliseconds IdleBeforeStale{5000};

} // namespace

Transport::Transport(ServerAddress server, std::shared_ptr<TrustPolicy> trust)
    : Transport(std::move(server), std::move(trust), AnswerReader::Limits())
{
}

Transport::Transport(
    ServerAddress server, std::shared_ptr<TrustPolicy> trust, AnswerReader::Limits limits)
    : m_server(std::move(server))
    , m_trust(std::move(trust))
    , m_limits(limits)
{
    m_short.limit = ShortCalls;
    m_wait.limit = WaitingCalls;
    m_files.setProxy(QNetworkProxy::NoProxy);
    m_files.setAutoDeleteReplies(false);
    for (LaneState *const each : {&m_short, &m_wait}) {
        each->network.setProxy(QNetworkProxy::NoProxy);
        each->network.setAutoDeleteReplies(false);
    }
}

Transport::~Transport()
{
    // Exchanges refer to the managers and the decoder, which are members and go first otherwise.
    qDeleteAll(findChildren<Exchange *>(Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<FileTail *>(Qt::FindDirectChildrenOnly));
}

QFuture<Result<Answer>> Transport::send(HttpRequest request, std::stop_token stop)
{
    const Exchange::Context context{&m_server, m_trust.get(), &m_decoder, m_limits};
    auto *const exchange = new Exchange(std::move(request), context, this);
    LaneState &queue = lane(exchange->request().lane);
    queue.waiting.push_back(exchange);
    connect(exchange, &Exchange::done, this, [this, &queue, exchange] { leave(queue, exchange); });
    connect(exchange, &Exchange::bytesArrived, this, [this](qint64 count) { m_bytes += count; });
    connect(exchange, &Exchange::cookiesArrived, this, [this, exchange](const QByteArray &lines) {
        if (exchange->request().startsSession || m_cookie.header().isEmpty())
            m_cookie.take(lines);
    });
    const QFuture<Result<Answer>> future = exchange->future();
    exchange->arm(std::move(stop));
    startNext(queue);
    return future;
}

void Transport::startNext(LaneState &lane)
{
    while (lane.inFlight < lane.limit && !lane.waiting.empty()) {
        Exchange *const next = lane.waiting.front();
        lane.waiting.pop_front();
        ++lane.inFlight;
        ++m_requests;
        QNetworkAccessManager *network = &lane.network;
        if (!next->request().repeatable && isStale()) {
            network = new QNetworkAccessManager(next);
            network->setProxy(QNetworkProxy::NoProxy);
        }
        next->start(*network, prepare(next->request()));
    }
}

void Transport::leave(LaneState &lane, Exchange *exchange)
{
    const auto waiting = std::find(lane.waiting.begin(), lane.waiting.end(), exchange);
    if (waiting != lane.waiting.end())
        lane.waiting.erase(waiting);
    else
        --lane.inFlight;
    m_sinceAnswer.start();
    exchange->deleteLater();
    startNext(lane);
}

bool Transport::isStale() const
{
    return m_sinceAnswer.isValid() && m_sinceAnswer.hasExpired(IdleBeforeStale.count());
}

QFuture<Result<QByteArray>> Transport::tail(FileRequest request, std::stop_token stop)
{
    QUrl url = m_server.url(request.path);
    url.setQuery(request.query);
    auto *const file = new FileTail(std::move(request), m_server, m_trust.get(), this);
    connect(file, &FileTail::done, file, &QObject::deleteLater);
    const QFuture<Result<QByteArray>> future = file->future();
    ++m_requests;
    file->start(m_files, prepare(url, true), std::move(stop));
    return future;
}

QNetworkRequest Transport::prepare(const QUrl &url, bool withCookie) const
{
    QNetworkRequest prepared(url);
    prepared.setSslConfiguration(m_trust->configuration());
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    prepared.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setRawHeader("User-Agent", "gpudeck");
    const QByteArray cookie = m_cookie.header();
    if (!cookie.isEmpty() && withCookie)
        prepared.setRawHeader("Cookie", cookie);
    return prepared;
}

QNetworkRequest Transport::prepare(const HttpRequest &request) const
{
    QNetworkRequest prepared = prepare(m_server.url(request.path), !request.startsSession);
    // Qt refuses answers that compress as well as inventories do; the decoder inflates them.
    prepared.setRawHeader("Accept-Encoding", "gzip");
    if (request.verb == HttpRequest::Verb::Post) {
        prepared.setRawHeader("Content-Type", "text/xml; charset=\"utf-8\"");
        prepared.setRawHeader("SOAPAction", request.soapAction);
        prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    }
    if (!request.repeatable)
        prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    return prepared;
}

} // namespace vsphere
