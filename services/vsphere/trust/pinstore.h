// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"

#include <QString>

#include <memory>

namespace vsphere
{

/// Where the thumbprints that a person trusted are kept: one per server, SHA-256 of the leaf
/// certificate's DER as "AA:BB:…". The program keeps them in its settings; a test in memory.
class PinStore
{
public:
    virtual ~PinStore() = default;
    /// Empty when this server was never trusted by hand.
    [[nodiscard]] virtual QString pinned(const values::ServerId &server) const = 0;
    virtual void pin(const values::ServerId &server, const QString &sha256) = 0;
    /// Expired once the store is gone: a logout in the background may outlive it.
    [[nodiscard]] std::weak_ptr<const void> life() const { return m_life; }

protected:
    PinStore() = default;
    PinStore(const PinStore &) = default;
    PinStore &operator=(const PinStore &) = default;

private:
    std::shared_ptr<const void> m_life = std::make_shared<int>();
};

} // namespace vsphere
