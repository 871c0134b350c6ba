// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/setup/serveraccess.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace app
{

/// The VMs that a remedy may be for: those of connected servers that have a PCI device, and the one
/// that the log names, by name. With several servers the server stands behind the name.
struct RemedyVms {
    QList<std::pair<values::ObjectKey, QString>> vms;
    values::ObjectKey named; ///< of which the log is, if exactly one has the name that it tells
};
[[nodiscard]] RemedyVms remedyVms(const ServerAccess &access, const QByteArray &log);

} // namespace app
