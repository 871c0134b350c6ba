// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace setup::guest
{

/// Whether a guest has the devices that its VM was given, and can use their memory.
struct DeviceProof {
    bool proved = false;
    QString verdict; ///< one sentence: what was found, or what is wrong
    QString fix; ///< where something is wrong
    QJsonObject facts; ///< devices with address, ids, name, driver, regions
};

/// lspci: output of "lspci -D -nn -vv" for the vendors in question; kernelLog: dmesg.
/// models: "10de:15f8", once for each device that was added. needsDriver: a kernel driver must have
/// each of them. Pure.
[[nodiscard]] DeviceProof proveDevices(const QByteArray &lspci, const QByteArray &kernelLog,
    const QStringList &models, bool needsDriver);

} // namespace setup::guest
