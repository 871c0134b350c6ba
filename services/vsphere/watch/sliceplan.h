// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace vsphere
{

/// The compute resources whose hosts and VMs one request or one filter fetches.
using Slice = QList<values::MoRef>;

/// Divides an inventory into slices of about equal size, so that objects arrive early and two
/// requests keep both ends busy.
/// Shape:  a large cluster is a slice of its own, small ones and standalone hosts share one; every
///         compute resource is in exactly one slice. The first slices are small: rows early.
class SlicePlan final
{
public:
    /// hosts: how many it has; -1 where that is not known.
    void add(const values::MoRef &computeResource, int hosts);
    void remove(const values::MoRef &computeResource);
    /// The next compute resources that are in no slice yet; empty when all are.
    [[nodiscard]] Slice takeNext();
    /// All that is left, for a server that gives the state of all its filters at once: the share
    /// of one of that many workers.
    [[nodiscard]] Slice takeShare(int workers);
    [[nodiscard]] bool isEmpty() const { return m_waiting.isEmpty(); }
    void clear();

private:
    QHash<values::MoRef, int> m_waiting;
    QList<values::MoRef> m_order;
    QSet<values::MoRef> m_known;
    int m_taken = 0;
};

} // namespace vsphere
