// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secrets/keyringjob.h"

#include "services/secrets/firstend.h"

#include <qcorofuture.h>

using namespace Qt::StringLiterals;

namespace secrets
{

namespace
{

const QString serviceName = u"gpudeck"_s;

/// What a finished job said; the job deletes itself right after.
struct Outcome {
    QKeychain::Error code = QKeychain::OtherError;
    QString words;
    QString text;
};

Outcome outcomeOf(const QKeychain::Job *job)
{
    Outcome outcome{job->error(), job->errorString(), {}};
    if (const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(job))
        outcome.text = reading->textData();
    return outcome;
}

values::Error errorOf(const Outcome &outcome, Wish wish)
{
    if (outcome.code == QKeychain::NoBackendAvailable)
        return noServiceError(wish, outcome.words);
    return refusedError(wish, outcome.words);
}

/// Starts the job, which belongs to itself: QtKeychain deletes it when it has finished, and its
/// private part must live until then even if nobody waits any more.
QCoro::Task<values::Result<Outcome>> run(
    QPointer<QKeychain::Job> job, std::shared_ptr<Unanswered> earlier, Attempt attempt)
{
    const auto outcome = std::make_shared<Outcome>();
    FirstEnd first(attempt.left(), attempt.stop);
    QObject::connect(
        job, &QKeychain::Job::finished, &first, [outcome, &first](const QKeychain::Job *finished) {
            *outcome = outcomeOf(finished);
            first.answer();
        });
    job->start();
    const FirstEnd::End end = co_await first.end();
    if (end == FirstEnd::End::Answered)
        co_return *outcome;
    earlier->job = job;
    if (end == FirstEnd::End::Stopped)
        co_return stoppedError(attempt.wish);
    co_return silentError(attempt.wish, attempt.allowed);
}

} // namespace

QCoro::Task<Found> readEntry(QString key, std::shared_ptr<Unanswered> earlier, Attempt attempt)
{
    if (earlier->job)
        co_return busyError(attempt.wish);
    const QPointer<QKeychain::Job> job = new QKeychain::ReadPasswordJob(serviceName);
    job->setKey(key);
    const auto outcome = co_await run(job, earlier, attempt);
    if (!outcome)
        co_return outcome.error();
    if (outcome->code == QKeychain::EntryNotFound)
        co_return std::optional<QString>();
    if (outcome->code != QKeychain::NoError)
        co_return errorOf(*outcome, attempt.wish);
    co_return std::optional<QString>(outcome->text);
}

QCoro::Task<values::Status> writeEntry(
    QString key, QString password, std::shared_ptr<Unanswered> earlier, Attempt attempt)
{
    if (earlier->job)
        co_return busyError(attempt.wish);
    auto *const writing = new QKeychain::WritePasswordJob(serviceName);
    writing->setKey(key);
    writing->setTextData(password);
    const QPointer<QKeychain::Job> job = writing;
    const auto outcome = co_await run(job, earlier, attempt);
    if (!outcome)
        co_return outcome.error();
    if (outcome->code != QKeychain::NoError)
        co_return errorOf(*outcome, attempt.wish);
    co_return values::done();
}

QCoro::Task<values::Status> removeEntry(
    QString key, std::shared_ptr<Unanswered> earlier, Attempt attempt)
{
    if (earlier->job)
        co_return busyError(attempt.wish);
    const QPointer<QKeychain::Job> job = new QKeychain::DeletePasswordJob(serviceName);
    job->setKey(key);
    const auto outcome = co_await run(job, earlier, attempt);
    if (!outcome)
        co_return outcome.error();
    if (outcome->code != QKeychain::NoError && outcome->code != QKeychain::EntryNotFound)
        co_return errorOf(*outcome, attempt.wish);
    co_return values::done();
}

} // namespace secrets
