// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/channels.h"

#include "services/ssh/errors.h"

#include <algorithm>

namespace ssh
{

using values::Error;

Channels::Channels(QString target, std::chrono::milliseconds channelTimeout)
    : m_target(std::move(target))
    , m_channelTimeout(channelTimeout)
{
}

Channels::~Channels() = default;

void Channels::start(Wire &wire)
{
    m_wire = &wire;
}

void Channels::stop(const Error &error)
{
    for (const auto &exec : m_execs) {
        if (!exec->isQueued())
            exec->fail(error);
    }
    m_wire = nullptr;
    sweep();
}

void Channels::failAll(const Error &error)
{
    for (const auto &exec : m_execs)
        exec->fail(error);
    sweep();
}

void Channels::submit(const JobPtr &job)
{
    m_execs.push_back(std::make_unique<Exec>(job, m_target, m_channelTimeout));
    connect(m_execs.back().get(), &Exec::stirred, this, &Channels::touched);
}

Exec *Channels::find(const Job *job) const
{
    const auto found = std::find_if(m_execs.begin(), m_execs.end(),
        [job](const auto &exec) { return exec->job().get() == job; });
    return found == m_execs.end() ? nullptr : found->get();
}

void Channels::cancel(const Job *job)
{
    if (Exec *const exec = find(job))
        exec->cancel();
}

void Channels::resume(const Job *job)
{
    if (Exec *const exec = find(job))
        exec->resume();
}

void Channels::advance()
{
    if (!m_wire || m_isAdvancing)
        return;
    m_isAdvancing = true;
    bool further = true;
    // A call that waits for one answer may have taken in that of another command.
    while (further && !m_wire->isBroken()) {
        further = false;
        for (const auto &exec : m_execs)
            further = exec->advance() || further;
        sweep();
        further = beginNext() || further;
    }
    m_isAdvancing = false;
}

bool Channels::beginNext()
{
    auto running = std::count_if(
        m_execs.begin(), m_execs.end(), [](const auto &exec) { return !exec->isQueued(); });
    bool begun = false;
    for (const auto &exec : m_execs) {
        if (running >= Most)
            break;
        if (exec->isQueued()) {
            exec->begin(*m_wire);
            ++running;
            begun = true;
        }
    }
    return begun;
}

void Channels::sweep()
{
    std::vector<std::unique_ptr<Exec>> ended;
    const auto firstEnded = std::stable_partition(
        m_execs.begin(), m_execs.end(), [](const auto &exec) { return !exec->isEnded(); });
    for (auto exec = firstEnded; exec != m_execs.end(); ++exec)
        exec->release()->deleteLater(); // it may be the one that called
    m_execs.erase(firstEnded, m_execs.end());
}

void Channels::setClocksRunning(bool running)
{
    for (const auto &exec : m_execs)
        exec->setClockRunning(running);
}

} // namespace ssh
