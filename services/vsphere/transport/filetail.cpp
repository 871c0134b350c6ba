// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/transport/filetail.h"

namespace vsphere
{

using values::Error;
using values::Result;

namespace
{

constexpr qint64 MostReceived = qint64(256) << 20;
constexpr qint64 ReadBufferBytes = qint64(1) << 20;
constexpr int Ok = 200;
constexpr int PartialContent = 206;
constexpr int Unauthorized = 401;
constexpr int Forbidden = 403;
constexpr int NotFound = 404;
constexpr int RangeNotSatisfiable = 416; // an empty file has no last part

} // namespace

FileTail::FileTail(
    FileRequest request, const ServerAddress &server, TrustPolicy *trust, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_server(server)
    , m_trust(trust)
{
    m_promise.start();
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
        [this] { fail(error(Error::Kind::Network, tr("The server did not send it in time."))); });
}

FileTail::~FileTail()
{
    m_onStop.reset();
    if (m_reply)
        m_reply->disconnect(this);
    if (!m_settled)
        settle(error(Error::Kind::Cancelled, tr("It was stopped.")));
}

void FileTail::start(QNetworkAccessManager &network, QNetworkRequest prepared, std::stop_token stop)
{
    prepared.setRawHeader("Accept-Encoding", "identity");
    prepared.setRawHeader("Range", "bytes=-" + QByteArray::number(m_request.lastBytes));
    m_reply.reset(network.get(prepared));
    m_reply->setReadBufferSize(ReadBufferBytes);
    m_deadline.start(m_request.deadline);
    connect(m_reply.get(), &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        const auto verdict = m_trust->judge(m_reply->sslConfiguration().peerCertificate(), errors);
        if (verdict.ok())
            m_reply->ignoreSslErrors(errors);
        else
            m_failure = verdict.error(); // the reply ends by itself
    });
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &FileTail::take);
    connect(m_reply.get(), &QNetworkReply::finished, this, &FileTail::onFinished);
    const auto cancel = [this] {
        fail(error(Error::Kind::Cancelled, tr("It was stopped.")));
    };
    m_onStop.emplace(std::move(stop),
        [this, cancel] { QMetaObject::invokeMethod(this, cancel, Qt::QueuedConnection); });
}

int FileTail::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void FileTail::take()
{
    const QByteArray piece = m_reply->readAll();
    if (m_failure || (status() != Ok && status() != PartialContent))
        return;
    m_received += piece.size();
    m_kept += piece;
    if (m_kept.size() > m_request.lastBytes)
        m_kept.remove(0, m_kept.size() - m_request.lastBytes);
    if (m_received > MostReceived) {
        fail(error(Error::Kind::Unsupported,
            tr("The file is large, and the server sends no parts of files."),
            tr("Download it in the vSphere Client.")));
    }
}

void FileTail::fail(const Error &error)
{
    if (m_settled || m_failure)
        return;
    m_failure = error;
    // Not at once: within its own signals Qt's reply takes that badly.
    const auto end = [this] {
        if (!m_reply->isFinished())
            m_reply->abort();
    };
    QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
}

void FileTail::onFinished()
{
    take();
    if (m_failure)
        return settle(*m_failure);
    if (status() == RangeNotSatisfiable)
        return settle(QByteArray());
    if (status() == Ok || status() == PartialContent) {
        if (m_reply->error() == QNetworkReply::NoError)
            return settle(m_kept);
        return settle(error(Error::Kind::Network, m_reply->errorString()));
    }
    settle(refused());
}

Error FileTail::refused() const
{
    switch (status()) {
    case Unauthorized:
        return error(Error::Kind::Auth, tr("The session has ended."), tr("Log in again."));
    case Forbidden:
        return error(Error::Kind::Permission, tr("The server refuses it."),
            tr("Ask for the privilege Datastore.Browse on the datastore."));
    case NotFound:
        return error(Error::Kind::NotFound, tr("There is no such file on %1.").arg(m_server.id()));
    case 0:
        return error(Error::Kind::Network, m_reply->errorString(),
            tr("Check the network between this computer and the server."));
    default:
        return error(
            Error::Kind::Network, tr("The server answers with HTTP status %1.").arg(status()));
    }
}

Error FileTail::error(Error::Kind kind, const QString &why, const QString &fix) const
{
    return Error(kind, m_request.what, why, fix);
}

void FileTail::settle(Result<QByteArray> result)
{
    if (m_settled)
        return;
    m_settled = true;
    m_deadline.stop();
    m_promise.addResult(std::move(result));
    m_promise.finish();
    Q_EMIT done();
}

} // namespace vsphere
