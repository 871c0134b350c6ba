// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/vsphere/wireserver.h"

#include <QHostAddress>

namespace tests
{

namespace
{

/// True when a whole request is at the front of the buffer; takes it out.
bool takeRequest(QByteArray &buffer, WireRequest &request)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return false;
    const QList<QByteArray> words = lines.first().split(' ');
    request.verb = words.value(0);
    request.path = words.value(1);
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return true;
}

} // namespace

QByteArray WireRequest::method() const
{
    const qsizetype start = body.indexOf("Body><") + 6;
    if (start < 6)
        return path;
    qsizetype end = start;
    while (end < body.size() && body.at(end) != ' ' && body.at(end) != '>')
        ++end;
    return body.mid(start, end - start);
}

WireServer::WireServer(const QSslConfiguration &tls)
{
    m_server.setSslConfiguration(tls);
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, &WireServer::onConnection);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen on 127.0.0.1");
}

WireServer::~WireServer()
{
    const auto sockets = m_buffers.keys();
    for (QSslSocket *const socket : sockets)
        socket->disconnect(this);
}

void WireServer::onConnection()
{
    while (auto *const socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection())) {
        m_buffers.insert(socket, {});
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { onBytes(socket); });
        connect(socket, &QSslSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
        if (socket->bytesAvailable() > 0)
            onBytes(socket);
    }
}

void WireServer::onBytes(QSslSocket *from)
{
    m_buffers[from] += from->readAll();
    WireRequest request;
    while (m_buffers.contains(from) && takeRequest(m_buffers[from], request)) {
        m_requests.append(request);
        if (m_handler)
            m_handler(from, request);
        request = {};
    }
}

int WireServer::count(const QByteArray &method) const
{
    int found = 0;
    for (const WireRequest &request : m_requests)
        found += request.method() == method ? 1 : 0;
    return found;
}

void WireServer::closeAll()
{
    const auto sockets = m_buffers.keys();
    for (QSslSocket *const socket : sockets)
        socket->abort();
}

void WireServer::reply(
    QSslSocket *to, const QByteArray &body, int status, const QByteArray &headers)
{
    to->write("HTTP/1.1 " + QByteArray::number(status)
        + " Some reason\r\nContent-Type: text/xml\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

QByteArray WireServer::soap(const QByteArray &content)
{
    return "<?xml version=\"1.0\"?><e:Envelope "
           "xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><e:Body>"
        + content + "</e:Body></e:Envelope>";
}

QByteArray WireServer::fault(const QByteArray &type, const QByteArray &text)
{
    return soap("<e:Fault><faultcode>ServerFaultCode</faultcode><faultstring>" + text
        + "</faultstring><detail><" + type + "Fault xmlns=\"urn:vim25\" xsi:type=\"" + type
        + "\"/></detail></e:Fault>");
}

} // namespace tests
