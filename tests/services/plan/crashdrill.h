// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/plan/registry.h"
#include "tests/services/plan/fakeworld.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace tests
{

/// A plan and the world that it is for.
struct DrillCase {
    std::shared_ptr<const plan::Registry> registry;
    values::Plan plan;
    std::function<std::shared_ptr<FakeWorld>()> makeWorld; ///< the same one each time
    /// The plan's opposite must bring back the world as it was.
    bool isReversible = true;
    /// What a person does at a manual step before confirming it; may be asked again.
    std::function<void(FakeWorld &world, const QString &step)> person = {};
    /// Effects that may happen twice, as a crash cannot be told from their absence: commands in a
    /// guest that change nothing the second time.
    std::function<bool(const QString &effect)> mayRepeat = {};
};

struct DrillReport {
    int crashes = 0; ///< that were made and got over
    QStringList faults; ///< empty: good
};

/// Carries a plan out once without trouble, then once for every write of the journal, where the
/// process dies just before and just after it, and once for every effect, where it dies before the
/// answer. Each time a new process opens the journal, resumes and ends the run; manual steps are
/// confirmed. The world must then look as without trouble, and every effect must have happened
/// exactly once. The same again for taking the run back, with what it loses; and once for
/// every write on the way forward with the run taken back at once: nothing of it is left then.
[[nodiscard]] DrillReport crashDrill(const DrillCase &drill);

} // namespace tests
