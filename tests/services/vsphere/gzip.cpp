// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/vsphere/gzip.h"

#include <zlib.h>

namespace tests
{

namespace
{

class Deflater
{
public:
    Deflater() { deflateInit2(&m_z, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY); }
    ~Deflater() { deflateEnd(&m_z); }
    Deflater(const Deflater &) = delete;
    Deflater &operator=(const Deflater &) = delete;

    void add(QByteArray bytes, int flush)
    {
        QByteArray room(64 * 1024, Qt::Uninitialized);
        m_z.next_in = reinterpret_cast<Bytef *>(bytes.data());
        m_z.avail_in = static_cast<uInt>(bytes.size());
        do {
            m_z.next_out = reinterpret_cast<Bytef *>(room.data());
            m_z.avail_out = static_cast<uInt>(room.size());
            deflate(&m_z, flush);
            m_out.append(room.constData(), room.size() - static_cast<qsizetype>(m_z.avail_out));
        } while (m_z.avail_out == 0);
    }

    [[nodiscard]] QByteArray result() const { return m_out; }

private:
    z_stream m_z{};
    QByteArray m_out;
};

} // namespace

QByteArray gzip(const QByteArray &bytes)
{
    Deflater deflater;
    deflater.add(bytes, Z_FINISH);
    return deflater.result();
}

QByteArray gzipBomb(const QByteArray &beginning, qint64 inflatedBytes)
{
    Deflater deflater;
    deflater.add(beginning, Z_NO_FLUSH);
    const QByteArray filler(1 << 20, ' ');
    for (qint64 done = 0; done < inflatedBytes; done += filler.size())
        deflater.add(filler, Z_NO_FLUSH);
    deflater.add({}, Z_FINISH);
    return deflater.result();
}

} // namespace tests
