// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setup/planning.h"

#include "app/plan/planner.h"

#include <QCoroFuture>
#include <QPointer>
#include <QtConcurrentRun>

#include <chrono>

namespace app
{

Planning::Planning(
    Snapshot estate, Readings readings, std::shared_ptr<plan::EstatePort> port, QObject *parent)
    : QObject(parent)
    , m_snapshot(std::move(estate))
    , m_readings(std::move(readings))
    , m_port(std::move(port))
{
    using namespace std::chrono_literals;
    m_soon.setSingleShot(true);
    m_soon.setInterval(500ms); // the estate may change many times a second
    connect(&m_soon, &QTimer::timeout, this, [this] { work(); });
}

Planning::~Planning()
{
    m_stop.request_stop();
}

void Planning::setChoices(const values::PassthroughChoices &choices)
{
    if (m_choices == choices)
        return;
    m_choices = choices;
    work();
}

void Planning::refresh(const QSet<values::MoRef> &changed)
{
    m_facts.forget(changed);
    m_unreadable.subtract(changed);
    if (m_choices && !m_soon.isActive())
        m_soon.start();
}

QCoro::Task<void> Planning::readFacts(QList<values::MoRef> objects)
{
    const QPointer<Planning> self(this);
    const auto port = m_port;
    const std::stop_token stop = m_stop.get_token();
    const values::Result<plan::Estate> read = co_await port->read(objects, stop);
    if (!self)
        co_return;
    if (!read.ok()) {
        m_unreadable.unite(QSet<values::MoRef>(objects.cbegin(), objects.cend()));
        Q_EMIT failed(read.error());
        co_return;
    }
    m_facts.learn(read.value(), objects);
    const QList<values::MoRef> missing = m_facts.unknown(objects);
    m_unreadable.unite(QSet<values::MoRef>(missing.cbegin(), missing.cend()));
}

QCoro::Task<void> Planning::work()
{
    if (m_working) {
        m_again = true;
        co_return;
    }
    const QPointer<Planning> self(this);
    m_working = true;
    do {
        m_again = false;
        QList<values::MoRef> objects = m_facts.unknown(objectsOf(*m_choices, m_snapshot()));
        objects.removeIf([this](const auto &ref) { return m_unreadable.contains(ref); });
        if (!objects.isEmpty()) {
            co_await readFacts(objects);
            if (!self)
                co_return;
        }
        plan::Estate estate = m_snapshot();
        m_facts.layOver(estate);
        const values::PassthroughChoices choices = *m_choices;
        const QList<values::GpuState> gpus = m_readings();
        const auto job = [choices, estate, gpus] {
            return proposePassthrough(choices, estate, gpus);
        };
        const values::PassthroughProposal proposal = co_await QtConcurrent::run(job);
        if (!self)
            co_return;
        m_estate = estate;
        if (!m_again)
            Q_EMIT proposed(proposal, choices);
    } while (m_again);
    m_working = false;
}

} // namespace app
