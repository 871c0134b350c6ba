// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the open main window keeps an operator waiting while 1,000 hosts and 10,000 VMs load
// into it from the plain simulator: the gaps between two turns of the interface thread.
#include "app/gui/deck.h"
#include "tests/bench/loopgaps.h"
#include "tests/bench/statistics.h"
#include "tests/support/labprocess.h"
#include "ui/shell/inventorypanel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <functional>
#include <numeric>
#include <optional>

using values::Server;

namespace
{

constexpr std::chrono::milliseconds settling{500};
constexpr std::chrono::seconds patience{120};

struct Load {
    double seconds = 0; ///< from open() until the server is live
    qsizetype rows = 0; ///< of the tree
    std::vector<double> gaps; ///< milliseconds
    std::vector<double> work; ///< CPU milliseconds of the interface thread in each gap
};

void settle()
{
    QEventLoop loop;
    QTimer::singleShot(settling, &loop, &QEventLoop::quit);
    loop.exec();
}

qsizetype rowsBelow(const QAbstractItemModel &tree, const QModelIndex &parent)
{
    const int own = tree.rowCount(parent);
    qsizetype all = own;
    for (int row = 0; row < own; ++row)
        all += rowsBelow(tree, tree.index(row, 0, parent));
    return all;
}

/// Runs the event loop until the load is over and the window has drawn it. False if it failed.
bool waitUntilLive(app::Connections &connections, const std::function<void()> &onLive)
{
    QEventLoop loop;
    QObject::connect(
        &connections, &app::Connections::serverChanged, &loop, [&](const Server &server) {
            if (server.state == Server::State::Failed)
                loop.exit(1);
            if (server.state != Server::State::Live)
                return;
            onLive();
            QTimer::singleShot(settling, &loop, &QEventLoop::quit);
        });
    QTimer::singleShot(patience, &loop, [&loop] { loop.exit(1); });
    return loop.exec() == 0;
}

void closeAll(app::Connections &connections)
{
    QEventLoop loop;
    QObject::connect(
        &connections, &app::Connections::allClosed, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    connections.closeAll();
    loop.exec();
}

std::optional<Load> loadOnce(const tests::LabProcess &server)
{
    const QTemporaryDir folder;
    app::Deck deck(folder.filePath(QStringLiteral("settings.ini")));
    deck.window().resize(1280, 800);
    deck.window().show();
    settle(); // the first paint is not part of the load
    const vsphere::ServerAddress address{server.host(), server.port()};
    deck.pins().pinForThisRun(address.id(), server.thumbprint());
    const vsphere::Credentials credentials(server.user(), server.password());

    Load load;
    bench::LoopGaps gaps;
    QElapsedTimer clock;
    clock.start();
    gaps.start();
    deck.connections().open(address, credentials);
    const bool live
        = waitUntilLive(deck.connections(), [&] { load.seconds = double(clock.elapsed()) / 1000; });
    gaps.stop();
    load.gaps = gaps.gaps();
    load.work = gaps.work();
    load.rows = rowsBelow(*deck.window().inventory()->tree(), {});
    closeAll(deck.connections());
    return live ? std::optional(load) : std::nullopt;
}

void print(int round, const Load &load)
{
    std::printf(
        "round %d: live after %.2f s, %lld rows, %zu gaps: longest %.1f ms, 99th percentile "
        "%.1f ms; CPU time of the interface thread in a gap: most %.1f ms, 99th percentile "
        "%.1f ms, %.0f ms in all\n",
        round, load.seconds, static_cast<long long>(load.rows), load.gaps.size(),
        bench::percentile(load.gaps, 1), bench::percentile(load.gaps, 0.99),
        bench::percentile(load.work, 1), bench::percentile(load.work, 0.99),
        std::accumulate(load.work.begin(), load.work.end(), 0.0));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const int rounds = argc > 1 ? QByteArray(argv[1]).toInt() : 5;
    tests::LabProcess server;
    const QString shape = QStringLiteral("-cluster 10 -host 100 -standalone-host 0 -vm 1000");
    if (!server.start(QStringLiteral("plainvc"), shape.split(QLatin1Char(' ')))) {
        std::fprintf(stderr, "%s\n", qPrintable(server.problem()));
        return 1;
    }
    std::printf("goals: longest gap <= 50 ms, 99th percentile <= 16 ms\n");
    for (int round = 1; round <= rounds; ++round) {
        const std::optional<Load> load = loadOnce(server);
        if (!load) {
            std::fprintf(stderr, "the load did not end\n");
            return 1;
        }
        print(round, *load);
    }
    return 0;
}
