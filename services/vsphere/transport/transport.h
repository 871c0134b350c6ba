// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/vsphere/decode/answer.h"
#include "services/vsphere/decode/answerreader.h"
#include "services/vsphere/transport/decodethread.h"
#include "services/vsphere/transport/filetail.h"
#include "services/vsphere/transport/httprequest.h"
#include "services/vsphere/transport/serveraddress.h"
#include "services/vsphere/transport/sessioncookie.h"
#include "services/vsphere/trust/trustpolicy.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QNetworkAccessManager>
#include <QObject>

#include <deque>
#include <memory>
#include <stop_token>
#include <vector>

namespace vsphere
{

class Exchange;

/// HTTPS to one server: its connections, its session cookie, its decoding thread.
/// Shape:  a finished XML answer (SOAP faults included) or the error why there is none. Redirects
///         are never followed, HTTP/2 and proxies never used.
/// Units:  at most 4 short calls in flight and 6 waits; read buffer 1 MiB per call, 4 MiB of bytes
///         waiting for the decoder.
/// Thread: the interface thread; decoding happens in a thread of its own.
/// Stops:  on the stop token, on the deadline, and after a silence; the sink is not called any
///         more once the result is there.
/// Errors: Network, Trust, Protocol, Cancelled.
/// Source: reference sections 1.1, 8.1, 8.6.
class Transport final : public QObject
{
    Q_OBJECT

public:
    Transport(ServerAddress server, std::shared_ptr<TrustPolicy> trust);
    Transport(
        ServerAddress server, std::shared_ptr<TrustPolicy> trust, AnswerReader::Limits limits);
    ~Transport() override;

    [[nodiscard]] QFuture<values::Result<Answer>> send(HttpRequest request, std::stop_token stop);

    /// The end of a file, in the same session and with the same trust. Errors: as FileTail's.
    [[nodiscard]] QFuture<values::Result<QByteArray>> tail(
        FileRequest request, std::stop_token stop);

    [[nodiscard]] const ServerAddress &server() const { return m_server; }
    [[nodiscard]] const TrustPolicy &trust() const { return *m_trust; }
    /// Bytes of answers as they came over the wire, compressed.
    [[nodiscard]] qint64 bytesReceived() const { return m_bytes; }
    [[nodiscard]] int requestsSent() const { return m_requests; }

private:
    struct LaneState {
        QNetworkAccessManager network;
        std::deque<Exchange *> waiting;
        int inFlight = 0;
        int limit = 0;
    };

    LaneState &lane(Lane which) { return which == Lane::Short ? m_short : m_wait; }
    void startNext(LaneState &lane);
    void leave(LaneState &lane, Exchange *exchange);
    /// Idle connections may have been closed by the server meanwhile.
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] QNetworkRequest prepare(const QUrl &url, bool withCookie) const;
    [[nodiscard]] QNetworkRequest prepare(const HttpRequest &request) const;

    ServerAddress m_server;
    std::shared_ptr<TrustPolicy> m_trust;
    AnswerReader::Limits m_limits;
    SessionCookie m_cookie;
    LaneState m_short;
    LaneState m_wait;
    QNetworkAccessManager m_files; ///< downloads take connections from nobody
    DecodeThread m_decoder;
    QElapsedTimer m_sinceAnswer;
    qint64 m_bytes = 0;
    int m_requests = 0;
};

} // namespace vsphere
