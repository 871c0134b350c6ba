// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ports/estateport.h"

#include "services/ports/freshestate.h"
#include "services/vsphere/connection/pause.h"
#include "services/vsphere/operations/objectwatch.h"
#include "services/vsphere/operations/privileges.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>
#include <qcorofuture.h>

#include <algorithm>

namespace ports
{

using plan::Answer;
using plan::Estate;
using values::Error;
using values::MoRef;
using values::Result;
using values::Status;
using vsphere::FreshObject;
using vsphere::FreshReader;

namespace
{

/// However much happens, an object is read once a second at most; and every few seconds although
/// nothing is told, for what a condition knows of other objects.
constexpr std::chrono::milliseconds BetweenReads{1000};
constexpr std::chrono::seconds LongestWait{5};

struct EstateText {
    Q_DECLARE_TR_FUNCTIONS(ports::EstatePort)
};

using Known = std::function<Estate()>;
using Reader = std::shared_ptr<FreshReader>;

QCoro::Task<Result<Estate>> readEstate(Reader reader, Known known, QList<MoRef> objects,
    FreshReader::Depth depth, std::stop_token stop)
{
    if (depth == FreshReader::Depth::Everything)
        objects = withClusters(known(), objects);
    const Result<QList<FreshObject>> fresh
        = co_await vsphere::readFresh(reader, objects, depth, stop);
    if (!fresh.ok())
        co_return fresh.error();
    QList<FreshObject> all = *fresh;
    // Who is on a host is told by its VMs: those that moved are read, too.
    const QList<MoRef> moved = movedVms(known(), all);
    if (!moved.isEmpty()) {
        const Result<QList<FreshObject>> vms
            = co_await vsphere::readFresh(reader, moved, FreshReader::Depth::Properties, stop);
        if (!vms.ok())
            co_return vms.error();
        all += *vms;
        objects += moved;
    }
    Estate base = known();
    if (base.about.apiType.isEmpty())
        base.about = reader->session()->content().about;
    co_return withFresh(base, objects, all);
}

/// Not an end of the wait: the server may be restarting.
bool isOutage(const Error &error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Protocol;
}

/// One wait for one object.
struct Waiting {
    Reader reader;
    Known known;
    MoRef object;
    std::function<bool(const Estate &)> until;
    std::chrono::seconds limit;
    QElapsedTimer age;

    [[nodiscard]] std::chrono::milliseconds left() const
    {
        return limit - std::chrono::milliseconds(age.elapsed());
    }
};

Error late(const Waiting &wait, const std::optional<Error> &outage)
{
    const QString what = EstateText::tr("What was waited for did not happen");
    const QString seconds = QLocale().toString(static_cast<qlonglong>(wait.limit.count()));
    if (outage)
        return Error(Error::Kind::Network, what,
            EstateText::tr("The server was out of reach at the end of %1 s: %2")
                .arg(seconds, outage->why),
            outage->fix, outage->detail);
    return Error(Error::Kind::Blocked, what, EstateText::tr("%1 s are over.").arg(seconds),
        EstateText::tr("Look at the object in the vSphere Client, then repeat the step."));
}

Error gone(const MoRef &object)
{
    return Error(Error::Kind::NotFound, EstateText::tr("What was waited for cannot happen"),
        EstateText::tr("%1 is not in the inventory any more.").arg(object.value));
}

Error stopped()
{
    return Error(Error::Kind::Cancelled, EstateText::tr("Waiting was stopped"),
        EstateText::tr("Stopped by the operator."));
}

/// What the wait returns: everything of the object, or what is known where that fails now.
QCoro::Task<Result<Estate>> conclusion(
    std::shared_ptr<Waiting> wait, Estate seen, std::stop_token stop)
{
    const QList<MoRef> objects{wait->object};
    const Result<Estate> whole = co_await readEstate(
        wait->reader, wait->known, objects, FreshReader::Depth::Everything, stop);
    if (whole.ok() && wait->until(*whole))
        co_return whole;
    co_return seen;
}

/// Until the object may have changed, and a second after the last look.
QCoro::Task<Status> nextChange(std::shared_ptr<vsphere::ObjectWatch> watch,
    std::chrono::milliseconds left, std::stop_token stop)
{
    QElapsedTimer sinceRead;
    sinceRead.start();
    const auto patience = std::clamp(
        std::chrono::ceil<std::chrono::seconds>(left), std::chrono::seconds(1), LongestWait);
    const Status changed = co_await watch->next(patience, stop);
    const auto early = BetweenReads - std::chrono::milliseconds(sinceRead.elapsed());
    if (early.count() > 0) {
        const QFuture<void> paused = vsphere::timedPause(early, stop);
        co_await paused;
    }
    co_return changed;
}

QCoro::Task<Result<Estate>> watchUntil(std::shared_ptr<Waiting> wait,
    std::shared_ptr<vsphere::ObjectWatch> watch, std::stop_token stop)
{
    const QList<MoRef> objects{wait->object};
    std::optional<Error> outage;
    for (;;) {
        const Result<Estate> read = co_await readEstate(
            wait->reader, wait->known, objects, FreshReader::Depth::Properties, stop);
        if (stop.stop_requested())
            co_return stopped();
        if (!read.ok() && !isOutage(read.error()))
            co_return read.error();
        if (read.ok() && !contains(*read, wait->object))
            co_return gone(wait->object);
        if (read.ok() && wait->until(*read)) {
            const Result<Estate> concluded = co_await conclusion(wait, *read, stop);
            co_return concluded;
        }
        outage = read.ok() ? std::nullopt : std::optional<Error>(read.error());
        if (wait->left().count() <= 0)
            co_return late(*wait, outage);
        // What ended the wait for a change meets the next read as well.
        const Status changed = co_await nextChange(watch, wait->left(), stop);
        Q_UNUSED(changed)
    }
}

QCoro::Task<Result<Estate>> waitForEstate(std::shared_ptr<Waiting> wait, std::stop_token stop)
{
    const auto watch
        = std::make_shared<vsphere::ObjectWatch>(wait->reader->session(), wait->object);
    const Result<Estate> seen = co_await watchUntil(wait, watch, stop);
    co_await watch->close();
    co_return seen;
}

} // namespace

EstatePort::EstatePort(std::shared_ptr<vsphere::Session> session, Known known)
    : m_known(std::move(known))
    , m_reader(std::make_shared<FreshReader>(std::move(session)))
{
}

Answer<Estate> EstatePort::read(QList<MoRef> objects, std::stop_token stop)
{
    return readEstate(m_reader, m_known, objects, FreshReader::Depth::Everything, stop);
}

Answer<Estate> EstatePort::waitFor(MoRef object, std::function<bool(const Estate &)> until,
    std::chrono::seconds limit, std::stop_token stop)
{
    auto wait = std::make_shared<Waiting>();
    wait->reader = m_reader;
    wait->known = m_known;
    wait->object = object;
    wait->until = std::move(until);
    wait->limit = limit;
    wait->age.start();
    return waitForEstate(wait, stop);
}

Answer<QList<values::MissingPrivileges>> EstatePort::missingPrivileges(
    QList<MoRef> objects, QStringList privileges, std::stop_token stop)
{
    return vsphere::missingPrivileges(m_reader->session(), objects, privileges, stop);
}

} // namespace ports
