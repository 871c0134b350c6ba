// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/roster.h"

namespace telemetry
{

using values::GpuIdentity;
using values::GpuNumber;

namespace
{

/// An exporter that tells neither uuid nor address: its own name and the GPU's index are the
/// place.
bool isExporter(const values::MoRef &host)
{
    return host.type == QLatin1String("DcgmExporter");
}

bool isHostSystem(const values::MoRef &host)
{
    return host.type == QLatin1String("HostSystem");
}

QString uuidKey(const GpuIdentity &gpu)
{
    return (gpu.isVgpu ? QLatin1String("v") : QLatin1String("p")) + gpu.uuid;
}

using Place = std::pair<values::ObjectKey, QString>;

std::optional<Place> placeOf(const GpuIdentity &gpu)
{
    if (gpu.isVgpu) {
        if (gpu.vm.isNull() || !gpu.uuid.isEmpty())
            return std::nullopt;
        return Place({gpu.server, gpu.vm}, QStringLiteral("vgpu"));
    }
    if (gpu.host.isNull() || (!gpu.address && !isExporter(gpu.host)))
        return std::nullopt;
    return Place({gpu.server, gpu.host}, gpu.address ? gpu.address->toString() : QString());
}

/// What vSphere calls a host counts more than what an exporter calls itself.
bool placesBetter(const GpuIdentity &known, const GpuIdentity &half)
{
    if (half.host.isNull())
        return false;
    return known.host.isNull() || isHostSystem(half.host) || !isHostSystem(known.host);
}

void learnPlace(GpuIdentity &known, const GpuIdentity &half)
{
    const bool sameHost = known.host == half.host && known.server == half.server;
    known.server = half.server;
    known.host = half.host;
    if (half.address)
        known.address = half.address;
    else if (!sameHost)
        known.address.reset();
}

GpuIdentity merged(GpuIdentity known, const GpuIdentity &half)
{
    if (placesBetter(known, half))
        learnPlace(known, half);
    if (known.server.isEmpty())
        known.server = half.server;
    if (!half.uuid.isEmpty())
        known.uuid = half.uuid;
    if (!half.name.isEmpty())
        known.name = half.name;
    if (!half.vm.isNull())
        known.vm = half.vm;
    return known;
}

} // namespace

void Roster::restore(const QList<Entry> &known)
{
    for (const Entry &entry : known) {
        const int number = static_cast<int>(entry.number);
        m_next = qMax(m_next, number + 1);
        if (entry.identity.uuid.isEmpty() && !placeOf(entry.identity))
            continue; // absorbed by another one; its number stays used
        m_entries[number] = entry.identity;
        index(number);
    }
}

std::optional<Roster::Match> Roster::identify(const GpuIdentity &half)
{
    const std::optional<Place> place = placeOf(half);
    if (half.uuid.isEmpty() && !place)
        return std::nullopt;
    const std::optional<int> named = byUuid(half);
    std::optional<int> placed = byPlace(half);
    if (placed && placed != named && !half.uuid.isEmpty() && !m_entries[*placed].uuid.isEmpty()) {
        leavePlace(*placed); // another card was there
        placed.reset();
    }
    Match match;
    if (!named && !placed) {
        match.gpu = GpuNumber(add(half));
        match.isNew = true;
        return match;
    }
    const int number = named && placed ? qMin(*named, *placed) : (named ? *named : *placed);
    if (named && placed && *named != *placed) {
        const int gone = qMax(*named, *placed);
        absorb(gone, number);
        match.absorbed.append(GpuNumber(gone));
    }
    match.gpu = GpuNumber(number);
    match.changed = learn(number, half) || !match.absorbed.isEmpty();
    return match;
}

const GpuIdentity *Roster::find(GpuNumber gpu) const
{
    const auto at = m_entries.find(static_cast<int>(gpu));
    return at == m_entries.end() ? nullptr : &at->second;
}

QList<Roster::Entry> Roster::entries() const
{
    QList<Entry> all;
    all.reserve(static_cast<qsizetype>(m_entries.size()));
    for (const auto &[number, identity] : m_entries)
        all.append({GpuNumber(number), identity});
    return all;
}

std::optional<int> Roster::byUuid(const GpuIdentity &half) const
{
    if (half.uuid.isEmpty())
        return std::nullopt;
    const auto at = m_uuids.constFind(uuidKey(half));
    return at == m_uuids.constEnd() ? std::nullopt : std::optional(*at);
}

std::optional<int> Roster::byPlace(const GpuIdentity &half) const
{
    const std::optional<Place> place = placeOf(half);
    if (!place)
        return std::nullopt;
    const auto at = m_places.constFind(*place);
    return at == m_places.constEnd() ? std::nullopt : std::optional(*at);
}

int Roster::add(const GpuIdentity &half)
{
    const int number = m_next++;
    m_entries[number] = half;
    index(number);
    return number;
}

bool Roster::learn(int number, const GpuIdentity &half)
{
    GpuIdentity &known = m_entries[number];
    GpuIdentity fresh = merged(known, half);
    if (fresh == known)
        return false;
    forget(number);
    known = std::move(fresh);
    index(number);
    return true;
}

void Roster::absorb(int gone, int into)
{
    const GpuIdentity half = m_entries[gone];
    forget(gone);
    m_entries.erase(gone);
    learn(into, half);
}

void Roster::leavePlace(int number)
{
    forget(number);
    m_entries[number].address.reset();
    index(number);
}

void Roster::index(int number)
{
    const GpuIdentity &gpu = m_entries[number];
    if (!gpu.uuid.isEmpty())
        m_uuids[uuidKey(gpu)] = number;
    if (const std::optional<Place> place = placeOf(gpu))
        m_places[*place] = number;
}

void Roster::forget(int number)
{
    const GpuIdentity &gpu = m_entries[number];
    if (!gpu.uuid.isEmpty() && m_uuids.value(uuidKey(gpu)) == number)
        m_uuids.remove(uuidKey(gpu));
    const std::optional<Place> place = placeOf(gpu);
    if (place && m_places.value(*place) == number)
        m_places.remove(*place);
}

} // namespace telemetry
