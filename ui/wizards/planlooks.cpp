// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/planlooks.h"

#include "ui/common/meaninglabel.h"

namespace ui
{

Looks stepLooks(models::StepLook look)
{
    using L = models::StepLook;
    switch (look) {
    case L::Needed:
    case L::Waiting:
        return {QStringLiteral("waiting")};
    case L::AlreadyDone:
    case L::Done:
        return {QStringLiteral("ok"), Meaning::Ok};
    case L::Blocked:
    case L::Failed:
        return {QStringLiteral("error"), Meaning::Failure};
    case L::Unknown:
        return {QStringLiteral("unknown"), Meaning::Off};
    case L::Running:
        return {QStringLiteral("running"), Meaning::Info};
    case L::WantsPerson:
        return {QStringLiteral("hand"), Meaning::Warning};
    case L::Skipped:
        return {QStringLiteral("skip"), Meaning::Off};
    case L::Undoing:
    case L::Undone:
        return {QStringLiteral("undo"), Meaning::Info};
    }
    return {};
}

Looks runLooks(values::RunProgress progress)
{
    using P = values::RunProgress;
    switch (progress) {
    case P::Ready:
        return {QStringLiteral("waiting")};
    case P::Running:
        return {QStringLiteral("running"), Meaning::Info};
    case P::Interrupted:
        return {QStringLiteral("warning"), Meaning::Warning};
    case P::NeedsConfirmation:
        return {QStringLiteral("hand"), Meaning::Warning};
    case P::Stopped:
        return {QStringLiteral("pause"), Meaning::Warning};
    case P::Failed:
    case P::UndoFailed:
        return {QStringLiteral("error"), Meaning::Failure};
    case P::Done:
        return {QStringLiteral("ok"), Meaning::Ok};
    case P::Undoing:
    case P::Undone:
        return {QStringLiteral("undo"), Meaning::Info};
    }
    return {};
}

Meaning meaningOf(values::Verdict verdict)
{
    switch (verdict) {
    case values::Verdict::Works:
        return Meaning::Ok;
    case values::Verdict::Loses:
        return Meaning::Warning;
    case values::Verdict::Unusable:
    case values::Verdict::Stops:
    case values::Verdict::Fails:
    case values::Verdict::Refused:
        break;
    }
    return Meaning::Failure;
}

Looks verdictLooks(values::Verdict verdict)
{
    const Meaning meaning = meaningOf(verdict);
    return {iconName(meaning), meaning};
}

} // namespace ui
