// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/plan.h"
#include "models/values/vmchange.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace values
{

/// What the passthrough wizard, or `gpudeckctl plan passthrough`, was told. Recipes turn it and an
/// estate into a plan; nothing here is asked of a server.
struct PassthroughChoices {
    /// Devices of one host that go to one VM.
    struct Assignment {
        MoRef host;
        /// PCI addresses as the host spells them; functions that depend on them come along unnamed.
        QStringList devices;
        /// Who gets them: an existing VM, a new one, or a clone; all null: the devices are only
        /// enabled (or disabled).
        MoRef vm;
        std::optional<VmBlueprint> create;
        std::optional<VmClone> clone;
        friend bool operator==(const Assignment &, const Assignment &) = default;
    };
    QList<Assignment> assignments;
    bool enable = true; ///< false: take the devices out of passthrough; then no VM is named
    bool dynamic = false; ///< Dynamic DirectPath I/O: any device of the model and label
    QString label; ///< hardware label for dynamic; empty: by model alone

    /// BAR sizes by "vendor:device" in bytes, from evidence (vmware.log, lspci -vv); these win over
    /// the catalogue.
    struct Bar {
        int index = 0;
        qint64 bytes = 0;
        bool is64bit = false;
        friend bool operator==(const Bar &, const Bar &) = default;
    };
    QHash<QString, QList<Bar>> bars;
    std::optional<int> mmioSizeGb; ///< overrides the proposal; never below what the BARs need
    QString above4gEvidence; ///< what the administrator saw in the BIOS; empty: a manual step asks
    QString vendorSupport; ///< evidence that the server's vendor supports the card; or empty
    bool vendorSupportAsked = true;

    /// Remedies of preflight findings that were taken by one click; the recipe puts each in its
    /// place, before the power-on.
    QList<PlannedStep> remedies;
    QList<MoRef> shutDown; ///< VMs that may be shut down for maintenance, and are started again
    QString vsanMode; ///< as MaintenanceWish; empty where no vSAN
    bool upgradeHardware = true; ///< only where needed
    bool removeSnapshots = false; ///< false: snapshots block
    int hostsAtOnce = 1;

    bool powerOn = true;
    bool proveInGuest = true;
    bool installDriver = false; ///< recipe guest-driver after the proof
    bool runCuda = false; ///< recipe guest-cuda after it, with a container
    QString toolkitFile; ///< the same with CUDA's installer, a local path; empty: without
    QString driverFile; ///< local path of the vendor's .run file

    friend bool operator==(const PassthroughChoices &, const PassthroughChoices &) = default;
};

} // namespace values
