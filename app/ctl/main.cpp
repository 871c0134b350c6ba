// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interrupt.h"
#include "app/ctl/doctorcommand.h"
#include "app/ctl/inventorycommand.h"
#include "app/ctl/parsecommand.h"
#include "app/ctl/watch/watchcommand.h"
#include "app/output.h"
#include "app/translations.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTimer>
#include <qcorotask.h>

#include <cstdio>

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::Ctl)
};

int usage(const QString &why)
{
    return app::fail({values::Error::Kind::Usage, Tr::tr("gpudeckctl was not understood"), why,
        Tr::tr("Try gpudeckctl --help.")});
}

void printHelp(const QCommandLineParser &parser)
{
    std::puts(qPrintable(parser.helpText()));
}

QCoro::Task<void> runInventory(const QCommandLineParser *parser, std::stop_token stop)
{
    const int code = co_await app::InventoryCommand::run(parser, stop);
    QCoreApplication::exit(code);
}

QCoro::Task<void> runWatch(const QCommandLineParser *parser, std::stop_token stop)
{
    const int code = co_await app::WatchCommand::run(parser, stop);
    QCoreApplication::exit(code);
}

/// `gpudeckctl watch …`, which has options of its own.
int watch(QCoreApplication *application)
{
    QCommandLineParser parser;
    const QCommandLineOption help = parser.addHelpOption();
    app::WatchCommand::addOptions(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return usage(parser.errorText());
    if (parser.isSet(help)) {
        printHelp(parser);
        return 0;
    }
    const app::Interrupt interrupt;
    QTimer::singleShot(
        0, application, [&parser, token = interrupt.token()] { runWatch(&parser, token); });
    return QCoreApplication::exec();
}

/// The options of `inventory`, for its own --help and for parsing.
void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Tr::tr(
        "GPU Deck without a window: reads vCenter and ESXi and prints what GPUs they have.\n"
        "Exit codes: 0 ok, 1 not understood, 2 usage, 3 authentication, 4 trust, 5 network,\n"
        "6 server fault, 7 blocked, 8 permission or incomplete, 9 cancelled."));
    parser.addPositionalArgument(
        QStringLiteral("inventory"), Tr::tr("Hosts, PCI devices, GPUs and VMs of one server."));
    parser.addPositionalArgument(
        QStringLiteral("parse"), app::ParseCommand::summary(), QString(QLatin1String("")));
    parser.addPositionalArgument(
        QStringLiteral("doctor"), app::DoctorCommand::summary(), QString(QLatin1String("")));
    parser.addPositionalArgument(
        QStringLiteral("watch"), app::WatchCommand::summary(), QString(QLatin1String("")));
    app::InventoryCommand::addOptions(parser);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gpudeckctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GPUDECK_VERSION));
    // Errors go to stderr as sentences; QT_LOGGING_RULES shows what was said to the server.
    QLoggingCategory::setFilterRules(QStringLiteral("gpudeck.*.info=false\ngpudeck.*.debug=false"));
    app::installTranslations(&application, {});
    if (QCoreApplication::arguments().value(1) == u"parse")
        return app::ParseCommand::run(QCoreApplication::arguments());
    if (QCoreApplication::arguments().value(1) == u"doctor")
        return app::DoctorCommand::run(QCoreApplication::arguments());
    if (QCoreApplication::arguments().value(1) == QLatin1String("watch"))
        return watch(&application);
    QCommandLineParser parser;
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    describe(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return usage(parser.errorText());
    if (parser.isSet(version)) {
        std::printf("gpudeckctl %s\n", GPUDECK_VERSION);
        return 0;
    }
    if (parser.isSet(help)) {
        printHelp(parser);
        return 0;
    }
    if (parser.positionalArguments() != QStringList{QStringLiteral("inventory")})
        return usage(Tr::tr("name one command: inventory, parse, watch, doctor"));
    const app::Interrupt interrupt;
    QTimer::singleShot(
        0, &application, [&parser, token = interrupt.token()] { runInventory(&parser, token); });
    return QCoreApplication::exec();
}
