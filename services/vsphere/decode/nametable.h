// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <string>
#include <vector>

namespace vsphere
{

/// Element names, each stored once and known by a number from then on.
/// An inventory answer has millions of elements and some hundred names.
class NameTable final
{
public:
    NameTable();

    quint32 intern(QByteArrayView name);
    [[nodiscard]] QByteArrayView name(quint32 id) const { return m_names[id]; }
    [[nodiscard]] size_t bytes() const { return m_bytes; }

private:
    [[nodiscard]] size_t slotOf(QByteArrayView name) const;
    void grow();

    std::vector<std::string> m_names;
    std::vector<quint32> m_slots; ///< open addressing; id + 1, 0 is free; a power of two
    size_t m_bytes = 0;
};

} // namespace vsphere
