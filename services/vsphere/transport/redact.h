// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vsphere
{

/// Text for a log or an error's detail, with passwords, session cookies, tickets and tokens
/// replaced by three asterisks. Knows XML elements, headers and "password=…".
[[nodiscard]] QString redact(QString text);

} // namespace vsphere
