// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/vsphere/decode/answerreader.h"

#include <QByteArray>

#include <atomic>

namespace vsphere
{

/// One answer on its way through the decoding thread. Shared by the exchange that reads the bytes
/// and the thread that decodes them.
class Decoding final
{
public:
    Decoding(AnswerReader::Encoding encoding, AnswerReader::ObjectSink sink,
        AnswerReader::Limits limits);

    void expect(qint64 bytes) { m_queued += bytes; } ///< before they are queued
    void feed(const QByteArray &bytes); ///< decoding thread
    void finish(); ///< decoding thread
    /// Nobody wants the answer any more: what is still queued is skipped. Any thread.
    void abandon() { m_abandoned = true; }
    /// Bytes that were read and are not decoded yet. Any thread.
    [[nodiscard]] bool isBusy() const { return m_queued > 0; }
    /// The answer cannot be read; more bytes change nothing. Any thread.
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    /// Only after DecodeThread::ended().
    [[nodiscard]] const values::Result<Answer> &result() const { return m_result; }

private:
    AnswerReader m_reader;
    std::atomic<qint64> m_queued = 0;
    std::atomic_bool m_abandoned = false;
    std::atomic_bool m_failed = false;
    values::Result<Answer> m_result;
};

} // namespace vsphere
