// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/sourceset.h"

#include <algorithm>
#include <utility>

namespace telemetry
{

using values::ObjectKey;
using values::SampleSource;
using values::SourceState;

struct SourceSet::Member {
    std::unique_ptr<Source> source;
    SampleSource kind = SampleSource::HostNvidiaSmi;
    ObjectKey target;
    bool runs = false; ///< started, and stopped() has not come yet
    bool isStopping = false;
    bool isLeaving = false;
};

namespace
{

/// vCenter and Prometheus measure without holding the GPU.
bool holdsGpu(SampleSource kind)
{
    return kind == SampleSource::HostNvidiaSmi || kind == SampleSource::GuestNvidiaSmi;
}

} // namespace

SourceSet::SourceSet() = default;
SourceSet::~SourceSet() = default;

void SourceSet::add(std::unique_ptr<Source> source)
{
    const SourceState state = source->state();
    remove(state.source, state.target);
    auto member = std::make_unique<Member>();
    member->kind = state.source;
    member->target = state.target;
    member->source = std::move(source);
    Member &added = *member;
    m_members.push_back(std::move(member));
    watch(added);
    if (holdsGpu(added.kind) && m_paused.contains(added.target))
        onState(added.source.get());
    else
        start(added);
}

void SourceSet::remove(SampleSource kind, const ObjectKey &target)
{
    for (std::size_t i = m_members.size(); i-- > 0;) {
        Member &member = *m_members[i];
        if (member.kind != kind || !(member.target == target) || member.isLeaving)
            continue;
        member.isLeaving = true;
        Q_EMIT removed(kind, target);
        if (member.runs)
            stop(member);
        else
            onStopped(member.source.get());
        return;
    }
}

void SourceSet::removeAll()
{
    const QList<SourceState> all = states();
    for (const SourceState &state : all)
        remove(state.source, state.target);
    if (isEmpty())
        Q_EMIT emptied();
}

bool SourceSet::isEmpty() const
{
    return m_members.empty();
}

QList<SourceState> SourceSet::states() const
{
    QList<SourceState> all;
    for (const auto &member : m_members) {
        if (!member->isLeaving)
            all.append(shown(*member));
    }
    return all;
}

void SourceSet::pause(const ObjectKey &target, const QString &reason)
{
    m_paused[target] = reason;
    std::vector<Source *> affected;
    for (const auto &member : m_members) {
        if (holdsGpu(member->kind) && member->target == target)
            affected.push_back(member->source.get());
    }
    for (Source *source : affected) {
        onState(source);
        Member *member = memberOf(source);
        if (member && member->runs && !member->isStopping)
            stop(*member);
    }
}

void SourceSet::resume(const ObjectKey &target)
{
    m_paused.remove(target);
    std::vector<Source *> affected;
    for (const auto &member : m_members) {
        if (holdsGpu(member->kind) && member->target == target && !member->isLeaving)
            affected.push_back(member->source.get());
    }
    for (Source *source : affected) {
        Member *member = memberOf(source);
        if (member && !member->runs)
            start(*member);
    }
}

bool SourceSet::isQuiet(const ObjectKey &target) const
{
    return std::none_of(m_members.begin(), m_members.end(), [&target](const auto &member) {
        return member->runs && holdsGpu(member->kind) && member->target == target;
    });
}

void SourceSet::watch(Member &member)
{
    Source *source = member.source.get();
    connect(source, &Source::readings, this,
        [this, source](const Readings &fresh) { Q_EMIT readings(source->state(), fresh); });
    connect(source, &Source::past, this, &SourceSet::past);
    connect(source, &Source::gpuState, this, &SourceSet::gpuState);
    connect(source, &Source::stateChanged, this, [this, source] { onState(source); });
    connect(source, &Source::stopped, this, [this, source] { onStopped(source); });
}

void SourceSet::start(Member &member)
{
    member.runs = true;
    member.source->start();
}

void SourceSet::stop(Member &member)
{
    member.isStopping = true;
    member.source->stop(); // may end the member at once
}

void SourceSet::onStopped(Source *source)
{
    Member *member = memberOf(source);
    if (!member)
        return;
    const bool wasAsked = std::exchange(member->isStopping, false);
    member->runs = false;
    if (member->isLeaving) {
        member->source->disconnect(this);
        member->source.release()->deleteLater(); // it may be the one that is telling us
        std::erase_if(m_members, [member](const auto &other) { return other.get() == member; });
    } else if (wasAsked && !m_paused.contains(member->target)) {
        start(*member); // resumed before it had stopped
    }
    Q_EMIT stopped();
    if (m_members.empty())
        Q_EMIT emptied();
}

void SourceSet::onState(Source *source)
{
    const Member *member = memberOf(source);
    if (member && !member->isLeaving)
        Q_EMIT stateChanged(shown(*member));
}

SourceState SourceSet::shown(const Member &member) const
{
    SourceState state = member.source->state();
    const auto reason = m_paused.constFind(member.target);
    if (holdsGpu(member.kind) && reason != m_paused.constEnd()) {
        state.phase = SourceState::Phase::Paused;
        state.pausedBy = *reason;
    }
    return state;
}

SourceSet::Member *SourceSet::memberOf(const Source *source)
{
    const auto at = std::find_if(m_members.begin(), m_members.end(),
        [source](const auto &member) { return member->source.get() == source; });
    return at == m_members.end() ? nullptr : at->get();
}

} // namespace telemetry
