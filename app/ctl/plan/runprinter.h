// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/plan.h"
#include "models/values/step.h"
#include "services/plan/registry.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace app
{

/// Tells on standard output how a run goes on: a line for each step that begins, ends or says
/// something new; or as JSON, one object a line:
/// {"event": "run"|"step"|"kept"|"end", "run": …, "step": …, "progress": …, "percent": …, "doing":
/// …,
///  "drift": …, "error": …, "exitCode": …}; and "kept" for what an undo left.
class RunPrinter final
{
public:
    RunPrinter(const values::Plan &plan, const plan::Registry &registry, bool isJson);

    void began(const QString &run);
    void step(const values::StepState &state);
    /// Something that is to be known of the run: {"event": "note", "text": …}.
    void note(const QString &words);
    /// A step that an undo left as it is, and why.
    void kept(const values::StepState &state);
    /// standsAt: where it failed or waits for a person; empty otherwise.
    void ended(const QString &run, values::RunProgress progress, const QString &standsAt,
        const std::optional<values::Error> &error);

    /// "Enable passthrough of 2 devices on esx1" of a step.
    [[nodiscard]] QString title(const QString &step) const;
    /// What its undo would lose for good.
    [[nodiscard]] QString loss(const QString &step) const;
    /// What a person does by hand at a step.
    [[nodiscard]] QString byHand(const QString &step) const;

private:
    struct Line {
        int number = 0;
        QString title, byHand, loss;
        QString last; ///< what was printed, to say nothing twice
    };
    static void print(const QJsonObject &object);

    QHash<QString, Line> m_lines;
    bool m_isJson;
};

} // namespace app
