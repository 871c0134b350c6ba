// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/vmchange.h"
#include "services/vsphere/session/methodwriter.h"

#include <QMap>
#include <QString>

namespace vsphere
{

/// Writes a change as a VirtualMachineConfigSpec, its members in the order of the schema.
/// Fixed devices have deviceId, vendorId and systemId filled in (see completeDevices()).
/// changeVersion: the configuration that was seen; empty: whichever.
/// Source: reference sections 4.2, 4.3 and appendix A.
void writeConfigSpec(MethodWriter &writer, const QString &element, const values::VmChange &change,
    const QString &changeVersion);

/// Advanced parameters. Values are always text for the server; an empty one removes the key.
void writeExtraConfig(MethodWriter &writer, const QMap<QString, QString> &keys);

/// "26b9": the unsigned number in lower case with four digits, as backings have it; nothing where
/// the text is no hexadecimal number.
[[nodiscard]] QString backingDeviceId(const QString &text);

} // namespace vsphere
