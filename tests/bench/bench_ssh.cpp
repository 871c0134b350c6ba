// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_ssh [SECONDS]
// How long 50 sessions take to log in, and what 128 hosts with four GPUs cost at one reading a
// second, beside `ssh host nvidia-smi …` over a master connection of OpenSSH. GPUDECK_LAB names the
// lab.
#include "services/ssh/service.h"
#include "tests/services/ssh/labmachine.h"
#include "tests/support/labprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <atomic>
#include <cstdio>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using Sessions = std::vector<std::shared_ptr<ssh::Session>>;

namespace
{

const QStringList query{u"--query-gpu=index,uuid,temperature.gpu,utilization.gpu,memory.used,"
                        "power.draw,clocks.sm"_s,
    u"--format=csv,noheader,nounits"_s};
constexpr int Alone = 20; ///< readings by OpenSSH

double seconds(const rusage &usage)
{
    const auto time = [](const timeval &value) {
        return static_cast<double>(value.tv_sec) + 1e-6 * static_cast<double>(value.tv_usec);
    };
    return time(usage.ru_utime) + time(usage.ru_stime);
}

double cpuOf(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    return seconds(usage);
}

/// CPU seconds of the threads with this name.
double cpuOfThreads(const QByteArray &name)
{
    const QByteArray wanted = '(' + name + ')';
    double ticks = 0;
    const QDir tasks(u"/proc/self/task"_s);
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks.filePath(task + u"/stat"_s));
        if (!file.open(QFile::ReadOnly))
            continue;
        const QByteArray text = file.readAll();
        const QByteArrayList words = text.mid(text.lastIndexOf(')') + 2).split(' ');
        if (text.contains(wanted))
            ticks += words.value(11).toDouble() + words.value(12).toDouble();
    }
    return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

void turnFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

Sessions sessionsWith(ssh::Service &service, const QList<tests::LabMachine> &machines,
    const QString &password, qsizetype count)
{
    Sessions sessions;
    for (const tests::LabMachine &machine : machines.first(std::min(count, machines.size()))) {
        ssh::SessionOptions options;
        options.hostKeys = ssh::HostKeyPolicy::only({machine.hostKey});
        const ssh::Credentials credentials(password);
        sessions.push_back(service.session(machine.target, credentials, options));
    }
    return sessions;
}

double secondsToOpen(const Sessions &sessions)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<QCoro::Task<values::Status>> opening;
    for (const auto &session : sessions)
        opening.push_back(session->open({}));
    for (auto &task : opening) {
        const auto opened = QCoro::waitFor(std::move(task));
        if (!opened.ok())
            std::fprintf(stderr, "%s\n", qPrintable(opened.error().sentence()));
    }
    return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

void measureLogins(const QList<tests::LabMachine> &machines, const QString &password)
{
    for (int round = 1; round <= 3; ++round) {
        ssh::Service service(std::make_shared<ssh::HostKeys>(QString(), QStringList()));
        const Sessions sessions = sessionsWith(service, machines, password, 50);
        std::printf("50 sessions logged in, round %d: %.2f s\n", round, secondsToOpen(sessions));
    }
}

/// CPU seconds per reading of one host.
double measureStreams(
    const QList<tests::LabMachine> &machines, const QString &password, int forSeconds)
{
    ssh::Service service(std::make_shared<ssh::HostKeys>(QString(), QStringList()));
    const Sessions sessions = sessionsWith(service, machines, password, machines.size());
    std::printf("%zu sessions logged in: %.2f s\n", sessions.size(), secondsToOpen(sessions));
    std::atomic<qint64> lines = 0;
    ssh::StreamOptions options;
    options.onLine = [&lines](QByteArrayView line) {
        lines += line.count(',') == 6 ? 1 : 0;
    };
    std::vector<std::shared_ptr<ssh::Stream>> streams;
    for (const auto &session : sessions) {
        const ssh::Command command(u"nvidia-smi"_s, query + QStringList{u"-l"_s, u"1"_s});
        streams.push_back(session->stream(command, options));
    }
    turnFor(std::chrono::seconds(4));
    const qint64 before = lines;
    const double cpu = cpuOf(RUSAGE_SELF);
    const double cpuSsh = cpuOfThreads("SSH");
    QElapsedTimer timer;
    timer.start();
    turnFor(std::chrono::seconds(forSeconds));
    const double time = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
    const double used = cpuOf(RUSAGE_SELF) - cpu;
    const double usedSsh = cpuOfThreads("SSH") - cpuSsh;
    const auto count = static_cast<double>(lines - before);
    std::printf("%zu hosts, %.0f lines/s for %.0f s: %.2f %% of a core (I/O thread %.2f %%)\n",
        sessions.size(), count / time, time, 100 * used / time, 100 * usedSsh / time);
    return used / (static_cast<double>(sessions.size()) * time);
}

/// CPU seconds of one `ssh host nvidia-smi …` over a master connection that stands.
double measureOpenSsh(const tests::LabMachine &machine, const QString &password)
{
    QTemporaryDir folder;
    QFile ask(folder.filePath(u"ask"_s));
    if (!ask.open(QFile::WriteOnly))
        return 0;
    ask.write("#!/bin/sh\nprintf '%s\\n' \"$BENCH_PASSWORD\"\n");
    ask.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
    ask.close();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SSH_ASKPASS"_s, ask.fileName());
    environment.insert(u"SSH_ASKPASS_REQUIRE"_s, u"force"_s);
    environment.insert(u"BENCH_PASSWORD"_s, password);
    const QStringList options{u"-F"_s, u"none"_s, u"-o"_s, u"StrictHostKeyChecking=no"_s, u"-o"_s,
        u"UserKnownHostsFile=/dev/null"_s, u"-o"_s, u"LogLevel=ERROR"_s, u"-o"_s,
        u"ControlPath="_s + folder.filePath(u"master"_s), u"-p"_s,
        QString::number(machine.target.port), u"root@"_s + machine.target.host};
    QProcess master;
    master.setProcessEnvironment(environment);
    master.start(u"ssh"_s, QStringList{u"-M"_s, u"-N"_s} + options);
    while (!QFile::exists(folder.filePath(u"master"_s)) && master.state() != QProcess::NotRunning)
        turnFor(std::chrono::milliseconds(50));
    const double before = cpuOf(RUSAGE_CHILDREN);
    int good = 0;
    for (int i = 0; i < Alone; ++i) {
        QProcess reading;
        reading.start(u"ssh"_s, options + QStringList{u"nvidia-smi"_s} + query);
        reading.waitForFinished();
        good += reading.readAllStandardOutput().count('\n') == 4 ? 1 : 0;
    }
    const double used = cpuOf(RUSAGE_CHILDREN) - before;
    master.terminate();
    master.waitForFinished();
    std::printf(
        "ssh over a master connection: %d of %d readings, %.2f ms of CPU each (client alone)\n",
        good, Alone, 1000 * used / Alone);
    return used / Alone;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int forSeconds = argc > 1 ? std::atoi(argv[1]) : 20;
    tests::LabProcess lab;
    // At its usual speed the lab's second, and so the loop's, is a sixtieth of ours.
    const QStringList arguments{
        u"--estate"_s, u"fleet:128,4,512,vgpu"_s, u"--seed"_s, u"1"_s, u"--speed"_s, u"1"_s};
    if (!lab.start(u"gpulab"_s, arguments)) {
        std::fprintf(stderr, "%s\n", qPrintable(lab.problem()));
        return 1;
    }
    const QList<tests::LabMachine> machines = tests::labMachines(lab);
    measureLogins(machines, lab.password());
    const double ours = measureStreams(machines, lab.password(), forSeconds);
    const double theirs = measureOpenSsh(machines.front(), lab.password());
    std::printf("CPU per reading: %.3f ms, ratio %.4f (goal 0.05)\n", 1000 * ours, ours / theirs);
    return 0;
}
