// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QString>

namespace vsphere
{

/// Gives equal texts the same storage: a thousand hosts repeat the same vendor names and PCI ids.
/// Thread: one decoder's; the strings may go anywhere (implicit sharing).
class StringPool final
{
public:
    /// The text as a QString; long texts and those beyond the pool's size are not kept.
    [[nodiscard]] QString get(QByteArrayView utf8);

private:
    QHash<QByteArray, QString> m_known;
};

} // namespace vsphere
