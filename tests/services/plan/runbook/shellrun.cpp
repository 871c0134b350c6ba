// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/plan/runbook/shellrun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace tests
{

namespace
{

void writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
}

} // namespace

ShellRun::ShellRun() = default;

void ShellRun::answer(const QString &words, const QString &output, int status)
{
    const QJsonObject object{{QStringLiteral("words"), words}, {QStringLiteral("out"), output},
        {QStringLiteral("status"), status}};
    m_answers.append(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

ShellRun::Ended ShellRun::run(
    const QString &script, const QStringList &arguments, const QByteArray &typed)
{
    const QString record = m_folder.filePath(QStringLiteral("record"));
    QFile::remove(record);
    write(QStringLiteral("runbook.sh"), script.toUtf8());
    write(QStringLiteral("answers"), m_answers.join(QLatin1Char('\n')).toUtf8());
    QProcess dash;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(
        QStringLiteral("PATH"), QString(QStringLiteral(GPUDECK_STAND_IN) + u":/usr/bin:/bin"));
    environment.insert(QStringLiteral("GOVC_RECORD"), record);
    environment.insert(
        QStringLiteral("GOVC_ANSWERS"), m_folder.filePath(QStringLiteral("answers")));
    environment.insert(QStringLiteral("GPUDECK_POLL"), QStringLiteral("1"));
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    dash.setProcessEnvironment(environment);
    dash.setWorkingDirectory(m_folder.path());
    dash.start(QStringLiteral("/bin/dash"), QStringList{QStringLiteral("runbook.sh")} + arguments);
    dash.write(typed);
    dash.closeWriteChannel();
    if (!dash.waitForFinished(60'000))
        dash.kill();
    return {dash.exitStatus() == QProcess::NormalExit ? dash.exitCode() : -1,
        QString::fromUtf8(dash.readAllStandardOutput()),
        QString::fromUtf8(dash.readAllStandardError())};
}

void ShellRun::write(const QString &name, const QByteArray &bytes) const
{
    writeFile(m_folder.filePath(name), bytes);
}

QList<QStringList> ShellRun::calls() const
{
    QList<QStringList> calls;
    QFile file(m_folder.filePath(QStringLiteral("record")));
    if (!file.open(QIODevice::ReadOnly))
        return calls;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        QStringList words;
        for (const QJsonValue word : QJsonDocument::fromJson(line).array())
            words.append(word.toString());
        if (!words.isEmpty())
            calls.append(words);
    }
    return calls;
}

QStringList ShellRun::files() const
{
    return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace tests
