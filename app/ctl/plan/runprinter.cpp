// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/runprinter.h"

#include "services/plan/stepjson.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace app
{

namespace
{

using values::RunProgress;
using values::StepProgress;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::RunPrinter)
};

/// One line for a person; outside text must not move the cursor.
void put(const QString &text)
{
    QString shown = text;
    for (QChar &character : shown) {
        if (character.category() == QChar::Other_Control)
            character = QLatin1Char(' ');
    }
    std::printf("%s\n", shown.toLocal8Bit().constData());
    std::fflush(stdout);
}

QString progressWord(StepProgress progress)
{
    switch (progress) {
    case StepProgress::Waiting:
        return Tr::tr("waiting");
    case StepProgress::Running:
        return Tr::tr("running");
    case StepProgress::Done:
        return Tr::tr("done");
    case StepProgress::AlreadyDone:
        return Tr::tr("done already");
    case StepProgress::Skipped:
        return Tr::tr("skipped");
    case StepProgress::Failed:
        return Tr::tr("FAILED");
    case StepProgress::Undoing:
        return Tr::tr("taking back");
    case StepProgress::Undone:
        break;
    }
    return Tr::tr("taken back");
}

QString endWord(RunProgress progress)
{
    switch (progress) {
    case RunProgress::Done:
        return Tr::tr("The run %1 is done.");
    case RunProgress::Undone:
        return Tr::tr("The run %1 is taken back.");
    case RunProgress::Stopped:
        return Tr::tr("The run %1 is stopped.");
    case RunProgress::NeedsConfirmation:
        return Tr::tr("The run %1 waits for a person.");
    default:
        break;
    }
    return Tr::tr("The run %1 stands.");
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

RunPrinter::RunPrinter(const values::Plan &plan, const plan::Registry &registry, bool isJson)
    : m_isJson(isJson)
{
    const auto steps = registry.makeAll(plan);
    if (!steps.ok())
        return; // the runner refuses such a plan
    int number = 0;
    for (const auto &step : *steps) {
        const values::StepInfo info = step->info();
        m_lines.insert(step->planned().id, {++number, info.title, info.byHand, info.undoLoses, {}});
    }
}

QString RunPrinter::title(const QString &step) const
{
    return m_lines.value(step).title;
}

QString RunPrinter::loss(const QString &step) const
{
    return m_lines.value(step).loss;
}

QString RunPrinter::byHand(const QString &step) const
{
    return m_lines.value(step).byHand;
}

void RunPrinter::began(const QString &run)
{
    if (!m_isJson)
        return put(Tr::tr("Run %1").arg(run));
    print({{QStringLiteral("event"), QStringLiteral("run")}, {QStringLiteral("run"), run},
        {QStringLiteral("steps"), int(m_lines.size())}});
}

void RunPrinter::step(const values::StepState &state)
{
    Line &line = m_lines[state.id];
    if (m_isJson) {
        print({{QStringLiteral("event"), QStringLiteral("step")},
            {QStringLiteral("step"), state.id}, {QStringLiteral("title"), line.title},
            {QStringLiteral("progress"), plan::wordFor(state.progress)},
            {QStringLiteral("percent"), state.percent ? QJsonValue(*state.percent) : QJsonValue()},
            {QStringLiteral("doing"), orNull(state.doing)},
            {QStringLiteral("drift"), orNull(state.drift)},
            {QStringLiteral("evidence"), orNull(state.evidence.sentence)},
            {QStringLiteral("error"),
                state.error ? QJsonValue(plan::toJson(*state.error)) : QJsonValue()}});
        return;
    }
    QString text = QStringLiteral("[%1/%2] %3  %4")
                       .arg(line.number, 2)
                       .arg(m_lines.size())
                       .arg(progressWord(state.progress), -12)
                       .arg(line.title);
    for (const QString &more : {state.doing, state.drift, state.evidence.sentence}) {
        if (!more.isEmpty())
            text += QLatin1String(": ") + more;
    }
    if (text == line.last)
        return;
    line.last = text;
    put(text);
}

void RunPrinter::note(const QString &words)
{
    if (!m_isJson)
        return put(Tr::tr("Note: %1").arg(words));
    print({{QStringLiteral("event"), QStringLiteral("note")}, {QStringLiteral("text"), words}});
}

void RunPrinter::kept(const values::StepState &state)
{
    if (!m_isJson)
        return put(Tr::tr("kept: %1. %2").arg(title(state.id), state.skippedBecause));
    print({{QStringLiteral("event"), QStringLiteral("kept")}, {QStringLiteral("step"), state.id},
        {QStringLiteral("title"), title(state.id)},
        {QStringLiteral("because"), state.skippedBecause}});
}

void RunPrinter::ended(const QString &run, RunProgress progress, const QString &standsAt,
    const std::optional<values::Error> &error)
{
    if (!m_isJson)
        return put(endWord(progress).arg(run));
    print({{QStringLiteral("event"), QStringLiteral("end")}, {QStringLiteral("run"), run},
        {QStringLiteral("progress"), plan::wordFor(progress)},
        {QStringLiteral("standsAt"), orNull(standsAt)},
        {QStringLiteral("exitCode"), error ? values::exitCode(error->kind) : 0},
        {QStringLiteral("error"), error ? QJsonValue(plan::toJson(*error)) : QJsonValue()}});
}

void RunPrinter::print(const QJsonObject &object)
{
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace app
