// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

namespace readings
{

/// Why a container got no GPU.
/// Source: what docker, podman and nvidia-container-cli print on failure.
struct DockerError {
    Words label; ///< "no_gpu_runtime", "unknown_runtime", "driver_not_loaded", …
    Words driver; ///< device driver asked for; "" where docker named none
    Words capabilities; ///< "[[gpu]]"
    Words runtime; ///< runtime asked for: "nvidia"
    Words tool; ///< who failed in the end: "nvidia-container-cli"
    Words stage; ///< "initialization error", "requirement error", …
    Words reason; ///< its own words: "nvml error: driver not loaded"
    Words requirement; ///< unsatisfied: "cuda>=11.0"
    Words library; ///< that could not be opened: "libnvidia-ml.so.1"
    Words client; ///< the ERRO line of the client
    Words message; ///< all that the daemon said
};

[[nodiscard]] DockerError parseDockerError(const Text &text);
[[nodiscard]] int likenessOfDockerError(const Text &text);
[[nodiscard]] Facts facts(const DockerError &error);
[[nodiscard]] QJsonObject json(const DockerError &error);

} // namespace readings
