// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/esxclisoftware.h"

#include <QJsonArray>

#include <algorithm>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using Outcome = EsxcliSoftware::Outcome;
using Failure = EsxcliSoftware::Failure;
using Package = EsxcliSoftware::Package;

Facts facts(const Package &package)
{
    Facts list;
    list.setIfKnown(u"name"_s, package.name);
    list.setIfKnown(u"version"_s, package.version);
    list.setIfKnown(u"vendor"_s, package.vendor);
    list.setIfKnown(u"level"_s, package.level);
    list.setIfKnown(u"date"_s, package.date);
    list.setIfKnown(u"platforms"_s, package.platforms);
    list.setIfKnown(u"display_name"_s, package.displayName);
    list.setIfKnown(u"display_version"_s, package.displayVersion);
    return list;
}

/// One answer alone: result, vibs_installed, reboot_required, …
Facts factsOfOne(const Outcome &outcome)
{
    Facts list;
    const QString what = outcome.ofComponents ? u"components_"_s : u"vibs_"_s;
    if (outcome.message)
        list.set(u"result"_s, Facts::Value(outcome.isSuccess() ? u"success"_s : u"failure"_s));
    list.setIfKnown(u"message"_s, outcome.message);
    list.setIfKnown(u"reboot_required"_s, outcome.rebootRequired);
    list.setIfKnown(what + u"installed", outcome.installed);
    list.setIfKnown(what + u"removed", outcome.removed);
    list.setIfKnown(what + u"skipped", outcome.skipped);
    list.setIfKnown(u"dpu_results"_s, outcome.dpuResults);
    return list;
}

/// One of several answers: result1, installed1, reboot1, …; what was removed says so.
Facts factsOfMany(const Outcome &outcome, qint64 number)
{
    Facts list;
    const QString n = QString::number(number);
    const QString success = outcome.isRemoval() ? u"removal_success"_s : u"success"_s;
    if (outcome.message)
        list.set(u"result"_s + n, Facts::Value(outcome.isSuccess() ? success : u"failure"_s));
    list.setIfKnown(u"message"_s + n, outcome.message);
    list.setIfKnown(u"reboot"_s + n, outcome.rebootRequired);
    list.setIfKnown(u"installed"_s + n, outcome.installed);
    list.setIfKnown(u"removed"_s + n, outcome.removed);
    list.setIfKnown(u"skipped"_s + n, outcome.skipped);
    return list;
}

void addFailures(const std::vector<Failure> &failures, Facts &list)
{
    if (failures.empty())
        return;
    const Failure &first = failures.front();
    list.set(u"error"_s, Facts::Value(first.type));
    list.set(u"result"_s, Facts::Value(u"failure"_s));
    list.set(u"reason"_s, Facts::Value(first.text));
    list.set(u"message"_s, Facts::Value(first.text));
    list.setIfKnown(u"vib"_s, first.vib);
    list.setIfKnown(u"requires"_s, first.requires_);
    list.setIfKnown(u"needed_mb"_s, first.neededMb);
    list.setIfKnown(u"required_mb"_s, first.neededMb);
    list.setIfKnown(u"available_mb"_s, first.availableMb);
    list.setIfKnown(u"max_mb"_s, first.availableMb);
    for (size_t i = 0; i < failures.size(); ++i)
        list.set(u"error%1"_s.arg(i), Facts::Value(failures[i].type));
}

QJsonObject json(const Outcome &outcome)
{
    return {{u"title"_s, outcome.title}, {u"message"_s, orNull(outcome.message)},
        {u"success"_s, outcome.isSuccess()},
        {u"rebootRequired"_s,
            outcome.rebootRequired ? QJsonValue(*outcome.rebootRequired == u"true") : QJsonValue()},
        {u"components"_s, outcome.ofComponents}, {u"installed"_s, orNull(outcome.installed)},
        {u"removed"_s, orNull(outcome.removed)}, {u"skipped"_s, orNull(outcome.skipped)},
        {u"dpuResults"_s, orNull(outcome.dpuResults)}, {u"truncated"_s, outcome.isCut}};
}

QJsonObject json(const Failure &failure)
{
    return {{u"type"_s, failure.type}, {u"text"_s, failure.text}, {u"vib"_s, orNull(failure.vib)},
        {u"requires"_s, orNull(failure.requires_)}, {u"neededMB"_s, figureOrNull(failure.neededMb)},
        {u"availableMB"_s, figureOrNull(failure.availableMb)}};
}

void addPackages(const EsxcliSoftware &software, Facts &list)
{
    if (!software.isList)
        return;
    list.set(u"rows"_s, qint64(software.packages.size()));
    for (size_t i = 0; i < software.packages.size(); ++i) {
        const Facts package = facts(software.packages[i]);
        const bool isComponent = software.packages[i].displayVersion.has_value();
        list.append(package, u"vib%1."_s.arg(i));
        if (isComponent)
            list.append(package, u"component%1."_s.arg(i));
    }
    list.set(u"nvidia_vibs"_s, software.nvidiaPackages());
    list.setIfKnown(u"nvidia_driver"_s, software.nvidiaDriver());
}

} // namespace

Facts facts(const EsxcliSoftware &software)
{
    Facts list;
    for (const auto &[key, value] : software.fields) {
        if (!list.contains(key))
            list.set(key, Facts::Value(value));
    }
    addPackages(software, list);
    const std::vector<Outcome> &outcomes = software.outcomes;
    if (!outcomes.empty())
        list.append(factsOfOne(outcomes.front()));
    for (size_t i = 0; outcomes.size() > 1 && i < outcomes.size(); ++i)
        list.append(factsOfMany(outcomes[i], qint64(i)));
    if (std::any_of(outcomes.cbegin(), outcomes.cend(), [](const Outcome &o) { return o.isCut; }))
        list.set(u"truncated"_s, true);
    addFailures(software.failures, list);
    list.setIfKnown(u"acceptance"_s, software.acceptance);
    return list;
}

QJsonObject json(const EsxcliSoftware &software)
{
    QJsonArray packages, outcomes, failures;
    for (const Package &package : software.packages)
        packages.append(QJsonObject{{u"name"_s, orNull(package.name)},
            {u"version"_s, orNull(package.version)}, {u"vendor"_s, orNull(package.vendor)},
            {u"acceptanceLevel"_s, orNull(package.level)}, {u"installDate"_s, orNull(package.date)},
            {u"platforms"_s, orNull(package.platforms)},
            {u"displayName"_s, orNull(package.displayName)},
            {u"displayVersion"_s, orNull(package.displayVersion)}});
    for (const Outcome &outcome : software.outcomes)
        outcomes.append(json(outcome));
    for (const Failure &failure : software.failures)
        failures.append(json(failure));
    QJsonObject printed;
    for (const auto &[key, value] : software.fields)
        printed.insert(key, value);
    return {{u"packages"_s, packages}, {u"outcomes"_s, outcomes}, {u"failures"_s, failures},
        {u"acceptanceLevel"_s, orNull(software.acceptance)},
        {u"nvidiaDriver"_s, orNull(software.nvidiaDriver())}, {u"printed"_s, printed}};
}

} // namespace readings
