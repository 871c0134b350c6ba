// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/vsphere/decode/answerreader.h"
#include "services/vsphere/decode/apiversion.h"
#include "services/vsphere/session/call.h"
#include "services/vsphere/session/credentials.h"
#include "services/vsphere/session/servicecontent.h"
#include "services/vsphere/session/sharedoutcome.h"
#include "services/vsphere/transport/transport.h"

#include <QObject>
#include <QTimer>
#include <qcorotask.h>

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

namespace vsphere
{

/// A login at one vCenter or ESXi, kept alive, and the calls made in it.
/// Faults: a fault is an answer: the result is ok and Answer::fault is set. An error means that no
///         answer came, or that no session could be had. asError() folds both into one.
/// Expiry: NotAuthenticated leads to exactly one login, shared by all calls that met it; then each
///         call is repeated once, unless Call::generation ties it to the old session. A login that
///         the server refuses is never tried again by itself (accounts get locked): every later
///         call fails with the same error until open() is called with other credentials.
/// Thread: the interface thread; sinks run in the decoding thread.
/// Life:   must outlive its calls: keep it as shared_ptr and drain before letting go.
/// Source: reference sections 1.2 to 1.5.
class Session final : public QObject
{
    Q_OBJECT

public:
    struct Options {
        std::chrono::milliseconds keepAlive = std::chrono::minutes(10);
        std::chrono::milliseconds loginDeadline = std::chrono::seconds(30);
        std::chrono::milliseconds silence = std::chrono::seconds(60); ///< within an answer
        QString locale = QStringLiteral("en_US"); ///< language of the server's messages
    };

    explicit Session(std::unique_ptr<Transport> transport);
    Session(std::unique_ptr<Transport> transport, Options options);
    ~Session() override;

    /// Negotiates the version, reads the service content and logs in.
    /// Errors: Network, Trust, Protocol (no vSphere), Unsupported (older than 6.5), Auth.
    [[nodiscard]] QCoro::Task<values::Status> open(Credentials credentials, std::stop_token stop);
    /// Logs out; the server forgets collectors and views. Errors are of no interest any more.
    [[nodiscard]] QCoro::Task<values::Status> close(std::stop_token stop);

    [[nodiscard]] QCoro::Task<values::Result<Answer>> call(Call call, std::stop_token stop);
    /// Like call(), with every <objects> or <objectSet> handed to the sink as it arrives.
    [[nodiscard]] QCoro::Task<values::Result<Answer>> stream(
        Call call, AnswerReader::ObjectSink sink, std::stop_token stop);

    /// The end of a file that this server has. A session that ended is renewed once.
    /// Errors: as FileTail's.
    [[nodiscard]] QCoro::Task<values::Result<QByteArray>> tail(
        FileRequest request, std::stop_token stop);

    [[nodiscard]] const ServiceContent &content() const { return m_content; }
    [[nodiscard]] ApiVersion version() const { return m_version; }
    /// 0 before the first login, +1 at each: collectors, views, filters and their versions that
    /// were made in an older generation are dead.
    [[nodiscard]] int generation() const { return m_generation; }
    [[nodiscard]] const Transport &transport() const { return *m_transport; }
    /// As the server writes it, "VSPHERE.LOCAL\\gpuadmin".
    [[nodiscard]] QString userName() const { return m_userName; }

    /// How far the server's clock is ahead of ours, from the last login. Far apart, dates of tasks
    /// and certificates mislead.
    [[nodiscard]] std::chrono::seconds serverAhead() const { return m_serverAhead; }
    /// Asks for the server's time: proves that server and session are there, renewing the session
    /// where it expired.
    [[nodiscard]] QCoro::Task<values::Status> ping(std::stop_token stop);

Q_SIGNALS:
    void loggedIn(int generation);

private:
    QCoro::Task<values::Result<Answer>> send(
        Call call, AnswerReader::ObjectSink sink, std::stop_token stop);
    QCoro::Task<values::Status> negotiate(std::stop_token stop);
    QCoro::Task<values::Status> readContent(std::stop_token stop);
    QCoro::Task<values::Status> login(std::stop_token stop);
    QCoro::Task<values::Status> renew(int expired, std::stop_token stop);
    QCoro::Task<void> runRenewal();
    QCoro::Task<void> keepAlive();
    [[nodiscard]] HttpRequest requestFor(const Call &call, AnswerReader::ObjectSink sink) const;
    [[nodiscard]] Call loginCall() const;
    void takeLogin(const Answer &answer);

    std::unique_ptr<Transport> m_transport;
    Options m_options;
    Credentials m_credentials;
    ServiceContent m_content;
    ApiVersion m_version;
    QString m_userName;
    int m_generation = 0;
    std::chrono::seconds m_serverAhead{0};
    std::optional<values::Error> m_refusal; ///< why no session can be had
    SharedOutcome m_renewal;
    std::stop_source m_closing;
    QTimer m_keepAlive;
};

/// An answer that is not a fault, or the error that tells the fault.
[[nodiscard]] values::Result<Answer> asError(values::Result<Answer> answer, const QString &what);

} // namespace vsphere
