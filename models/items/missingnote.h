// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"

#include <QString>
#include <QStringList>

namespace models
{

/// What a host did not tell about the given properties, as one line for people; empty: all told.
[[nodiscard]] QString missingNote(const values::Host &host, const QStringList &paths);
/// The same over many hosts: the first reason and how many hosts lack something.
[[nodiscard]] QString missingNote(
    const EstateStore &store, const values::ObjectKey &scope, const QStringList &paths);

} // namespace models
