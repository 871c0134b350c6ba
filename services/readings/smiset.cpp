// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smiset.h"

#include "services/readings/kinds.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <iterator>
#include <vector>

namespace readings
{
namespace
{

constexpr qsizetype WIDEST = 2000;
using Cell = Printed SmiSetting::*;

/// A message of success and what it captures; which command it belongs to.
struct Message {
    const char *command;
    const char *pattern;
    Cell first = nullptr;
    Cell second = nullptr;
    Cell third = nullptr;
};

constexpr Message MESSAGES[] = {
    {"-pm", "(Enabled|Disabled)(?: legacy)? persistence mode", &SmiSetting::persistence},
    {"-pm", "persistence mode is already (Enabled|Disabled)", &SmiSetting::persistence},
    {"-pm", "persistence mode"},
    {"-e", "(Enabled|Disabled) ECC support", &SmiSetting::ecc},
    {"-e", "ECC (?:mode|support) is already (Enabled|Disabled)", &SmiSetting::ecc},
    {"-p", "(?:Reset|Cleared) .*ECC error"},
    {"-e", "ECC (?:support|mode)"},
    {"-pl", "Power limit .*was set to ([0-9.]+) W from ([0-9.]+) W", &SmiSetting::newLimitW,
        &SmiSetting::oldLimitW},
    {"-pl", "Power limit .*is already set to ([0-9.]+) W", &SmiSetting::newLimitW},
    {"-pl", "Provided power limit ([0-9.]+) W.*between ([0-9.]+) W and ([0-9.]+) W",
        &SmiSetting::providedLimitW, &SmiSetting::minLimitW, &SmiSetting::maxLimitW},
    {"-pl", "(?:power management|power) limit"},
    {"-acp", "applications? clocks (?:commands|permission)"},
    {"-rac", "(?:reset|default).*applications? clocks|applications? clocks.*(?:reset|default)"},
    {"-ac", "Applications? clocks set to .*MEM (\\d+), SM (\\d+)", &SmiSetting::memMhz,
        &SmiSetting::smMhz},
    {"-ac", "applications? clocks|Specified clock combination|clock combination"},
    {"-lgc", "GPU clocks set to .*?(\\d+)[^\\d]+(\\d+)", &SmiSetting::minMhz, &SmiSetting::maxMhz},
    {"-lmc", "Memory clocks set to .*?(\\d+)[^\\d]+(\\d+)", &SmiSetting::minMhz,
        &SmiSetting::maxMhz},
    {"-rgc", "reset.*GPU clocks|GPU clocks.*reset"},
    {"-rmc", "reset.*memory clocks|memory clocks.*reset"},
    {"-lgc", "locked GPU clocks|gpu clocks"},
    {"-lmc", "locked memory clocks|memory clocks"},
    {"-mig", "(Enabled|Disabled) MIG mode", &SmiSetting::mig},
    {"-mig", "MIG mode is already (Enabled|Disabled)", &SmiSetting::mig},
    {"-mig", "MIG mode"},
    {"-c", "Set compute mode to (\\w+)", &SmiSetting::computeMode},
    {"-c", "compute mode is already set to (\\w+)", &SmiSetting::computeMode},
    {"-c", "compute mode"},
    {"-dm", "Set driver model to (\\w+)", &SmiSetting::driverModel},
    {"-dm", "driver model (?:is already set to )?(\\w+)", &SmiSetting::driverModel},
    {"-am", "(Enabled|Disabled) accounting mode", &SmiSetting::accounting},
    {"-am", "accounting mode is already (Enabled|Disabled)", &SmiSetting::accounting},
    {"-caa", "Cleared Accounted PIDs"},
    {"-shm", "(Enabled|Disabled) vGPU heterogeneous mode", &SmiSetting::vgpuHeterogeneous},
    {"-shm", "heterogeneous mode"},
    {"-lgc", "permission to change clocks"},
    {"-r", "was successfully reset|could not be reset|GPU Reset couldn.?t run|Resetting GPU"},
    {"--gom", "GPU operation mode"},
    {"-gtt", "target temperature"},
};

/// "for GPU 0000:01:00.0", "GPU 00000000:3B:00.0 was": no such line is of a table.
bool isMessage(const QString &line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\W*(?:(?:Enabled|Disabled|Reset|Cleared|Set|Setting|Changing|Unable "
                       "to|Power limit|Provided|"
                       "Applications?|GPU|Memory|Persistence|ECC|MIG|Compute|Driver "
                       "model|Accounting|Specified|"
                       "The following GPUs|The current user)\\b).*(?:GPU|limit|clock|mode|reset)"),
        QRegularExpression::CaseInsensitiveOption);
    // A heading of -q begins like a message, but says nothing about a GPU.
    static const QRegularExpression says(QStringLiteral(
        "GPUs?\\s*:?\\s*[0-9A-Fa-f]|\\bis (?:not|already)\\b|\\bhave been\\b|GPU Reset"));
    static const QRegularExpression other(
        QStringLiteral("GPU instance|compute instance|\\(UUID|device handle| : "));
    return pattern.match(line).hasMatch() && says.match(line).hasMatch()
        && !other.match(line).hasMatch();
}

void appendOnce(QStringList &list, const QString &item)
{
    if (!item.isEmpty() && !list.contains(item))
        list.append(item);
}

SmiSetting::Result resultOf(const QString &line)
{
    using Result = SmiSetting::Result;
    const auto has = [&line](const char *part) {
        return line.contains(QLatin1String(part), Qt::CaseInsensitive);
    };
    if (has("not supported"))
        return Result::NotSupported;
    if (has("insufficient permission") || has("no permission") || has("not have permission"))
        return Result::NoPermission;
    if (has("unable to") || has("failed") || has("is not a valid") || has("is not valid")
        || has("could not be") || has("couldn't") || has("unknown error"))
        return Result::Failed;
    return has("is already") ? Result::Unchanged : Result::Success;
}

const std::vector<QRegularExpression> &patterns()
{
    static const std::vector<QRegularExpression> compiled = [] {
        std::vector<QRegularExpression> all;
        for (const Message &message : MESSAGES)
            all.emplace_back(
                QString::fromLatin1(message.pattern), QRegularExpression::CaseInsensitiveOption);
        return all;
    }();
    return compiled;
}

class Reader final
{
public:
    void take(const QString &line)
    {
        if (line.contains(QLatin1String("Treating as warning"))
            || line.startsWith(QLatin1String("Warning:")))
            ++m_setting.warnings;
        if (line.contains(QLatin1String("Reboot required"), Qt::CaseInsensitive)
            || line.contains(QLatin1String("reboot the system"), Qt::CaseInsensitive))
            m_setting.isRebootRequired = true;
        if (isMessage(line))
            takeMessage(line);
    }

    [[nodiscard]] bool isEmpty() const { return m_setting.commands.isEmpty(); }
    [[nodiscard]] const SmiSetting &setting() const { return m_setting; }

private:
    void takeMessage(const QString &line)
    {
        const Message *message = nullptr;
        QRegularExpressionMatch match;
        for (size_t i = 0; i < std::size(MESSAGES) && !match.hasMatch(); ++i) {
            match = patterns()[i].match(line);
            message = &MESSAGES[i];
        }
        if (!match.hasMatch())
            return;
        appendOnce(m_setting.commands, QString::fromLatin1(message->command));
        const Cell cells[] = {message->first, message->second, message->third};
        for (int i = 0; i < 3; ++i) {
            if (cells[i] != nullptr)
                m_setting.*cells[i] = Printed::word(match.capturedView(i + 1));
        }
        static const QRegularExpression bus(
            QStringLiteral("((?:[0-9A-Fa-f]{4,8}:)[0-9A-Fa-f]{2}:[0-9A-Fa-f]{2}\\.[0-9A-Fa-f])"));
        const auto where = bus.match(line);
        // The guides shorten an address to "0000....".
        appendOnce(m_setting.busIds, where.hasMatch() ? where.captured(1) : QString());
        takeResult(line);
    }

    void takeResult(const QString &line)
    {
        const SmiSetting::Result result = resultOf(line);
        if (result > SmiSetting::Result::Unchanged && m_setting.trouble.isEmpty())
            m_setting.trouble = line.trimmed();
        m_setting.result = std::max(m_setting.result, result);
    }

    SmiSetting m_setting;
};

QString nameOf(SmiSetting::Result result)
{
    switch (result) {
    case SmiSetting::Result::Success:
    case SmiSetting::Result::Unchanged:
        return QStringLiteral("success");
    case SmiSetting::Result::NotSupported:
        return QStringLiteral("not supported");
    case SmiSetting::Result::NoPermission:
        return QStringLiteral("insufficient permissions");
    case SmiSetting::Result::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

struct Named {
    const char *key;
    Cell cell;
};
constexpr Named CELLS[] = {{"mem_mhz", &SmiSetting::memMhz}, {"sm_mhz", &SmiSetting::smMhz},
    {"min_mhz", &SmiSetting::minMhz}, {"max_mhz", &SmiSetting::maxMhz},
    {"new_limit_w", &SmiSetting::newLimitW}, {"old_limit_w", &SmiSetting::oldLimitW},
    {"provided_limit_w", &SmiSetting::providedLimitW}, {"min_limit_w", &SmiSetting::minLimitW},
    {"max_limit_w", &SmiSetting::maxLimitW}, {"ecc", &SmiSetting::ecc},
    {"persistence", &SmiSetting::persistence}, {"mig", &SmiSetting::mig},
    {"accounting", &SmiSetting::accounting}, {"vgpu_heterogeneous", &SmiSetting::vgpuHeterogeneous},
    {"compute", &SmiSetting::computeMode}, {"driver_model", &SmiSetting::driverModel}};

} // namespace

Facts SmiSetting::facts() const
{
    Facts facts;
    facts.set(QStringLiteral("command"), commands.join(u','));
    facts.set(QStringLiteral("result"), nameOf(result));
    facts.set(QStringLiteral("gpus"), qint64(busIds.size()));
    for (qsizetype i = 0; i < busIds.size(); ++i)
        facts.set(QStringLiteral("gpu%1.bus_id").arg(i), busIds[i]);
    for (const Named &named : CELLS)
        facts.setIfKnown(QString::fromLatin1(named.key), (this->*named.cell).fact());
    facts.set(QStringLiteral("warnings"), warnings);
    facts.set(QStringLiteral("reboot_required"), isRebootRequired);
    if (!trouble.isEmpty())
        facts.set(QStringLiteral("error"), trouble);
    return facts;
}

QJsonObject SmiSetting::json() const
{
    QJsonObject json{{QStringLiteral("commands"), QJsonArray::fromStringList(commands)},
        {QStringLiteral("result"), nameOf(result)},
        {QStringLiteral("unchanged"), result == Result::Unchanged},
        {QStringLiteral("gpus"), QJsonArray::fromStringList(busIds)},
        {QStringLiteral("warnings"), warnings},
        {QStringLiteral("reboot_required"), isRebootRequired}};
    for (const Named &named : CELLS) {
        const Printed &cell = this->*named.cell;
        if (cell.isKnown())
            json.insert(QString::fromLatin1(named.key),
                cell.number() ? cell.figureJson() : cell.wordJson());
    }
    if (!trouble.isEmpty())
        json.insert(QStringLiteral("error"), trouble);
    return json;
}

values::Result<SmiSetting> parseNvidiaSmiSet(const Text &text)
{
    Reader reader;
    for (const Text::Line &line : text.lines()) {
        if (line.text.size() < WIDEST)
            reader.take(line.text.toString());
    }
    if (reader.isEmpty())
        return notOfKind(QLatin1String("nvidia_smi_set"), text.start());
    return reader.setting();
}

} // namespace readings
