// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "models/values/passthroughchoices.h"
#include "services/plan/estate.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>

namespace app
{

/// What the options of `gpudeckctl plan RECIPE` ask for, in names.
struct PlanRequest {
    enum class Format { Table, Json, Markdown, Html, Shell, PowerCli };
    enum class Recipe { Passthrough, Discovery };

    ServerOptions server;
    Recipe recipe = Recipe::Passthrough;
    Format format = Format::Table;
    QString out; ///< file of the plan; empty: none is written
    QStringList hosts;
    QStringList devices; ///< addresses, or a model "10de:15f8": all of it
    QString vm;
    QString cloneFrom;
    QStringList names; ///< of clones: the devices are dealt out evenly, in order
    std::optional<values::VmBlueprint> create; ///< without the references
    QStringList shutDown;
    bool shutDownAll = false; ///< those that do not move by themselves
    bool keepPassthrough = false; ///< Discovery: the devices stay enabled
    QString evidence; ///< file with lines that tell regions; empty: none
    QString barsFrom; ///< run of a discovery; empty: none
    QString journal; ///< file; empty: the user's own
    values::PassthroughChoices choices; ///< all that needs no estate
};

void addPlanOptions(QCommandLineParser &parser);
/// Errors: Usage, with the option that is missing or wrong; Storage.
[[nodiscard]] values::Result<PlanRequest> planRequest(const QCommandLineParser &parser);
/// The names as objects of this estate, regions not yet among them.
/// Errors: NotFound, Usage (a name that several objects have).
[[nodiscard]] values::Result<values::PassthroughChoices> choicesOf(
    const PlanRequest &request, const plan::Estate &estate);

} // namespace app
