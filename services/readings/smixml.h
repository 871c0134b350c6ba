// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/readings/smireport.h"

#include <QByteArrayView>

namespace readings
{

/// The answer of nvidia-smi -q -x, any version of its DTD.
/// Shape:  text before and behind the document is passed over; a document that is cut off gives
///         what was whole, with isTruncated set.
/// Errors: Protocol with line and column when there is no such document in the bytes.
/// Cost:   one pass of expat; see tests/bench/README.md.
[[nodiscard]] values::Result<SmiReport> parseNvidiaSmiXml(QByteArrayView bytes);

} // namespace readings
