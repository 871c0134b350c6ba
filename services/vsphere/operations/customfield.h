// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "services/vsphere/session/session.h"

#include <QString>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace vsphere
{

/// Sets a custom attribute of an object, which everybody at this vCenter sees. The attribute is
/// made where it is missing. An empty value clears it.
/// Errors: Unsupported (ESXi has none), Permission (Global.ManageCustomFields to make it,
///         Global.SetCustomField to set it), NotFound, Network.
/// Source: CustomFieldsManager, vSphere API reference.
[[nodiscard]] QCoro::Task<values::Status> setCustomField(std::shared_ptr<Session> session,
    values::MoRef object, QString name, QString value, std::stop_token stop);

/// The custom attribute by which administrators see who works on a host with this program.
[[nodiscard]] QString markerFieldName();

} // namespace vsphere
