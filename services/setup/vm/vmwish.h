// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/step.h"
#include "models/values/vmchange.h"
#include "services/setup/common/hostdevices.h"

#include <QJsonObject>

namespace setup
{

/// How a VM with passthrough devices has to be: what vm.configure makes of it, in params as
/// "host", "devices", "dynamic", "label", "use64bit", "sizeGb", "exact".
struct VmWish {
    values::MoRef host; ///< whose devices; for dynamic: one that has such devices
    QList<DeviceKey> devices;
    bool dynamic = false; ///< one dynamic device for each of `devices`, by model
    QString label; ///< dynamic; empty: by model alone
    bool use64bit = false; ///< false: the keys are left as they are
    int sizeGb = 0;
    bool exact = false; ///< the size was chosen; else a larger one that is set already stays

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static VmWish of(const QJsonObject &object);
    /// Why the object is no wish; empty: it is one.
    [[nodiscard]] static QString refuse(const QJsonObject &object);
    friend bool operator==(const VmWish &, const VmWish &) = default;
};

/// What a VM still lacks of a wish; empty: nothing. What is not known of the VM makes no change.
/// host: may be null; then no fixed device is looked for. moved: addresses, old to new.
[[nodiscard]] values::VmChange neededChange(const values::VirtualMachine &vm,
    const values::Host *host, const VmWish &wish, const QHash<QString, QString> &moved = {});

/// The VM after a change; devices that are added get keys that no other has.
[[nodiscard]] values::VirtualMachine changed(
    values::VirtualMachine vm, const values::VmChange &change);

/// Before and after of a change, for a table.
[[nodiscard]] QList<values::ValueChange> changeTable(
    const values::VirtualMachine &vm, const values::VmChange &change);

inline const QString use64bitKey = QStringLiteral("pciPassthru.use64bitMMIO");
inline const QString sizeKey = QStringLiteral("pciPassthru.64bitMMIOSizeGB");

} // namespace setup
