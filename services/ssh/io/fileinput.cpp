// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/io/fileinput.h"

#include <QMutexLocker>
#include <QtConcurrent>

namespace ssh
{

FileInput::FileInput(const QString &file, qint64 offset)
    : m_offset(offset)
    , m_file(file)
{
}

QByteArrayView FileInput::peek()
{
    if (m_position == m_front.size()) {
        const QMutexLocker lock(&m_mutex);
        m_front = std::exchange(m_next, std::nullopt).value_or(QByteArray());
        m_position = 0;
        load();
    }
    return QByteArrayView(m_front).sliced(m_position);
}

void FileInput::pass(qsizetype bytes)
{
    m_position += bytes;
    m_total += bytes;
}

bool FileInput::isAtEnd() const
{
    const QMutexLocker lock(&m_mutex);
    return m_isOver && !m_next && m_position == m_front.size();
}

QString FileInput::problem() const
{
    const QMutexLocker lock(&m_mutex);
    return m_problem;
}

/// Under the lock.
void FileInput::load()
{
    if (m_isLoading || m_isOver || m_next)
        return;
    m_isLoading = true;
    (void)QtConcurrent::run([self = shared_from_this()] { self->readPiece(); });
}

void FileInput::readPiece()
{
    QString problem;
    QByteArray piece;
    if (m_file.isOpen() || (m_file.open(QFile::ReadOnly) && m_file.seek(m_offset)))
        piece = m_file.read(Piece);
    if (m_file.error() != QFile::NoError)
        problem = m_file.errorString();
    {
        const QMutexLocker lock(&m_mutex);
        m_isLoading = false;
        m_isOver = piece.isEmpty();
        m_problem = problem;
        if (!m_isOver)
            m_next = piece;
    }
    wake();
}

} // namespace ssh
