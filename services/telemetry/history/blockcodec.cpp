// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/history/blockcodec.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace telemetry
{

using values::Metric;

namespace
{

constexpr char formatVersion = 1;
constexpr int headerSize = 4; ///< version, tier, metrics (low, high byte)
constexpr std::uint16_t unknownCode = 0xFFFF;
constexpr double largestCode = 0xFFFE;
constexpr int deflateLevel = 4;

double unitOf(Metric metric)
{
    switch (metric) {
    case Metric::MemoryUsed:
    case Metric::SmClock:
    case Metric::MemoryClock:
        return 1;
    case Metric::GpuUtilization:
    case Metric::MemoryUtilization:
    case Metric::Temperature:
    case Metric::Power:
    case Metric::EncoderUtilization:
    case Metric::Count:
        break;
    }
    return 0.1;
}

/// Below zero only a temperature is possible.
double zeroOf(Metric metric)
{
    return metric == Metric::Temperature ? -100 : 0;
}

struct Scale {
    double zero;
    double unit;
    [[nodiscard]] std::uint16_t code(double value) const
    {
        const double scaled = std::round((value - zero) / unit);
        return static_cast<std::uint16_t>(std::clamp(scaled, 0.0, largestCode));
    }
    [[nodiscard]] float value(int code) const { return static_cast<float>(zero + code * unit); }
};

Scale scaleOf(Metric metric, int doublings)
{
    return {zeroOf(metric), std::ldexp(unitOf(metric), doublings)};
}

int doublingsFor(const Block &block, Metric metric)
{
    double largest = 0;
    for (int step = 0; step < block.steps(); ++step) {
        const Spread spread = block.at(metric, step);
        if (spread.isKnown() && std::isfinite(spread.max))
            largest = std::max(largest, static_cast<double>(spread.max));
    }
    int doublings = 0;
    while (doublings < 64
        && (largest - zeroOf(metric)) / scaleOf(metric, doublings).unit > largestCode)
        ++doublings;
    return doublings;
}

/// Differences to the step before, high bytes first, then low bytes: what deflate is good at.
void appendPlanes(QByteArray &to, const std::vector<std::uint16_t> &codes)
{
    const auto size = static_cast<qsizetype>(codes.size());
    const qsizetype at = to.size();
    to.resize(at + 2 * size);
    char *bytes = to.data() + at;
    std::uint16_t before = 0;
    for (qsizetype i = 0; i < size; ++i) {
        const std::uint16_t code = codes[static_cast<std::size_t>(i)];
        const auto difference = static_cast<std::uint16_t>(code - before);
        bytes[i] = static_cast<char>(difference >> 8);
        bytes[size + i] = static_cast<char>(difference & 0xFF);
        before = code;
    }
}

std::vector<std::uint16_t> readPlanes(const char *bytes, int steps)
{
    std::vector<std::uint16_t> codes(static_cast<std::size_t>(steps));
    std::uint16_t before = 0;
    for (int i = 0; i < steps; ++i) {
        const auto high = static_cast<unsigned char>(bytes[i]);
        const auto low = static_cast<unsigned char>(bytes[steps + i]);
        before = static_cast<std::uint16_t>(before + ((high << 8) | low));
        codes[static_cast<std::size_t>(i)] = before;
    }
    return codes;
}

void appendColumn(QByteArray &to, const Block &block, Metric metric)
{
    const int doublings = doublingsFor(block, metric);
    const Scale scale = scaleOf(metric, doublings);
    const auto size = static_cast<std::size_t>(block.steps());
    std::vector<std::uint16_t> mean(size, unknownCode), below(size, 0), above(size, 0);
    for (std::size_t i = 0; i < size; ++i) {
        const Spread spread = block.at(metric, static_cast<int>(i));
        if (!spread.isKnown())
            continue;
        mean[i] = scale.code(static_cast<double>(spread.mean));
        below[i] = static_cast<std::uint16_t>(
            mean[i] - std::min(mean[i], scale.code(static_cast<double>(spread.min))));
        above[i] = static_cast<std::uint16_t>(
            std::max(mean[i], scale.code(static_cast<double>(spread.max))) - mean[i]);
    }
    to.append(static_cast<char>(doublings));
    appendPlanes(to, mean);
    if (shapeOf(block.tier()).hasSpread) {
        appendPlanes(to, below);
        appendPlanes(to, above);
    }
}

const char *readColumn(const char *bytes, Block &block, Metric metric)
{
    const Scale scale = scaleOf(metric, std::clamp<int>(*bytes++, 0, 64));
    const int steps = block.steps();
    const bool hasSpread = shapeOf(block.tier()).hasSpread;
    const auto mean = readPlanes(bytes, steps);
    const auto below = hasSpread ? readPlanes(bytes + 2 * steps, steps) : decltype(mean)();
    const auto above = hasSpread ? readPlanes(bytes + 4 * steps, steps) : decltype(mean)();
    for (std::size_t i = 0; i < mean.size(); ++i) {
        if (mean[i] == unknownCode)
            continue;
        const int low = hasSpread ? mean[i] - below[i] : mean[i];
        const int high = hasSpread ? mean[i] + above[i] : mean[i];
        block.put(metric, static_cast<int>(i),
            {scale.value(low), scale.value(mean[i]), scale.value(high)});
    }
    return bytes + (hasSpread ? 6 : 2) * steps;
}

} // namespace

QByteArray packBlock(const Block &block)
{
    unsigned known = 0;
    QByteArray columns;
    for (std::size_t m = 0; m < values::metricCount; ++m) {
        if (!block.knows(static_cast<Metric>(m)))
            continue;
        known |= 1U << m;
        appendColumn(columns, block, static_cast<Metric>(m));
    }
    QByteArray bytes;
    bytes.append(formatVersion);
    bytes.append(static_cast<char>(block.tier()));
    bytes.append(static_cast<char>(known & 0xFF));
    bytes.append(static_cast<char>(known >> 8));
    return bytes + qCompress(columns, deflateLevel);
}

std::optional<Block> unpackBlock(const QByteArray &bytes, Tier tier, Instant start)
{
    constexpr int lengthSize = 4; // qCompress puts the length in front, high byte first
    if (bytes.size() < headerSize + lengthSize || bytes[0] != formatVersion
        || bytes[1] != static_cast<char>(tier))
        return std::nullopt;
    const unsigned known = static_cast<unsigned char>(bytes[2])
        | (static_cast<unsigned>(static_cast<unsigned char>(bytes[3])) << 8);
    const TierShape shape = shapeOf(tier);
    const int columnSize = 1 + (shape.hasSpread ? 6 : 2) * shape.steps;
    const int expected = columnSize * std::popcount(known);
    unsigned length = 0;
    for (int i = 0; i < lengthSize; ++i)
        length = (length << 8) | static_cast<unsigned char>(bytes[headerSize + i]);
    if (known >> values::metricCount != 0 || length != static_cast<unsigned>(expected))
        return std::nullopt;
    const QByteArray columns = qUncompress(bytes.mid(headerSize));
    if (columns.size() != expected)
        return std::nullopt;
    Block block(tier, start);
    const char *at = columns.constData();
    for (std::size_t m = 0; m < values::metricCount; ++m) {
        if (known & (1U << m))
            at = readColumn(at, block, static_cast<Metric>(m));
    }
    return block;
}

} // namespace telemetry
