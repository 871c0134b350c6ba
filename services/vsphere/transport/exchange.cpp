// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/transport/exchange.h"

#include "services/vsphere/decode/readproblem.h"
#include "services/vsphere/lcvsphere.h"
#include "services/vsphere/transport/requestbody.h"

#include <QNetworkAccessManager>

namespace vsphere
{

using values::Error;

namespace
{

constexpr qint64 ReadBufferBytes = qint64(1) << 20;
constexpr qint64 PieceBytes = qint64(128) << 10;
constexpr int Ok = 200;
constexpr int ServerError = 500; // carries a soapenv:Fault

} // namespace

Exchange::Exchange(HttpRequest request, Context context, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_context(context)
{
    m_promise.start();
    m_deadline.setSingleShot(true);
    m_silence.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(problem().late()); });
    connect(&m_silence, &QTimer::timeout, this, &Exchange::onSilence);
    connect(m_context.decoder, &DecodeThread::advanced, this, &Exchange::onAdvanced);
    connect(m_context.decoder, &DecodeThread::ended, this, &Exchange::onEnded);
}

Exchange::~Exchange()
{
    m_onStop.reset();
    if (m_decoding)
        m_decoding->abandon();
    if (m_reply)
        m_reply->disconnect(this);
    if (!m_settled) {
        m_promise.addResult(values::Result<Answer>(problem().stopped()));
        m_promise.finish();
    }
}

void Exchange::arm(std::stop_token stop)
{
    m_age.start();
    m_deadline.start(m_request.deadline);
    const auto cancel = [this] {
        fail(problem().stopped());
    };
    m_onStop.emplace(std::move(stop), [this, cancel] { QMetaObject::invokeMethod(this, cancel); });
}

void Exchange::start(QNetworkAccessManager &network, const QNetworkRequest &prepared)
{
    if (m_request.verb == HttpRequest::Verb::Get) {
        m_reply.reset(network.get(prepared));
    } else if (m_request.repeatable) {
        m_reply.reset(network.post(prepared, m_request.body));
    } else {
        m_body = std::make_unique<RequestBody>(m_request.body);
        m_reply.reset(network.post(prepared, m_body.get()));
    }
    m_reply->setReadBufferSize(ReadBufferBytes);
    connect(m_reply.get(), &QNetworkReply::sslErrors, this, &Exchange::onSslErrors);
    connect(m_reply.get(), &QNetworkReply::metaDataChanged, this, &Exchange::onHeaders);
    connect(m_reply.get(), &QNetworkReply::readyRead, this, [this] { pull(false); });
    connect(m_reply.get(), &QNetworkReply::finished, this, &Exchange::onReplyFinished);
    if (m_request.lane == Lane::Short)
        m_silence.start(m_request.silence);
}

int Exchange::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void Exchange::onSslErrors(const QList<QSslError> &errors)
{
    const values::Status verdict
        = m_context.trust->judge(m_reply->sslConfiguration().peerCertificate(), errors);
    if (verdict.ok())
        m_reply->ignoreSslErrors(errors);
    else
        m_failure = verdict.error(); // the reply ends by itself
}

void Exchange::onHeaders()
{
    if (m_decoding || m_failure || status() == 0)
        return;
    // Qt forgets a limit that is set before the request is under way: without this one it
    // buffers the whole answer (measured: 195 MB of memory instead of 59).
    m_reply->setReadBufferSize(ReadBufferBytes);
    m_silence.start(m_request.silence);
    if (m_reply->hasRawHeader("Set-Cookie"))
        Q_EMIT cookiesArrived(m_reply->rawHeader("Set-Cookie"));
    if (status() != Ok && status() != ServerError)
        return fail(problem().status(*m_reply));
    beginDecoding();
}

void Exchange::beginDecoding()
{
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    const bool gzip = encoding == "gzip" || encoding == "x-gzip";
    if (!gzip && !encoding.isEmpty() && encoding != "identity")
        return fail(problem().encoding(encoding));
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong()
        > m_context.limits.inflated) {
        const Error tooLong = ReadProblem{ReadProblem::Kind::TooLong, {}}.toError();
        return fail(problem().unreadable(tooLong, status()));
    }
    m_decoding = std::make_shared<Decoding>(
        gzip ? AnswerReader::Encoding::Gzip : AnswerReader::Encoding::Identity, m_request.sink,
        m_context.limits);
}

void Exchange::pull(bool everything)
{
    if (!m_decoding || m_failure)
        return;
    while (m_reply->bytesAvailable() > 0 && (everything || m_context.decoder->hasRoom())) {
        const QByteArray piece = m_reply->read(PieceBytes);
        if (piece.isEmpty())
            return;
        Q_EMIT bytesArrived(piece.size());
        m_silence.start(m_request.silence);
        m_context.decoder->feed(m_decoding, piece);
    }
}

void Exchange::onAdvanced()
{
    if (!m_reply || !m_decoding || m_failure || m_reply->isFinished())
        return;
    if (m_decoding->hasFailed())
        abort();
    else
        pull(false);
}

void Exchange::onSilence()
{
    const bool isBusy = m_decoding && m_decoding->isBusy();
    if (isBusy || m_reply->bytesAvailable() > 0) // it is we who do not keep up
        m_silence.start(m_request.silence);
    else
        fail(problem().silent());
}

void Exchange::fail(const Error &error)
{
    if (m_settled || m_failure)
        return;
    m_failure = error;
    if (m_decoding)
        m_decoding->abandon();
    if (!m_reply)
        settle(error);
    else
        abort();
}

void Exchange::abort()
{
    // Not at once: within its own signals, and once it has an error, Qt's reply takes that badly.
    const auto end = [this] {
        if (!m_reply->isFinished() && m_reply->error() == QNetworkReply::NoError)
            m_reply->abort();
    };
    QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
}

void Exchange::onReplyFinished()
{
    m_silence.stop();
    pull(true);
    if (m_decoding)
        m_context.decoder->finish(m_decoding);
    else
        conclude();
}

void Exchange::onEnded(const std::shared_ptr<Decoding> &decoding)
{
    if (decoding == m_decoding)
        conclude();
}

void Exchange::conclude()
{
    if (m_failure)
        return settle(*m_failure);
    // An answer whose root element was closed is complete, however the connection ended.
    if (m_decoding && m_decoding->result().ok())
        return settle(m_decoding->result());
    if (!m_decoding
        || (!m_decoding->hasFailed() && status() == Ok
            && m_reply->error() != QNetworkReply::NoError))
        return settle(problem().network(*m_reply));
    settle(problem().unreadable(m_decoding->result().error(), status()));
}

void Exchange::settle(values::Result<Answer> result)
{
    if (m_settled)
        return;
    m_settled = true;
    m_deadline.stop();
    m_silence.stop();
    qCDebug(lcVsphere).noquote() << m_context.server->id() << m_request.label << "HTTP"
                                 << (m_reply ? status() : 0) << m_age.elapsed() << "ms"
                                 << (result.ok() ? QString() : result.error().sentence());
    m_promise.addResult(std::move(result));
    m_promise.finish();
    Q_EMIT done();
}

} // namespace vsphere
