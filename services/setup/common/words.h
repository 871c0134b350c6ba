// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/step.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace setup
{

/// "000_708979985512a2ed.txt, 5.1.2": where the guide has it.
[[nodiscard]] QString guideSection(const QString &section);

[[nodiscard]] values::StepCheck isNeeded(const QString &call, QList<values::ValueChange> changes);
[[nodiscard]] values::StepCheck isDone(const QString &found);
[[nodiscard]] values::StepCheck isBlocked(const QString &reason, const QString &fix);
[[nodiscard]] values::StepCheck isUnknown(const QString &reason);

/// "on", "off", "not set" for a table of changes.
[[nodiscard]] QString onOff(std::optional<bool> value);
/// "a, b and 3 more": at most that many names.
[[nodiscard]] QString nameList(const QStringList &names, int most = 4);

} // namespace setup
