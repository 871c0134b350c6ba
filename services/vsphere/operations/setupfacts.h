// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/setupfacts.h"
#include "services/vsphere/decode/apiversion.h"
#include "services/vsphere/decode/xmlnode.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace vsphere
{

/// The paths of what set-up has to know beyond the live estate. Some are the live estate's, too.
/// Source: reference section 2.4, since-versions from the generated bindings.
[[nodiscard]] QList<QByteArray> setupPaths(QByteArrayView type, const ApiVersion &version);

/// Reads <objects> of a VirtualMachine. Of tasks only the reference is known here.
[[nodiscard]] values::VmSetup readVmSetup(XmlNode object);
/// Reads <objects> of a HostSystem: what its own properties tell. Of tasks only the reference, of
/// datastores no name.
[[nodiscard]] values::HostSetup readHostSetup(XmlNode object);

} // namespace vsphere
