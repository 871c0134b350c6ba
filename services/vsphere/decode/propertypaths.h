// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vsphere/decode/apiversion.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QSet>

namespace vsphere
{

/// The types of which properties are asked, in the order in which a tree is built.
[[nodiscard]] QList<QByteArray> containerTypes(); ///< Datacenter, Folder, ComputeResource …
[[nodiscard]] QList<QByteArray> leafTypes(); ///< HostSystem, VirtualMachine

/// The property paths that are asked of objects of a type on a server of that version, less those
/// that the server refused as InvalidProperty.
/// Source: reference section 2.4, since-versions from the generated bindings.
[[nodiscard]] QList<QByteArray> propertyPaths(
    QByteArrayView type, const ApiVersion &version, const QSet<QByteArray> &refused = {});

} // namespace vsphere
