// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <QByteArray>
#include <QLatin1String>

#include <vector>

namespace readings
{

/// One tool's output that can be read; the names are the folders of tests/samples.
struct Kind {
    QLatin1String name;
    /// Reads a whole text. Errors: Protocol with line and column when it is none of this kind.
    values::Result<Reading> (*read)(const Text &text);
    /// How much the beginning of a text looks like this kind: 0 not at all, 100 surely.
    int (*likeness)(const Text &head);
};

/// Every kind, nvidia-smi's first.
[[nodiscard]] const std::vector<Kind> &kinds();
/// nullptr where there is no kind of that name.
[[nodiscard]] const Kind *kindNamed(QStringView name);

/// Reads raw bytes as the named kind. Errors: Usage (no such kind), Protocol (not such a text).
[[nodiscard]] values::Result<Reading> read(QStringView kindName, QByteArrayView bytes);
/// Reads raw bytes as the kind that they look like. Errors: Protocol (like none).
[[nodiscard]] values::Result<Reading> readAuto(QByteArrayView bytes);

/// "This is not …": the error of a reader, at a place counted from 1.
[[nodiscard]] values::Error notOfKind(QLatin1String kind, const Place &place);

} // namespace readings
