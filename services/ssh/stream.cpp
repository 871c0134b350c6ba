// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/stream.h"

#include "services/ssh/io/streamlink.h"

namespace ssh
{

using values::Error;
using values::Result;

Stream::Stream(std::shared_ptr<StreamLink> link)
    : m_link(std::move(link))
{
    connect(m_link.get(), &StreamLink::pending, this, &Stream::deliver, Qt::QueuedConnection);
}

Stream::~Stream()
{
    if (!m_isEnded)
        m_link->cancel();
}

void Stream::cancel()
{
    if (!m_isEnded)
        m_link->cancel();
}

void Stream::deliver()
{
    const std::shared_ptr<Stream> self = weak_from_this().lock(); // a receiver may let go of it
    const StreamLink::Batch batch = m_link->takeBatch();
    if (batch.started)
        Q_EMIT started();
    if (!batch.lines.isEmpty())
        Q_EMIT lines(batch.lines);
    if (!batch.errorLines.isEmpty())
        Q_EMIT errorLines(batch.errorLines);
    if (batch.skipped > 0)
        Q_EMIT trouble(Error(Error::Kind::Incomplete, tr("Part of the output was skipped"),
            tr("%n line(s) were too long", nullptr, batch.skipped)));
    if (batch.end) {
        m_isEnded = true;
        Q_EMIT ended(*batch.end);
    }
}

} // namespace ssh
