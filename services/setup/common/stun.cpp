// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/common/stun.h"

#include "services/catalog/vgpuprofiles.h"

#include <QVersionNumber>

#include <algorithm>
#include <array>
#include <cmath>

namespace setup
{

namespace
{

/// Seconds at so much frame buffer, as published.
struct Point {
    double gib;
    double before7;
    double from7;
};
constexpr std::array published{Point{0, 0, 0}, Point{1, 2.17, 2}, Point{2, 4.03, 4},
    Point{4, 7.02, 6}, Point{8, 14.48, 12}, Point{16, 27.79, 22}, Point{32, 50.81, 39}};

/// Frame buffer of all vGPUs in MiB; 0: none, or one is of a type that is not known.
qint64 frameBufferMiB(const values::VirtualMachine &vm)
{
    qint64 sum = 0;
    for (const values::VmPciDevice &device : vm.pciDevices) {
        if (device.method != values::GpuMethod::Vgpu)
            continue;
        const QList<catalog::VgpuProfile> profiles
            = catalog::VgpuProfiles::builtIn().named(device.profile);
        if (profiles.isEmpty())
            return 0;
        sum += profiles.first().frameBuffer.count;
    }
    return sum;
}

double secondsAt(double gib, double Point::*column)
{
    const auto *next = std::find_if(published.begin() + 1, published.end(),
        [gib](const Point &point) { return gib <= point.gib; });
    // Beyond the last figure the last slope goes on.
    const Point &high = next == published.end() ? published.back() : *next;
    const Point &low = *(&high - 1);
    const double slope = (high.*column - low.*column) / (high.gib - low.gib);
    return low.*column + slope * (gib - low.gib);
}

} // namespace

std::optional<std::chrono::seconds> estimatedStun(
    const values::VirtualMachine &vm, const QString &hostVersion)
{
    const qint64 mib = frameBufferMiB(vm);
    if (mib <= 0)
        return std::nullopt;
    const bool isOld = QVersionNumber::fromString(hostVersion) < QVersionNumber(7, 0);
    const double seconds = secondsAt(double(mib) / 1024, isOld ? &Point::before7 : &Point::from7);
    return std::chrono::seconds(std::max(1, int(std::ceil(seconds))));
}

} // namespace setup
