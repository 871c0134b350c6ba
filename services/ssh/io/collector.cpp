// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/collector.h"

#include <algorithm>

namespace ssh
{

Collector::Collector(qint64 maxOutput, std::shared_ptr<Outcome<Output>> outcome)
    : m_maxOutput(maxOutput)
    , m_outcome(std::move(outcome))
{
}

void Collector::take(QByteArrayView bytes, bool isError)
{
    QByteArray &text = isError ? m_output.err : m_output.out;
    const qsizetype room = std::max<qsizetype>(m_maxOutput - text.size(), 0);
    m_output.truncated = m_output.truncated || bytes.size() > room;
    text.append(bytes.first(std::min(bytes.size(), room)));
}

void Collector::end(const values::Result<Exit> &exit)
{
    if (!exit.ok()) {
        m_outcome->settle(exit.error());
        return;
    }
    m_output.exitStatus = exit->signal.isEmpty() ? exit->status : -1;
    m_output.signal = exit->signal;
    m_outcome->settle(std::move(m_output));
}

} // namespace ssh
