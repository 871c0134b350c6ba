// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/connection/connectionoptions.h"

#include "services/vsphere/connection/serverwatch.h"

#include <QRandomGenerator>

namespace vsphere
{

ConnectionOptions ConnectionOptions::real()
{
    ConnectionOptions options;
    options.watch = [](std::shared_ptr<Session> session) {
        return std::make_unique<ServerWatch>(std::move(session));
    };
    options.jitter = [] {
        return QRandomGenerator::global()->generateDouble();
    };
    return options;
}

} // namespace vsphere
