// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/session/session.h"

#include "services/vsphere/lcvsphere.h"
#include "services/vsphere/session/methodwriter.h"
#include "services/vsphere/session/versions.h"

#include <QDateTime>
#include <qcorofuture.h>

namespace vsphere
{

using values::Error;
using values::Result;
using values::Status;

namespace
{

constexpr std::chrono::seconds LogoutDeadline{5};

bool isExpired(const Result<Answer> &answer)
{
    return answer.ok() && answer->fault && answer->fault->type == QLatin1String("NotAuthenticated");
}

/// What a call gets that belongs to a session which is no more.
Answer deadSession()
{
    Fault fault;
    fault.type = QStringLiteral("NotAuthenticated");
    fault.faultString = Session::tr("The session in which this was made has ended.");
    return Answer{nullptr, fault};
}

} // namespace

Session::Session(std::unique_ptr<Transport> transport)
    : Session(std::move(transport), Options())
{
}

Session::Session(std::unique_ptr<Transport> transport, Options options)
    : m_transport(std::move(transport))
    , m_options(std::move(options))
    , m_version(lowestVersion())
{
    m_keepAlive.setInterval(m_options.keepAlive);
    connect(&m_keepAlive, &QTimer::timeout, this, [this] { keepAlive(); });
}

Session::~Session()
{
    m_closing.request_stop();
}

QCoro::Task<Status> Session::close(std::stop_token stop)
{
    m_keepAlive.stop();
    m_closing.request_stop();
    const bool hadSession = m_generation > 0 && !m_refusal;
    m_refusal = Error(Error::Kind::Cancelled, tr("Disconnected"), tr("The session was closed."));
    m_credentials = Credentials();
    if (!hadSession)
        co_return values::done();
    Call call;
    call.method = QStringLiteral("Logout");
    call.body = MethodWriter(call.method, m_content.sessionManager).finish();
    call.deadline = LogoutDeadline;
    call.idempotent = false;
    const HttpRequest request = requestFor(call, {});
    const QFuture<Result<Answer>> pending = m_transport->send(request, stop);
    const Result<Answer> received = co_await pending;
    const Result<Answer> answer = asError(received, request.what);
    co_return answer.ok() ? values::done() : Status(answer.error());
}

QCoro::Task<Result<Answer>> Session::call(Call call, std::stop_token stop)
{
    const AnswerReader::ObjectSink none;
    const Result<Answer> answer = co_await send(call, none, stop);
    co_return answer;
}

QCoro::Task<Result<Answer>> Session::stream(
    Call call, AnswerReader::ObjectSink sink, std::stop_token stop)
{
    const Result<Answer> answer = co_await send(call, sink, stop);
    co_return answer;
}

QCoro::Task<Result<QByteArray>> Session::tail(FileRequest request, std::stop_token stop)
{
    const QFuture<Result<QByteArray>> first = m_transport->tail(request, stop);
    const Result<QByteArray> read = co_await first;
    if (read.ok() || read.error().kind != Error::Kind::Auth)
        co_return read;
    const Status renewed = co_await ping(stop); // meets the expiry and logs in again
    if (!renewed.ok())
        co_return renewed.error();
    const QFuture<Result<QByteArray>> second = m_transport->tail(request, stop);
    const Result<QByteArray> again = co_await second;
    co_return again;
}

QCoro::Task<Result<Answer>> Session::send(
    Call call, AnswerReader::ObjectSink sink, std::stop_token stop)
{
    if (m_renewal.isRunning()) {
        const QFuture<Status> renewing = m_renewal.wait(stop);
        const Status renewed = co_await renewing;
        if (!renewed.ok())
            co_return renewed.error();
    }
    if (m_refusal)
        co_return *m_refusal;
    const int generation = m_generation;
    if (call.generation != 0 && call.generation != generation)
        co_return deadSession();
    const HttpRequest request = requestFor(call, sink);
    const QFuture<Result<Answer>> pending = m_transport->send(request, stop);
    const Result<Answer> answer = co_await pending;
    if (!isExpired(answer))
        co_return answer;
    const Status renewed = co_await renew(generation, stop);
    if (!renewed.ok())
        co_return renewed.error();
    if (call.generation != 0)
        co_return answer;
    const HttpRequest again = requestFor(call, sink);
    const QFuture<Result<Answer>> repeated = m_transport->send(again, stop);
    const Result<Answer> second = co_await repeated;
    co_return second;
}

QCoro::Task<Status> Session::renew(int expired, std::stop_token stop)
{
    if (m_refusal)
        co_return *m_refusal;
    if (m_generation != expired)
        co_return values::done(); // another call met the expiry first
    const QFuture<Status> outcome = m_renewal.wait(stop);
    if (!m_renewal.isRunning()) {
        m_renewal.begin();
        runRenewal();
    }
    const Status renewed = co_await outcome;
    co_return renewed;
}

QCoro::Task<void> Session::runRenewal()
{
    qCDebug(lcVsphere).noquote() << m_transport->server().id() << "the session expired";
    const std::stop_token closing = m_closing.get_token();
    const Status outcome = co_await login(closing);
    m_renewal.settle(outcome);
}

QCoro::Task<Status> Session::ping(std::stop_token stop)
{
    Call call;
    call.method = QStringLiteral("CurrentTime");
    call.body = MethodWriter(call.method, serviceInstance()).finish();
    const AnswerReader::ObjectSink none;
    const Result<Answer> received = co_await send(call, none, stop);
    const Result<Answer> answer = asError(received, tr("The server does not answer"));
    co_return answer.ok() ? values::done() : Status(answer.error());
}

QCoro::Task<void> Session::keepAlive()
{
    const std::stop_token closing = m_closing.get_token();
    const Status alive = co_await ping(closing);
    if (!alive.ok())
        qCDebug(lcVsphere).noquote() << "keep-alive:" << alive.error().sentence();
}

HttpRequest Session::requestFor(const Call &call, AnswerReader::ObjectSink sink) const
{
    const ApiVersion version = m_version.isNull() ? lowestVersion() : m_version;
    HttpRequest request;
    request.body = envelope(call.body);
    request.soapAction = "urn:vim25/" + version.toString().toLatin1();
    request.label = call.method;
    //: %1 is the name of an API method, %2 a server's address
    request.what = call.what.isEmpty()
        ? tr("%1 did not work on %2").arg(call.method, m_transport->server().id())
        : call.what;
    request.lane = call.lane;
    request.deadline = call.deadline;
    request.silence = m_options.silence;
    request.repeatable = call.idempotent;
    request.sink = std::move(sink);
    return request;
}

Result<Answer> asError(Result<Answer> answer, const QString &what)
{
    if (answer.ok() && answer->fault)
        return answer->fault->toError(what);
    return answer;
}

} // namespace vsphere
