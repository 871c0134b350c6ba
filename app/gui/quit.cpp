// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/quit.h"

#include "app/gui/deck.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>

namespace app
{

void quitAfterLogout(Deck *deck, int code)
{
    static constexpr std::chrono::seconds longest(3);
    constexpr std::chrono::seconds longestSwitchOff(20);
    const auto end = [code] {
        QCoreApplication::exit(code);
    };
    // In the next turn: what is let go of now is deleted by then.
    Connections *connections = &deck->connections();
    QObject::connect(connections, &Connections::allClosed, qApp, end, Qt::QueuedConnection);
    const auto logOut = [connections, end] {
        QTimer::singleShot(longest, qApp, end);
        connections->closeAll();
    };
    // SSH that stays on is worse than a program that ends late.
    QObject::connect(&deck->telemetry(), &Telemetry::closed, connections, logOut);
    QTimer::singleShot(longestSwitchOff, connections, logOut);
    // A run that is cut off is taken up again by the next start; nothing else waits for it.
    QObject::connect(&deck->setup().runs(), &Runs::closed, &deck->telemetry(),
        [telemetry = &deck->telemetry()] { telemetry->close(); });
    deck->setup().runs().close();
}

} // namespace app
