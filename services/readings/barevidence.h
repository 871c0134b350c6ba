// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughchoices.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace readings
{

/// The memory regions of one device, as a text proves them.
struct BarEvidence {
    /// "0000:09:00.0": the host's in vmware.log, the guest's own in lspci; empty: not told.
    QString address;
    QString modelKey; ///< "10de:1b38", where the text has the ids; else empty
    QList<values::PassthroughChoices::Bar> bars; ///< by index
};

/// Sizes of regions from pasted or fetched text: the lines of vmware.log that say "PCIPassthru:
/// Device … barIndex … size …" (broken ones, too), or a guest's `lspci -v`, `-vv`.
/// Shape:  empty: no evidence. A device with a region whose size is not told is left out, since
///         the rest would count too little. Of a log with several starts the last one counts.
/// Source: 000_708979985512a2ed.txt, figure 11.
[[nodiscard]] QList<BarEvidence> barEvidence(QByteArrayView text);

} // namespace readings
