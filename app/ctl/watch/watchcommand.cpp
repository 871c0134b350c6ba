// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/watch/watchcommand.h"

#include "app/ctl/watch/watchrequest.h"
#include "app/ctl/watch/watchrun.h"
#include "app/ctl/watch/watchserver.h"
#include "app/ctl/watch/watchtargets.h"
#include "app/output.h"
#include "services/ssh/service.h"
#include "services/telemetry/prometheus/prometheussource.h"
#include "services/telemetry/smisource.h"
#include "services/telemetry/vcentersource.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <csignal>

#include <unistd.h>

namespace app
{

namespace
{

using telemetry::HostTarget;
using values::Error;
using values::Result;
using values::Status;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::WatchCommand)
};

/// What lives as long as the command.
struct Watch {
    WatchRequest request;
    std::shared_ptr<WatchServer> server; ///< null without --server
    std::unique_ptr<ssh::Service> service;
    std::shared_ptr<telemetry::Beat> beat = std::make_shared<telemetry::Beat>();
    std::unique_ptr<WatchRun> run;
    std::shared_ptr<QHash<values::MoRef, QString>> hostNames
        = std::make_shared<QHash<values::MoRef, QString>>();
};

std::unique_ptr<WatchPrinter> makePrinter(const WatchRequest &request)
{
    if (request.format == WatchRequest::Format::JsonLines)
        return std::make_unique<JsonLinesPrinter>();
    return std::make_unique<TablePrinter>(::isatty(STDOUT_FILENO) == 1 && !request.once);
}

std::unique_ptr<ssh::Service> makeService(const SshAccess &access)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QString own = folder.filePath(QStringLiteral("known_hosts"));
    const QStringList files
        = access.knownHosts.isEmpty() ? ssh::HostKeys::userFiles() : access.knownHosts;
    return std::make_unique<ssh::Service>(std::make_shared<ssh::HostKeys>(own, files));
}

void addVcenter(Watch &watch, const QList<HostTarget> &hosts)
{
    const auto server = watch.server;
    auto source = std::make_unique<telemetry::VcenterSource>(
        server->id(), [server] { return server->session(); });
    source->setHosts(hosts);
    for (const HostTarget &host : hosts)
        watch.hostNames->insert(host.key.ref, host.name);
    watch.run->add(
        std::move(source),
        [names = watch.hostNames](
            const values::GpuIdentity &gpu) { return names->value(gpu.host, gpu.host.value); },
        true);
}

void addPrometheus(Watch &watch)
{
    telemetry::PrometheusOptions options;
    options.base = watch.request.prometheus;
    options.interval = watch.request.interval;
    options.backfill = std::chrono::hours(0); // only what comes is printed
    const QString name = telemetry::serverOf(options);
    watch.run->add(
        std::make_unique<telemetry::PrometheusSource>(options),
        [name](const values::GpuIdentity &) { return name; }, true);
}

QCoro::Task<void> addMachine(
    std::shared_ptr<Watch> watch, WatchTargets::Machine machine, std::stop_token stop)
{
    const SshAccess access = watch->request.ssh;
    const Result<ssh::Credentials> credentials
        = co_await findCredentials(access, machine.ssh, stop);
    if (!credentials.ok()) {
        watch->run->addFailure(credentials.error());
        co_return;
    }
    ssh::SessionOptions options;
    options.hostKeys = ssh::HostKeyPolicy::only(access.fingerprints);
    const auto session = watch->service->session(machine.ssh, *credentials, options);
    telemetry::SmiOptions smi;
    smi.interval = watch->request.interval;
    smi.slowInterval = std::chrono::milliseconds(0); // only samples are printed
    smi.beat = watch->beat;
    const QString name = machine.smi.name;
    auto source = std::make_unique<telemetry::SmiSource>(machine.smi, session, smi);
    const WatchRun::NameOf nameOf = [name](const values::GpuIdentity &) {
        return name;
    };
    watch->run->add(std::move(source), nameOf, false);
}

QCoro::Task<void> startSsh(std::shared_ptr<Watch> watch, WatchTargets targets, std::stop_token stop)
{
    for (const HostTarget &host : std::as_const(targets.hosts)) {
        const Status on = co_await watch->server->sshSwitch()->turnOn(
            host.key.ref, watch->request.ssh.user, stop);
        if (!on.ok())
            note(on.error().sentence());
    }
}

QCoro::Task<void> addSources(
    std::shared_ptr<Watch> watch, WatchTargets targets, std::stop_token stop)
{
    for (const Error &problem : std::as_const(targets.problems))
        watch->run->addFailure(problem);
    if (watch->request.source == WatchRequest::Source::Vcenter) {
        if (!targets.hosts.isEmpty())
            addVcenter(*watch, targets.hosts);
        co_return;
    }
    if (watch->request.startSsh)
        co_await startSsh(watch, targets, stop);
    watch->service = makeService(watch->request.ssh);
    for (const WatchTargets::Machine &machine : std::as_const(targets.machines))
        co_await addMachine(watch, machine, stop);
}

WatchTargets targetsOf(const Watch &watch)
{
    const bool hasServer = watch.server != nullptr;
    return watchTargets(watch.request, hasServer ? watch.server->hosts() : QList<HostTarget>(),
        hasServer ? watch.server->guests() : QList<telemetry::GuestTarget>());
}

QCoro::Task<int> runSources(std::shared_ptr<Watch> watch, std::stop_token stop)
{
    if (watch->request.source == WatchRequest::Source::Prometheus) {
        addPrometheus(*watch);
    } else {
        const WatchTargets targets = targetsOf(*watch);
        co_await addSources(watch, targets, stop);
    }
    const int code = co_await watch->run->run(watch->beat, watch->request.timeout, stop);
    co_return code;
}

QCoro::Task<int> runWatch(std::shared_ptr<Watch> watch, std::stop_token stop)
{
    watch->run = std::make_unique<WatchRun>(makePrinter(watch->request), watch->request.once);
    if (!watch->server) {
        const int alone = co_await runSources(watch, stop);
        co_return alone;
    }
    const Status opened = co_await watch->server->open(stop);
    int code = 0;
    if (opened.ok()) {
        const int watched = co_await runSources(watch, stop);
        code = watched;
    } else {
        code = fail(opened.error());
    }
    const QList<Error> stillOn = co_await watch->server->close();
    for (const Error &error : stillOn)
        code = fail(error);
    co_return code;
}

} // namespace

QString WatchCommand::summary()
{
    return Tr::tr("What GPUs are doing, by SSH, vCenter or Prometheus; see watch --help.");
}

void WatchCommand::addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("watch"), summary());
    addWatchOptions(parser);
}

QCoro::Task<int> WatchCommand::run(const QCommandLineParser *parser, std::stop_token stop)
{
    const auto request = watchRequest(*parser);
    if (!request.ok())
        co_return fail(request.error());
    // Whoever reads may go away; what was started has to be stopped all the same.
    std::signal(SIGPIPE, SIG_IGN);
    const auto watch = std::make_shared<Watch>();
    watch->request = *request;
    if (request->server)
        watch->server = std::make_shared<WatchServer>(*request->server);
    const int code = co_await runWatch(watch, stop);
    co_return code;
}

} // namespace app
