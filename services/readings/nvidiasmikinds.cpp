// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/nvidiasmikinds.h"

#include "services/readings/smicolumns.h"
#include "services/readings/smicsv.h"
#include "services/readings/smierror.h"
#include "services/readings/smilist.h"
#include "services/readings/smimig.h"
#include "services/readings/sminvlink.h"
#include "services/readings/smiq.h"
#include "services/readings/smiset.h"
#include "services/readings/smitable.h"
#include "services/readings/smitopo.h"
#include "services/readings/smiversion.h"
#include "services/readings/smivgpu.h"
#include "services/readings/smixml.h"

#include <algorithm>

namespace readings
{
namespace
{

using values::Result;

/// A reader's struct as a reading of its kind. What went wrong stands in "error", be it beside the
/// figures or in their place.
template <class T>
Result<Reading> asReading(const char *kind, const Text &text, const Result<T> &read)
{
    Reading reading{QString::fromLatin1(kind), {}, {}};
    if (read) {
        reading.facts = read->facts();
        reading.nested = read->json();
    }
    const QString error = QStringLiteral("error");
    const Result<SmiError> trouble
        = reading.facts.contains(error) ? Result<SmiError>() : parseNvidiaSmiError(text);
    if (!read && !trouble)
        return read.error();
    if (trouble) {
        reading.facts.append(read ? Facts() : trouble->facts());
        reading.facts.set(error, trouble->error);
        reading.nested.insert(error, trouble->json());
    }
    if (text.hadCrLf())
        reading.facts.set(QStringLiteral("crlf"), true);
    return reading;
}

template <auto parse>
Result<Reading> readAs(const char *kind, const Text &text)
{
    return asReading(kind, text, parse(text));
}

Result<Reading> readXml(const Text &text)
{
    return asReading("nvidia_smi_xml", text, parseNvidiaSmiXml(text.content().toUtf8()));
}

Result<Reading> readDmon(const Text &text)
{
    return asReading(
        "nvidia_smi_dmon", text, parseSmiColumns(text, QLatin1String("nvidia_smi_dmon")));
}

Result<Reading> readPmon(const Text &text)
{
    return asReading(
        "nvidia_smi_pmon", text, parseSmiColumns(text, QLatin1String("nvidia_smi_pmon")));
}

bool isMigList(const Text &text)
{
    const Result<SmiReport> list = parseNvidiaSmiList(text);
    return list && list->hasMigPart;
}

/// MIG shows in nvidia-smi mig, in the table and in -L.
Result<Reading> readMig(const Text &text)
{
    const char *kind = "nvidia_smi_mig";
    if (likenessOfSmiTable(text) > 0)
        return readAs<parseNvidiaSmiTable>(kind, text);
    if (isMigList(text))
        return readAs<parseNvidiaSmiList>(kind, text);
    return readAs<parseNvidiaSmiMig>(kind, text);
}

Result<Reading> readVgpu(const Text &text)
{
    const char *kind = "nvidia_smi_vgpu";
    if (!smiColumnHeads(text).isEmpty())
        return asReading(kind, text, parseSmiColumns(text, QLatin1String(kind)));
    return readAs<parseNvidiaSmiVgpu>(kind, text);
}

enum class Heads { None, Dmon, Pmon, Vgpu };

Heads headsOf(const Text &head)
{
    QStringList words = smiColumnHeads(head);
    for (QString &word : words)
        word = word.toLower();
    if (words.isEmpty())
        return Heads::None;
    if (words.contains(QStringLiteral("vgpu")))
        return Heads::Vgpu;
    return words.contains(QStringLiteral("pid")) ? Heads::Pmon : Heads::Dmon;
}

int likeIf(bool looks, int likeness)
{
    return looks ? likeness : 0;
}

bool isListing(const Text &head)
{
    return std::any_of(head.lines().cbegin(), head.lines().cend(), [](const Text::Line &line) {
        SmiGpu gpu;
        return takeListedGpu(line.text, gpu);
    });
}

int likenessOfMig(const Text &head)
{
    if (hasMigTable(head))
        return 95;
    if (isMigList(head))
        return 90;
    const Result<SmiMig> read = parseNvidiaSmiMig(head);
    return likeIf(read.ok(), 85);
}

int likenessOfVgpu(const Text &head)
{
    return headsOf(head) == Heads::Vgpu ? 95 : likenessOfSmiVgpu(head);
}

bool hasTopology(const Text &head)
{
    return std::any_of(head.lines().cbegin(), head.lines().cend(),
        [](const Text::Line &line) { return isTopologyHead(line.text); });
}

/// Messages stand beside figures too: figures go first.
int likenessOfError(const Text &head)
{
    return likeIf(parseNvidiaSmiError(head).ok(), 40);
}

#define KIND(name, read, likeness)                                                                 \
    Kind                                                                                           \
    {                                                                                              \
        QLatin1String("nvidia_smi_" name), read, likeness                                          \
    }
#define PARSED(name, parse)                                                                        \
    [](const Text &text) {                                                                         \
        return readAs<parse>("nvidia_smi_" name, text);                                            \
    }
#define LIKE(expression)                                                                           \
    [](const Text &head) {                                                                         \
        return expression;                                                                         \
    }

} // namespace

std::vector<Kind> nvidiaSmiKinds()
{
    return {
        KIND("table", PARSED("table", parseNvidiaSmiTable),
            LIKE(hasMigTable(head) ? 0 : likenessOfSmiTable(head))),
        KIND("q", PARSED("q", parseNvidiaSmiQ), likenessOfSmiQ),
        KIND("xml", readXml, LIKE(likeIf(head.contains(QLatin1String("<nvidia_smi_log")), 100))),
        KIND("csv", PARSED("csv", parseNvidiaSmiCsv), likenessOfSmiCsv),
        KIND("dmon", readDmon, LIKE(likeIf(headsOf(head) == Heads::Dmon, 90))),
        KIND("pmon", readPmon, LIKE(likeIf(headsOf(head) == Heads::Pmon, 90))),
        KIND("list", PARSED("list", parseNvidiaSmiList), LIKE(likeIf(isListing(head), 80))),
        KIND("mig", readMig, likenessOfMig),
        KIND("vgpu", readVgpu, likenessOfVgpu),
        KIND("topo", PARSED("topo", parseNvidiaSmiTopo), LIKE(likeIf(hasTopology(head), 90))),
        KIND("nvlink", PARSED("nvlink", parseNvidiaSmiNvlink),
            LIKE(likeIf(parseNvidiaSmiNvlink(head).ok(), 92))),
        KIND("set", PARSED("set", parseNvidiaSmiSet),
            LIKE(likeIf(parseNvidiaSmiSet(head).ok(), 65))),
        KIND("version", PARSED("version", parseNvidiaSmiVersion),
            LIKE(likeIf(parseNvidiaSmiVersion(head).ok(), 80))),
        KIND("error", PARSED("error", parseNvidiaSmiError), likenessOfError),
    };
}

#undef KIND
#undef PARSED
#undef LIKE

} // namespace readings
