// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/change.h"
#include "services/vsphere/decode/stringpool.h"
#include "services/vsphere/decode/xmlnode.h"

#include <QByteArrayView>

#include <optional>

namespace vsphere
{

/// Turns <objects> of a RetrieveResult and <objectSet> of an UpdateSet into changes of values.
/// Shape:  <objects> and kind enter give Enter with everything that is set; modify gives only the
///         fields that were sent, a field without <val> as unset; leave gives the reference alone.
///         Nothing for objects of types that are not watched.
/// Thread: any, one at a time; one decoder per stream, it keeps a pool of strings.
/// Source: reference sections 2.1, 2.3, 2.6, 4.2; the paths are those of propertypaths.h.
class ChangeDecoder final
{
public:
    [[nodiscard]] std::optional<values::ObjectChange> decode(const XmlNode &object);

private:
    StringPool m_pool;
};

/// An entry of missingSet: what the server has and does not give, and why.
[[nodiscard]] values::MissingProperty readMissing(const XmlNode &missing);

} // namespace vsphere
