// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/service.h"
#include "tests/support/sshserver.h"

#include <QTemporaryDir>

#include <memory>

namespace tests
{

/// A real sshd and a service that knows its host key.
class SshFixture final
{
public:
    SshFixture();

    /// False with server.problem().
    [[nodiscard]] bool start(const SshServer::Options &options = SshServer::Options());
    [[nodiscard]] ssh::Target target() const;
    [[nodiscard]] ssh::Credentials credentials() const;
    [[nodiscard]] std::shared_ptr<ssh::Session> session(const ssh::SessionOptions &options = {});
    [[nodiscard]] std::shared_ptr<ssh::Session> session(
        const ssh::Credentials &credentials, const ssh::SessionOptions &options = {});
    /// Runs one command; the error's sentence instead of stdout where it failed.
    [[nodiscard]] QByteArray run(ssh::Session &session, const ssh::Command &command);
    /// A file of known hosts with this text beside the program's own one.
    void know(const QByteArray &knownHosts);
    [[nodiscard]] QString ownFile() const { return folder.filePath(QStringLiteral("own")); }

    QTemporaryDir folder;
    SshServer server;
    std::shared_ptr<ssh::HostKeys> hostKeys;
    std::unique_ptr<ssh::Service> service;
};

/// {"sh", {"-c", script, "sh", arguments …}}
[[nodiscard]] ssh::Command shell(const QString &script, const QStringList &arguments = {});

/// The sentence of an error, for QVERIFY2; empty for a success.
template <class T>
[[nodiscard]] QByteArray said(const values::Result<T> &result)
{
    return result.ok() ? QByteArray()
                       : result.error().sentence().toUtf8() + result.error().detail.toUtf8();
}

} // namespace tests

/// In init(): leaves the test out where there is no root, with that sentence.
#define SKIP_WITHOUT_ROOT()                                                                        \
    do {                                                                                           \
        if (!tests::SshServer::whyNot().isEmpty())                                                 \
            QSKIP(qPrintable(tests::SshServer::whyNot()));                                         \
    } while (false)
