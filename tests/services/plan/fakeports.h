// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/services/plan/fakeworld.h"

namespace tests
{

/// The ports that a fake world gives away.
[[nodiscard]] plan::Ports fakePorts(std::shared_ptr<FakeWorld> world);
/// What ReconfigVM_Task would do; devices get their keys from nextKey on.
void applyTo(values::VirtualMachine &vm, const values::VmChange &change, int &nextKey);

} // namespace tests
