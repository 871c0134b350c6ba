// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/smimig.h"

#include "services/readings/boxlines.h"
#include "services/readings/kinds.h"

#include <QRegularExpression>
#include <QStringList>

namespace readings
{
namespace
{

QStringList tokens(const QString &row)
{
    static const QRegularExpression space(QStringLiteral("[\\s|]+"));
    return row.split(space, Qt::SkipEmptyParts);
}

void assign(const QStringList &words, qsizetype from, std::initializer_list<Printed *> cells)
{
    for (Printed *cell : cells) {
        if (from < words.size())
            *cell = Printed::word(words[from]);
        ++from;
    }
}

/// "2/7": what is left of how many.
void takeFree(const QString &word, MigProfile &profile)
{
    const qsizetype bar = word.indexOf(u'/');
    profile.free = Printed::word(QStringView(word).left(bar));
    profile.total = Printed::word(QStringView(word).mid(bar + 1));
}

QString migName(const QStringList &words, qsizetype at)
{
    return words[at] + u' ' + words.value(at + 1);
}

class Reader final
{
public:
    void take(const BoxLine &line)
    {
        if (line.kind == BoxLine::Kind::Row)
            takeRow(line.text);
        else if (line.kind == BoxLine::Kind::Outside)
            takeMessage(line.text);
    }

    [[nodiscard]] bool isEmpty() const
    {
        return !m_mig.hasProfileTable && !m_mig.hasInstanceTable && m_mig.events.empty()
            && m_mig.placements.empty() && m_mig.trouble.isEmpty();
    }
    [[nodiscard]] const SmiMig &mig() const { return m_mig; }

private:
    enum class Table { None, GpuProfiles, ComputeProfiles, GpuInstances, ComputeInstances };

    bool takeTitle(const QString &row);
    void takeRow(const QString &row);
    void takeProfile(const QStringList &words, qsizetype name);
    void takeProfileRest(const QStringList &words);
    void takeInstance(const QStringList &words, qsizetype name);
    void takeMessage(const QString &line);
    void takeFailure(const QString &line);

    SmiMig m_mig;
    Table m_table = Table::None;
};

bool Reader::takeTitle(const QString &row)
{
    const auto has = [&row](const char *part) {
        return row.contains(QLatin1String(part));
    };
    if (has("GPU instance profiles:"))
        m_table = Table::GpuProfiles;
    else if (has("Compute instance profiles:"))
        m_table = Table::ComputeProfiles;
    else if (has("GPU instances:"))
        m_table = Table::GpuInstances;
    else if (has("Compute instances:"))
        m_table = Table::ComputeInstances;
    else
        return false;
    const bool ofProfiles = m_table == Table::GpuProfiles || m_table == Table::ComputeProfiles;
    (ofProfiles ? m_mig.hasProfileTable : m_mig.hasInstanceTable) = true;
    return true;
}

void Reader::takeRow(const QString &row)
{
    if (takeTitle(row) || m_table == Table::None)
        return;
    const QStringList words = tokens(row);
    const qsizetype name = words.indexOf(QStringLiteral("MIG"));
    static const QRegularExpression number(QStringLiteral("^\\d+$"));
    const bool isFirst = name > 0 && number.match(words[0]).hasMatch();
    const bool ofProfiles = m_table == Table::GpuProfiles || m_table == Table::ComputeProfiles;
    if (isFirst && ofProfiles)
        takeProfile(words, name);
    else if (isFirst)
        takeInstance(words, name);
    else if (ofProfiles && !words.isEmpty() && number.match(words[0]).hasMatch())
        takeProfileRest(words);
}

void Reader::takeProfile(const QStringList &words, qsizetype name)
{
    MigProfile profile;
    profile.isCompute = m_table == Table::ComputeProfiles;
    profile.gpu = Printed::word(words[0]);
    if (profile.isCompute && name > 1)
        profile.gi = Printed::word(words[1]);
    profile.name = Printed::word(migName(words, name));
    QString id = words.value(name + 2);
    profile.isDefault = id.endsWith(u'*');
    if (profile.isDefault)
        id.chop(1);
    profile.id = Printed::word(id);
    takeFree(words.value(name + 3), profile);
    if (profile.isCompute)
        assign(words, name + 4, {&profile.sm, &profile.dec, &profile.enc, &profile.ofa});
    else
        assign(words, name + 4,
            {&profile.memGib, &profile.p2p, &profile.sm, &profile.dec, &profile.enc});
    m_mig.profiles.push_back(std::move(profile));
}

void Reader::takeProfileRest(const QStringList &words)
{
    if (m_mig.profiles.empty() || m_mig.profiles.back().ce.isKnown())
        return;
    MigProfile &profile = m_mig.profiles.back();
    if (profile.isCompute)
        assign(words, 0, {&profile.ce, &profile.jpeg});
    else
        assign(words, 0, {&profile.ce, &profile.jpeg, &profile.ofa});
}

void Reader::takeInstance(const QStringList &words, qsizetype name)
{
    MigInstance instance;
    instance.isCompute = m_table == Table::ComputeInstances;
    instance.gpu = Printed::word(words[0]);
    if (instance.isCompute && name > 1)
        instance.gi = Printed::word(words[1]);
    instance.name = Printed::word(migName(words, name));
    assign(words, name + 2, {&instance.profileId, &instance.id, &instance.placement});
    m_mig.instances.push_back(std::move(instance));
}

void Reader::takeMessage(const QString &line)
{
    static const QRegularExpression done(QStringLiteral(
        "Successfully (created|destroyed) (GPU|compute) instance(?: ID\\s+(\\d+))?\\s+"
        "(?:on|from) GPU\\s+(\\d+)(?:\\s+GPU instance ID\\s+(\\d+))?"
        "(?:\\s+using profile\\s+(.+?)\\s*\\(ID\\s+(\\d+)\\))?"));
    static const QRegularExpression placed(
        QStringLiteral("GPU\\s+\\d+\\s+Profile ID\\s+(\\d+)\\s+Placements?:\\s*(\\S.*)"));
    if (const auto match = placed.match(line); match.hasMatch()) {
        m_mig.placements.emplace_back(match.captured(1), match.captured(2).trimmed());
        return;
    }
    const auto match = done.match(line);
    if (!match.hasMatch()) {
        takeFailure(line);
        return;
    }
    const auto word = [&match](int group) {
        return match.capturedLength(group) > 0 ? Printed::word(match.capturedView(group))
                                               : Printed();
    };
    MigEvent event;
    event.what
        = match.capturedView(1) == u"created" ? MigEvent::What::Created : MigEvent::What::Destroyed;
    event.isCompute = match.capturedView(2) == u"compute";
    (event.isCompute ? event.ci : event.gi) = word(3);
    event.gpu = word(4);
    if (event.isCompute)
        event.gi = word(5);
    event.profile = word(6);
    event.profileId = word(7);
    m_mig.events.push_back(std::move(event));
}

void Reader::takeFailure(const QString &line)
{
    static const QRegularExpression refused(
        QStringLiteral("Unable to (?:create|destroy) (?:a )?(GPU|compute) instance(?: "
                       "ID)?\\s*(\\d+)?.*?GPU\\s+(\\d+)"
                       "(?:.*using profile\\s+(\\S+))?.*?:\\s*(.+)"));
    static const QRegularExpression nothing(
        QStringLiteral(
            "(No (?:MIG-enabled devices|GPU instances|compute instances|MIG devices)[^:]*?found|"
            "Failed to (?:create|destroy|display)[^:]*):?\\s*(.*)"),
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = refused.match(line); match.hasMatch()) {
        MigEvent event;
        event.what = MigEvent::What::Failed;
        event.isCompute = match.capturedView(1) == u"compute";
        if (match.capturedLength(2) > 0)
            (event.isCompute ? event.ci : event.gi) = Printed::word(match.capturedView(2));
        event.gpu = Printed::word(match.capturedView(3));
        if (match.capturedLength(4) > 0)
            event.profileId = Printed::word(match.capturedView(4));
        event.trouble = match.captured(5).trimmed();
        m_mig.events.push_back(std::move(event));
    } else if (const auto none = nothing.match(line); none.hasMatch() && m_mig.trouble.isEmpty()) {
        m_mig.trouble = line.trimmed();
        m_mig.hasInstanceTable = m_mig.hasInstanceTable
            || none.capturedView(1).contains(QLatin1String("instances found"), Qt::CaseInsensitive);
    }
}

} // namespace

values::Result<SmiMig> parseNvidiaSmiMig(const Text &text)
{
    Reader reader;
    for (const BoxLine &line : boxLines(text))
        reader.take(line);
    if (reader.isEmpty())
        return notOfKind(QLatin1String("nvidia_smi_mig"), text.start());
    return reader.mig();
}

} // namespace readings
