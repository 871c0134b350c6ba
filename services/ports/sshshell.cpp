// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ports/sshshell.h"

namespace ports
{

using plan::Answer;
using plan::ShellOutput;
using values::Error;
using values::MoRef;
using values::Result;
using values::Status;

namespace
{

Error unreachable()
{
    return Error(Error::Kind::Unsupported, SshShell::tr("The command cannot be run"),
        SshShell::tr("No login over SSH is known for this machine."),
        SshShell::tr("Enter one on the page of the machine, or run the command by hand."));
}

/// The session travels along: it may be replaced at the program meanwhile.
QCoro::Task<Result<ShellOutput>> runOn(std::shared_ptr<ssh::Session> session, QStringList words,
    QByteArray input, std::chrono::seconds limit, std::stop_token stop)
{
    if (!session)
        co_return unreachable();
    if (words.isEmpty())
        co_return Error(Error::Kind::Usage, SshShell::tr("The command cannot be run"),
            SshShell::tr("There is no command."));
    ssh::Command command(words.first(), words.mid(1));
    command.withInput(input).withTimeout(limit);
    const Result<ssh::Output> output = co_await session->run(command, stop);
    if (!output.ok())
        co_return output.error();
    ShellOutput told;
    told.out = output->out;
    told.err = output->err;
    told.exitStatus = output->exitStatus;
    co_return told;
}

QCoro::Task<Status> uploadTo(std::shared_ptr<ssh::Session> session, QString localFile,
    QString remotePath, ssh::UploadProgress progress, std::stop_token stop)
{
    if (!session)
        co_return unreachable();
    const Result<ssh::Uploaded> uploaded
        = co_await session->upload(localFile, remotePath, progress, stop);
    co_return uploaded.ok() ? values::done() : Status(uploaded.error());
}

} // namespace

std::shared_ptr<ssh::Session> SshShell::find(const MoRef &machine) const
{
    const auto session = m_lookUp ? m_lookUp(machine) : std::nullopt;
    return session.value_or(nullptr);
}

bool SshShell::canReach(const MoRef &machine) const
{
    return find(machine) != nullptr;
}

Answer<ShellOutput> SshShell::run(MoRef machine, QStringList words, QByteArray input,
    std::chrono::seconds limit, std::stop_token stop)
{
    return runOn(find(machine), words, input, limit, stop);
}

Answer<> SshShell::upload(MoRef machine, QString localFile, QString remotePath,
    plan::Progress progress, std::stop_token stop)
{
    ssh::UploadProgress onSent;
    if (progress) {
        onSent = [progress = std::move(progress)](qint64 sent, qint64 total) {
            const int percent = total > 0 ? static_cast<int>(sent * 100 / total) : 0;
            progress(percent, SshShell::tr("uploading"));
        };
    }
    return uploadTo(find(machine), localFile, remotePath, onSent, stop);
}

} // namespace ports
