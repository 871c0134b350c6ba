// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/lcvsphere.h"

namespace vsphere
{

Q_LOGGING_CATEGORY(lcVsphere, "gpudeck.vsphere", QtInfoMsg)

} // namespace vsphere
