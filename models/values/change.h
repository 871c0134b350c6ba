// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/entity.h"
#include "models/values/host.h"
#include "models/values/task.h"
#include "models/values/virtualmachine.h"

#include <optional>
#include <variant>
#include <vector>

namespace values
{

/// A set of fields of enum F.
template <class F>
struct FieldSet {
    quint64 bits = 0;
    void insert(F field) { bits |= quint64(1) << static_cast<int>(field); }
    [[nodiscard]] bool contains(F field) const { return (bits >> static_cast<int>(field)) & 1U; }
    [[nodiscard]] bool isEmpty() const { return bits == 0; }
    static FieldSet all() { return {(quint64(1) << static_cast<int>(F::Count)) - 1}; }
    friend bool operator==(const FieldSet &, const FieldSet &) = default;
};

/// New values of some fields; the others in `value` mean nothing. A field that is in the set and
/// holds its default became unset on the server.
template <class T, class F>
struct Patch {
    FieldSet<F> fields;
    T value;
    /// Set when missingSet was part of the message: value.missing replaces what was known.
    bool missingGiven = false;
};

using EntityPatch = Patch<Entity, EntityField>;
using HostPatch = Patch<Host, HostField>;
using VmPatch = Patch<VirtualMachine, VmField>;

enum class ChangeKind { Enter, Modify, Leave };

/// One object that appeared, changed or went. Enter carries all that is known of it.
struct ObjectChange {
    ChangeKind kind = ChangeKind::Modify;
    MoRef ref;
    std::variant<std::monostate, EntityPatch, HostPatch, VmPatch, TaskInfo> patch;
};
using ChangeBatch = std::vector<ObjectChange>;

/// Copies the named fields of a patch into an object; returns those whose value really differs.
FieldSet<EntityField> merge(Entity &into, const EntityPatch &patch);
FieldSet<HostField> merge(Host &into, const HostPatch &patch);
FieldSet<VmField> merge(VirtualMachine &into, const VmPatch &patch);

} // namespace values

Q_DECLARE_METATYPE(values::ChangeBatch)
