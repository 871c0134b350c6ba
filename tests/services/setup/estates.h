// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/passthroughchoices.h"
#include "services/plan/preview.h"
#include "tests/services/plan/fakeworld.h"

namespace tests
{

/// What estates of these tests are made of.
struct Card {
    QString address;
    quint16 vendor = 0x10de, device = 0;
    quint16 subsystem = 0;
    QString name;
    bool active = false; ///< in passthrough already
    QString unit; ///< dependentDevice; empty: its own
    bool capable = true;
};

[[nodiscard]] Card p100(const QString &address);
[[nodiscard]] Card v100(const QString &address); ///< 32 GB, NVLink
[[nodiscard]] Card a100(const QString &address);
[[nodiscard]] Card connectX(const QString &address);

/// A vCenter 7.0 U3 with one cluster ("cluster"); hosts have 512 GiB.
[[nodiscard]] std::shared_ptr<FakeWorld> emptyWorld();
/// What the cluster decides about its VMs; from the start DRS is fully automated.
void setCluster(const std::shared_ptr<FakeWorld> &world,
    const std::function<void(values::ClusterSetup &)> &change);
/// A host "esx-…" of the cluster that is connected and not in maintenance mode.
void addGpuHost(const std::shared_ptr<FakeWorld> &world, const QString &id,
    const QList<Card> &cards, const QString &version = QStringLiteral("6.7.0"));
/// An EFI VM with 64 GiB that is off.
void addPlainVm(const std::shared_ptr<FakeWorld> &world, const QString &id, const QString &host);
/// What a server does by itself: Tools and the guest's address come and go with the power, and a
/// start has its time. FakeWorld::Nature of emptyWorld().
void natureOf(const values::VirtualMachine &before, values::VirtualMachine &now);

/// It runs, with VMware Tools.
void startVm(const std::shared_ptr<FakeWorld> &world, const QString &id);

/// The guide's case: one P100 at 82:00.0 of host-1 that is off, with another host beside it; vm-1
/// is off, vm-2 runs and may move.
[[nodiscard]] std::shared_ptr<FakeWorld> guideWorld();

/// Hosts with two P100 and two VMs each, and a choice that gives every VM a card.
[[nodiscard]] std::shared_ptr<FakeWorld> fleetWorld(int hosts);
[[nodiscard]] values::PassthroughChoices fleetChoices(int hosts);

/// Choices that ask nobody anything: evidence is given.
[[nodiscard]] values::PassthroughChoices choose(
    const QString &host, const QStringList &devices, const QString &vm = {});

/// Plans and lays it over the world; fails the test where there is no plan.
[[nodiscard]] values::Plan plannedIn(
    const FakeWorld &world, const values::PassthroughChoices &choices);
[[nodiscard]] plan::Preview previewOf(const values::Plan &plan, const plan::Estate &estate);
/// "needed host.reboot:host-1", in order.
[[nodiscard]] QStringList linesOf(const plan::Preview &preview);
/// The ids of the steps in that state.
[[nodiscard]] QStringList stepsThat(const plan::Preview &preview, values::CheckState state);

} // namespace tests
