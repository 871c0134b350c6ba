// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace
{

/// A Secret Service that says its keyring is open and then answers nothing more, like one that
/// waits for a window nobody can see.
class SilentService final : public QDBusVirtualObject
{
public:
    [[nodiscard]] QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        const QDBusObjectPath collection(u"/org/freedesktop/secrets/collection/login"_s);
        if (message.member() == "ReadAlias"_L1)
            connection.send(message.createReply(QVariant::fromValue(collection)));
        else if (message.member() == "Get"_L1)
            connection.send(message.createReply(QVariant::fromValue(QDBusVariant(false))));
        return true;
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QDBusConnection bus = QDBusConnection::sessionBus();
    SilentService service;
    const bool serves = bus.registerVirtualObject(
        u"/org/freedesktop/secrets"_s, &service, QDBusConnection::SubPath);
    if (!serves || !bus.registerService(u"org.freedesktop.secrets"_s))
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    return QCoreApplication::exec();
}
