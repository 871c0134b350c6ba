// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace vsphere
{

/// What is said to and by a server, never with a password, a cookie or a ticket.
Q_DECLARE_LOGGING_CATEGORY(lcVsphere)

} // namespace vsphere
