// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <memory>

namespace vsphere
{

/// Inflates a gzip stream piece by piece (RFC 1952, checksum included).
/// Qt's own refuses what shrinks better than 40:1, which inventory XML does, and takes a stream cut
/// in half for complete.
class Inflater final
{
public:
    enum class State { Running, Ended, Damaged };

    Inflater();
    ~Inflater();
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    /// Gives the next compressed bytes; all earlier ones must have been used up.
    void setInput(QByteArrayView bytes);
    [[nodiscard]] bool hasInput() const;
    /// Writes up to size bytes; returns how many. Fewer than size: the input is used up, the
    /// stream ended, or it is damaged.
    qsizetype read(char *into, qsizetype size);
    /// Ended: the last member is complete and its checksum right.
    [[nodiscard]] State state() const { return m_state; }

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
    State m_state = State::Running;
};

} // namespace vsphere
