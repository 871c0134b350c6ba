// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secrets/keyring.h"

#include "services/secrets/keyringjob.h"
#include "services/secrets/secretservice.h"

using namespace Qt::StringLiterals;

namespace secrets
{

namespace
{

/// A server's name holds no '@', so the last one divides the two.
QString keyOf(const Account &account)
{
    return account.user + u'@' + account.server;
}

QCoro::Task<Found> readOpen(QString key, std::shared_ptr<Unanswered> earlier, Attempt attempt)
{
    const values::Status open = co_await checkUnlocked(attempt);
    if (!open)
        co_return open.error();
    const Found found = co_await readEntry(key, earlier, attempt);
    if (!found || found->has_value())
        co_return found;
    // A keyring that was locked meanwhile said "not found" too.
    const values::Status stillOpen = co_await checkUnlocked(attempt);
    if (!stillOpen)
        co_return stillOpen.error();
    co_return found;
}

QCoro::Task<values::Status> writeOpen(
    QString key, QString password, std::shared_ptr<Unanswered> earlier, Attempt attempt)
{
    const Found before = co_await readOpen(key, earlier, attempt);
    if (!before)
        co_return notOverwrittenError(before.error());
    if (*before == password)
        co_return values::done();
    const values::Status written = co_await writeEntry(key, password, earlier, attempt);
    co_return written;
}

QCoro::Task<values::Status> removeOpen(
    QString key, std::shared_ptr<Unanswered> earlier, Attempt attempt)
{
    const values::Status open = co_await checkUnlocked(attempt);
    if (!open)
        co_return open.error();
    const values::Status removed = co_await removeEntry(key, earlier, attempt);
    co_return removed;
}

} // namespace

Keyring::Keyring(std::chrono::milliseconds deadline)
    : m_deadline(deadline)
    , m_unanswered(std::make_shared<Unanswered>())
{
}

Keyring::~Keyring() = default;

QCoro::Task<values::Result<std::optional<QString>>> Keyring::read(
    Account account, std::stop_token stop)
{
    return readOpen(keyOf(account), m_unanswered, {Wish::Read, m_deadline, std::move(stop)});
}

QCoro::Task<values::Status> Keyring::write(Account account, QString password, std::stop_token stop)
{
    return writeOpen(keyOf(account), std::move(password), m_unanswered,
        {Wish::Write, m_deadline, std::move(stop)});
}

QCoro::Task<values::Status> Keyring::remove(Account account, std::stop_token stop)
{
    return removeOpen(keyOf(account), m_unanswered, {Wish::Remove, m_deadline, std::move(stop)});
}

} // namespace secrets
