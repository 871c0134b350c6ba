// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/esxclisystem.h"

#include "services/readings/esxclihardware.h"
#include "services/readings/esxclirecords.h"
#include "services/readings/shelltext.h"

#include <QJsonArray>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;

void readCommand(QStringView command, EsxcliSystem &into)
{
    static const QRegularExpression set(
        uR"(maintenanceMode set\s+(?:--enable|-e)[=\s]+["']?(true|false|1|0|yes|no)\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const Words value = firstGroup(set, command);
    if (!value)
        return;
    if (!into.maintenanceSet)
        into.askedBeforeSet = into.maintenance.size();
    into.maintenanceSet = *value == u"true" || *value == u"1" || *value == u"yes";
}

void readAnswer(QStringView line, bool isAsked, EsxcliSystem &into)
{
    const QStringView word = line.trimmed();
    if (word == u"Enabled" || word == u"Disabled")
        into.maintenance.push_back(word.toString());
    else if (word.startsWith(u"Maintenance mode is") || word.startsWith(u"Host is already")
        || word.startsWith(u"A general system error") || word.startsWith(u"Timeout"))
        keepFirst(into.message, word.toString());
    else if (isAsked && !word.isEmpty() && !word.contains(u' ') && !word.contains(u"--"))
        keepFirst(into.value, word.toString());
}

} // namespace

EsxcliSystem parseEsxcliSystem(const Text &text)
{
    EsxcliSystem found;
    bool isAnswer = false;
    for (const Text::Line &line : text.lines()) {
        if (const auto command = promptCommand(line.text)) {
            readCommand(*command, found);
            isAnswer = command->contains(u"esxcli system");
        } else {
            readAnswer(clipped(line.text), isAnswer, found);
        }
    }
    for (const EsxcliRecord &record : esxcliRecords(text))
        found.fields.insert(found.fields.end(), record.fields.cbegin(), record.fields.cend());
    found.tables = dashTables(text);
    return found;
}

int likenessOfEsxcliSystem(const Text &text)
{
    if (text.contains(QLatin1String("system module ")))
        return 0; // modules have their own kind
    for (const QLatin1String mark :
        {QLatin1String("esxcli system "), QLatin1String("maintenanceMode ")}) {
        if (text.contains(mark))
            return 70;
    }
    const QStringView whole = text.content().trimmed();
    const bool isBareAnswer = whole == u"Enabled" || whole == u"Disabled";
    return isBareAnswer || text.contains(QLatin1String("Fully Qualified Domain Name:")) ? 60 : 0;
}

Facts facts(const EsxcliSystem &system)
{
    Facts list;
    const std::vector<QString> &answers = system.maintenance;
    if (!answers.empty()) {
        list.set(u"maintenance_mode"_s, Facts::Value(answers.back()));
        list.set(u"maintenance"_s, Facts::Value(answers.back()));
        list.set(u"mm"_s, Facts::Value(answers.back()));
    }
    const bool isChange = system.maintenanceSet || answers.size() > 1;
    const size_t before = system.maintenanceSet ? system.askedBeforeSet : answers.size() - 1;
    if (isChange && before > 0)
        list.set(u"mm.before"_s, Facts::Value(answers.front()));
    if (isChange && answers.size() > before)
        list.set(u"mm.after"_s, Facts::Value(answers.back()));
    if (system.maintenanceSet)
        list.set(u"mm.set"_s, *system.maintenanceSet);
    for (const auto &[key, value] : system.fields) {
        if (!list.contains(key))
            list.set(key, Facts::Value(value));
    }
    if (!system.tables.empty())
        list.append(facts(system.tables.front()));
    if (list.isEmpty())
        list.setIfKnown(u"value"_s, system.value);
    list.setIfKnown(u"error"_s, system.message);
    return list;
}

QJsonObject json(const EsxcliSystem &system)
{
    QJsonArray maintenance, tables;
    for (const QString &answer : system.maintenance)
        maintenance.append(answer);
    for (const DashTable &table : system.tables)
        tables.append(json(table));
    QJsonObject printed;
    for (const auto &[key, value] : system.fields)
        printed.insert(key, value);
    return {{u"maintenanceMode"_s, maintenance},
        {u"maintenanceSet"_s, orNull(system.maintenanceSet)}, {u"printed"_s, printed},
        {u"tables"_s, tables}, {u"value"_s, orNull(system.value)},
        {u"message"_s, orNull(system.message)}};
}

} // namespace readings
