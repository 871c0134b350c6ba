// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/preflight.h"

#include <QLatin1String>
#include <QList>
#include <QString>

#include <optional>

namespace advice
{

class PowerCase;

/// When a real power-on would meet a rule; a later check cannot answer before an earlier one.
enum class Stage {
    Access = 1, ///< session, privilege, task lock
    State, ///< of the VM and its host; what the host agent refuses to run
    Placement, ///< by vCenter and DRS
    Admission, ///< memory, CPU, licence
    Process, ///< of the VM: reservation equals memory
    Device, ///< exists here, is the right one, active, free
    Regions, ///< against the 64-bit setting
    Vgpu, ///< plug-in
    Task, ///< ended well
    Firmware, ///< maps the regions
    Guest, ///< driver loads
    Lasting, ///< licence, and what is lost for good
};

/// What a rule says of a case.
struct RuleAnswer {
    enum class Kind { Fine, Applies, Unknown };
    Kind kind = Kind::Fine;
    QString cause; ///< Applies: tr(), required and found; Unknown: what is missing
    QString prevented; ///< the fault or text that would be seen
    QString remedy; ///< tr()
    /// Where the rule's own class (resources/catalog/preflight-rules.csv) does not hold here.
    std::optional<values::Verdict> verdict;

    [[nodiscard]] static RuleAnswer fine() { return {}; }
    [[nodiscard]] static RuleAnswer unknown(const QString &missing);
    [[nodiscard]] static RuleAnswer applies(
        const QString &cause, const QString &prevented, const QString &remedy);
    [[nodiscard]] RuleAnswer as(values::Verdict other) const;
};

/// One rule of the catalogue: a pure function of a case.
struct Rule {
    QLatin1String id;
    Stage stage;
    RuleAnswer (*judge)(const PowerCase &);
};

/// What the catalogue says of a rule: resources/catalog/preflight-rules.csv.
struct RuleFacts {
    values::Verdict verdict = values::Verdict::Works;
    bool hostStep = false;
    QString confidence;
    QString applies;
    QString source;
};
/// Null: no such rule.
[[nodiscard]] const RuleFacts *ruleFacts(const QString &id);
/// Ids of the whole catalogue, in its order.
[[nodiscard]] QStringList ruleIds();

} // namespace advice
