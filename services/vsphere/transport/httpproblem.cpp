// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/transport/httpproblem.h"

#include <QLocale>

namespace vsphere
{

using values::Error;

namespace
{

qint64 seconds(std::chrono::milliseconds span)
{
    return std::max<qint64>(1, std::chrono::ceil<std::chrono::seconds>(span).count());
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

Error HttpProblem::lost(const QString &why, const QString &fix) const
{
    return Error(Error::Kind::Network, m_request.what, why, fix);
}

Error HttpProblem::network(const QNetworkReply &reply) const
{
    const QString where = m_server.id();
    const QString cannot = tr("Cannot connect to %1").arg(where);
    const QString words = reply.errorString();
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return Error(Error::Kind::Network, cannot, tr("The connection was refused."),
            tr("Check the address and the port, and that the vSphere services are running."),
            words);
    case QNetworkReply::HostNotFoundError:
        return Error(Error::Kind::Network, cannot,
            tr("No address is known for the name %1.").arg(m_server.host),
            tr("Check the spelling of the name and this computer's DNS servers."), words);
    case QNetworkReply::SslHandshakeFailedError:
        return Error(Error::Kind::Network, cannot,
            tr("No encrypted connection (TLS) could be agreed on."),
            tr("Make sure that HTTPS is served on this port, with TLS 1.2 or newer."), words);
    case QNetworkReply::RemoteHostClosedError:
        return lost(tr("%1 closed the connection before its answer was complete.").arg(where),
            tr("Try again; if it happens often, look for a proxy or a firewall between this "
               "computer and the server."));
    case QNetworkReply::TimeoutError:
        return Error(Error::Kind::Network, cannot, tr("The server did not respond in time."),
            tr("Check that it is switched on and that no firewall is in the way."), words);
    default:
        return Error(Error::Kind::Network, m_request.what,
            tr("The connection to %1 failed: %2").arg(where, words),
            tr("Check the network between this computer and the server."), words);
    }
}

Error HttpProblem::notVSphere(const QString &why, const QString &detail) const
{
    return Error(Error::Kind::Protocol,
        tr("%1 does not look like a vSphere server").arg(m_server.id()), why,
        tr("Check the server's address and port: vCenter Server and ESXi answer on port 443 unless "
           "someone changed it."),
        detail);
}

Error HttpProblem::status(const QNetworkReply &reply) const
{
    const int code = statusOf(reply);
    const QString detail = tr("HTTP status %1").arg(code);
    if (code >= 300 && code < 400) {
        const QString target = QString::fromUtf8(reply.rawHeader("Location")).left(200);
        return notVSphere(tr("It sends requests on to another address: %1").arg(target), detail);
    }
    if (code == 502 || code == 503 || code == 504) {
        return Error(Error::Kind::Network, m_request.what,
            tr("The services of %1 are not available at the moment.").arg(m_server.id()),
            tr("They may be starting: try again in a few minutes."), detail);
    }
    if (code == 401 || code == 403 || code == 407) {
        return Error(Error::Kind::Protocol, m_request.what,
            tr("A web server or proxy at %1 refuses access before vSphere is asked.")
                .arg(m_server.id()),
            tr("Check the address, and whether a proxy is between this computer and the server."),
            detail);
    }
    return notVSphere(tr("It answers with HTTP status %1.").arg(code), detail);
}

Error HttpProblem::unreadable(const Error &why, int status) const
{
    Error told = why;
    //: %1 is a server's address, %2 what is wrong with its answer
    told.what = tr("%1: %2").arg(m_server.id(), why.what);
    told.detail = tr("HTTP status %1, %2. %3").arg(status).arg(m_request.label, why.detail);
    return told;
}

Error HttpProblem::encoding(const QByteArray &name) const
{
    return Error(Error::Kind::Protocol, m_request.what,
        tr("The answer is compressed in a way that was not asked for."),
        tr("Look for a proxy between this computer and the server."),
        QString::fromUtf8(name).left(80));
}

Error HttpProblem::late() const
{
    return lost(tr("%1 did not answer within %2 s.")
                    .arg(m_server.id(), QLocale().toString(seconds(m_request.deadline))),
        tr("The server may be very busy or out of reach: try again, and check the network."));
}

Error HttpProblem::silent() const
{
    return lost(tr("%1 stopped answering: nothing came for %2 s.")
                    .arg(m_server.id(), QLocale().toString(seconds(m_request.silence))),
        tr("The server may be very busy or out of reach: try again, and check the network."));
}

Error HttpProblem::stopped() const
{
    return Error(Error::Kind::Cancelled, m_request.what, tr("It was cancelled."));
}

} // namespace vsphere
