// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a history in a process of its own, which a test may kill, and in a mount namespace of its
// own, whose disk a test may fill. Reads one command per line, answers each with one line.
#include "tests/services/telemetry/historyrig.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <cstdio>
#include <functional>
#include <map>

using telemetry::History;
using telemetry::Instant;
using values::GpuNumber;

namespace
{

QString sentenceOf(const values::Error &error)
{
    return QStringLiteral("error %1 %2")
        .arg(QString::number(static_cast<int>(error.kind)), error.sentence());
}

template <class T>
QString answerOf(const values::Result<T> &result, const QString &good)
{
    return result.ok() ? good : sentenceOf(result.error());
}

class Probe
{
public:
    explicit Probe(const QString &file)
    {
        telemetry::HistoryOptions options;
        options.file = file;
        m_history = std::make_unique<History>(options);
    }

    QString obey(const QStringList &words)
    {
        const std::map<QString, std::function<QString()>> commands{
            {QStringLiteral("open"),
                [this] {
                    return open();
                }},
            {QStringLiteral("append"),
                [this, words] {
                    return append(words);
                }},
            {QStringLiteral("flush"),
                [this] {
                    return flush();
                }},
            {QStringLiteral("read"),
                [this, words] {
                    return read(words);
                }},
            {QStringLiteral("trouble"),
                [this] {
                    return trouble();
                }},
            {QStringLiteral("ballast"),
                [words] {
                    return ballast(words);
                }},
            {QStringLiteral("remove"),
                [words] {
                    return QString::number(QFile::remove(words.at(1)) ? 1 : 0);
                }},
        };
        const auto known = commands.find(words.first());
        return known == commands.end() ? QStringLiteral("unknown") : known->second();
    }

private:
    QString open()
    {
        const auto known = QCoro::waitFor(m_history->open({}));
        m_history->remember({tests::firstGpu,
            tests::gpuOnHost(QStringLiteral("host-1"), QStringLiteral("0000:82:00.0"))});
        return answerOf(known, known.ok() ? QString::number(known->size()) : QString());
    }
    /// append START COUNT: seconds since noon, one noisy sample each.
    QString append(const QStringList &words)
    {
        QList<values::GpuSample> samples;
        for (int i = 0; i < words.at(2).toInt(); ++i) {
            m_seed = m_seed * 1664525 + 1013904223;
            samples.append(
                tests::sampleAt(tests::noon + std::chrono::seconds(words.at(1).toInt() + i),
                    (m_seed >> 16) % 1000 / 10.0));
        }
        m_history->append({{tests::firstGpu, samples}});
        return QStringLiteral("ok");
    }
    QString flush() { return answerOf(QCoro::waitFor(m_history->flush({})), QStringLiteral("ok")); }
    /// read START END: how many seconds are known.
    QString read(const QStringList &words)
    {
        const auto blocks = QCoro::waitFor(m_history->read({tests::firstGpu},
            {values::Metric::Power}, tests::noon + std::chrono::seconds(words.at(1).toInt()),
            tests::noon + std::chrono::seconds(words.at(2).toInt()), 1'000'000, {}));
        if (!blocks)
            return sentenceOf(blocks.error());
        return QString::number(blocks->isEmpty() ? 0 : tests::knownSteps(blocks->first()));
    }
    QString trouble()
    {
        return m_history->trouble() ? sentenceOf(*m_history->trouble()) : QStringLiteral("none");
    }
    /// ballast FILE: as long as the disk takes it.
    static QString ballast(const QStringList &words)
    {
        QFile file(words.at(1));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return QStringLiteral("0");
        qint64 bytes = 0;
        for (const int size : {4096, 1}) {
            while (file.write(QByteArray(size, 'x')) == size)
                bytes += size;
        }
        return QString::number(bytes);
    }

    std::unique_ptr<History> m_history;
    quint32 m_seed = 1;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Probe probe(QString::fromLocal8Bit(argv[1]));
    QTextStream in(stdin);
    QTextStream out(stdout);
    while (!in.atEnd()) {
        const QStringList words = in.readLine().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (!words.isEmpty())
            out << probe.obey(words) << Qt::endl;
    }
    return 0;
}
