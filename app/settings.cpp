// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QSettings>
#include <QUrl>

namespace app
{

namespace
{

constexpr int currentVersion = 1;
constexpr int serversKept = 10;
const QString versionKey = QStringLiteral("settings/version");
const QString serversKey = QStringLiteral("servers");
const QString addressKey = QStringLiteral("address");
const QString userKey = QStringLiteral("user");
const QString watchedKey = QStringLiteral("telemetry");
const QString serverKey = QStringLiteral("server");
const QString typeKey = QStringLiteral("type");
const QString objectKey = QStringLiteral("object");
const QString keyFileKey = QStringLiteral("keyFile");
const QString agentKey = QStringLiteral("agent");
const QString prometheusKey = QStringLiteral("prometheus");
const QString tokenKey = QStringLiteral("token"); ///< whether there is one, never the token
const QString selectorKey = QStringLiteral("selector");
const QString geometryKey = QStringLiteral("window/geometry");
const QString stateKey = QStringLiteral("window/state");
const QString wizardKey = QStringLiteral("wizard/layout");

std::unique_ptr<QSettings> open(const QString &fileName)
{
    if (!fileName.isEmpty())
        return std::make_unique<QSettings>(fileName, QSettings::IniFormat);
    const QString name = QStringLiteral("gpudeck");
    return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, name, name);
}

/// '/' and '\' would make sub-keys of an address.
QString pinKey(const QString &serverId)
{
    return QStringLiteral("pins/") + QString::fromLatin1(QUrl::toPercentEncoding(serverId));
}

} // namespace

Settings::Settings(const QString &fileName)
    : m_settings(open(fileName))
{
    migrate();
}

Settings::~Settings() = default;

void Settings::migrate()
{
    // A file of a newer program is read as far as it is understood, and its version is kept.
    if (m_settings->value(versionKey, 0).toInt() < currentVersion)
        m_settings->setValue(versionKey, currentVersion);
}

QList<KnownServer> Settings::servers() const
{
    QList<KnownServer> known;
    const int count = m_settings->beginReadArray(serversKey);
    for (int i = 0; i < qMin(count, serversKept); ++i) {
        m_settings->setArrayIndex(i);
        const KnownServer server{
            m_settings->value(addressKey).toString(), m_settings->value(userKey).toString()};
        if (!server.address.isEmpty())
            known.append(server);
    }
    m_settings->endArray();
    return known;
}

void Settings::rememberServer(const KnownServer &server)
{
    QList<KnownServer> known = servers();
    known.removeIf([&server](const KnownServer &old) { return old.address == server.address; });
    known.prepend(server);
    m_settings->remove(serversKey);
    m_settings->beginWriteArray(serversKey);
    for (int i = 0; i < qMin(int(known.size()), serversKept); ++i) {
        m_settings->setArrayIndex(i);
        m_settings->setValue(addressKey, known.at(i).address);
        m_settings->setValue(userKey, known.at(i).user);
    }
    m_settings->endArray();
}

void Settings::forgetServer(const QString &address)
{
    QList<KnownServer> known = servers();
    known.removeIf([&address](const KnownServer &old) { return old.address == address; });
    m_settings->remove(serversKey);
    for (auto it = known.crbegin(); it != known.crend(); ++it)
        rememberServer(*it);
}

QString Settings::pin(const QString &serverId) const
{
    return m_settings->value(pinKey(serverId)).toString();
}

void Settings::setPin(const QString &serverId, const QString &sha256)
{
    m_settings->setValue(pinKey(serverId), sha256);
    m_settings->sync(); // a trust decision must outlive a crash
}

void Settings::removePin(const QString &serverId)
{
    m_settings->remove(pinKey(serverId));
}

QList<WatchedMachine> Settings::watched() const
{
    QList<WatchedMachine> machines;
    const int count = m_settings->beginReadArray(watchedKey);
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        WatchedMachine machine;
        machine.key.server = m_settings->value(serverKey).toString();
        machine.key.ref.type = m_settings->value(typeKey).toString();
        machine.key.ref.value = m_settings->value(objectKey).toString();
        machine.login.address = m_settings->value(addressKey).toString();
        machine.login.user = m_settings->value(userKey).toString();
        machine.login.keyFile = m_settings->value(keyFileKey).toString();
        machine.login.useAgent = m_settings->value(agentKey).toBool();
        if (!machine.key.ref.isNull() && !machine.login.address.isEmpty())
            machines.append(machine);
    }
    m_settings->endArray();
    return machines;
}

void Settings::rememberWatched(const WatchedMachine &machine)
{
    QList<WatchedMachine> machines = watched();
    machines.removeIf([&machine](const WatchedMachine &old) { return old.key == machine.key; });
    machines.append(machine);
    writeWatched(machines);
}

void Settings::forgetWatched(const values::ObjectKey &machine)
{
    QList<WatchedMachine> machines = watched();
    machines.removeIf([&machine](const WatchedMachine &old) { return old.key == machine; });
    writeWatched(machines);
}

void Settings::writeWatched(const QList<WatchedMachine> &machines)
{
    m_settings->remove(watchedKey);
    m_settings->beginWriteArray(watchedKey);
    for (int i = 0; i < int(machines.size()); ++i) {
        const WatchedMachine &machine = machines.at(i);
        m_settings->setArrayIndex(i);
        m_settings->setValue(serverKey, machine.key.server);
        m_settings->setValue(typeKey, machine.key.ref.type);
        m_settings->setValue(objectKey, machine.key.ref.value);
        m_settings->setValue(addressKey, machine.login.address);
        m_settings->setValue(userKey, machine.login.user);
        m_settings->setValue(keyFileKey, machine.login.keyFile);
        m_settings->setValue(agentKey, machine.login.useAgent);
    }
    m_settings->endArray();
}

QList<PrometheusLogin> Settings::prometheus() const
{
    QList<PrometheusLogin> logins;
    const int count = m_settings->beginReadArray(prometheusKey);
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        const PrometheusLogin login{m_settings->value(addressKey).toString(),
            m_settings->value(userKey).toString(), m_settings->value(tokenKey).toBool(),
            m_settings->value(selectorKey).toString()};
        if (!login.address.isEmpty())
            logins.append(login);
    }
    m_settings->endArray();
    return logins;
}

void Settings::rememberPrometheus(const PrometheusLogin &login)
{
    QList<PrometheusLogin> logins = prometheus();
    logins.removeIf([&login](const PrometheusLogin &old) { return old.address == login.address; });
    logins.append(login);
    writePrometheus(logins);
}

void Settings::forgetPrometheus(const QString &address)
{
    QList<PrometheusLogin> logins = prometheus();
    logins.removeIf([&address](const PrometheusLogin &old) { return old.address == address; });
    writePrometheus(logins);
}

void Settings::writePrometheus(const QList<PrometheusLogin> &logins)
{
    m_settings->remove(prometheusKey);
    m_settings->beginWriteArray(prometheusKey);
    for (int i = 0; i < int(logins.size()); ++i) {
        m_settings->setArrayIndex(i);
        m_settings->setValue(addressKey, logins.at(i).address);
        m_settings->setValue(userKey, logins.at(i).user);
        m_settings->setValue(tokenKey, logins.at(i).hasToken);
        m_settings->setValue(selectorKey, logins.at(i).selector);
    }
    m_settings->endArray();
}

QByteArray Settings::windowGeometry() const
{
    return m_settings->value(geometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_settings->setValue(geometryKey, geometry);
}

QByteArray Settings::windowState() const
{
    return m_settings->value(stateKey).toByteArray();
}

void Settings::setWindowState(const QByteArray &state)
{
    m_settings->setValue(stateKey, state);
}

QByteArray Settings::wizardLayout() const
{
    return m_settings->value(wizardKey).toByteArray();
}

void Settings::setWizardLayout(const QByteArray &state)
{
    m_settings->setValue(wizardKey, state);
}

bool Settings::writable() const
{
    return m_settings->isWritable();
}

} // namespace app
