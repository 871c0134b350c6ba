// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's entry: one binary for all kinds, the kind comes as --kind=NAME (which libFuzzer
// leaves to us).
#include "services/readings/kinds.h"

#include <QByteArrayView>
#include <QJsonDocument>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace
{

const readings::Kind *chosen = nullptr; // nullptr: the kind that each text looks like

[[noreturn]] void refuse(const QString &name)
{
    std::fprintf(stderr, "no kind \"%s\"; there are:\n", qPrintable(name));
    for (const readings::Kind &kind : readings::kinds())
        std::fprintf(stderr, "  %s\n", kind.name.latin1());
    std::exit(2);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    const QString option = QStringLiteral("--kind=");
    for (int i = 1; i < *argc; ++i) {
        const QString argument = QString::fromLocal8Bit((*argv)[i]);
        if (!argument.startsWith(option))
            continue;
        const QString name = argument.mid(option.size());
        chosen = readings::kindNamed(name);
        if (chosen == nullptr && name != u"auto")
            refuse(name);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    if (chosen == nullptr) {
        (void)readings::readAuto(bytes);
        return 0;
    }
    const readings::Text text(bytes);
    (void)chosen->likeness(text);
    if (text.isBlank())
        return 0;
    const auto reading = chosen->read(text);
    if (reading)
        (void)QJsonDocument(reading->nested).toJson();
    return 0;
}
