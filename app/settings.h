// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/prometheuslogin.h"
#include "app/sshlogin.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>

class QSettings;

namespace app
{

/// A server that was used before. Its password is in the keyring or nowhere.
struct KnownServer {
    QString address; ///< "host:port"
    QString user;
    friend bool operator==(const KnownServer &, const KnownServer &) = default;
};

/// Everything that the program remembers between two starts; the only user of QSettings. No secret
/// is ever in it. Keys carry a version number (`settings/version`); older files are migrated.
class Settings final
{
public:
    /// An empty name takes the user's own settings file; tests and --settings name another.
    explicit Settings(const QString &fileName = {});
    ~Settings();

    /// Last used first, at most ten.
    [[nodiscard]] QList<KnownServer> servers() const;
    void rememberServer(const KnownServer &server);
    void forgetServer(const QString &address);

    /// SHA-256 of the certificate that the operator trusts for "host:port"; empty when none.
    [[nodiscard]] QString pin(const QString &serverId) const;
    void setPin(const QString &serverId, const QString &sha256);
    void removePin(const QString &serverId);

    /// Hosts and VMs that are measured over SSH whenever their server is connected, in the order in
    /// which they were turned on.
    [[nodiscard]] QList<WatchedMachine> watched() const;
    void rememberWatched(const WatchedMachine &machine);
    void forgetWatched(const values::ObjectKey &machine);

    [[nodiscard]] QList<PrometheusLogin> prometheus() const;
    /// One with the same address is replaced.
    void rememberPrometheus(const PrometheusLogin &login);
    void forgetPrometheus(const QString &address);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    /// Splitters, columns and panels, as the window packed them.
    [[nodiscard]] QByteArray windowState() const;
    void setWindowState(const QByteArray &state);

    /// Size, splitters and columns of the wizards, as they packed them.
    [[nodiscard]] QByteArray wizardLayout() const;
    void setWizardLayout(const QByteArray &state);

    /// False when the file cannot be written: the program says so once and goes on.
    [[nodiscard]] bool writable() const;

private:
    void migrate();
    void writePrometheus(const QList<PrometheusLogin> &logins);
    void writeWatched(const QList<WatchedMachine> &machines);
    std::unique_ptr<QSettings> m_settings;
};

} // namespace app
