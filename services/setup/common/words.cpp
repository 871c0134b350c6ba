// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/common/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace setup
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(setup::Words)
};

} // namespace

QString guideSection(const QString &section)
{
    return u"000_708979985512a2ed.txt, "_s + section;
}

values::StepCheck isNeeded(const QString &call, QList<values::ValueChange> changes)
{
    values::StepCheck check;
    check.state = values::CheckState::Needed;
    check.call = call;
    check.changes = std::move(changes);
    return check;
}

values::StepCheck isDone(const QString &found)
{
    values::StepCheck check;
    check.state = values::CheckState::AlreadyDone;
    check.reason = found;
    return check;
}

values::StepCheck isBlocked(const QString &reason, const QString &fix)
{
    values::StepCheck check;
    check.state = values::CheckState::Blocked;
    check.reason = reason;
    check.fix = fix;
    return check;
}

values::StepCheck isUnknown(const QString &reason)
{
    values::StepCheck check;
    check.state = values::CheckState::Unknown;
    check.reason = reason;
    return check;
}

QString onOff(std::optional<bool> value)
{
    if (!value)
        return Words::tr("unknown");
    return *value ? Words::tr("on") : Words::tr("off");
}

QString nameList(const QStringList &names, int most)
{
    if (names.size() <= most)
        return names.join(u", "_s);
    return Words::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - most))
        .arg(names.first(most).join(u", "_s));
}

} // namespace setup
