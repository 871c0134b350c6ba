// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/advice/rule.h"
#include "services/advice/vgpuoffer.h"

#include <QCoreApplication>

namespace advice
{

/// Why no GPU of the host takes a vGPU of the type: manager, modes, room.
class BoardRules final
{
    Q_DECLARE_TR_FUNCTIONS(advice::BoardRules)

public:
    [[nodiscard]] static QList<Rule> all();

private:
    template <VgpuOffer::State state>
    static RuleAnswer stands(const PowerCase &power);
    static RuleAnswer waitsForReboot(const PowerCase &power);
    struct Words {
        QString cause, remedy;
    };
    static Words managerWords(VgpuOffer::State state, const QString &host);
    static Words modeWords(VgpuOffer::State state, const QString &host);
    static Words roomWords(VgpuOffer::State state, const QString &host, const QString &type);
    static RuleAnswer answer(
        VgpuOffer::State state, const PowerCase &power, const CaseDevice &vgpu);
};

} // namespace advice
