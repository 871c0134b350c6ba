// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ssh/io/job.h"

#include <QByteArray>

namespace ssh
{

/// Bytes that are all there.
class BytesInput final : public Input
{
public:
    explicit BytesInput(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    [[nodiscard]] QByteArrayView peek() override
    {
        return QByteArrayView(m_bytes).sliced(m_passed);
    }
    void pass(qsizetype bytes) override { m_passed += bytes; }
    [[nodiscard]] bool isAtEnd() const override { return m_passed == m_bytes.size(); }

private:
    const QByteArray m_bytes;
    qsizetype m_passed = 0;
};

} // namespace ssh
