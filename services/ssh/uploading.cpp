// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/uploading.h"

#include "services/ssh/errors.h"
#include "services/ssh/io/fileinput.h"
#include "services/ssh/localdigest.h"
#include "services/ssh/session.h"

#include <QTimer>
#include <qcorofuture.h>

#include <utility>

namespace ssh
{

using namespace Qt::StringLiterals;
using values::Error;
using values::Result;
using values::Status;

namespace
{

/// Scripts take their inputs as arguments; nothing is put into their text.
/// The first hash tool that works, then the size of what is there, if anything.
const QString probeScript = u"for tool in sha256sum sha1sum md5sum; do\n"
                            "if echo x | $tool >/dev/null 2>&1; then echo $tool; break; fi\n"
                            "done\n"
                            "if [ -f \"$1\" ]; then wc -c < \"$1\"; fi\n"_s;
const QString hashScript = u"wc -c < \"$2\" && \"$1\" < \"$2\""_s;
const QString createScript = u"cat > \"$1\""_s;
const QString appendScript = u"cat >> \"$1\""_s;
const QString placeScript
    = u"if [ -d \"$2\" ]; then echo \"$2 is a folder\" >&2; exit 1; fi; mv -f \"$1\" \"$2\""_s;
const QString removeScript = u"rm -f \"$1\""_s;

constexpr std::chrono::milliseconds ProgressEvery{200};

struct Tool {
    QString name;
    QCryptographicHash::Algorithm algorithm;
};

struct Found {
    Tool tool;
    qint64 bytes = 0; ///< of an earlier attempt
};

struct Hashed {
    qint64 bytes = 0;
    QByteArray hash;
};

/// So long may it take to work through so many bytes: at least 1 MB/s are expected of a disk.
std::chrono::milliseconds timeFor(qint64 bytes)
{
    return std::chrono::minutes(1) + std::chrono::milliseconds(bytes / 1000);
}

Command script(const QString &text, const QStringList &inputs)
{
    return Command(u"sh"_s, QStringList{u"-c"_s, text, u"sh"_s} + inputs);
}

std::optional<Tool> toolNamed(const QByteArray &name)
{
    if (name == "sha256sum")
        return Tool{u"sha256sum"_s, QCryptographicHash::Sha256};
    if (name == "sha1sum")
        return Tool{u"sha1sum"_s, QCryptographicHash::Sha1};
    if (name == "md5sum")
        return Tool{u"md5sum"_s, QCryptographicHash::Md5};
    return std::nullopt;
}

/// Runs a script that has to succeed.
QCoro::Task<Result<QByteArray>> runScript(
    std::shared_ptr<Session> session, Command command, QString path, std::stop_token stop)
{
    const auto output = co_await session->run(command, stop);
    if (!output.ok())
        co_return output.error();
    if (!output->succeeded())
        co_return remoteFileError(path, QString::fromUtf8(output->err).trimmed());
    co_return output->out;
}

QCoro::Task<Result<Found>> probe(
    std::shared_ptr<Session> session, QString part, std::stop_token stop)
{
    const Command command = script(probeScript, {part});
    const auto told = co_await runScript(session, command, part, stop);
    if (!told.ok())
        co_return told.error();
    const QByteArrayList lines = told->trimmed().split('\n');
    const std::optional<Tool> tool = toolNamed(lines[0].trimmed());
    if (!tool)
        co_return noHashToolError(part);
    Found found;
    found.tool = *tool;
    found.bytes = lines.value(1).trimmed().toLongLong();
    co_return found;
}

QCoro::Task<Result<Hashed>> hashThere(
    std::shared_ptr<Session> session, Found found, QString part, qint64 bytes, std::stop_token stop)
{
    Command command = script(hashScript, {found.tool.name, part});
    command.withTimeout(timeFor(bytes));
    const auto told = co_await runScript(session, command, part, stop);
    if (!told.ok())
        co_return told.error();
    const QByteArrayList words = told->simplified().split(' ');
    Hashed hashed;
    hashed.bytes = words[0].toLongLong();
    hashed.hash = words.value(1);
    co_return hashed;
}

/// How much of an earlier attempt can be kept: all of it, or nothing.
QCoro::Task<Result<qint64>> resumeAt(std::shared_ptr<Session> session, QString localFile,
    qint64 total, Found found, QString part, std::stop_token stop)
{
    if (found.bytes <= 0 || found.bytes > total)
        co_return qint64(0);
    const auto there = co_await hashThere(session, found, part, found.bytes, stop);
    if (!there.ok())
        co_return there.error();
    const auto job = digestOf(localFile, found.tool.algorithm, there->bytes, stop);
    const Result<LocalDigest> here = co_await job;
    if (!here.ok())
        co_return here.error();
    co_return here->hash == there->hash ? there->bytes : qint64(0);
}

QCoro::Task<Status> send(std::shared_ptr<Session> session, std::shared_ptr<FileInput> input,
    Command command, QString part, std::stop_token stop)
{
    const auto output = co_await session->execute(command, input, stop);
    if (!output.ok())
        co_return output.error();
    if (!input->problem().isEmpty())
        co_return localFileError(part, input->problem());
    if (!output->succeeded())
        co_return remoteFileError(part, QString::fromUtf8(output->err).trimmed());
    co_return values::done();
}

QCoro::Task<Status> sendWithProgress(std::shared_ptr<Session> session, QString localFile,
    Uploaded upload, QString part, UploadProgress progress, std::stop_token stop)
{
    const auto input = std::make_shared<FileInput>(localFile, upload.resumedAt);
    Command command = script(upload.resumedAt > 0 ? appendScript : createScript, {part});
    command.withTimeout(std::chrono::minutes(10) + 10 * timeFor(upload.bytes));
    QTimer timer;
    if (progress) {
        QObject::connect(&timer, &QTimer::timeout, &timer, [progress, input, upload] {
            progress(upload.resumedAt + input->passed(), upload.bytes);
        });
        timer.start(ProgressEvery);
    }
    const auto sent = co_await send(session, input, command, part, stop);
    if (sent.ok() && progress)
        progress(upload.bytes, upload.bytes);
    co_return sent;
}

/// Both hashes again, of the whole; a part that is wrong is removed.
QCoro::Task<Result<QByteArray>> verify(std::shared_ptr<Session> session, QString localFile,
    qint64 total, Found found, QString part, std::stop_token stop)
{
    const auto there = co_await hashThere(session, found, part, total, stop);
    if (!there.ok())
        co_return there.error();
    const auto job = digestOf(localFile, found.tool.algorithm, -1, stop);
    const Result<LocalDigest> here = co_await job;
    if (!here.ok())
        co_return here.error();
    if (here->bytes == total && there->bytes == total && here->hash == there->hash)
        co_return there->hash;
    const Command remove = script(removeScript, {part});
    const auto removed = co_await runScript(session, remove, part, stop);
    co_return damagedError(part, here->bytes == total);
}

} // namespace

QCoro::Task<Result<Uploaded>> uploadFile(std::shared_ptr<Session> session, QString localFile,
    QString remotePath, UploadProgress progress, std::stop_token stop)
{
    const auto job = digestOf(localFile, QCryptographicHash::Sha256, -1, stop);
    const Result<LocalDigest> local = co_await job;
    if (!local.ok())
        co_return local.error();
    // The name tells the content: what another version left behind is not taken up.
    const QString part = remotePath + u".part-"_s + QString::fromLatin1(local->hash.left(16));
    const auto found = co_await probe(session, part, stop);
    if (!found.ok())
        co_return found.error();
    const auto kept = co_await resumeAt(session, localFile, local->bytes, *found, part, stop);
    if (!kept.ok())
        co_return kept.error();
    Uploaded upload;
    upload.path = remotePath;
    upload.bytes = local->bytes;
    upload.resumedAt = *kept;
    upload.hashTool = found->tool.name;
    const auto sent = co_await sendWithProgress(session, localFile, upload, part, progress, stop);
    if (!sent.ok())
        co_return sent.error();
    const auto hash = co_await verify(session, localFile, upload.bytes, *found, part, stop);
    if (!hash.ok())
        co_return hash.error();
    upload.hash = *hash;
    const Command place = script(placeScript, {part, remotePath});
    const auto placed = co_await runScript(session, place, remotePath, stop);
    if (!placed.ok())
        co_return placed.error();
    co_return upload;
}

} // namespace ssh
