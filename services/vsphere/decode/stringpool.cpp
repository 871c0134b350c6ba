// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/stringpool.h"

namespace vsphere
{

namespace
{
constexpr qsizetype LongestKept = 96;
constexpr qsizetype MostKept = 20'000;
} // namespace

QString StringPool::get(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return {};
    if (utf8.size() > LongestKept)
        return QString::fromUtf8(utf8);
    const auto key = QByteArray::fromRawData(utf8.data(), utf8.size());
    const auto known = m_known.constFind(key);
    if (known != m_known.cend())
        return *known;
    const QString text = QString::fromUtf8(utf8);
    if (m_known.size() < MostKept)
        m_known.insert(utf8.toByteArray(), text);
    return text;
}

} // namespace vsphere
