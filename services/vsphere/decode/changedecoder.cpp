// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/changedecoder.h"

#include "services/vsphere/decode/fault.h"
#include "services/vsphere/decode/propertyrule.h"
#include "services/vsphere/decode/taskdecoder.h"

namespace vsphere
{

using values::ChangeKind;
using values::ObjectChange;

namespace
{

/// True when path is what or lies below it: config.hardware.device and config.
bool isAtOrBelow(QByteArrayView path, QByteArrayView what)
{
    return path.startsWith(what) && (path.size() == what.size() || path[what.size()] == '.');
}

/// Fills a patch from the properties of one object.
template <class T, class F>
class PatchReader
{
public:
    using Rule = PropertyRule<T, F>;

    PatchReader(std::span<const Rule> rules, StringPool &pool)
        : m_rules(rules)
        , m_pool(pool)
    {
    }

    void take(XmlNode property)
    {
        const QByteArrayView path = property.child("name").text();
        const QByteArrayView op = property.child("op").text();
        const XmlNode val = property.child("val");
        const bool set = !val.isNull() && op != "remove" && op != "indirectRemove";
        if (set)
            assign(path, val);
        else
            unset(path);
    }

    void takeMissing(XmlNode missing)
    {
        m_patch.missingGiven = true;
        m_patch.value.missing.append(readMissing(missing));
    }

    [[nodiscard]] values::Patch<T, F> &patch() { return m_patch; }

private:
    void assign(QByteArrayView path, XmlNode val)
    {
        // Servers answer in the order of the request: the next rule is usually the right one.
        for (size_t i = 0; i < m_rules.size(); ++i) {
            const Rule &rule = m_rules[(m_next + i) % m_rules.size()];
            if (path != QByteArrayView(rule.path))
                continue;
            m_next = (m_next + i + 1) % m_rules.size();
            m_patch.fields.insert(rule.field);
            rule.read(m_patch.value, val, m_pool);
            return;
        }
    }

    void unset(QByteArrayView path)
    {
        for (const Rule &rule : m_rules) {
            if (rule.unsets && isAtOrBelow(QByteArrayView(rule.path), path))
                m_patch.fields.insert(rule.field);
        }
    }

    std::span<const Rule> m_rules;
    StringPool &m_pool;
    size_t m_next = 0;
    values::Patch<T, F> m_patch;
};

template <class T, class F>
values::Patch<T, F> readPatch(const XmlNode &object, ChangeKind kind, const values::MoRef &ref,
    std::span<const PropertyRule<T, F>> rules, StringPool &pool)
{
    PatchReader<T, F> reader(rules, pool);
    for (const XmlNode part : object.children()) {
        const QByteArrayView name = part.name();
        if (name == "propSet" || name == "changeSet")
            reader.take(part);
        else if (name == "missingSet")
            reader.takeMissing(part);
    }
    reader.patch().value.ref = ref;
    if (kind == ChangeKind::Enter) {
        reader.patch().fields = values::FieldSet<F>::all();
        reader.patch().missingGiven = true;
    }
    return reader.patch();
}

bool givesConfig(const values::VmPatch &patch)
{
    return !patch.value.hardwareVersion.isEmpty() || !patch.value.firmware.isEmpty()
        || !patch.value.guestId.isEmpty() || patch.value.memory.has_value();
}

/// A VM without snapshots has no property `snapshot`: unset is an answer, unless it was held back.
void tellSnapshots(values::VmPatch &patch)
{
    const bool unset
        = patch.fields.contains(values::VmField::Snapshot) && !patch.value.hasSnapshot.has_value();
    if (unset && values::findMissing(patch.value.missing, QStringLiteral("snapshot")) == nullptr)
        patch.value.hasSnapshot = false;
}

ChangeKind kindOf(const XmlNode &object)
{
    const QByteArrayView kind = object.child("kind").text();
    if (kind == "leave")
        return ChangeKind::Leave;
    return kind == "modify" ? ChangeKind::Modify : ChangeKind::Enter;
}

bool isEntity(QByteArrayView type)
{
    return type == "Folder" || type == "Datacenter" || type == "ComputeResource"
        || type == "ClusterComputeResource" || type == "VirtualApp";
}

} // namespace

values::MissingProperty readMissing(const XmlNode &missing)
{
    const Fault fault = Fault::fromLocalized(missing.child("fault"));
    values::MissingProperty read;
    read.path = missing.child("path").toString();
    read.fault = fault.type;
    read.privilege = fault.privilege;
    read.message = fault.faultString.isEmpty() ? fault.words() : fault.faultString;
    return read;
}

std::optional<ObjectChange> ChangeDecoder::decode(const XmlNode &object)
{
    const XmlNode obj = object.child("obj");
    const QByteArrayView type = obj.type();
    ObjectChange change;
    change.kind = kindOf(object);
    change.ref = {m_pool.get(type), obj.toString()};
    const bool left = change.kind == ChangeKind::Leave;
    if (type == "VirtualMachine") {
        if (left)
            return change;
        auto patch = readPatch(object, change.kind, change.ref, vmRules(), m_pool);
        patch.value.hasConfig = givesConfig(patch);
        tellSnapshots(patch);
        change.patch = std::move(patch);
    } else if (type == "HostSystem") {
        if (!left)
            change.patch = readPatch(object, change.kind, change.ref, hostRules(), m_pool);
    } else if (type == "Task") {
        if (!left)
            change.patch = readTask(object);
    } else if (isEntity(type)) {
        if (!left)
            change.patch = readPatch(object, change.kind, change.ref, entityRules(), m_pool);
    } else {
        return std::nullopt;
    }
    return change;
}

} // namespace vsphere
