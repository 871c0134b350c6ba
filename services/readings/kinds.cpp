// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/kinds.h"

#include "services/readings/nvidiasmikinds.h"
#include "services/readings/otherkinds.h"

#include <QCoreApplication>

#include <algorithm>

namespace readings
{
namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(readings::Kinds)
};

using values::Error;
using values::Result;

/// Enough to tell a kind; a log may name its subject only far down, then all is looked at.
constexpr qsizetype HEAD = 64 * 1024;

struct Candidate {
    const Kind *kind;
    int likeness;
};

std::vector<Candidate> candidates(const Text &text)
{
    std::vector<Candidate> found;
    for (const Kind &kind : kinds()) {
        const int likeness = kind.likeness(text);
        if (likeness > 0)
            found.push_back({&kind, likeness});
    }
    std::stable_sort(found.begin(), found.end(),
        [](const Candidate &a, const Candidate &b) { return a.likeness > b.likeness; });
    return found;
}

Error empty()
{
    return {Error::Kind::Protocol, Tr::tr("The text could not be read"),
        Tr::tr("it is empty (line 1, column 1)")};
}

} // namespace

const std::vector<Kind> &kinds()
{
    static const std::vector<Kind> all = [] {
        std::vector<Kind> list = nvidiaSmiKinds();
        const std::vector<Kind> others = otherKinds();
        list.insert(list.end(), others.begin(), others.end());
        return list;
    }();
    return all;
}

const Kind *kindNamed(QStringView name)
{
    const auto found = std::find_if(
        kinds().cbegin(), kinds().cend(), [name](const Kind &kind) { return kind.name == name; });
    return found == kinds().cend() ? nullptr : &*found;
}

Result<Reading> read(QStringView kindName, QByteArrayView bytes)
{
    const Kind *kind = kindNamed(kindName);
    if (kind == nullptr)
        return Error(Error::Kind::Usage, Tr::tr("The text could not be read"),
            Tr::tr("there is no kind \"%1\"").arg(kindName));
    const Text text(bytes);
    if (text.isBlank())
        return empty();
    return kind->read(text);
}

Result<Reading> readAuto(QByteArrayView bytes)
{
    const Text text(bytes);
    if (text.isBlank())
        return empty();
    std::vector<Candidate> found = candidates(text.head(HEAD));
    if (found.empty())
        found = candidates(text);
    for (const Candidate &candidate : found) {
        Result<Reading> reading = candidate.kind->read(text);
        if (reading)
            return reading;
    }
    const Place place = text.start();
    return Error(Error::Kind::Protocol, Tr::tr("The text could not be read"),
        Tr::tr("it looks like the output of no known tool, from line %1, column %2 on")
            .arg(place.line)
            .arg(place.column),
        Tr::tr("Name the kind if you know it."));
}

Error notOfKind(QLatin1String kind, const Place &place)
{
    return {Error::Kind::Protocol, Tr::tr("The text could not be read"),
        Tr::tr("it is no %1: not understood at line %2, column %3")
            .arg(kind)
            .arg(place.line)
            .arg(place.column)};
}

} // namespace readings
