// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast and how cheaply changes of the lab's fleet:1000,4,10000 arrive: from the moment at which
// the server announced one to the moment at which store and tree have it, bytes of the answers,
// and what an idle connection costs.
#include "tests/bench/changefollower.h"
#include "tests/bench/statistics.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>

#include <sys/resource.h>

using bench::ChangeFollower;
using bench::ChangeKind;

namespace
{

constexpr int latencyChanges = 200;
constexpr int byteChanges = 10;
constexpr std::chrono::seconds idle{10};

void wait(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

bool measureLatency(ChangeFollower &follower)
{
    std::vector<double> all;
    std::vector<double> power;
    std::vector<double> device;
    for (int i = 0; i < latencyChanges; ++i) {
        const ChangeKind kind = i % 2 == 0 ? ChangeKind::Power : ChangeKind::Device;
        const std::optional<double> took = follower.change(kind);
        if (!took)
            return false;
        all.push_back(*took);
        (kind == ChangeKind::Power ? power : device).push_back(*took);
    }
    std::printf("%d changes, announced to applied: median %.1f ms, 99th percentile %.1f ms "
                "(goal <= 150), longest %.1f ms; median of power %.1f, of device %.1f\n",
        latencyChanges, bench::percentile(all, 0.5), bench::percentile(all, 0.99),
        bench::percentile(all, 1), bench::percentile(power, 0.5), bench::percentile(device, 0.5));
    return true;
}

bool measureBytes(ChangeFollower &follower, ChangeKind kind, const char *what, double goal)
{
    const double before = follower.bytesOut();
    for (int i = 0; i < byteChanges; ++i) {
        if (!follower.change(kind))
            return false;
    }
    std::printf("%d %s changes one after another: %.1f kB of answers (goal <= %.0f)\n", byteChanges,
        what, (follower.bytesOut() - before) / 1000, goal);
    return true;
}

void measureIdle(ChangeFollower &follower)
{
    const double lab = follower.labCpuSeconds();
    const double own = cpuSeconds();
    wait(idle);
    const double ownAfter = cpuSeconds();
    std::printf("%lld idle seconds: %.3f CPU seconds here, %.3f in the lab (goal ~0)\n",
        static_cast<long long>(idle.count()), ownAfter - own, follower.labCpuSeconds() - lab);
}

bool measure(ChangeFollower &follower)
{
    wait(std::chrono::seconds(1));
    if (!measureLatency(follower) || !measureBytes(follower, ChangeKind::Power, "power-state", 20)
        || !measureBytes(follower, ChangeKind::Device, "device", 100))
        return false;
    measureIdle(follower);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    ChangeFollower follower;
    const bool done = follower.start(QStringLiteral("fleet:1000,4,10000")) && measure(follower);
    follower.stop();
    if (!done)
        std::fprintf(stderr, "%s\n", qPrintable(follower.problem()));
    return done ? 0 : 1;
}
