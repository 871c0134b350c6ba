// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/watch/roster.h"

#include <utility>

namespace vsphere
{

using values::ChangeKind;

namespace
{

bool isLeaf(const values::MoRef &ref)
{
    return ref.type == QLatin1String("HostSystem") || ref.type == QLatin1String("VirtualMachine");
}

bool isComputeResource(const values::MoRef &ref)
{
    return ref.type.endsWith(QLatin1String("ComputeResource"));
}

} // namespace

values::ChangeBatch Roster::take(std::vector<BatchDelivery::Item> &items)
{
    values::ChangeBatch batch;
    batch.reserve(items.size());
    for (BatchDelivery::Item &item : items)
        takeOne(item, batch);
    return batch;
}

void Roster::takeOne(BatchDelivery::Item &item, values::ChangeBatch &batch)
{
    values::ObjectChange &change = item.change;
    if (change.kind == ChangeKind::Leave)
        return takeLeave(item, batch);
    if (change.kind == ChangeKind::Enter) {
        auto &filters = m_filters[change.ref];
        const bool isNew = filters.isEmpty() && !m_suspects.remove(change.ref);
        if (!filters.contains(item.filter))
            filters.append(item.filter);
        if (isNew && isLeaf(change.ref))
            ++m_objects;
        if (isComputeResource(change.ref))
            m_plan.add(change.ref, item.hosts);
    }
    batch.push_back(std::move(change));
}

void Roster::takeLeave(BatchDelivery::Item &item, values::ChangeBatch &batch)
{
    values::ObjectChange &change = item.change;
    if (!leave(change.ref, item.filter))
        return;
    if (isLeaf(change.ref)) {
        m_suspects.insert(change.ref);
        return;
    }
    m_plan.remove(change.ref);
    batch.push_back(std::move(change));
}

bool Roster::leave(const values::MoRef &ref, const QString &filter)
{
    const auto found = m_filters.find(ref);
    if (found == m_filters.end())
        return false;
    found->removeAll(filter);
    if (!found->isEmpty())
        return false;
    m_filters.erase(found);
    return true;
}

QSet<values::MoRef> Roster::takeSuspects()
{
    return std::exchange(m_suspects, {});
}

Roster::Verdict Roster::judge(
    const QSet<values::MoRef> &asked, const QList<values::MoRef> &existing)
{
    const QSet<values::MoRef> there(existing.begin(), existing.end());
    Verdict verdict;
    for (const values::MoRef &ref : asked) {
        if (contains(ref))
            continue;
        if (there.contains(ref)) {
            verdict.strays.append(ref);
            m_suspects.insert(ref); // until a filter of its own shows it again
            continue;
        }
        values::ObjectChange change;
        change.kind = ChangeKind::Leave;
        change.ref = ref;
        verdict.gone.push_back(std::move(change));
        --m_objects;
    }
    return verdict;
}

void Roster::clear()
{
    m_filters.clear();
    m_suspects.clear();
    m_plan.clear();
    m_objects = 0;
}

} // namespace vsphere
