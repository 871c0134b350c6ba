// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"
#include "models/items/taskmodel.h"

namespace tests
{

/// A believable estate for the window: a vCenter with one cluster (passthrough, vGPU, maintenance,
/// not responding, no permission) and VMs of every method, right and wrong.
[[nodiscard]] values::ServerId sampleServer();
void fillSampleEstate(models::EstateStore &store);
void fillSampleTasks(models::TaskModel &tasks);

[[nodiscard]] values::ObjectKey sampleHost(const QString &moid);
[[nodiscard]] values::ObjectKey sampleVm(const QString &moid);

namespace sample
{
[[nodiscard]] values::Host passthroughHost(); ///< host-11, sc2esx01.vslab.local
[[nodiscard]] values::Host vgpuHost(); ///< host-12
[[nodiscard]] values::Host waitingHost(); ///< host-13: maintenance, reboot pending
[[nodiscard]] values::Host silentHost(); ///< host-14: not responding
[[nodiscard]] values::Host forbiddenHost(); ///< host-15: no permission
[[nodiscard]] QList<values::VirtualMachine> machines();
} // namespace sample

/// Puts one host or VM into the store, whole.
void putHost(models::EstateStore &store, const values::Host &host);
void putVm(models::EstateStore &store, const values::VirtualMachine &vm);

} // namespace tests
