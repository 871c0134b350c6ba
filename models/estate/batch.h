// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"

namespace models
{

/// The objects of one type that a batch touches: their values before it and the new ones, so that
/// the difference is exact however often an object occurs in the batch.
template <class T, class F>
class Batch
{
public:
    using Ptr = std::shared_ptr<const T>;
    using Objects = QHash<values::MoRef, Ptr>;
    struct Touched {
        Ptr before; ///< null: was not there
        std::shared_ptr<T> after; ///< null: is gone
    };

    explicit Batch(const Objects &objects)
        : m_objects(objects)
    {
    }

    void enter(const values::MoRef &ref, const values::Patch<T, F> &patch)
    {
        auto fresh = std::make_shared<T>();
        fresh->ref = ref;
        merge(*fresh, patch);
        touch(ref).after = std::move(fresh);
    }

    void modify(const values::MoRef &ref, const values::Patch<T, F> &patch)
    {
        const bool known = m_touched.contains(ref) || m_objects.contains(ref);
        if (!known)
            return;
        if (T *object = touch(ref).after.get())
            merge(*object, patch);
    }

    void leave(const values::MoRef &ref)
    {
        if (m_touched.contains(ref) || m_objects.contains(ref))
            touch(ref).after.reset();
    }

    /// Calls visit(ref, before, after, fields) for each object that really differs.
    template <class Visit>
    void forEachDifference(Visit visit) const
    {
        for (const values::MoRef &ref : m_order) {
            const Touched &touched = m_touched.find(ref).value();
            if (!touched.before && !touched.after)
                continue;
            values::FieldSet<F> fields;
            if (touched.before && touched.after) {
                if (*touched.before == *touched.after)
                    continue;
                T copy = *touched.before;
                fields
                    = merge(copy, values::Patch<T, F>{values::FieldSet<F>::all(), *touched.after});
            }
            visit(ref, touched.before, Ptr(touched.after), fields);
        }
    }

private:
    Touched &touch(const values::MoRef &ref)
    {
        auto it = m_touched.find(ref);
        if (it == m_touched.end()) {
            const Ptr before = m_objects.value(ref);
            it = m_touched.insert(ref, {before, before ? std::make_shared<T>(*before) : nullptr});
            m_order.push_back(ref);
        }
        return it.value();
    }

    const Objects &m_objects;
    QHash<values::MoRef, Touched> m_touched;
    std::vector<values::MoRef> m_order;
};

} // namespace models
