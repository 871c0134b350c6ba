// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/io/job.h"

#include <QByteArray>
#include <QFile>
#include <QMutex>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>

namespace ssh
{

/// A local file from an offset on, read ahead on a pool thread: a slow disk holds nobody up.
/// Thread: that of Input; passed() and problem() from any.
class FileInput final : public Input, public std::enable_shared_from_this<FileInput>
{
public:
    FileInput(const QString &file, qint64 offset);

    [[nodiscard]] QByteArrayView peek() override;
    void pass(qsizetype bytes) override;
    [[nodiscard]] bool isAtEnd() const override;

    [[nodiscard]] qint64 passed() const { return m_total; }
    /// Why reading ended early; empty while all is well.
    [[nodiscard]] QString problem() const;

private:
    void load();
    void readPiece();

    static constexpr qint64 Piece = qint64(1) << 20;

    const qint64 m_offset;
    QByteArray m_front; ///< of the I/O thread
    qsizetype m_position = 0;
    std::atomic<qint64> m_total = 0;

    mutable QMutex m_mutex; ///< for what follows
    QFile m_file; ///< of the one reading job
    std::optional<QByteArray> m_next;
    QString m_problem;
    bool m_isLoading = false;
    bool m_isOver = false; ///< nothing comes after m_next
};

} // namespace ssh
