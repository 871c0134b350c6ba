// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/forwards.h"

#include <algorithm>

namespace ssh
{

using values::Error;

Forwards::Forwards(QString jump, std::chrono::milliseconds timeout)
    : m_jump(std::move(jump))
    , m_timeout(timeout)
{
}

void Forwards::start(Wire &wire)
{
    m_wire = &wire;
}

void Forwards::stop(const Error &error)
{
    for (const auto &forward : m_forwards) {
        if (!forward->isWaiting())
            forward->fail(error);
    }
    m_wire = nullptr;
    sweep();
}

void Forwards::failAll(const Error &error)
{
    for (const auto &forward : m_forwards)
        forward->fail(error);
    sweep();
}

void Forwards::add(const QString &host, int port, const Done &done)
{
    m_forwards.push_back(std::make_unique<Forward>(m_jump, host, port, done));
    connect(m_forwards.back().get(), &Forward::touched, this, &Forwards::touched);
}

void Forwards::advance()
{
    if (!m_wire)
        return;
    bool further = true;
    while (further && !m_wire->isBroken()) {
        further = false;
        for (size_t i = 0; i < m_forwards.size(); ++i) { // one may be added meanwhile
            if (m_forwards[i]->isWaiting())
                m_forwards[i]->begin(*m_wire, m_timeout);
            further = m_forwards[i]->advance() || further;
        }
        sweep();
    }
}

void Forwards::sweep()
{
    const auto ended = std::stable_partition(m_forwards.begin(), m_forwards.end(),
        [](const auto &forward) { return !forward->isEnded(); });
    for (auto forward = ended; forward != m_forwards.end(); ++forward)
        forward->release()->deleteLater(); // it may be the one that called
    m_forwards.erase(ended, m_forwards.end());
}

} // namespace ssh
