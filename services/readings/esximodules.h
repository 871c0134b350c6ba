// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/esxclifields.h"
#include "services/readings/matching.h"
#include "services/readings/reading.h"
#include "services/readings/text.h"

#include <vector>

namespace readings
{

/// Kernel modules of an ESXi host and their parameters.
/// Source: vmkload_mod -l, esxcli system module list, module get, module parameters list.
struct EsxiModules {
    struct Module {
        Words name;
        Words used; ///< how many use it
        Words sizeKb; ///< of vmkload_mod
        std::optional<bool> loaded;
        std::optional<bool> enabled;
    };
    struct Parameter {
        QString name;
        QString type;
        QString value; ///< empty where the default stands
        QString description;
    };
    std::vector<Module> modules;
    std::vector<Parameter> parameters;
    Words parametersOf; ///< module named in the command of a prompt
    std::vector<std::pair<QString, QString>> details; ///< of a module get: key (keyOf) and value
    bool asked = false; ///< a prompt asked for modules, whatever came
};

[[nodiscard]] EsxiModules parseEsxiModules(const Text &text);
[[nodiscard]] int likenessOfEsxiModules(const Text &text);
[[nodiscard]] Facts facts(const EsxiModules &modules);
[[nodiscard]] QJsonObject json(const EsxiModules &modules);

} // namespace readings
