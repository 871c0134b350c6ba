// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"

namespace tests
{

inline const values::ServerId vc = QStringLiteral("vc:443");

[[nodiscard]] values::MoRef folder(const QString &id);
[[nodiscard]] values::MoRef datacenter(const QString &id);
[[nodiscard]] values::MoRef cluster(const QString &id);
[[nodiscard]] values::MoRef compute(const QString &id);
[[nodiscard]] values::MoRef host(const QString &id);
[[nodiscard]] values::MoRef vm(const QString &id);

/// The whole object arrives.
[[nodiscard]] values::ObjectChange enter(const values::Entity &entity);
[[nodiscard]] values::ObjectChange enter(const values::Host &host);
[[nodiscard]] values::ObjectChange enter(const values::VirtualMachine &vm);
[[nodiscard]] values::ObjectChange leave(const values::MoRef &ref);
/// Some fields change.
[[nodiscard]] values::ObjectChange modify(
    const values::Entity &entity, std::initializer_list<values::EntityField> fields);
[[nodiscard]] values::ObjectChange modify(
    const values::Host &host, std::initializer_list<values::HostField> fields);
[[nodiscard]] values::ObjectChange modify(
    const values::VirtualMachine &vm, std::initializer_list<values::VmField> fields);

[[nodiscard]] values::Entity makeEntity(
    const values::MoRef &ref, const QString &name, const values::MoRef &parent);
[[nodiscard]] values::Host makeHost(
    const QString &id, const QString &name, const values::MoRef &parent);
[[nodiscard]] values::VirtualMachine makeVm(
    const QString &id, const QString &name, const values::MoRef &host);

/// A Tesla P100 (10de:15f8), an Intel bridge, a ConnectX-4 at the given addresses.
[[nodiscard]] values::PciDevice p100(const QString &id, const QString &bridge = {});
[[nodiscard]] values::PciDevice bridge(const QString &id, const QString &above = {});
[[nodiscard]] values::PciDevice connectX4(const QString &id, const QString &bridge = {});
[[nodiscard]] values::PciPassthruInfo passthru(
    const QString &id, bool capable, bool enabled, bool active);
[[nodiscard]] values::VmPciDevice fixedDevice(
    const QString &pciId, const QString &systemId = {}, quint16 vendorId = 0x10de);

void addServer(models::EstateStore &store, const values::ServerId &id = vc);
/// Root folder, "DC", its folders "host" and "vm", "Cluster" with esx1 (P100 at 0000:82:00.0 below
/// the bridge 0000:80:02.0, in passthrough) that runs ml-1 with that P100, and idle-1.
[[nodiscard]] values::ChangeBatch smallEstate();

} // namespace tests
