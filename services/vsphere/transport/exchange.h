// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/vsphere/decode/answerreader.h"
#include "services/vsphere/transport/decodethread.h"
#include "services/vsphere/transport/httpproblem.h"
#include "services/vsphere/transport/httprequest.h"
#include "services/vsphere/transport/serveraddress.h"
#include "services/vsphere/trust/trustpolicy.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QNetworkReply>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

class QNetworkAccessManager;

namespace vsphere
{

/// One request and its answer: reads the bytes as fast as the decoder takes them and watches the
/// clock. Ends exactly once, with done(), when the future is finished.
/// Thread: the interface thread.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    /// What an exchange needs of its transport; all of it outlives the exchange.
    struct Context {
        const ServerAddress *server;
        TrustPolicy *trust;
        DecodeThread *decoder;
        AnswerReader::Limits limits;
    };

    Exchange(HttpRequest request, Context context, QObject *parent);
    ~Exchange() override;

    [[nodiscard]] QFuture<values::Result<Answer>> future() const { return m_promise.future(); }
    [[nodiscard]] const HttpRequest &request() const { return m_request; }
    /// Starts the deadline and listens to the stop token; may end the exchange at once.
    void arm(std::stop_token stop);
    void start(QNetworkAccessManager &network, const QNetworkRequest &prepared);

Q_SIGNALS:
    void cookiesArrived(const QByteArray &setCookieLines);
    void bytesArrived(qint64 count);
    void done();

private:
    void onSslErrors(const QList<QSslError> &errors);
    void onHeaders();
    void onAdvanced();
    void onSilence();
    void onReplyFinished();
    void onEnded(const std::shared_ptr<Decoding> &decoding);
    void beginDecoding();
    void pull(bool everything);
    void fail(const values::Error &error);
    void abort();
    void conclude();
    void settle(values::Result<Answer> result);
    [[nodiscard]] int status() const;
    [[nodiscard]] HttpProblem problem() const { return {m_request, *m_context.server}; }

    HttpRequest m_request;
    Context m_context;
    QPromise<values::Result<Answer>> m_promise;
    std::unique_ptr<QIODevice> m_body;
    std::unique_ptr<QNetworkReply> m_reply;
    std::shared_ptr<Decoding> m_decoding;
    std::optional<values::Error> m_failure;
    QTimer m_deadline;
    QTimer m_silence;
    QElapsedTimer m_age;
    bool m_settled = false;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace vsphere
