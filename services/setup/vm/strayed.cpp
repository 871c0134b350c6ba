// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/vm/strayed.h"

#include "services/setup/common/words.h"

#include <QCoreApplication>

namespace setup
{

namespace
{

struct Strayed {
    Q_DECLARE_TR_FUNCTIONS(setup::Strayed)
};

} // namespace

std::optional<values::StepCheck> strayed(
    const plan::Estate &estate, const values::VirtualMachine &vm, const values::MoRef &host)
{
    if (vm.host.isNull() || host.isNull() || vm.host == host)
        return {};
    const values::Host *const here = estate.host(vm.host);
    const values::Host *const wished = estate.host(host);
    const QString home = wished ? wished->name : host.value;
    return isBlocked(Strayed::tr("%1 was moved meanwhile: it is on %2, and its device is in %3.")
                         .arg(vm.name, here ? here->name : vm.host.value, home),
        Strayed::tr("Keep DRS from moving it, move it back to %1 (powered off, where it has "
                    "devices), and try again; or plan again.")
            .arg(home));
}

} // namespace setup
