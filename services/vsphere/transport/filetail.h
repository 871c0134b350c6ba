// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/vsphere/transport/serveraddress.h"
#include "services/vsphere/trust/trustpolicy.h"

#include <QByteArray>
#include <QFuture>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QPromise>
#include <QTimer>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace vsphere
{

/// The end of a file that the server has.
struct FileRequest {
    QString path; ///< "/folder/llm/vmware.log"
    QUrlQuery query; ///< dcPath, dsName
    qint64 lastBytes = 0;
    QString what; ///< what an error says did not work, as a sentence start
    std::chrono::milliseconds deadline = std::chrono::minutes(2);
};

/// One download of the end of a file. A server that gives parts is asked for the last one; of one
/// that gives all, no more than the end is kept, and no more than a limit is read.
/// Ends exactly once, with done(), when the future is finished.
/// Errors: NotFound, Auth (the session ended), Permission, Unsupported (too large for a server that
///         gives no parts), Trust, Network, Cancelled.
/// Thread: the interface thread.
class FileTail final : public QObject
{
    Q_OBJECT

public:
    FileTail(FileRequest request, const ServerAddress &server, TrustPolicy *trust, QObject *parent);
    ~FileTail() override;

    [[nodiscard]] QFuture<values::Result<QByteArray>> future() const { return m_promise.future(); }
    void start(QNetworkAccessManager &network, QNetworkRequest prepared, std::stop_token stop);

Q_SIGNALS:
    void done();

private:
    void take();
    void onFinished();
    void fail(const values::Error &error);
    void settle(values::Result<QByteArray> result);
    [[nodiscard]] int status() const;
    [[nodiscard]] values::Error refused() const;
    [[nodiscard]] values::Error error(
        values::Error::Kind kind, const QString &why, const QString &fix = {}) const;

    FileRequest m_request;
    ServerAddress m_server;
    TrustPolicy *m_trust;
    QPromise<values::Result<QByteArray>> m_promise;
    std::unique_ptr<QNetworkReply> m_reply;
    QTimer m_deadline;
    QByteArray m_kept;
    qint64 m_received = 0;
    std::optional<values::Error> m_failure;
    bool m_settled = false;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace vsphere
