// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/change.h"
#include "services/vsphere/decode/stringpool.h"
#include "services/vsphere/decode/xmlnode.h"

#include <span>

namespace vsphere
{

/// How one property path becomes one field of a value.
template <class T, class F>
struct PropertyRule {
    const char *path;
    F field;
    /// Reads <val>; the value holds its default before.
    void (*read)(T &into, XmlNode val, StringPool &pool);
    /// False for a second source of a field: when it becomes unset, the field does not.
    bool unsets = true;
};

using EntityRule = PropertyRule<values::Entity, values::EntityField>;
using HostRule = PropertyRule<values::Host, values::HostField>;
using VmRule = PropertyRule<values::VirtualMachine, values::VmField>;

/// One rule for each path of propertypaths.h.
[[nodiscard]] std::span<const EntityRule> entityRules();
[[nodiscard]] std::span<const HostRule> hostRules();
[[nodiscard]] std::span<const VmRule> vmRules();

/// "a%2fb" is a/b: vSphere encodes / \ and % in the names of objects, and nothing else.
[[nodiscard]] QString decodedName(QByteArrayView utf8);

} // namespace vsphere
