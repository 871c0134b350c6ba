// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smiversion.h"

#include "services/readings/kinds.h"

#include <QRegularExpression>

namespace readings
{
namespace
{

struct Label {
    const char *pattern;
    Printed SmiVersion::*cell;
};

constexpr Label LABELS[] = {
    {"^\\s*NVIDIA-SMI\\s+version\\s*:\\s*(\\S+)", &SmiVersion::smi},
    {"NVIDIA System Management Interface\\s+--?\\s*v?(\\d\\S*)", &SmiVersion::smi},
    {"^\\s*NVML\\s+version\\s*:\\s*(\\S+)", &SmiVersion::nvml},
    {"^\\s*(?:DRIVER|KMD|Kernel driver)\\s+version\\s*:\\s*(\\S+)", &SmiVersion::driver},
    {"^\\s*CUDA(?:\\s+UMD|\\s+driver)?\\s+version\\s*:\\s*(\\S.*)", &SmiVersion::cuda},
};

} // namespace

Facts SmiVersion::facts() const
{
    Facts facts;
    facts.setIfKnown(QStringLiteral("nvidia_smi_version"), smi.fact());
    facts.setIfKnown(QStringLiteral("nvml_version"), nvml.fact());
    facts.setIfKnown(QStringLiteral("driver_version"), driver.fact());
    facts.setIfKnown(QStringLiteral("cuda_version"), cuda.fact());
    facts.setIfKnown(QStringLiteral("driver"), driver.fact());
    facts.setIfKnown(QStringLiteral("cuda"), cuda.fact());
    return facts;
}

QJsonObject SmiVersion::json() const
{
    return {{QStringLiteral("nvidia_smi"), smi.wordJson()},
        {QStringLiteral("nvml"), nvml.wordJson()}, {QStringLiteral("driver"), driver.wordJson()},
        {QStringLiteral("cuda"), cuda.wordJson()}};
}

values::Result<SmiVersion> parseNvidiaSmiVersion(const Text &text)
{
    SmiVersion version;
    for (const Label &label : LABELS) {
        const QRegularExpression pattern(QString::fromLatin1(label.pattern),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
        const auto match = pattern.match(text.content().toString());
        if (match.hasMatch() && !(version.*label.cell).isKnown())
            version.*label.cell = Printed::word(match.capturedView(1));
    }
    if (!version.smi.isKnown() && !version.nvml.isKnown())
        return notOfKind(QLatin1String("nvidia_smi_version"), text.start());
    return version;
}

} // namespace readings
