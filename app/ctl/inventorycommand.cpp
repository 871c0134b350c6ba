// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/inventorycommand.h"

#include "app/commandline.h"
#include "app/ctl/password.h"
#include "app/ctl/serversession.h"
#include "app/output.h"
#include "app/pins.h"
#include "models/estatestore.h"
#include "services/report/inventoryjson.h"
#include "services/report/inventorytext.h"
#include "services/vsphere/session/session.h"
#include "services/vsphere/watch/inventoryload.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <sys/resource.h>

namespace app
{

namespace
{

using values::Error;
using values::Status;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::InventoryCommand)
};

enum class Format { Json, Csv, Table };

/// What the options ask for.
struct Request {
    ServerOptions server;
    Format format = Format::Json;
    report::List list = report::List::Gpus;
    bool stats = false;
    QString output = QStringLiteral("-");
};

const QString formatOption = QStringLiteral("format");
const QString listOption = QStringLiteral("list");
const QString statsOption = QStringLiteral("stats");
const QString outputOption = QStringLiteral("output");

template <class T>
values::Result<T> choice(const QCommandLineParser &parser, const QString &option,
    const QList<std::pair<QString, T>> &known)
{
    const QString given = parser.value(option);
    QStringList names;
    for (const auto &[name, value] : known) {
        if (name == given)
            return value;
        names.append(name);
    }
    return Error(Error::Kind::Usage, Tr::tr("--%1 %2 is not known").arg(option, given),
        Tr::tr("it takes %1").arg(names.join(QLatin1String(", "))));
}

values::Result<Request> readRequest(const QCommandLineParser &parser)
{
    const auto server = serverOptions(parser);
    if (!server)
        return server.error();
    const auto format = choice<Format>(parser, formatOption,
        {{QStringLiteral("json"), Format::Json}, {QStringLiteral("csv"), Format::Csv},
            {QStringLiteral("table"), Format::Table}});
    if (!format)
        return format.error();
    using report::List;
    const auto list = choice<List>(parser, listOption,
        {{QStringLiteral("hosts"), List::Hosts}, {QStringLiteral("devices"), List::Devices},
            {QStringLiteral("gpus"), List::Gpus}, {QStringLiteral("vms"), List::Vms}});
    if (!list)
        return list.error();
    return Request{*server, *format, *list, parser.isSet(statsOption), parser.value(outputOption)};
}

qint64 peakRssKiB()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// login: seconds that passed before the load began.
report::LoadFigures figuresOf(const vsphere::LoadStats &stats, double login)
{
    return {stats.objects, stats.bytes, login + stats.firstObject.count(),
        login + stats.lastObject.count(), peakRssKiB()};
}

void printStats(const report::LoadFigures &figures)
{
    note(Tr::tr("%1 objects, %2 bytes of XML, first after %3 s, last after %4 s, peak RSS %5 KiB")
             .arg(figures.objects)
             .arg(figures.bytes)
             .arg(figures.firstObjectSeconds, 0, 'f', 3)
             .arg(figures.lastObjectSeconds, 0, 'f', 3)
             .arg(figures.peakRssKiB));
}

Status write(const Request &request, const values::Server &server,
    const models::ServerEstate &estate, const report::LoadFigures &figures)
{
    QFile out;
    const values::Status opened = openOutput(out, request.output);
    if (!opened)
        return opened.error();
    if (request.format == Format::Json)
        return report::writeInventoryJson(out, server, estate, request.stats ? &figures : nullptr);
    if (request.stats)
        printStats(figures);
    if (request.format == Format::Csv)
        return report::writeCsv(
            out, report::inventoryTable(estate, request.list, report::Wording::Stable));
    return report::writeColumns(
        out, report::inventoryTable(estate, request.list, report::Wording::Shown));
}

/// The first property that the account may not read, of any host or VM; null when there is none.
template <class Objects>
const values::MissingProperty *firstForbidden(const Objects &objects)
{
    for (const auto &object : objects) {
        for (const values::MissingProperty &missing : object->missing) {
            if (missing.fault == QLatin1String("NoPermission"))
                return &missing;
        }
    }
    return nullptr;
}

Status checkComplete(const models::ServerEstate &estate)
{
    const values::MissingProperty *missing = firstForbidden(estate.hosts);
    if (missing == nullptr)
        missing = firstForbidden(estate.vms);
    if (missing == nullptr)
        return values::done();
    return Error(Error::Kind::Incomplete, Tr::tr("The inventory is incomplete"),
        Tr::tr("this account may not read %1 of some objects").arg(missing->path),
        Tr::tr("Give it %1 on them, or use another account.")
            .arg(
                missing->privilege.isEmpty() ? QStringLiteral("System.Read") : missing->privilege));
}

/// Loads everything into the store and logs out again, whatever happened.
QCoro::Task<values::Result<vsphere::LoadStats>> load(std::shared_ptr<vsphere::Session> session,
    models::EstateStore *store, values::ServerId id, std::stop_token stop)
{
    const auto take = [store, id](const values::ChangeBatch &batch) {
        store->apply(id, batch);
    };
    const std::function<void(const values::ChangeBatch &)> sink = take;
    auto stats = co_await vsphere::loadOnce(session.get(), sink, stop);
    const std::stop_token unstoppable;
    const auto closed = co_await session->close(unstoppable);
    Q_UNUSED(closed)
    co_return stats;
}

QCoro::Task<int> inventory(Request request, std::stop_token stop)
{
    const auto extra = serverAuthorities(request.server);
    if (!extra)
        co_return fail(extra.error());
    const auto password = co_await findPassword(request.server, stop);
    if (!password)
        co_return fail(password.error());
    CommandLinePin pin(request.server.thumbprint);
    const auto session = makeSession(request.server, &pin, *extra);
    vsphere::Credentials credentials(request.server.user, *password);
    QElapsedTimer clock;
    clock.start();
    const auto opened = co_await session->open(credentials, stop);
    if (!opened)
        co_return fail(opened.error());
    const double login = double(clock.elapsed()) / 1000;

    models::EstateStore store;
    values::Server server;
    server.id = request.server.address.id();
    server.host = request.server.address.host;
    server.about = session->content().about;
    store.setServer(server);
    const auto stats = co_await load(session, &store, server.id, stop);
    if (!stats)
        co_return fail(stats.error());
    const models::ServerEstate &estate = store.estate(server.id);
    const auto written = write(request, server, estate, figuresOf(*stats, login));
    if (!written)
        co_return fail(written.error());
    const auto complete = checkComplete(estate);
    co_return complete ? 0 : fail(complete.error());
}

} // namespace

void InventoryCommand::addOptions(QCommandLineParser &parser)
{
    addServerOptions(parser);
    parser.addOptions({{formatOption, Tr::tr("json (default), csv or table."), Tr::tr("FORMAT"),
                           QStringLiteral("json")},
        {listOption, Tr::tr("What csv and table list: gpus (default), devices, hosts or vms."),
            Tr::tr("LIST"), QStringLiteral("gpus")},
        {outputOption, Tr::tr("File to write instead of standard output."), Tr::tr("FILE"),
            QStringLiteral("-")},
        {statsOption, Tr::tr("Tell objects, bytes, seconds and peak memory.")}});
}

QCoro::Task<int> InventoryCommand::run(const QCommandLineParser *parser, std::stop_token stop)
{
    const auto request = readRequest(*parser);
    if (!request)
        co_return fail(request.error());
    const Request wanted = *request;
    const int code = co_await inventory(wanted, stop);
    co_return code;
}

} // namespace app
