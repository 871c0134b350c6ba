// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/ssh/session.h"
#include "services/telemetry/leases.h"

#include <QByteArray>
#include <QList>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace telemetry
{

/// Who holds a machine's GPUs open besides VMs, from the list of its processes: a looping
/// nvidia-smi, NVIDIA's host engine and agents of monitoring. They keep changes of MIG, of
/// mixed-size mode and of the driver from happening.
/// text: of ps -c on a host, of ps -eo pid=,args= elsewhere.
[[nodiscard]] QList<GpuHolder> gpuHolders(const QByteArray &text, bool isHost);

/// The same, asked of a machine. For Leases, with the session of its target.
/// Errors: of the session; Fault where ps does not work.
[[nodiscard]] QCoro::Task<values::Result<QList<GpuHolder>>> listGpuHolders(
    std::shared_ptr<ssh::Session> session, bool isHost, std::stop_token stop);

} // namespace telemetry
