// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/change.h"
#include "services/vsphere/watch/batchdelivery.h"
#include "services/vsphere/watch/sliceplan.h"

#include <QHash>
#include <QSet>
#include <QVarLengthArray>

#include <vector>

namespace vsphere
{

/// Who is there, by which filters, and who may be gone.
/// Shape:  an object that moves from one slice to another leaves one filter and enters another, in
///         any order. Only when no filter has a host or VM any more it becomes a suspect; whoever
///         uses the roster asks the server about suspects and says which are gone.
class Roster final
{
public:
    /// Sorts what the filters reported: the batch that is to be passed on, in the same order.
    [[nodiscard]] values::ChangeBatch take(std::vector<BatchDelivery::Item> &items);

    [[nodiscard]] bool contains(const values::MoRef &ref) const { return m_filters.contains(ref); }
    [[nodiscard]] bool hasSuspects() const { return !m_suspects.isEmpty(); }
    [[nodiscard]] QSet<values::MoRef> takeSuspects();
    void putBack(const QSet<values::MoRef> &suspects) { m_suspects.unite(suspects); }
    /// What of the asked ones no filter has meanwhile.
    struct Verdict {
        QList<values::MoRef> strays; ///< exist, but no filter shows them
        values::ChangeBatch gone; ///< the Leave of each
    };
    [[nodiscard]] Verdict judge(
        const QSet<values::MoRef> &asked, const QList<values::MoRef> &existing);

    /// Compute resources that were seen and are in no slice yet.
    [[nodiscard]] SlicePlan &plan() { return m_plan; }
    /// Hosts and VMs, suspects included.
    [[nodiscard]] int objectCount() const { return m_objects; }
    void clear();

private:
    void takeOne(BatchDelivery::Item &item, values::ChangeBatch &batch);
    void takeLeave(BatchDelivery::Item &item, values::ChangeBatch &batch);
    [[nodiscard]] bool leave(const values::MoRef &ref, const QString &filter);

    QHash<values::MoRef, QVarLengthArray<QString, 1>> m_filters;
    QSet<values::MoRef> m_suspects;
    SlicePlan m_plan;
    int m_objects = 0;
};

} // namespace vsphere
