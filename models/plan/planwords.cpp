// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/planwords.h"

#include <QCoreApplication>

namespace models
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::PlanWords)
};

} // namespace

QString stepLookText(StepLook look)
{
    switch (look) {
    case StepLook::Needed:
        return Words::tr("Needed");
    case StepLook::AlreadyDone:
        return Words::tr("Already done");
    case StepLook::Blocked:
        return Words::tr("Blocked");
    case StepLook::Unknown:
        return Words::tr("Cannot be known yet");
    case StepLook::Waiting:
        return Words::tr("Waiting");
    case StepLook::Running:
        return Words::tr("Running");
    case StepLook::WantsPerson:
        return Words::tr("Waits for you");
    case StepLook::Done:
        return Words::tr("Done");
    case StepLook::Skipped:
        return Words::tr("Skipped");
    case StepLook::Failed:
        return Words::tr("Failed");
    case StepLook::Undoing:
        return Words::tr("Being undone");
    case StepLook::Undone:
        return Words::tr("Undone");
    }
    return {};
}

QString runProgressText(values::RunProgress progress)
{
    using P = values::RunProgress;
    switch (progress) {
    case P::Ready:
        return Words::tr("Not begun");
    case P::Running:
        return Words::tr("Running");
    case P::Interrupted:
        return Words::tr("Interrupted");
    case P::NeedsConfirmation:
        return Words::tr("Waits for you");
    case P::Failed:
        return Words::tr("Failed");
    case P::Stopped:
        return Words::tr("Stopped");
    case P::Done:
        return Words::tr("Done");
    case P::Undoing:
        return Words::tr("Being undone");
    case P::Undone:
        return Words::tr("Undone");
    case P::UndoFailed:
        return Words::tr("Undo failed");
    }
    return {};
}

QString verdictText(values::Verdict verdict)
{
    using V = values::Verdict;
    switch (verdict) {
    case V::Works:
        return Words::tr("Works");
    case V::Loses:
        return Words::tr("Works, but something is lost");
    case V::Unusable:
        return Words::tr("Runs, but the guest cannot use the device");
    case V::Stops:
        return Words::tr("Powers on, then stops by itself");
    case V::Fails:
        return Words::tr("The power-on fails");
    case V::Refused:
        return Words::tr("The power-on is refused");
    }
    return {};
}

QString stepKindText(values::StepKind kind)
{
    switch (kind) {
    case values::StepKind::Automatic:
        return Words::tr("Automatic");
    case values::StepKind::Manual:
        return Words::tr("By hand");
    case values::StepKind::Wait:
        return Words::tr("Waits");
    }
    return {};
}

QString recipeText(const QString &recipe)
{
    if (recipe == QLatin1String("passthrough"))
        return Words::tr("DirectPath I/O (passthrough)");
    if (recipe == QLatin1String("passthrough-discovery"))
        return Words::tr("Trial start");
    if (recipe == QLatin1String("remedy"))
        return Words::tr("Remedy");
    return recipe;
}

bool canResume(values::RunProgress progress)
{
    using P = values::RunProgress;
    return progress == P::Ready || progress == P::Interrupted || progress == P::NeedsConfirmation
        || progress == P::Failed || progress == P::Stopped;
}

bool canUndo(values::RunProgress progress)
{
    using P = values::RunProgress;
    return progress == P::Done || progress == P::UndoFailed
        || (canResume(progress) && progress != P::Ready);
}

bool isUnderWay(values::RunProgress progress)
{
    return progress == values::RunProgress::Running || progress == values::RunProgress::Undoing;
}

} // namespace models
