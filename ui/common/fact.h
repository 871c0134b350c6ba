// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QList>
#include <QString>

namespace ui
{

/// One line of a page: a name, a value, and a sentence where the value stands in the way.
struct Fact {
    QString label;
    QString value; ///< plain text; may have several lines
    QString hint = {}; ///< what to know or to do; empty is normal
    Meaning meaning = Meaning::Info; ///< of the hint

    friend bool operator==(const Fact &, const Fact &) = default;
};

/// Facts under a heading.
struct FactGroup {
    QString title;
    QList<Fact> facts;

    friend bool operator==(const FactGroup &, const FactGroup &) = default;
};

} // namespace ui
