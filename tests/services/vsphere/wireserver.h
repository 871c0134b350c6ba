// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSslServer>
#include <QSslSocket>

#include <functional>

namespace tests
{

/// What came over one connection of a WireServer.
struct WireRequest {
    QByteArray verb, path;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    /// The name of the method's element: "Login".
    [[nodiscard]] QByteArray method() const;
};

/// A server in the test process that answers each HTTPS request with what a test says, right or
/// wrong, byte for byte.
class WireServer final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(QSslSocket *to, const WireRequest &request)>;

    explicit WireServer(const QSslConfiguration &tls);
    ~WireServer() override;

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    void onRequest(Handler handler) { m_handler = std::move(handler); }
    [[nodiscard]] const QList<WireRequest> &requests() const { return m_requests; }
    [[nodiscard]] int count(const QByteArray &method) const;
    void setTls(const QSslConfiguration &tls) { m_server.setSslConfiguration(tls); }
    void closeAll();

    /// Sends a whole answer.
    static void reply(
        QSslSocket *to, const QByteArray &body, int status = 200, const QByteArray &headers = {});
    /// A SOAP envelope around a body's content.
    [[nodiscard]] static QByteArray soap(const QByteArray &content);
    [[nodiscard]] static QByteArray fault(const QByteArray &type, const QByteArray &text);

private:
    void onConnection();
    void onBytes(QSslSocket *from);

    QSslServer m_server;
    Handler m_handler;
    QHash<QSslSocket *, QByteArray> m_buffers;
    QList<WireRequest> m_requests;
};

} // namespace tests
