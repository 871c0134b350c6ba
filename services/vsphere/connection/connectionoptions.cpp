// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/connection/connectionoptions.h"

#include <QRandomGenerator>

namespace vsphere
{

ConnectionOptions ConnectionOptions::real()
{
    ConnectionOptions options;
    options.jitter = [] { return QRandomGenerator::global()->generateDouble(); };
    return options;
}

} // namespace vsphere
