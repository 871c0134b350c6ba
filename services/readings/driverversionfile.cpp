// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/driverversionfile.h"

namespace readings
{

using namespace Qt::StringLiterals;

void readModuleLine(QStringView line, DriverVersionFile &into)
{
    static const QRegularExpression closed(
        uR"(NVIDIA UNIX\s+(\S+)\s+Kernel Module\s+(\d[\d.]+)\s*(.*))"_s);
    static const QRegularExpression open(
        uR"(NVIDIA UNIX Open Kernel Module for\s+(\S+)\s+(\d[\d.]+)\s*(.*))"_s);
    const bool isOpen = line.contains(u"Open Kernel Module");
    const QRegularExpressionMatch match = matched(isOpen ? open : closed, line);
    if (!match.hasMatch())
        return;
    into.arch = group(match, 1);
    into.driver = group(match, 2);
    into.built = group(match, 3);
    if (into.built && into.built->isEmpty())
        into.built.reset();
    into.open = isOpen;
}

DriverVersionFile parseDriverVersionFile(const Text &text)
{
    static const QRegularExpression gcc(
        uR"((?:gcc|GCC|clang) version:?\s+(?:gcc version\s+|\S*gcc\S* \([^)]*\)\s+)?(\d[\w.+-]*))"_s);
    static const QRegularExpression lateGcc(uR"(GCC version:.*?\(.*?\)\s+(\d[\d.]+))"_s);
    DriverVersionFile found;
    for (const Text::Line &line : text.lines()) {
        if (!found.driver)
            readModuleLine(line.text, found);
        if (line.text.contains(u"GCC version") || line.text.contains(u"gcc version")) {
            keepFirst(found.gcc, firstGroup(gcc, line.text));
            keepFirst(found.gcc, firstGroup(lateGcc, line.text));
        }
        if (line.text.contains(u"/proc/driver/nvidia") && line.text.contains(u"No such file"))
            found.error = u"not loaded"_s;
    }
    return found;
}

int likenessOfDriverVersionFile(const Text &text)
{
    if (text.contains(QLatin1String("NVRM version:")))
        return 95;
    return text.contains(QLatin1String("/proc/driver/nvidia/version")) ? 50 : 0;
}

Facts facts(const DriverVersionFile &file)
{
    Facts list;
    list.setIfKnown(u"driver"_s, file.driver);
    list.setIfKnown(u"arch"_s, file.arch);
    list.setIfKnown(u"gcc"_s, file.gcc);
    list.setIfKnown(u"built"_s, file.built);
    if (file.open)
        list.set(u"open"_s, *file.open);
    list.setIfKnown(u"error"_s, file.error);
    return list;
}

QJsonObject json(const DriverVersionFile &file)
{
    return {{u"driver"_s, orNull(file.driver)}, {u"arch"_s, orNull(file.arch)},
        {u"gcc"_s, orNull(file.gcc)}, {u"built"_s, orNull(file.built)},
        {u"open"_s, orNull(file.open)}, {u"error"_s, orNull(file.error)}};
}

} // namespace readings
