// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/labprocess.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace tests
{

namespace
{

constexpr int StartMs = 120'000;
constexpr int StopMs = 10'000;
constexpr int ControlMs = 15'000;

QString folder()
{
    const QString named = qEnvironmentVariable("GPUDECK_LAB");
    return named.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/../lab")
                           : named;
}

} // namespace

LabProcess::~LabProcess()
{
    stop();
}

bool LabProcess::start(const QString &program, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(folder() + QLatin1Char('/') + program, arguments, QIODevice::ReadOnly);
    const QDeadlineTimer deadline(StartMs);
    while (!m_process.canReadLine()) {
        if (deadline.hasExpired() || m_process.state() == QProcess::NotRunning) {
            m_problem = QStringLiteral("%1 in %2 did not start (build the target lab): %3")
                            .arg(program, folder(), m_process.errorString());
            return false;
        }
        m_process.waitForReadyRead(500);
    }
    m_ready = QJsonDocument::fromJson(m_process.readLine()).object();
    if (m_ready.isEmpty())
        m_problem = QStringLiteral("%1 printed no ready line").arg(program);
    return !m_ready.isEmpty();
}

void LabProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(StopMs))
        m_process.kill();
    m_process.waitForFinished(StopMs);
}

QString LabProcess::host() const
{
    return QUrl(m_ready.value(QLatin1String("vcenter")).toString()).host();
}

quint16 LabProcess::port() const
{
    return static_cast<quint16>(QUrl(m_ready.value(QLatin1String("vcenter")).toString()).port(443));
}

QString LabProcess::thumbprint() const
{
    return m_ready.value(QLatin1String("thumbprint")).toString();
}

QString LabProcess::user() const
{
    return m_ready.value(QLatin1String("user")).toString();
}

QString LabProcess::readonlyUser() const
{
    return m_ready.value(QLatin1String("readonlyUser")).toString();
}

QString LabProcess::password() const
{
    QFile file(m_ready.value(QLatin1String("passwordFile")).toString());
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll().trimmed()) : QString();
}

QUrl LabProcess::control() const
{
    return QUrl(m_ready.value(QLatin1String("control")).toString());
}

QByteArray LabProcess::exchange(const QByteArray &verb, const QString &path, const QByteArray &body)
{
    QNetworkAccessManager network;
    QUrl url = control();
    url.setPath(path);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setTransferTimeout(ControlMs);
    const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, verb, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    if (reply->error() != QNetworkReply::NoError)
        return {};
    const QByteArray answer = reply->readAll();
    return answer.isNull() ? QByteArray("") : answer;
}

QByteArray LabProcess::post(const QString &path, const QJsonObject &body)
{
    return exchange("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QJsonObject LabProcess::state()
{
    return QJsonDocument::fromJson(exchange("GET", QStringLiteral("/state"), {})).object();
}

} // namespace tests
