// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/host.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace setup
{

/// What a plan remembers of a PCI function, so that it finds it again at another address.
/// As text: "0000:82:00.0 10de:15f8 10de:118f", and the slot where the host tells it.
struct DeviceKey {
    QString address; ///< where it was when the plan was made
    quint16 vendor = 0, device = 0, subVendor = 0, subDevice = 0;
    QString slot; ///< empty: not told

    [[nodiscard]] static DeviceKey of(const values::PciDevice &device);
    [[nodiscard]] static std::optional<DeviceKey> parse(const QString &text);
    [[nodiscard]] QString toText() const;
    [[nodiscard]] QString model() const; ///< "10de:15f8"
    [[nodiscard]] bool isModelOf(const values::PciDevice &device) const;
    friend bool operator==(const DeviceKey &, const DeviceKey &) = default;
};

/// Where the devices are now: by address if the same model is there, and not in another slot, else
/// by model, subsystem and slot. Several of one model that all moved are taken in the order of
/// their addresses. nullptr: gone, or no telling which it is. moved: addresses that an earlier step
/// has found out already, old to new.
[[nodiscard]] QList<const values::PciDevice *> locate(const values::Host &host,
    const QList<DeviceKey> &keys, const QHash<QString, QString> &moved = {});

} // namespace setup
