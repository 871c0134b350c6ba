// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/kinds.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

/// Whatever the fuzzer found worth keeping is read again by its parser and by auto, under the
/// sanitizer of the test build. A folder of the corpus is named as the kind.
class TstCorpus final : public QObject
{
    Q_OBJECT

    static constexpr qint64 LONGEST_MS = 1000;

    static QByteArray bytesOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void readsEveryInput_data()
    {
        QTest::addColumn<QString>("folder");
        const QDir corpus(QStringLiteral(GPUDECK_CORPUS));
        for (const QString &kind : corpus.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(kind)) << corpus.filePath(kind);
    }

    void readsEveryInput()
    {
        QFETCH(QString, folder);
        const QString kind = QDir(folder).dirName();
        QVERIFY2(kind == u"auto" || readings::kindNamed(kind) != nullptr, qPrintable(kind));
        QDirIterator files(folder, QDir::Files);
        QVERIFY(files.hasNext());
        while (files.hasNext()) {
            const QByteArray bytes = bytesOf(files.next());
            QElapsedTimer timer;
            timer.start();
            const auto reading
                = kind == u"auto" ? readings::readAuto(bytes) : readings::read(kind, bytes);
            QVERIFY2(timer.elapsed() < LONGEST_MS, qPrintable(files.fileName()));
            // an error says what, why and where; a reading has facts
            if (reading)
                QVERIFY2(!reading->facts.isEmpty(), qPrintable(files.fileName()));
            else
                QVERIFY2(!reading.error().why.isEmpty(), qPrintable(files.fileName()));
        }
    }

    void everyKindHasACorpus()
    {
        for (const readings::Kind &kind : readings::kinds())
            QVERIFY2(QDir(QStringLiteral(GPUDECK_CORPUS)).exists(QString(kind.name)),
                kind.name.latin1());
    }
};

GPUDECK_TEST(TstCorpus);
#include "tst_corpus.moc"
