// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/guestready.h"
#include "services/setup/guest/installcuda.h"
#include "services/setup/guest/installdriver.h"
#include "services/setup/guest/prepareguest.h"
#include "services/setup/guest/provecontainer.h"
#include "services/setup/guest/provedevice.h"
#include "services/setup/guest/provesmi.h"
#include "services/setup/guest/recipe.h"

namespace setup
{

void addGuestSteps(plan::Registry &registry)
{
    registry.add(guest::GuestReady::type());
    registry.add(guest::ProveDevice::type());
    registry.add(guest::PrepareGuest::type());
    registry.add(guest::InstallDriver::type());
    registry.add(guest::ProveSmi::type());
    registry.add(guest::InstallCuda::type());
    registry.add(guest::ProveContainer::type());
}

} // namespace setup
