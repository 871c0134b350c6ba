// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/telemetry/prometheusservers.h"

#include "app/settings.h"
#include "models/estatestore.h"
#include "services/telemetry/hub.h"
#include "services/telemetry/prometheus/prometheussource.h"

#include <QPointer>

namespace app
{

namespace
{

secrets::Account accountOf(const PrometheusLogin &login)
{
    return {login.address, login.hasToken ? QStringLiteral("bearer token") : login.user};
}

bool needsSecret(const PrometheusLogin &login)
{
    return login.hasToken || !login.user.isEmpty();
}

/// The host that an exporter calls by this name: its full name, or the first part of it.
std::optional<values::ObjectKey> hostNamed(const models::EstateStore *estates, const QString &name)
{
    if (name.isEmpty())
        return std::nullopt;
    for (const values::Server &server : estates->servers()) {
        for (const models::HostPtr &host : estates->estate(server.id).hosts) {
            if (host->name.compare(name, Qt::CaseInsensitive) == 0
                || host->name.startsWith(name + QLatin1Char('.'), Qt::CaseInsensitive))
                return values::ObjectKey{server.id, host->ref};
        }
    }
    return std::nullopt;
}

/// A password in an address is not for the screen.
QString shownAddress(const QUrl &url)
{
    return url.isValid() ? url.toDisplayString(QUrl::RemoveUserInfo).left(80) : QStringLiteral("…");
}

telemetry::PrometheusOptions optionsFor(const PrometheusLogin &login, const QString &secret)
{
    telemetry::PrometheusOptions options;
    options.base = QUrl(login.address);
    options.selector = login.selector;
    if (login.hasToken) {
        options.bearerToken = secret;
    } else if (!login.user.isEmpty()) {
        options.user = login.user;
        options.password = secret;
    }
    return options;
}

} // namespace

PrometheusServers::PrometheusServers(
    models::EstateStore *estates, telemetry::Hub *hub, Settings *settings)
    : m_estates(estates)
    , m_hub(hub)
    , m_settings(settings)
{
}

PrometheusServers::~PrometheusServers()
{
    m_stop.request_stop();
}

void PrometheusServers::resume()
{
    const QList<PrometheusLogin> logins = m_settings->prometheus();
    for (const PrometheusLogin &login : logins)
        resumeOne(login);
}

QCoro::Task<void> PrometheusServers::resumeOne(PrometheusLogin login)
{
    const QPointer<PrometheusServers> self(this);
    QString secret;
    if (needsSecret(login)) {
        const auto saved = co_await m_keyring.read(accountOf(login), m_stop.get_token());
        if (!self || m_logins.contains(telemetry::serverOf(optionsFor(login, {}))))
            co_return; // or added anew meanwhile
        if (!saved)
            Q_EMIT failed(saved.error());
        else if (saved->has_value())
            secret = **saved;
    }
    start(login, secret);
}

values::Status PrometheusServers::add(
    const PrometheusLogin &login, const QString &secret, bool keep)
{
    const QUrl url(login.address, QUrl::StrictMode);
    const bool isWeb
        = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return values::Error(values::Error::Kind::Usage,
            tr("“%1” is not the address of a Prometheus").arg(shownAddress(url)),
            tr("it must begin with https:// or http:// and name a host, without a user"),
            tr("Copy it from the browser, for example https://prometheus.example.org:9090."));
    m_settings->rememberPrometheus(login);
    if (keep && !secret.isEmpty())
        save(login, secret);
    start(login, secret);
    return values::done();
}

void PrometheusServers::start(const PrometheusLogin &login, const QString &secret)
{
    telemetry::PrometheusOptions options = optionsFor(login, secret);
    options.hostOf = [estates = m_estates](const QString &name) {
        return hostNamed(estates, name);
    };
    m_logins.insert(telemetry::serverOf(options), login);
    m_hub->add(std::make_unique<telemetry::PrometheusSource>(options));
}

QCoro::Task<void> PrometheusServers::save(PrometheusLogin login, QString secret)
{
    const QPointer<PrometheusServers> self(this);
    const auto saved = co_await m_keyring.write(accountOf(login), secret, m_stop.get_token());
    if (self && !saved)
        Q_EMIT failed(saved.error());
}

void PrometheusServers::remove(const values::ServerId &server)
{
    const PrometheusLogin login = m_logins.take(server);
    m_settings->forgetPrometheus(login.address);
    m_hub->remove(values::SampleSource::Prometheus, {server, {}});
}

bool PrometheusServers::contains(const values::ServerId &server) const
{
    return m_logins.contains(server);
}

PrometheusLogin PrometheusServers::login(const values::ServerId &server) const
{
    return m_logins.value(server);
}

} // namespace app
