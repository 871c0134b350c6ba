// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <vector>

namespace readings
{

/// A CUDA call that failed, as samples print it.
struct CudaError {
    std::optional<qint64> code; ///< "returned 35", "code=35"
    Words name; ///< the enumerator: "cudaErrorInsufficientDriver"
    Words text; ///< "CUDA driver version is insufficient for CUDA runtime version"
    Words what; ///< what failed: "Failed to allocate device vector A"
};

/// Reads what a line says of a failed call into what is known already.
void readCudaError(QStringView line, CudaError &into);

/// Whether a small CUDA program works, and how fast.
/// Source: vectorAdd, bandwidthTest, matrixMul, nbody and their like.
struct CudaSample {
    struct Device {
        std::optional<qint64> index;
        Words name;
        Words capability; ///< "8.0"
    };
    struct Bandwidth {
        QString direction; ///< "h2d", "d2h", "d2d"
        QString figure; ///< the last one printed
        QString unit; ///< "MB/s" or "GB/s"
    };
    std::vector<Device> devices;
    std::vector<Bandwidth> bandwidths;
    std::optional<qint64> elements;
    std::optional<qint64> blocks;
    std::optional<qint64> threads; ///< per block
    std::optional<qint64> bodies; ///< of nbody
    Words gflops;
    Words milliseconds;
    Words result; ///< "PASS", "PASSED", "FAIL", "FAILED"
    CudaError error;
};

[[nodiscard]] CudaSample parseCudaSample(const Text &text);
[[nodiscard]] int likenessOfCudaSample(const Text &text);
[[nodiscard]] Facts facts(const CudaSample &sample);
[[nodiscard]] QJsonObject json(const CudaSample &sample);

} // namespace readings
