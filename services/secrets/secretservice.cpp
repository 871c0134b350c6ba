// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/secrets/secretservice.h"

#include "services/secrets/firstend.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <qcorofuture.h>

using namespace Qt::StringLiterals;

namespace secrets
{

namespace
{

constexpr auto serviceName = "org.freedesktop.secrets"_L1;
constexpr auto servicePath = "/org/freedesktop/secrets"_L1;
constexpr auto collectionInterface = "org.freedesktop.Secret.Collection"_L1;

QDBusMessage readDefaultAlias()
{
    auto message = QDBusMessage::createMethodCall(
        serviceName, servicePath, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    message << u"default"_s;
    return message;
}

QDBusMessage readLocked(const QDBusObjectPath &collection)
{
    auto message = QDBusMessage::createMethodCall(
        serviceName, collection.path(), u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message << QString(collectionInterface) << u"Locked"_s;
    return message;
}

bool meansAbsent(const QDBusError &error)
{
    return error.type() == QDBusError::ServiceUnknown || error.type() == QDBusError::Disconnected
        || error.name().startsWith("org.freedesktop.DBus.Error.Spawn."_L1)
        || error.name() == "org.freedesktop.DBus.Error.NameHasNoOwner"_L1;
}

values::Error fromBus(Wish wish, const QDBusError &error)
{
    const QString detail = error.name() + u": "_s + error.message();
    return meansAbsent(error) ? noServiceError(wish, detail) : refusedError(wish, error.message());
}

QCoro::Task<values::Result<QDBusMessage>> ask(QDBusMessage question, Attempt attempt)
{
    FirstEnd first(attempt.left(), attempt.stop);
    const QDBusPendingCallWatcher watcher(QDBusConnection::sessionBus().asyncCall(question));
    QObject::connect(&watcher, &QDBusPendingCallWatcher::finished, &first, &FirstEnd::answer);
    const FirstEnd::End end = co_await first.end();
    if (end == FirstEnd::End::Stopped)
        co_return stoppedError(attempt.wish);
    if (end == FirstEnd::End::TimedOut)
        co_return silentError(attempt.wish, attempt.allowed);
    if (watcher.isError())
        co_return fromBus(attempt.wish, watcher.error());
    co_return watcher.reply();
}

} // namespace

QCoro::Task<values::Status> checkUnlocked(Attempt attempt)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        co_return noBusError(attempt.wish, bus.lastError().message());
    const auto alias = co_await ask(readDefaultAlias(), attempt);
    if (!alias)
        co_return alias.error();
    const auto collection = QDBusPendingReply<QDBusObjectPath>(*alias);
    if (collection.isError())
        co_return refusedError(attempt.wish, collection.error().message());
    if (collection.value().path() == "/"_L1)
        co_return noKeyringError(attempt.wish);
    const auto locked = co_await ask(readLocked(collection.value()), attempt);
    if (!locked)
        co_return locked.error();
    const auto answer = QDBusPendingReply<QDBusVariant>(*locked);
    if (answer.isError())
        co_return refusedError(attempt.wish, answer.error().message());
    if (answer.value().variant().toBool())
        co_return lockedError(attempt.wish);
    co_return values::done();
}

} // namespace secrets
