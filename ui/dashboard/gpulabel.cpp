// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/gpulabel.h"

namespace ui
{

QString gpuLabel(const models::FleetRow &row)
{
    QString place = row.vmNames.isEmpty() ? row.name : row.vmNames.first();
    if (row.address) {
        const QString address = row.address->toString();
        place = row.address->domain == 0 ? address.mid(5) : address;
    }
    // An address as name has dots of its own.
    const bool isNumber = !row.hostName.isEmpty() && row.hostName.front().isDigit();
    const QString host = isNumber ? row.hostName : row.hostName.section(u'.', 0, 0);
    return QString(host + u' ' + place);
}

} // namespace ui
