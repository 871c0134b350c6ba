// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

namespace tests
{

/// A program of the tests that answers each line with one line.
class Probe final
{
public:
    void start(const QString &program, const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
        QVERIFY(m_process.waitForStarted());
    }
    void setEnvironment(const QString &name, const QString &value)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(name, value);
        m_process.setProcessEnvironment(environment);
    }
    /// The next line; "silence" where none comes, or the program ended.
    [[nodiscard]] QString line()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(20'000) && !m_process.canReadLine())
                return QStringLiteral("silence");
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    [[nodiscard]] QString ask(const QString &command)
    {
        m_process.write(command.toUtf8() + '\n');
        return line();
    }
    void kill()
    {
        m_process.kill(); // SIGKILL
        m_process.waitForFinished();
    }
    [[nodiscard]] bool hasCrashed()
    {
        m_process.waitForFinished(20'000);
        return m_process.exitStatus() == QProcess::CrashExit;
    }
    ~Probe()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(20'000))
            kill();
    }
    [[nodiscard]] static QString path(const QString &name)
    {
        return QCoreApplication::applicationDirPath() + u'/' + name;
    }

private:
    QProcess m_process;
};

} // namespace tests
