// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/esximodules.h"

#include "services/readings/esxclirecords.h"
#include "services/readings/shelltext.h"

#include <QJsonArray>

#include <algorithm>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using Module = EsxiModules::Module;

/// "nvidia                   5    8420" of vmkload_mod, "nvidia  true  true" of esxcli; header or
/// no.
void readRow(QStringView line, EsxiModules &into)
{
    static const QRegularExpression counts(uR"(^\s*([\w.+-]+)\s+(\d+)\s+(\d+)\s*$)"_s);
    static const QRegularExpression states(
        uR"(^\s*([\w.+-]+)\s+(true|false)\s+(true|false)\s*$)"_s);
    if (const QRegularExpressionMatch match = matched(counts, line); match.hasMatch()) {
        into.modules.push_back({group(match, 1), group(match, 2), group(match, 3), true, {}});
    } else if (const QRegularExpressionMatch state = matched(states, line); state.hasMatch()) {
        into.modules.push_back(
            {group(state, 1), {}, {}, group(state, 2) == u"true", group(state, 3) == u"true"});
    }
}

/// A row of a parameters table that lost its header: name, type, value, description.
void readParameterRow(QStringView line, EsxiModules &into)
{
    static const QRegularExpression row(
        uR"(^\s*(\w+)\s+(u?int|string|bool|u?long|short|charp|array of \w+)(?:\s{2}(.*))?$)"_s);
    static const QRegularExpression gap(uR"(\s{2,})"_s);
    const QRegularExpressionMatch match = matched(row, line);
    if (!match.hasMatch())
        return;
    const QStringList rest = group(match, 3).value_or(QString()).split(gap, Qt::SkipEmptyParts);
    const bool hasValue = rest.size() > 1;
    into.parameters.push_back({*group(match, 1), *group(match, 2),
        hasValue ? rest.first() : QString(), rest.isEmpty() ? QString() : rest.last()});
}

void readParameters(const DashTable &table, EsxiModules &into)
{
    for (size_t row = 0; row < table.rows.size(); ++row)
        into.parameters.push_back({table.cell(row, u"name"), table.cell(row, u"type"),
            table.cell(row, u"value"), table.cell(row, u"description")});
}

void readCommand(QStringView command, EsxiModules &into)
{
    static const QRegularExpression module(uR"((?:-m|--module)[=\s]+["']?([\w.-]+))"_s);
    if (!command.contains(u"module") && !command.contains(u"vmkload_mod"))
        return;
    into.asked = true;
    if (command.contains(u"parameters"))
        keepFirst(into.parametersOf, firstGroup(module, command));
}

/// The one that the text is about: NVIDIA's, else the first.
const Module *subjectOf(const EsxiModules &modules)
{
    if (modules.modules.empty())
        return nullptr;
    const auto nvidia = std::find_if(modules.modules.cbegin(), modules.modules.cend(),
        [](const Module &module) { return module.name == u"nvidia"; });
    return nvidia == modules.modules.cend() ? &modules.modules.front() : &*nvidia;
}

Facts facts(const Module &module)
{
    Facts list;
    list.setIfKnown(u"name"_s, module.name);
    list.setIfKnown(u"used"_s, module.used);
    list.setIfKnown(u"size"_s, module.sizeKb);
    if (module.loaded)
        list.set(u"loaded"_s, *module.loaded);
    if (module.enabled)
        list.set(u"enabled"_s, *module.enabled);
    return list;
}

void addParameters(const EsxiModules &modules, Facts &list)
{
    list.setIfKnown(u"module"_s, modules.parametersOf);
    if (!modules.parameters.empty())
        list.set(u"params"_s, qint64(modules.parameters.size()));
    for (size_t i = 0; i < modules.parameters.size(); ++i) {
        const EsxiModules::Parameter &parameter = modules.parameters[i];
        const QString prefix = u"param%1."_s.arg(i);
        list.set(prefix + u"name", Facts::Value(parameter.name));
        list.set(prefix + u"type", Facts::Value(parameter.type));
        list.set(prefix + u"value", Facts::Value(parameter.value));
        list.set(u"param." + parameter.name, Facts::Value(parameter.value));
    }
}

} // namespace

EsxiModules parseEsxiModules(const Text &text)
{
    EsxiModules found;
    for (const DashTable &table : dashTables(text)) {
        if (table.column(u"value") >= 0 && table.column(u"type") >= 0)
            readParameters(table, found);
    }
    const bool hasTable = !found.parameters.empty();
    for (const Text::Line &line : text.lines()) {
        if (const auto command = promptCommand(line.text))
            readCommand(*command, found);
        else if (!hasTable) {
            readRow(line.text, found);
            readParameterRow(line.text, found);
        }
    }
    for (const EsxcliRecord &record : esxcliRecords(text)) {
        if (record.has(u"module") || record.has(u"module_file"))
            found.details = record.fields;
    }
    return found;
}

int likenessOfEsxiModules(const Text &text)
{
    for (const QLatin1String mark : {QLatin1String("vmkload_mod"),
             QLatin1String("esxcli system module"), QLatin1String("Used  Size"),
             QLatin1String("Is Loaded"), QLatin1String("Module File:"), QLatin1String("NVreg_")}) {
        if (text.contains(mark))
            return 75;
    }
    static const QRegularExpression row(uR"((?:^|\n)nvidia\s+(?:\d+\s+\d+|true|false)\b)"_s);
    return row.match(text.content()).hasMatch() ? 70 : 0;
}

Facts facts(const EsxiModules &modules)
{
    Facts list;
    if (const Module *subject = subjectOf(modules)) {
        list.append(facts(*subject));
        list.set(u"module"_s, subject->name);
    } else if (modules.asked && modules.parameters.empty() && modules.details.empty()) {
        list.set(u"loaded"_s, false);
    }
    if (!modules.modules.empty())
        list.set(u"modules"_s, qint64(modules.modules.size()));
    for (size_t i = 0; i < modules.modules.size(); ++i)
        list.append(facts(modules.modules[i]), u"module%1."_s.arg(i));
    for (const auto &[key, value] : modules.details)
        list.set(key, Facts::Value(value));
    addParameters(modules, list);
    return list;
}

QJsonObject json(const EsxiModules &modules)
{
    QJsonArray list, parameters;
    for (const Module &module : modules.modules)
        list.append(QJsonObject{{u"name"_s, orNull(module.name)},
            {u"used"_s, figureOrNull(module.used)}, {u"sizeKiB"_s, figureOrNull(module.sizeKb)},
            {u"loaded"_s, orNull(module.loaded)}, {u"enabled"_s, orNull(module.enabled)}});
    for (const EsxiModules::Parameter &parameter : modules.parameters)
        parameters.append(QJsonObject{{u"name"_s, parameter.name}, {u"type"_s, parameter.type},
            {u"value"_s, parameter.value}, {u"description"_s, parameter.description}});
    QJsonObject details;
    for (const auto &[key, value] : modules.details)
        details.insert(key, value);
    return {{u"modules"_s, list}, {u"parameters"_s, parameters},
        {u"parametersOf"_s, orNull(modules.parametersOf)}, {u"details"_s, details}};
}

} // namespace readings
