// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vsphere/decode/fault.h"
#include "services/vsphere/decode/xmlnode.h"

#include <memory>
#include <optional>

namespace vsphere
{

/// A complete answer of a server. Copies share one tree; nodes live as long as any copy.
/// Thread: may be handed to another thread once finished.
struct Answer {
    std::shared_ptr<const XmlTree> tree;
    std::optional<Fault> fault; ///< set for soapenv:Fault; then there is no returnval

    /// The root element: Envelope, or what else was sent (vimServiceVersions.xml: namespaces).
    [[nodiscard]] XmlNode root() const;
    /// True for a SOAP envelope with a body.
    [[nodiscard]] bool isSoap() const { return !body().isNull(); }
    /// The single child of soapenv:Body, <LoginResponse>.
    [[nodiscard]] XmlNode body() const;
    /// The first returnval; null where the method returned nothing. More are its siblings.
    [[nodiscard]] XmlNode returnval() const { return body().child("returnval"); }
};

} // namespace vsphere
