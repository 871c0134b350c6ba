// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/esxclisoftware.h"

#include "services/readings/esxclifields.h"
#include "services/readings/esxclirecords.h"
#include "services/readings/shelltext.h"

#include <algorithm>

namespace readings
{
namespace
{

using namespace Qt::StringLiterals;
using Outcome = EsxcliSoftware::Outcome;
using Failure = EsxcliSoftware::Failure;
using Package = EsxcliSoftware::Package;

bool isNvidia(const Package &package)
{
    const QString name = package.name.value_or(QString());
    return name.contains(u"nvidia"_s, Qt::CaseInsensitive) || name.startsWith(u"NVD"_s)
        || name.startsWith(u"nvd"_s);
}

Words listed(const EsxcliRecord &record, QStringView verb)
{
    for (const QStringView what : {u"vibs_", u"components_"}) {
        const QString key = what.toString() + verb;
        if (const Words value = record.value(key))
            return value;
    }
    return std::nullopt;
}

Outcome outcomeOf(const EsxcliRecord &record)
{
    Outcome outcome;
    outcome.title = record.heading;
    outcome.message = record.value(u"message");
    outcome.rebootRequired = record.value(u"reboot_required");
    outcome.ofComponents = record.has(u"components_installed") || record.has(u"components_removed");
    outcome.installed = listed(record, u"installed");
    outcome.removed = listed(record, u"removed");
    outcome.skipped = listed(record, u"skipped");
    outcome.dpuResults = record.value(u"dpu_results");
    outcome.isCut = !outcome.skipped || !outcome.rebootRequired;
    return outcome;
}

void readRecord(const EsxcliRecord &record, EsxcliSoftware &into)
{
    const bool isOutcome = record.heading.endsWith(u" Result"_s) || record.has(u"message")
        || record.has(u"vibs_installed");
    if (isOutcome)
        into.outcomes.push_back(outcomeOf(record));
    else if (record.has(u"acceptance_level") || record.has(u"vendor") || record.has(u"name"))
        into.fields.insert(into.fields.end(), record.fields.cbegin(), record.fields.cend());
}

void finish(Failure &failure)
{
    static const QRegularExpression vib(
        uR"(\bVIB\s+(\S+)\s+(?:requires|cannot|from|conflicts)|\bvib(?:s)? ['"]?(\S+_bootbank_[^'"\s,]+))"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression needs(uR"(\brequires\s+(.+?)(?:,?\s+but\b|$))"_s);
    static const QRegularExpression needed(uR"(requires\s+(\d+)\s*MB free space)"_s);
    static const QRegularExpression available(
        uR"((?:maximum supported size is|only has|available is)\s+(\d+)\s*MB)"_s);
    const QRegularExpressionMatch match = matched(vib, failure.text);
    failure.vib = group(match, match.capturedStart(1) >= 0 ? 1 : 2);
    failure.neededMb = firstGroup(needed, failure.text);
    failure.availableMb = firstGroup(available, failure.text);
    if (!failure.neededMb)
        failure.requires_ = firstGroup(needs, failure.text);
}

/// "[DependencyError]" and the lines under it.
class FailureReader final
{
public:
    void add(QStringView line)
    {
        static const QRegularExpression head(
            uR"(^\s*\[(\w+(?:Error|Exception|Warning))\]\s*(.*))"_s);
        const QStringView part = clipped(line);
        if (const QRegularExpressionMatch match = matched(head, part); match.hasMatch()) {
            found.push_back({match.captured(1), match.captured(2).trimmed(), {}, {}, {}, {}});
            m_isOpen = true;
        } else if (part.trimmed().isEmpty() || promptCommand(part)
            || part.contains(u"Please refer to the log file")) {
            m_isOpen = m_isOpen && part.trimmed().isEmpty() && found.back().text.isEmpty();
        } else if (m_isOpen && found.back().text.size() < LONGEST_LINE) {
            QString &text = found.back().text;
            text += (text.isEmpty() ? QString() : u" "_s) + part.trimmed();
        }
    }

    std::vector<Failure> found;

private:
    bool m_isOpen = false;
};

void readAcceptance(QStringView line, EsxcliSoftware &into)
{
    static const QRegularExpression changed(uR"(acceptance level changed to '?(\w+)'?)"_s);
    static const QRegularExpression alone(
        uR"(^\s*(VMwareCertified|VMwareAccepted|PartnerSupported|CommunitySupported)\s*$)"_s);
    keepFirst(into.acceptance, firstGroup(changed, line));
    keepFirst(into.acceptance, firstGroup(alone, line));
}

Words filled(const DashTable &table, size_t row, std::initializer_list<QStringView> keys)
{
    for (const QStringView key : keys) {
        if (table.column(key) >= 0)
            return table.cell(row, key);
    }
    return std::nullopt;
}

void readTable(const DashTable &table, EsxcliSoftware &into)
{
    if (table.column(u"name") < 0 || table.column(u"version") < 0)
        return;
    into.isList = true;
    for (size_t row = 0; row < table.rows.size(); ++row)
        into.packages.push_back({filled(table, row, {u"name"}), filled(table, row, {u"version"}),
            filled(table, row, {u"vendor"}), filled(table, row, {u"acceptance_level"}),
            filled(table, row, {u"install_date", u"creation_date"}),
            filled(table, row, {u"platforms"}), filled(table, row, {u"display_name"}),
            filled(table, row, {u"display_version"})});
}

} // namespace

bool Outcome::isSuccess() const
{
    return message && (message->contains(u"success"_s, Qt::CaseInsensitive));
}

qint64 EsxcliSoftware::nvidiaPackages() const
{
    return std::count_if(packages.cbegin(), packages.cend(), isNvidia);
}

Words EsxcliSoftware::nvidiaDriver() const
{
    static const QRegularExpression daemon(
        u"daemon|mgmt"_s, QRegularExpression::CaseInsensitiveOption);
    for (const Package &package : packages) {
        if (isNvidia(package) && !package.name->contains(daemon))
            return package.version.value_or(QString()).section(u'-', 0, 0);
    }
    return std::nullopt;
}

/// "NVD-AIE-800  NVIDIA AI Enterprise …  525.105.14-1OEM…  525.105.14  NVIDIA  03-27-2023
/// VMwareAccepted  host"
std::optional<Package> componentRow(QStringView line)
{
    static const QRegularExpression gap(uR"(\s{2,})"_s);
    static const QRegularExpression date(uR"(^(?:\d{4}-\d\d-\d\d|\d\d-\d\d-\d{4})$)"_s);
    const QStringList cells = line.trimmed().toString().split(gap);
    constexpr qsizetype DATE_AT = 5;
    if (cells.size() <= DATE_AT || !matched(date, cells[DATE_AT]).hasMatch())
        return std::nullopt;
    Package component{cells[0], cells[2], cells[4], {}, cells[DATE_AT], {}, cells[1], cells[3]};
    if (cells.size() > DATE_AT + 1)
        component.level = cells[DATE_AT + 1];
    if (cells.size() > DATE_AT + 2)
        component.platforms = cells[DATE_AT + 2];
    return component;
}

std::optional<Package> packageRow(QStringView line)
{
    static const QRegularExpression full(
        uR"(^\s*(\S.*?)\s+(\S*\d\.\d\S*)\s+(\S.*?)\s+(VMware\s?Certified|VMware\s?Accepted|PartnerSupported|CommunitySupported|[A-Z][A-Za-z]+Supported)\s+(\d{4}-\d\d-\d\d)(?:\s+(\S.*))?$)"_s);
    static const QRegularExpression lost(
        uR"(^\s*((?:NVIDIA|NVD|nvidia|nvd)[\w. -]*?)\s+(\d[\w.]*-\d\S*)\s*$)"_s);
    if (line.size() > 400) // no row is; the patterns would try too many ways to part a longer one
        return std::nullopt;
    if (const std::optional<Package> component = componentRow(line))
        return component;
    if (const QRegularExpressionMatch match = matched(full, line); match.hasMatch())
        return Package{group(match, 1), group(match, 2), group(match, 3), group(match, 4),
            group(match, 5), group(match, 6), {}, {}};
    if (const QRegularExpressionMatch match = matched(lost, line); match.hasMatch())
        return Package{group(match, 1), group(match, 2), {}, {}, {}, {}, {}, {}};
    return std::nullopt;
}

EsxcliSoftware parseEsxcliSoftware(const Text &text)
{
    EsxcliSoftware found;
    FailureReader failures;
    for (const DashTable &table : dashTables(text))
        readTable(table, found);
    const bool hasTable = found.isList;
    for (const Text::Line &line : text.lines()) {
        failures.add(line.text);
        const auto command = promptCommand(line.text);
        if (command && command->contains(u"list"))
            found.isList = true;
        if (command)
            continue;
        readAcceptance(line.text, found);
        if (hasTable)
            continue;
        if (const auto package = packageRow(line.text))
            found.packages.push_back(*package);
    }
    found.failures = std::move(failures.found);
    std::for_each(found.failures.begin(), found.failures.end(), finish);
    for (const EsxcliRecord &record : esxcliRecords(text))
        readRecord(record, found);
    found.isList = found.isList || !found.packages.empty();
    return found;
}

int likenessOfEsxcliSoftware(const Text &text)
{
    for (const QLatin1String mark :
        {QLatin1String("Installation Result"), QLatin1String("Removal Result"),
            QLatin1String("VIBs Installed:"), QLatin1String("Acceptance Level  "),
            QLatin1String("esxcli software "), QLatin1String("[DependencyError]"),
            QLatin1String("[InstallationError]"), QLatin1String("VMwareAccepted"),
            QLatin1String("PartnerSupported"), QLatin1String("VMwareCertified")}) {
        if (text.contains(mark))
            return 85;
    }
    for (const Text::Line &line : text.lines()) {
        if (line.number < 100 && packageRow(line.text))
            return 40;
    }
    return text.contains(QLatin1String("Error]\n")) ? 30 : 0;
}

} // namespace readings
