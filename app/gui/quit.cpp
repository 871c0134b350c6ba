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
    constexpr std::chrono::seconds longest(6);
    const auto end = [code] {
        QCoreApplication::exit(code);
    };
    // In the next turn: what is let go of now is deleted by then.
    Connections *connections = &deck->connections();
    QObject::connect(connections, &Connections::allClosed, qApp, end, Qt::QueuedConnection);
    QTimer::singleShot(longest, qApp, end);
    QObject::connect(&deck->telemetry(), &Telemetry::closed, connections, &Connections::closeAll);
    deck->telemetry().close();
}

} // namespace app
