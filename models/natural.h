// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace models
{

/// Order of names as people count: esx2 before esx10, without regard to case. Less than, equal to
/// or greater than 0; names that differ in case or leading zeros only are told apart at last.
[[nodiscard]] int compareNatural(QStringView a, QStringView b);

} // namespace models
