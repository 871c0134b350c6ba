// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/steptypes.h"

#include "services/setup/guest/recipe.h"
#include "services/setup/host/above4g.h"
#include "services/setup/host/capacity.h"
#include "services/setup/host/entermaintenance.h"
#include "services/setup/host/exitmaintenance.h"
#include "services/setup/host/passthrough.h"
#include "services/setup/host/passthroughactive.h"
#include "services/setup/host/reboot.h"
#include "services/setup/host/vendorsupport.h"
#include "services/setup/remedy/byhand.h"
#include "services/setup/vm/clone.h"
#include "services/setup/vm/configure.h"
#include "services/setup/vm/create.h"
#include "services/setup/vm/discoverregions.h"
#include "services/setup/vm/installguest.h"
#include "services/setup/vm/poweron.h"
#include "services/setup/vm/removesnapshots.h"
#include "services/setup/vm/shutdown.h"
#include "services/setup/vm/startagain.h"
#include "services/setup/vm/upgradehardware.h"
#include "services/setup/vm/watchpower.h"

namespace setup
{

std::shared_ptr<const plan::Registry> stepTypes()
{
    static const std::shared_ptr<const plan::Registry> all = [] {
        auto registry = std::make_shared<plan::Registry>();
        for (const plan::StepType &type : {VendorSupport::type(), Above4g::type(), Capacity::type(),
                 EnterMaintenance::type(), Passthrough::type(), Reboot::type(),
                 PassthroughActive::type(), ExitMaintenance::type(), ShutDown::type(),
                 StartAgain::type(), RemoveSnapshots::type(), UpgradeHardware::type(),
                 Create::type(), Clone::type(), InstallGuest::type(), Configure::type(),
                 PowerOn::type(), WatchPower::type(), DiscoverRegions::type(), ByHand::type()})
            registry->add(type);
        addGuestSteps(*registry);
        return registry;
    }();
    return all;
}

} // namespace setup
