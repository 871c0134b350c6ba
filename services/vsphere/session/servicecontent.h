// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "models/values/server.h"
#include "services/vsphere/decode/answer.h"

#include <QHash>
#include <QString>

namespace vsphere
{

/// What RetrieveServiceContent says: who the server is and where its managers are.
/// A manager that the server lacks is a null MoRef (ESXi has fewer than vCenter).
struct ServiceContent {
    values::About about;
    values::MoRef rootFolder;
    values::MoRef propertyCollector;
    values::MoRef viewManager;
    values::MoRef sessionManager;
    values::MoRef taskManager;
    QHash<QString, values::MoRef> managers; ///< all of them by element name: "perfManager"

    /// Errors: Protocol, when rootFolder, propertyCollector, sessionManager or about is missing.
    [[nodiscard]] static values::Result<ServiceContent> read(const Answer &answer);
};

/// The one object whose name is known beforehand.
[[nodiscard]] values::MoRef serviceInstance();

} // namespace vsphere
