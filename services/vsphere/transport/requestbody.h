// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace vsphere
{

/// The body of a request that must not be sent twice. QNetworkAccessManager quietly repeats a
/// request up to three times when the server closes the connection; a body that cannot be rewound
/// makes it give up instead. A login that is repeated locks accounts.
class RequestBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit RequestBody(QByteArray bytes);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return m_position == m_bytes.size(); }
    bool reset() override { return m_position == 0; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 count) override;

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace vsphere
