// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/nvidiasmikinds.h"

#include "services/readings/smiq.h"
#include "services/readings/smitable.h"
#include "services/readings/smixml.h"

namespace readings
{
namespace
{

using values::Result;

/// A reader's struct as a reading of its kind.
template <class T>
Result<Reading> asReading(const char *kind, const Result<T> &read)
{
    if (!read)
        return read.error();
    return Reading{QString::fromLatin1(kind), read->facts(), read->json()};
}

int unless(bool excluded, int likeness)
{
    return excluded ? 0 : likeness;
}

} // namespace

std::vector<Kind> nvidiaSmiKinds()
{
    return {
        {QLatin1String("nvidia_smi_table"),
            [](const Text &text) {
                return asReading("nvidia_smi_table", parseNvidiaSmiTable(text));
            },
            [](const Text &head) {
                return unless(hasMigTable(head), likenessOfSmiTable(head));
            }},
        {QLatin1String("nvidia_smi_q"),
            [](const Text &text) { return asReading("nvidia_smi_q", parseNvidiaSmiQ(text)); },
            likenessOfSmiQ},
        {QLatin1String("nvidia_smi_xml"),
            [](const Text &text) {
                return asReading("nvidia_smi_xml", parseNvidiaSmiXml(text.content().toUtf8()));
            },
            [](const Text &head) {
                return head.contains(QLatin1String("<nvidia_smi_log")) ? 100 : 0;
            }},
    };
}

} // namespace readings
