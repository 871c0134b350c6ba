// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/doctorcommand.h"

#include "app/ctl/doctorreport.h"
#include "app/ctl/plan/plandocument.h"
#include "app/ctl/plan/planserver.h"
#include "app/ctl/plan/printed.h"
#include "app/output.h"
#include "app/plan/doctorplan.h"
#include "app/plan/servercheck.h"
#include "services/plan/planfile.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace app
{
namespace
{

using namespace Qt::StringLiterals;
using advice::Diagnosis;
using values::Error;
using values::Result;
using values::Status;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::DoctorCommand)
};

/// The last part of a longer log is read.
constexpr qint64 LONGEST = qint64(64) << 20;
constexpr int NOTHING_KNOWN = 1;

/// What was asked.
struct DoctorRequest {
    std::optional<ServerOptions> server; ///< none: the causes alone
    QString file; ///< "-" is standard input; empty: the log of the VM
    QString vm;
    QString out; ///< file of the plan; empty: none is written
    bool isJson = false;
};

Error usage(const QString &why)
{
    return {Error::Kind::Usage, Tr::tr("gpudeckctl doctor was not understood"), why,
        Tr::tr("Try gpudeckctl doctor --help.")};
}

/// Of standard input, too, only the last part is kept.
QByteArray lastOf(QFile &file)
{
    if (!file.isSequential() && file.size() > LONGEST && !file.seek(file.size() - LONGEST))
        return {};
    QByteArray bytes;
    while (!file.atEnd()) {
        const QByteArray part = file.read(LONGEST / 16);
        if (part.isEmpty())
            break;
        bytes += part;
        if (bytes.size() > 2 * LONGEST)
            bytes = bytes.last(LONGEST);
    }
    return bytes;
}

Result<QByteArray> bytesOf(const QString &name)
{
    QFile file(name);
    const bool isInput = name == u"-";
    const bool opened
        = isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    QByteArray bytes;
    if (opened)
        bytes = lastOf(file);
    if (opened && file.error() == QFileDevice::NoError)
        return bytes;
    return Error(Error::Kind::Usage, Tr::tr("The file \"%1\" cannot be read").arg(name),
        file.errorString(), Tr::tr("Name a file that can be read, or \"-\"."));
}

Result<DoctorRequest> requestOf(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    const QString format = parser.value(u"format"_s);
    DoctorRequest request;
    request.file = words.value(1);
    request.vm = parser.value(u"vm"_s);
    request.out = parser.value(u"out"_s);
    request.isJson = format == u"json";
    if (format != u"text" && format != u"json")
        return usage(Tr::tr("--format %1 is not known: it takes text, json").arg(format));
    if (words.size() > 2 || (request.file.isEmpty() && request.vm.isEmpty()))
        return usage(Tr::tr("name one file, or \"-\" for standard input, or --vm"));
    if (!parser.isSet(u"server"_s)) {
        if (!request.vm.isEmpty() || !request.out.isEmpty())
            return usage(Tr::tr("--vm and --out need --server"));
        return request;
    }
    const auto server = serverOptions(parser);
    if (!server.ok())
        return server.error();
    request.server = *server;
    return request;
}

/// The VM asked for, else the one that the log names: that is outside text, and counts only where
/// the server has exactly one of the name.
Result<values::VirtualMachine> vmFor(
    const DoctorRequest &request, const QByteArray &log, const plan::Estate &estate)
{
    const QString name = request.vm.isEmpty() ? advice::vmNamedIn(log) : request.vm;
    if (name.isEmpty())
        return Error(Error::Kind::Usage, Tr::tr("The VM is not known"),
            Tr::tr("the log does not name it"), Tr::tr("Name it with --vm."));
    if (const values::VirtualMachine *const vm = estate.vmNamed(name))
        return *vm;
    return Error(Error::Kind::NotFound, Tr::tr("The VM is not known"),
        Tr::tr("the server has no VM \"%1\", or several").arg(name),
        Tr::tr("Name it with --vm; gpudeckctl inventory lists what there is."));
}

int tell(const DoctorRequest &request, const DoctorFindings &findings)
{
    const int told = print(request.isJson ? doctorJson(findings) : printable(doctorText(findings)));
    if (told != 0 || findings.causes.isEmpty())
        return told != 0 ? told : NOTHING_KNOWN;
    if (!findings.proposal)
        return 0;
    if (findings.proposal->plan && !request.out.isEmpty()) {
        const int written = print(plan::toJson(*findings.proposal->plan), request.out);
        if (written != 0)
            return written;
    }
    return isBlocked(*findings.proposal) ? fail(blockedError(*findings.proposal)) : 0;
}

/// The log, from its file or from the VM's datastore.
QCoro::Task<Result<QByteArray>> logFor(
    std::shared_ptr<PlanServer> server, DoctorRequest request, std::stop_token stop)
{
    if (!request.file.isEmpty())
        co_return bytesOf(request.file);
    const auto vm = vmFor(request, {}, server->estate());
    if (!vm.ok())
        co_return vm.error();
    const plan::Ports ports = server->ports();
    const auto log = co_await logOf(ports, vm->ref, stop);
    co_return log;
}

QCoro::Task<Result<DoctorFindings>> examine(
    std::shared_ptr<PlanServer> server, DoctorRequest request, std::stop_token stop)
{
    const Status opened = co_await server->open(stop);
    if (!opened.ok())
        co_return opened.error();
    const auto log = co_await logFor(server, request, stop);
    if (!log.ok())
        co_return log.error();
    DoctorFindings findings;
    findings.causes = advice::diagnose(*log);
    if (findings.causes.isEmpty())
        co_return findings;
    const plan::Estate known = server->estate();
    const auto vm = vmFor(request, *log, known);
    if (!vm.ok())
        co_return vm.error();
    findings.vm = vm->name;
    const QList<values::MoRef> objects = objectsOf(vm->ref, known);
    const auto estate = co_await server->ports().estate->read(objects, stop);
    if (!estate.ok())
        co_return estate.error();
    findings.proposal = proposeRemedy(*log, findings.causes, vm->ref, *estate);
    const QList<ServerQuestion> questions = serverQuestions(*findings.proposal, *estate);
    const plan::Ports ports = server->ports();
    const QList<ServerAnswer> answers = co_await askServer(ports, questions, stop);
    tellServerAnswers(*findings.proposal, answers);
    co_return findings;
}

int tellAlone(const DoctorRequest &request)
{
    const Result<QByteArray> log = bytesOf(request.file);
    if (!log.ok())
        return fail(log.error());
    return tell(request, {advice::diagnose(*log), advice::vmNamedIn(*log), std::nullopt});
}

} // namespace

QString DoctorCommand::summary()
{
    return Tr::tr("Why a VM with a GPU does not run, from its log, and what mends it.");
}

void DoctorCommand::addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Tr::tr("Says why a VM with a GPU does not run, from a vmware.log, a vmkernel.log, a "
               "guest's kernel log, or the text of an error.\n"
               "With --server it plans the remedy for the VM that --vm or the log names; without "
               "FILE it reads the VM's log from its datastore.\n"
               "Exit codes: 1 nothing known was found, 7 the plan is blocked."));
    parser.addPositionalArgument(u"doctor"_s, Tr::tr("This command."));
    parser.addPositionalArgument(u"FILE"_s, Tr::tr("The log; \"-\" is standard input."));
    addServerOptions(parser);
    parser.addOptions({{u"vm"_s, Tr::tr("VM that the plan is for; without FILE its log is read."),
                           Tr::tr("NAME")},
        {u"out"_s, Tr::tr("File for the plan, to be given to gpudeckctl apply."), Tr::tr("FILE")},
        {u"format"_s, Tr::tr("text or json."), Tr::tr("FORMAT"), u"text"_s}});
}

QCoro::Task<int> DoctorCommand::run(const QCommandLineParser *parser, std::stop_token stop)
{
    const auto request = requestOf(*parser);
    if (!request.ok())
        co_return fail(request.error());
    const DoctorRequest wanted = *request;
    if (!wanted.server)
        co_return tellAlone(wanted);
    const auto server = std::make_shared<PlanServer>(*wanted.server, GuestAccess());
    const auto findings = co_await examine(server, wanted, stop);
    co_await server->close();
    co_return findings.ok() ? tell(wanted, *findings) : fail(findings.error());
}

} // namespace app
