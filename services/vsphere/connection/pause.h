// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include <chrono>
#include <functional>
#include <stop_token>

namespace vsphere
{

/// A wait that ends after its time or as soon as stop is requested. Tests end it as they like.
using Pause = std::function<QFuture<void>(std::chrono::milliseconds time, std::stop_token stop)>;

/// The real one. Thread: the interface thread.
[[nodiscard]] QFuture<void> timedPause(std::chrono::milliseconds time, std::stop_token stop);

} // namespace vsphere
