// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/virtualmachine.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace values
{

/// A change of a VM's configuration that is applied as one ReconfigVM_Task, or refused whole.
/// What is nullopt stays as it is. The opposite of a change is one too: see services/plan/vmundo.h.
struct VmChange {
    std::optional<qint64> reservationMiB;
    std::optional<qint64> memoryLimitMiB; ///< -1: unlimited
    std::optional<bool> reservationLocked;
    std::optional<bool> memoryHotAdd;
    std::optional<bool> cpuHotAdd;
    std::optional<bool> nestedHv;
    std::optional<QString> firmware; ///< bios, efi; new VMs only
    std::optional<bool> secureBoot;
    QMap<QString, QString> extraConfig; ///< an empty value removes the key
    QList<VmPciDevice> addDevices; ///< key is given by the server
    QList<int> removeDevices; ///< keys

    [[nodiscard]] bool isEmpty() const { return *this == VmChange{}; }
    friend bool operator==(const VmChange &, const VmChange &) = default;
};

/// Advanced parameter of a VM that a plan made: by it the run knows its VM again, whatever the
/// name. Unique for each VM that is made; a copy of the VM by others has it too.
inline const QString madeByKey = QStringLiteral("gpudeck.madeBy");

/// A VM to be made without a guest: the disk is thin.
struct VmBlueprint {
    QString name;
    MoRef folder, pool, host, datastore;
    QString datastoreName;
    MoRef network; ///< null: the first of the host
    QString networkName;
    QString guestId; ///< "ubuntu64Guest"
    QString firmware; ///< efi
    QString hardwareVersion; ///< empty: the host's newest
    int cpus = 0;
    qint64 memoryMiB = 0;
    qint64 diskGiB = 0;
    QString isoPath; ///< "[ds1] iso/ubuntu.iso"; empty: none
    QString mark; ///< kept in the VM under madeByKey; empty: none
    friend bool operator==(const VmBlueprint &, const VmBlueprint &) = default;
};

/// A clone of a VM without GPUs, powered off.
struct VmClone {
    MoRef source;
    QString name;
    MoRef folder, pool, host, datastore; ///< null: as the source
    QString mark{}; ///< as VmBlueprint::mark
    friend bool operator==(const VmClone &, const VmClone &) = default;
};

} // namespace values
