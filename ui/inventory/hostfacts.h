// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/estatestore.h"
#include "ui/common/fact.h"

namespace ui
{

/// What the overview of a host says, with hints where something stands in the way of GPUs.
[[nodiscard]] QList<FactGroup> hostFacts(
    const values::Host &host, const models::ServerEstate &estate);

/// The host's state as an icon name and in words: "host-maintenance", "Maintenance mode".
struct HostState {
    QString icon;
    QString words;
};
[[nodiscard]] HostState hostState(const values::Host &host);

/// What the operator should know before anything else about this host; empty is normal.
struct Notice {
    Meaning meaning = Meaning::Info;
    QString text = {};
};
[[nodiscard]] QList<Notice> hostNotices(const values::Host &host);

} // namespace ui
