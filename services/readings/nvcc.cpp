// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/nvcc.h"

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;

bool saysMissing(QStringView line)
{
    return line.contains(u"nvcc") && !line.contains(u"NVIDIA (R)")
        && (line.contains(u"not found") || line.contains(u"No such file"));
}

} // namespace

NvccVersion parseNvcc(const Text &text)
{
    static const QRegularExpression release(uR"(\brelease\s+(\d[\d.]*))"_s);
    static const QRegularExpression version(uR"(,\s*V(\d[\w.]*))"_s);
    static const QRegularExpression built(uR"(\bBuilt on\s+(\S.*))"_s);
    static const QRegularExpression build(uR"(^\s*Build\s+(\S+))"_s);
    NvccVersion found;
    for (const Text::Line &line : text.lines()) {
        if (line.text.contains(u"release")) {
            keepFirst(found.release, firstGroup(release, line.text));
            keepFirst(found.version, firstGroup(version, line.text));
        }
        keepFirst(found.built, firstGroup(built, line.text));
        keepFirst(found.build, firstGroup(build, line.text));
        if (saysMissing(line.text))
            keepFirst(found.error, u"not found"_s);
    }
    if (found.release)
        found.error.reset();
    return found;
}

int likenessOfNvcc(const Text &text)
{
    if (text.contains(QLatin1String("nvcc: NVIDIA (R) Cuda compiler")))
        return 95;
    if (text.contains(QLatin1String("Cuda compilation tools, release")))
        return 90;
    return text.contains(QLatin1String("nvcc")) && text.contains(QLatin1String("not found")) ? 40
                                                                                             : 0;
}

Facts facts(const NvccVersion &version)
{
    Facts list;
    list.setIfKnown(u"release"_s, version.release);
    list.setIfKnown(u"version"_s, version.version);
    list.setIfKnown(u"built"_s, version.built);
    list.setIfKnown(u"build"_s, version.build);
    list.setIfKnown(u"error"_s, version.error);
    return list;
}

QJsonObject json(const NvccVersion &version)
{
    return {{u"release"_s, orNull(version.release)}, {u"version"_s, orNull(version.version)},
        {u"built"_s, orNull(version.built)}, {u"build"_s, orNull(version.build)},
        {u"error"_s, orNull(version.error)}};
}

} // namespace readings
