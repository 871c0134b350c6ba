// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace tests
{

/// A real OpenSSH sshd with one user of its own, in private mount and process namespaces: this
/// machine's users and PAM settings are hidden behind its own, and nothing is left when it ends.
/// It needs root; see whyNot().
class SshServer final
{
public:
    struct Options {
        bool password = true;
        bool interactive = false; ///< keyboard-interactive, through PAM
        QStringList hostKeys{QStringLiteral("ed25519")};
        QStringList more; ///< further lines of sshd_config
    };

    SshServer();
    ~SshServer();
    SshServer(const SshServer &) = delete;
    SshServer &operator=(const SshServer &) = delete;

    /// Why it cannot run here; empty where it can.
    [[nodiscard]] static QString whyNot();
    /// False with problem().
    [[nodiscard]] bool start(const Options &options);
    [[nodiscard]] bool start() { return start(Options()); }
    /// Ends it; start() brings it back on the same port with the same keys.
    void stop();
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QByteArray log();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString user() const;
    [[nodiscard]] QString password() const;
    /// The user's home, where commands start.
    [[nodiscard]] QString home() const { return m_folder.filePath(QStringLiteral("home")); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    /// A line of known_hosts for this server: "[127.0.0.1]:port type key".
    [[nodiscard]] QByteArray knownHostsLine(const QString &type) const;
    /// "SHA256:…", as ssh-keygen says.
    [[nodiscard]] QString fingerprint(const QString &type) const;
    /// Other host keys from the next start on.
    void renewHostKeys();
    /// Makes a key pair that may log in; the path of the private key.
    [[nodiscard]] QString makeKey(
        const QString &name, const QString &type, const QString &passphrase = {});
    void allowKey(const QString &privateKey);
    /// Kills the processes of every session; the server itself goes on.
    void killSessions();
    /// Stops them, so that connections stay and nothing answers; or lets them go on.
    void freezeSessions(bool frozen);

private:
    void makeUser();
    void makeHostKey(const QString &type);
    void writeConfig(const Options &options);
    void write(const QString &name, const QByteArray &text);
    [[nodiscard]] bool launch();
    void signalSessions(int signal);

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    QStringList m_hostKeys;
    QByteArray m_log;
    QString m_problem;
};

/// Runs a program to its end; its output, empty with a warning when it failed.
[[nodiscard]] QByteArray output(const QString &program, const QStringList &arguments);

} // namespace tests
