// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"

#include <QRandomGenerator>

namespace tests
{

/// A stream of changes of one server as no real one is so unkind to send: children before their
/// parents, parents that go first, containers inside themselves, VMs on unknown hosts, devices
/// that move, bindings to VMs that are gone. The same seed gives the same stream.
class RandomEstate
{
public:
    explicit RandomEstate(quint32 seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] values::ChangeBatch batch(int changes);
    /// Some of the objects, as a new load would name them.
    [[nodiscard]] values::ChangeBatch reload();
    [[nodiscard]] int below(int limit) { return int(m_random.bounded(limit)); }

private:
    [[nodiscard]] values::ObjectChange change();
    [[nodiscard]] values::ObjectChange entityChange();
    [[nodiscard]] values::ObjectChange hostChange();
    [[nodiscard]] values::ObjectChange vmChange();
    [[nodiscard]] values::Entity randomEntity();
    [[nodiscard]] values::Host randomHost();
    [[nodiscard]] values::VirtualMachine randomVm();
    void addDevices(values::Host &host);
    [[nodiscard]] values::MoRef anyHost();
    [[nodiscard]] values::MoRef anyVm();
    [[nodiscard]] values::MoRef anyEntity();
    [[nodiscard]] bool oneIn(int chances) { return below(chances) == 0; }
    [[nodiscard]] QString name(const char *kind, int number);

    QRandomGenerator m_random;
};

} // namespace tests
