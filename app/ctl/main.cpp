// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/doctorcommand.h"
#include "app/ctl/inventorycommand.h"
#include "app/ctl/packagecommand.h"
#include "app/ctl/parsecommand.h"
#include "app/ctl/plan/applycommand.h"
#include "app/ctl/plan/plancommand.h"
#include "app/ctl/plan/resumecommand.h"
#include "app/ctl/plan/runscommand.h"
#include "app/ctl/plan/showcommand.h"
#include "app/ctl/plan/undocommand.h"
#include "app/ctl/watch/watchcommand.h"
#include "app/interrupt.h"
#include "app/output.h"
#include "app/translations.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTimer>
#include <qcorotask.h>

#include <algorithm>
#include <cstdio>
#include <iterator>

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

template <class T>
QCoro::Task<void> runToExit(const QCommandLineParser *parser, std::stop_token stop)
{
    const int code = co_await T::run(parser, stop);
    QCoreApplication::exit(code);
}

/// Runs a command that talks to others, until it is done or interrupted.
template <class T>
int execute(QCoreApplication *application, const QCommandLineParser &parser)
{
    const app::Interrupt interrupt;
    QTimer::singleShot(
        0, application, [&parser, token = interrupt.token()] { runToExit<T>(&parser, token); });
    return QCoreApplication::exec();
}

/// A command that has options and a --help of its own.
template <class T>
int runOwn(QCoreApplication *application)
{
    QCommandLineParser parser;
    const QCommandLineOption help = parser.addHelpOption();
    T::addOptions(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return usage(parser.errorText());
    if (parser.isSet(help)) {
        printHelp(parser);
        return 0;
    }
    return execute<T>(application, parser);
}

/// A command that reads text and asks nobody.
template <class T>
int runAlone(QCoreApplication *)
{
    return T::run(QCoreApplication::arguments());
}

/// A command by its first word. `inventory` is not among them: its options may precede it.
struct Command {
    const char *name;
    QString (*summary)();
    int (*run)(QCoreApplication *application);
};

const Command commands[] = {
    {"parse", &app::ParseCommand::summary, &runAlone<app::ParseCommand>},
    {"doctor", &app::DoctorCommand::summary, &runOwn<app::DoctorCommand>},
    {"package", &app::PackageCommand::summary, &runAlone<app::PackageCommand>},
    {"watch", &app::WatchCommand::summary, &runOwn<app::WatchCommand>},
    {"plan", &app::PlanCommand::summary, &runOwn<app::PlanCommand>},
    {"apply", &app::ApplyCommand::summary, &runOwn<app::ApplyCommand>},
    {"resume", &app::ResumeCommand::summary, &runOwn<app::ResumeCommand>},
    {"undo", &app::UndoCommand::summary, &runOwn<app::UndoCommand>},
    {"runs", &app::RunsCommand::summary, &runOwn<app::RunsCommand>},
    {"show", &app::ShowCommand::summary, &runOwn<app::ShowCommand>},
};

const Command *commandNamed(const QString &name)
{
    const auto *const found = std::find_if(std::begin(commands), std::end(commands),
        [&name](const Command &command) { return name == QLatin1String(command.name); });
    return found == std::end(commands) ? nullptr : found;
}

QString commandNames()
{
    QStringList names{QStringLiteral("inventory")};
    for (const Command &command : commands)
        names.append(QString::fromLatin1(command.name));
    return names.join(QLatin1String(", "));
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
    for (const Command &command : commands)
        parser.addPositionalArgument(
            QString::fromLatin1(command.name), command.summary(), QString(QLatin1String("")));
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
    if (const Command *const command = commandNamed(QCoreApplication::arguments().value(1)))
        return command->run(&application);
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
        return usage(Tr::tr("name one command: %1").arg(commandNames()));
    return execute<app::InventoryCommand>(&application, parser);
}
