// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/operations/checks.h"

#include "services/vsphere/operations/configspec.h"
#include "services/vsphere/operations/properties.h"
#include "services/vsphere/operations/reconfigure.h"

#include <QCoreApplication>

namespace vsphere
{

using namespace Qt::StringLiterals;
using values::Error;
using values::Result;
using values::TaskInfo;
using values::VmChange;

namespace
{

const ApiVersion CheckedSince(6, 7);

QString cannotCheck()
{
    return QCoreApplication::translate(
        "vsphere::Checks", "The server's own check could not be made");
}

values::MoRef checkerOf(const Session &session)
{
    const bool hasCheck = session.version() >= CheckedSince && session.content().about.isVCenter();
    return hasCheck ? session.content().managers.value(u"vmCompatibilityChecker"_s)
                    : values::MoRef();
}

/// The server's words, and the fault's type, which says the same in every language.
QString wordsOf(XmlNode field)
{
    const Fault fault = Fault::fromLocalized(field);
    const QString words = fault.words();
    return fault.type.isEmpty() || words.contains(fault.type)
        ? words
        : QString(words % u" (" % fault.type % u')');
}

void take(CheckVerdict &into, XmlNode result)
{
    for (const XmlNode field : result.children()) {
        if (field.name() == "error")
            into.errors.append(wordsOf(field));
        else if (field.name() == "warning")
            into.warnings.append(wordsOf(field));
    }
}

/// Runs the check; what it found stands in the task's result.
QCoro::Task<Result<CheckVerdict>> verdictOf(
    std::shared_ptr<Session> session, Call call, std::stop_token stop)
{
    CheckVerdict verdict;
    const OnTask nobody;
    const Result<TaskInfo> ended = co_await runOperation(session, call, nobody, stop);
    if (!ended.ok() && ended.error().kind == Error::Kind::Unsupported)
        co_return verdict;
    if (!ended.ok())
        co_return ended.error();
    const QList<QByteArray> info{"info"};
    const Result<ObjectProperties> read
        = co_await readObject(session, ended->ref, info, cannotCheck(), stop);
    if (!read.ok())
        co_return read.error();
    verdict.asked = true;
    for (const XmlNode result : read->value("info").child("result").children())
        take(verdict, result);
    co_return verdict;
}

} // namespace

QCoro::Task<Result<CheckVerdict>> checkVmConfig(std::shared_ptr<Session> session, values::MoRef vm,
    values::MoRef host, VmChange change, std::stop_token stop)
{
    const values::MoRef checker = checkerOf(*session);
    if (checker.isNull())
        co_return CheckVerdict();
    const Result<VmChange> complete = co_await completeDevices(session, vm, change, stop);
    if (!complete.ok())
        co_return complete.error();
    const QString method = u"CheckVmConfig_Task"_s;
    MethodWriter writer(method, checker);
    writeConfigSpec(writer, u"spec"_s, *complete, QString());
    writer.reference(u"vm"_s, vm);
    if (!host.isNull())
        writer.reference(u"host"_s, host);
    const Call call = changingCall(method, writer.finish(), cannotCheck());
    const Result<CheckVerdict> verdict = co_await verdictOf(session, call, stop);
    co_return verdict;
}

QCoro::Task<Result<CheckVerdict>> checkPowerOn(
    std::shared_ptr<Session> session, values::MoRef vm, values::MoRef host, std::stop_token stop)
{
    const values::MoRef checker = checkerOf(*session);
    if (checker.isNull())
        co_return CheckVerdict();
    const QString method = u"CheckPowerOn_Task"_s;
    MethodWriter writer(method, checker);
    writer.reference(u"vm"_s, vm);
    if (!host.isNull())
        writer.reference(u"host"_s, host);
    const Call call = changingCall(method, writer.finish(), cannotCheck());
    const Result<CheckVerdict> verdict = co_await verdictOf(session, call, stop);
    co_return verdict;
}

} // namespace vsphere
