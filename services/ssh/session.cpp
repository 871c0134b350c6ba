// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/session.h"

#include "services/ssh/io/bytesinput.h"
#include "services/ssh/io/collector.h"
#include "services/ssh/io/connection.h"
#include "services/ssh/io/io.h"
#include "services/ssh/io/streamlink.h"
#include "services/ssh/uploading.h"

#include <qcorofuture.h>

namespace ssh
{

using values::Error;
using values::HostKeyQuestion;
using values::Result;
using values::SshState;
using values::Status;

namespace
{

std::shared_ptr<Job> jobOf(const Command &command, const QByteArray &text)
{
    const auto job = std::make_shared<Job>();
    job->program = command.program();
    job->text = text;
    job->timeout = command.timeout();
    if (!command.input().isEmpty())
        job->input = std::make_shared<BytesInput>(command.input());
    return job;
}

/// Waits for the outcome; a stop settles it at once, and then ends the work behind it.
template <class T>
QCoro::Task<Result<T>> waitFor(
    std::shared_ptr<Outcome<T>> outcome, std::stop_token stop, std::function<void()> cancel)
{
    const std::stop_callback onStop(stop, [outcome, cancel] {
        outcome->settle(cancelledError());
        cancel();
    });
    const QFuture<Result<T>> future = outcome->future();
    const Result<T> result = co_await future;
    co_return result;
}

} // namespace

Session::Session(
    std::shared_ptr<Io> io, QPointer<Connection> connection, std::shared_ptr<Session> jump)
    : m_io(std::move(io))
    , m_connection(std::move(connection))
    , m_jump(std::move(jump))
{
    connect(m_connection, &Connection::stateChanged, this, &Session::adopt);
    connect(m_connection, &Connection::hostKeyAsked, this, [this](const HostKeyQuestion &question) {
        m_jumpAsks = false; // that one was answered, here or elsewhere
        Q_EMIT hostKeyAsked(question);
    });
    if (!m_jump)
        return;
    connect(m_jump.get(), &Session::hostKeyAsked, this, [this](const HostKeyQuestion &question) {
        m_jumpAsks = !question.changed();
        Q_EMIT hostKeyAsked(question);
    });
}

Session::~Session()
{
    post([](Connection &connection) { delete &connection; });
}

template <class Work>
void Session::post(Work work, std::function<void()> dropped) const
{
    const auto job = [connection = m_connection, work] {
        if (connection)
            work(*connection);
    };
    m_io->post(job, std::move(dropped));
}

void Session::adopt(const SshState &state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

QCoro::Task<Status> Session::open(std::stop_token stop)
{
    const auto opening = std::make_shared<Outcome<std::monostate>>();
    if (stop.stop_requested())
        opening->settle(cancelledError());
    post([opening](Connection &connection) { connection.await(opening); },
        [opening] { opening->settle(cancelledError()); });
    return waitFor(opening, stop, [] {});
}

QCoro::Task<Result<Output>> Session::run(Command command, std::stop_token stop)
{
    return execute(command, nullptr, stop);
}

QCoro::Task<Result<Output>> Session::execute(
    Command command, std::shared_ptr<Input> input, std::stop_token stop)
{
    const auto outcome = std::make_shared<Outcome<Output>>();
    const Result<QByteArray> text = command.text();
    if (!text.ok() || stop.stop_requested()) {
        outcome->settle(text.ok() ? cancelledError() : text.error());
        return waitFor(outcome, stop, [] {});
    }
    const auto job = jobOf(command, *text);
    job->sink = std::make_shared<Collector>(command.maxOutput(), outcome);
    if (input) {
        input->setWake([io = m_io, connection = m_connection, late = std::weak_ptr(job)] {
            io->post([connection, late] {
                if (connection)
                    connection->resume(late.lock().get());
            });
        });
        job->input = std::move(input);
    }
    post([job](Connection &connection) { connection.submit(job); },
        [outcome] { outcome->settle(cancelledError()); });
    const auto cancel = [io = m_io, connection = m_connection, job] {
        io->post([connection, job] {
            if (connection)
                connection->cancel(job.get());
        });
    };
    return waitFor(outcome, stop, cancel);
}

QCoro::Task<Result<Uploaded>> Session::upload(
    QString localFile, QString remotePath, UploadProgress progress, std::stop_token stop)
{
    return uploadFile(shared_from_this(), localFile, remotePath, progress, stop);
}

std::shared_ptr<Stream> Session::stream(const Command &command, StreamOptions options)
{
    const auto link = std::make_shared<StreamLink>(m_io, m_connection, std::move(options));
    const auto stream = std::make_shared<Stream>(link);
    const Result<QByteArray> text = command.text();
    if (!text.ok()) {
        link->end(text.error());
        return stream;
    }
    const auto job = jobOf(command, *text);
    job->timeoutUntilStart = true;
    job->sink = link;
    link->setJob(job);
    post([job](Connection &connection) { connection.submit(job); },
        [link] { link->end(cancelledError()); });
    return stream;
}

void Session::connectNow()
{
    post([](Connection &connection) { connection.connectNow(); });
}

void Session::setCredentials(const Credentials &credentials)
{
    post([credentials](Connection &connection) { connection.setCredentials(credentials); });
}

void Session::answerHostKey(bool trust, bool remember)
{
    if (std::exchange(m_jumpAsks, false))
        m_jump->answerHostKey(trust, remember);
    else
        post([trust, remember](
                 Connection &connection) { connection.answerHostKey(trust, remember); });
}

void Session::close()
{
    post([](Connection &connection) { connection.close(); });
}

} // namespace ssh
