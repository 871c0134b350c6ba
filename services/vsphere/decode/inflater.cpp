// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/inflater.h"

#include <zlib.h>

namespace vsphere
{

namespace
{
constexpr int GzipOnly = 16;
}

struct Inflater::Stream {
    z_stream z{};
};

Inflater::Inflater()
    : m_stream(std::make_unique<Stream>())
{
    if (inflateInit2(&m_stream->z, MAX_WBITS + GzipOnly) != Z_OK)
        m_state = State::Damaged;
}

Inflater::~Inflater()
{
    inflateEnd(&m_stream->z);
}

void Inflater::setInput(QByteArrayView bytes)
{
    // zlib never writes through next_in; its type lacks the const unless ZLIB_CONST is set.
    m_stream->z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    m_stream->z.avail_in = static_cast<uInt>(bytes.size());
}

bool Inflater::hasInput() const
{
    return m_stream->z.avail_in > 0;
}

qsizetype Inflater::read(char *into, qsizetype size)
{
    z_stream &z = m_stream->z;
    z.next_out = reinterpret_cast<Bytef *>(into);
    z.avail_out = static_cast<uInt>(size);
    while (m_state != State::Damaged && z.avail_out > 0) {
        if (m_state == State::Ended) {
            if (z.avail_in == 0)
                break;
            inflateReset(&z); // a gzip file may have several members
            m_state = State::Running;
        }
        const int code = inflate(&z, Z_NO_FLUSH);
        if (code == Z_STREAM_END)
            m_state = State::Ended;
        else if (code == Z_BUF_ERROR)
            break;
        else if (code != Z_OK)
            m_state = State::Damaged;
    }
    return size - static_cast<qsizetype>(z.avail_out);
}

} // namespace vsphere
