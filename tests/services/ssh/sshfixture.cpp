// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/ssh/sshfixture.h"

namespace tests
{

using namespace Qt::StringLiterals;

SshFixture::SshFixture()
{
    know({});
}

bool SshFixture::start(const SshServer::Options &options)
{
    if (!server.start(options))
        return false;
    know(server.knownHostsLine(options.hostKeys.front()));
    return true;
}

void SshFixture::know(const QByteArray &knownHosts)
{
    QFile file(folder.filePath(u"known_hosts"_s));
    if (file.open(QFile::WriteOnly))
        file.write(knownHosts);
    file.close();
    hostKeys = std::make_shared<ssh::HostKeys>(ownFile(), QStringList{file.fileName()});
    service = std::make_unique<ssh::Service>(hostKeys);
}

ssh::Target SshFixture::target() const
{
    return {u"127.0.0.1"_s, server.port(), server.user(), {}};
}

ssh::Credentials SshFixture::credentials() const
{
    return ssh::Credentials(server.password());
}

std::shared_ptr<ssh::Session> SshFixture::session(const ssh::SessionOptions &options)
{
    return service->session(target(), credentials(), options);
}

std::shared_ptr<ssh::Session> SshFixture::session(
    const ssh::Credentials &credentials, const ssh::SessionOptions &options)
{
    return service->session(target(), credentials, options);
}

QByteArray SshFixture::run(ssh::Session &session, const ssh::Command &command)
{
    const auto output = QCoro::waitFor(session.run(command, {}));
    return output.ok() ? output->out : output.error().sentence().toUtf8();
}

ssh::Command shell(const QString &script, const QStringList &arguments)
{
    return ssh::Command(u"sh"_s, QStringList{u"-c"_s, script, u"sh"_s} + arguments);
}

} // namespace tests
