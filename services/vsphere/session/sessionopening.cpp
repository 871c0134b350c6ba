// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a session begins: version, service content, login.
#include "services/vsphere/lcvsphere.h"
#include "services/vsphere/session/methodwriter.h"
#include "services/vsphere/session/session.h"
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

constexpr std::chrono::minutes ClockTolerance{5};

} // namespace

QCoro::Task<Status> Session::open(Credentials credentials, std::stop_token stop)
{
    m_credentials = std::move(credentials);
    m_refusal.reset();
    const Status negotiated = co_await negotiate(stop);
    if (!negotiated.ok())
        co_return negotiated;
    const Status known = co_await readContent(stop);
    if (!known.ok())
        co_return known;
    const Status loggedIn = co_await login(stop);
    co_return loggedIn;
}

QCoro::Task<Status> Session::negotiate(std::stop_token stop)
{
    HttpRequest request;
    request.verb = HttpRequest::Verb::Get;
    request.path = QStringLiteral("/sdk/vimServiceVersions.xml");
    request.label = QStringLiteral("vimServiceVersions.xml");
    request.what = tr("The API versions of %1 cannot be read").arg(m_transport->server().id());
    request.deadline = m_options.loginDeadline;
    m_version = ApiVersion();
    const QFuture<Result<Answer>> pending = m_transport->send(request, stop);
    const Result<Answer> answer = co_await pending;
    if (answer.ok())
        m_version = highestCommon(offeredVersions(*answer));
    // A server without that file may still be vSphere: its service content decides.
    const bool mayGoOn = answer.ok() || answer.error().kind == Error::Kind::Protocol;
    co_return mayGoOn ? values::done() : Status(answer.error());
}

QCoro::Task<Status> Session::readContent(std::stop_token stop)
{
    Call call;
    call.method = QStringLiteral("RetrieveServiceContent");
    call.body = MethodWriter(call.method, serviceInstance()).finish();
    call.deadline = m_options.loginDeadline;
    const HttpRequest request = requestFor(call, {});
    const QFuture<Result<Answer>> pending = m_transport->send(request, stop);
    const Result<Answer> received = co_await pending;
    const Result<Answer> answer = asError(received, request.what);
    if (!answer.ok())
        co_return answer.error();
    Result<ServiceContent> content = ServiceContent::read(*answer);
    if (!content.ok())
        co_return content.error();
    m_content = std::move(content).value();
    if (m_version.isNull())
        m_version
            = highestUpTo(ApiVersion::parse(m_content.about.apiVersion).value_or(ApiVersion()));
    if (m_version.isNull()) {
        co_return Error(Error::Kind::Unsupported,
            tr("%1 is too old for this program").arg(m_transport->server().id()),
            tr("It speaks API version %1; 6.5 is the oldest that is understood.")
                .arg(m_content.about.apiVersion),
            tr("Update the server to vSphere 6.5 or newer."), m_content.about.fullName);
    }
    qCDebug(lcVsphere).noquote() << m_transport->server().id() << m_content.about.fullName << "API"
                                 << m_version.toString();
    co_return values::done();
}

Call Session::loginCall() const
{
    Call call;
    call.method = QStringLiteral("Login");
    MethodWriter writer(call.method, m_content.sessionManager);
    writer.text(QStringLiteral("userName"), m_credentials.user());
    writer.text(QStringLiteral("password"), m_credentials.password());
    if (!m_options.locale.isEmpty())
        writer.text(QStringLiteral("locale"), m_options.locale);
    call.body = writer.finish();
    call.deadline = m_options.loginDeadline;
    call.idempotent = false;
    call.what
        = tr("Cannot log in to %1 as %2").arg(m_transport->server().id(), m_credentials.user());
    return call;
}

QCoro::Task<Status> Session::login(std::stop_token stop)
{
    HttpRequest request = requestFor(loginCall(), {});
    request.startsSession = true;
    const QFuture<Result<Answer>> pending = m_transport->send(request, stop);
    const Result<Answer> answer = co_await pending;
    if (answer.ok() && answer->fault)
        m_refusal = answer->fault->toError(request.what);
    if (m_refusal)
        co_return *m_refusal;
    if (!answer.ok())
        co_return answer.error();
    takeLogin(*answer);
    co_return values::done();
}

void Session::takeLogin(const Answer &answer)
{
    const XmlNode user = answer.returnval();
    m_userName = user.child("userName").toString();
    const QDateTime theirs = user.child("loginTime").toDateTime();
    if (theirs.isValid())
        m_serverAhead = std::chrono::seconds(QDateTime::currentDateTimeUtc().secsTo(theirs));
    if (std::chrono::abs(m_serverAhead) > ClockTolerance) {
        qCWarning(lcVsphere).noquote()
            << m_transport->server().id() << "its clock differs from ours by"
            << m_serverAhead.count() << "s";
    }
    ++m_generation;
    m_keepAlive.start();
    qCDebug(lcVsphere).noquote() << m_transport->server().id() << "logged in, session"
                                 << m_generation;
    Q_EMIT loggedIn(m_generation);
}

} // namespace vsphere
