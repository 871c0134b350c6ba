// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/transport/decoding.h"

namespace vsphere
{

Decoding::Decoding(
    AnswerReader::Encoding encoding, AnswerReader::ObjectSink sink, AnswerReader::Limits limits)
    : m_reader(encoding, std::move(sink), limits)
{
}

void Decoding::feed(const QByteArray &bytes)
{
    if (!m_abandoned && !m_failed) {
        const values::Status status = m_reader.feed(bytes);
        if (!status.ok())
            m_failed = true;
    }
    m_queued -= bytes.size();
}

void Decoding::finish()
{
    if (!m_abandoned)
        m_result = m_reader.finish();
}

} // namespace vsphere
