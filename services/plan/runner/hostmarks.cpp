// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runner/hostmarks.h"

#include "services/plan/runner/touched.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace plan
{

using values::Error;
using values::MoRef;
using values::Result;
using values::Status;
using Core = std::shared_ptr<RunCore>;

namespace
{

struct Marks {
    Q_DECLARE_TR_FUNCTIONS(plan::HostMarks)
};

/// Longer than a desktop takes between its look at a host and its mark.
constexpr std::chrono::milliseconds settling{1000};

QString textOf(const Estate &estate, const MoRef &ref)
{
    const values::Host *const host = estate.host(ref);
    return host && host->setup ? host->setup->marker : QString();
}

QString nameOf(const Estate &estate, const MoRef &ref)
{
    const values::Host *const host = estate.host(ref);
    return host ? host->name : ref.value;
}

QList<HeldHost> others(const RunCore &core, const Estate &estate, const QList<MoRef> &hosts)
{
    QList<HeldHost> found;
    for (const MoRef &host : hosts) {
        const QString text = textOf(estate, host);
        const std::optional<HostMark> mark = HostMark::from(text);
        if (!text.isEmpty() && (!mark || mark->run != core.log.run()))
            found.append({nameOf(estate, host), text, mark});
    }
    return found;
}

/// A run of our own journal that nobody works on: its owner sees both.
QCoro::Task<bool> isAtRestHere(std::shared_ptr<Journal> journal, QString run)
{
    const auto entries = co_await journal->entries(run);
    if (!entries.ok())
        co_return false;
    const auto hold = co_await journal->hold(run);
    co_return hold.ok();
}

/// The account or the server cannot set attributes; anything else is an outage.
bool isRefusal(const Error &error)
{
    return error.kind == Error::Kind::Permission || error.kind == Error::Kind::Unsupported
        || error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Fault;
}

} // namespace

QCoro::Task<Status> HostMarks::refuseOthers(Core core, Estate estate, QList<MoRef> hosts)
{
    const QList<HeldHost> found = others(*core, estate, hosts);
    QList<HeldHost> standing;
    for (const HeldHost &held : found) {
        const QString run = held.mark ? held.mark->run : QString();
        if (core->setting.takeOver.contains(run))
            continue;
        const bool rests = co_await isAtRestHere(core->setting.journal, run);
        if (!rests)
            standing.append(held);
    }
    if (!standing.isEmpty())
        co_return heldByOthers(standing);
    co_return values::done();
}

QCoro::Task<Status> HostMarks::look(std::stop_token stop)
{
    const Status read = co_await readHosts(stop);
    if (!read.ok())
        co_return read;
    const Status free = co_await refuseOthers(m_core, m_estate, m_hosts);
    co_return free;
}

QCoro::Task<Status> HostMarks::set(std::stop_token stop)
{
    if (m_core->isMarked)
        co_return values::done();
    const Status free = co_await look(stop);
    if (!free.ok())
        co_return free;
    QList<MoRef> missing;
    std::copy_if(m_hosts.cbegin(), m_hosts.cend(), std::back_inserter(missing),
        [this](const MoRef &host) { return !isOurs(host); });
    m_core->isMarked = missing.isEmpty();
    if (m_core->isMarked)
        co_return values::done();
    // Which hosts they were outlives a crash: VMs move.
    const Status meant = co_await note(takenOver(), missing);
    if (!meant.ok())
        co_return meant;
    m_hosts = missing;
    const Status marked = co_await setMissing(stop);
    if (!marked.ok())
        co_return marked;
    const Status proved = co_await prove(stop);
    m_core->isMarked = proved.ok();
    co_return proved;
}

QCoro::Task<Status> HostMarks::setMissing(std::stop_token stop)
{
    const Runner::Setting &setting = m_core->setting;
    const QString text = HostMark{m_core->log.run(), setting.who, setting.ports.time->now()}.text();
    QList<MoRef> unmarked;
    Error refusal;
    for (const MoRef &host : std::as_const(m_hosts)) {
        const Status done = co_await setting.ports.host->setMarker(host, text, stop);
        if (done.ok()) {
            m_marked.append(host);
        } else if (isRefusal(done.error())) {
            unmarked.append(host);
            refusal = done.error();
        } else {
            const Status ended = co_await withdraw(done.error());
            co_return ended;
        }
    }
    if (unmarked.isEmpty())
        co_return values::done();
    const QString words = Marks::tr("Other desktops are not told that this run works on %1. %2")
                              .arg(namesOf(unmarked), refusal.sentence());
    const QList<MoRef> none;
    const Status noted = co_await note(words, none);
    co_return noted;
}

/// Somebody may have looked before our mark was there, and set theirs after it.
QCoro::Task<Status> HostMarks::prove(std::stop_token stop)
{
    if (m_marked.isEmpty())
        co_return values::done();
    const Status waited = co_await m_core->setting.ports.time->pause(settling, stop);
    if (!waited.ok()) {
        const Status ended = co_await withdraw(waited.error());
        co_return ended;
    }
    const Result<Estate> now = co_await m_core->setting.ports.estate->read(m_marked, stop);
    if (!now.ok()) {
        const Status ended = co_await withdraw(now.error());
        co_return ended;
    }
    m_estate = now.value();
    const bool areOurs = std::all_of(
        m_marked.cbegin(), m_marked.cend(), [this](const MoRef &host) { return isOurs(host); });
    if (areOurs)
        co_return values::done();
    const QList<HeldHost> faster = others(*m_core, m_estate, m_marked);
    const Error lost = faster.isEmpty()
        ? Error(Error::Kind::Blocked, Marks::tr("The run does not begin"),
            Marks::tr("Somebody cleared its mark on %1 at once").arg(namesOf(m_marked)),
            Marks::tr("Find out who works there, then try again."))
        : heldByOthers(faster);
    const Status ended = co_await withdraw(lost);
    co_return ended;
}

/// Nothing is begun: what this call marked is free again.
QCoro::Task<Status> HostMarks::withdraw(Error error)
{
    const std::stop_token cut = m_core->cut.get_token();
    if (!m_marked.isEmpty()) {
        const Result<Estate> now = co_await m_core->setting.ports.estate->read(m_marked, cut);
        if (now.ok())
            m_estate = now.value();
        m_hosts = m_marked;
        const Status cleared = co_await clearOurs();
        if (!cleared.ok())
            error.detail += u'\n' + cleared.error().sentence();
    }
    co_return error;
}

QCoro::Task<Status> HostMarks::clear()
{
    m_core->isMarked = false;
    const QList<MoRef> known = m_core->log.record().marked();
    if (known.isEmpty())
        co_return values::done();
    const std::stop_token cut = m_core->cut.get_token();
    Status cleared = co_await readHosts(cut);
    if (cleared.ok())
        cleared = co_await clearOurs();
    if (cleared.ok() || m_core->cut.stop_requested())
        co_return values::done();
    const QString words = Marks::tr("The mark of this run stays on %1. %2 Clear the custom "
                                    "attribute \"%3\" in the vSphere Client.")
                              .arg(namesOf(known), cleared.error().sentence(), markAttribute());
    const QList<MoRef> none;
    const Status noted = co_await note(words, none);
    co_return noted;
}

QCoro::Task<Status> HostMarks::clearOurs()
{
    const std::stop_token cut = m_core->cut.get_token();
    const QString nothing;
    Status worst = values::done();
    for (const MoRef &host : std::as_const(m_hosts)) {
        if (!isOurs(host))
            continue;
        const Status done = co_await m_core->setting.ports.host->setMarker(host, nothing, cut);
        if (!done.ok())
            worst = done;
    }
    co_return worst;
}

/// The hosts as they are now: those of the steps, where their VMs are now, and those marked before.
QCoro::Task<Status> HostMarks::readHosts(std::stop_token stop)
{
    const auto port = m_core->setting.ports.estate;
    const QList<MoRef> none;
    const Result<Estate> known = co_await port->read(none, stop);
    if (!known.ok())
        co_return known.error();
    const QList<MoRef> before = m_core->log.record().marked();
    m_hosts = hostsOf(objectsOf(m_core->steps) + before, known.value());
    const Result<Estate> now = co_await port->read(m_hosts, stop);
    if (!now.ok())
        co_return now.error();
    m_estate = now.value();
    co_return values::done();
}

QCoro::Task<Status> HostMarks::note(QString words, QList<MoRef> hosts)
{
    const RunRecord &record = m_core->log.record();
    const QList<MoRef> marked = record.marked();
    const bool isKnown = std::all_of(hosts.cbegin(), hosts.cend(),
        [&marked](const MoRef &host) { return marked.contains(host); });
    if (isKnown && (words.isEmpty() || record.notes().contains(words)))
        co_return values::done();
    QJsonArray array;
    for (const MoRef &host : std::as_const(hosts))
        array.append(host.value);
    const QJsonObject data{{QStringLiteral("hosts"), array}};
    const Status written
        = co_await m_core->log.append(JournalEntry::Kind::Marked, QString(), words, data);
    co_return written;
}

QString HostMarks::textOn(const MoRef &host) const
{
    return textOf(m_estate, host);
}

bool HostMarks::isOurs(const MoRef &host) const
{
    const std::optional<HostMark> mark = HostMark::from(textOn(host));
    return mark && mark->run == m_core->log.run();
}

QString HostMarks::namesOf(const QList<MoRef> &hosts) const
{
    QStringList names;
    for (const MoRef &host : hosts)
        names.append(nameOf(m_estate, host));
    return names.join(QStringLiteral(", "));
}

QString HostMarks::takenOver() const
{
    QStringList said;
    for (const HeldHost &held : others(*m_core, m_estate, m_hosts)) {
        if (held.mark)
            said.append(Marks::tr("%1 is taken over from the run %2 of %3.")
                            .arg(held.name, held.mark->run, held.mark->who));
    }
    return said.join(u' ');
}

} // namespace plan
