// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ssh/command.h"
#include "tests/services/ssh/sshfixture.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;

/// The one quoting function, judged by a real shell.
class TstQuoting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void aShellReadsTheWordsBack();
    void randomWordsComeBack();
    void theProgramIsNoKeywordAndNoAssignment();

private:
    static QStringList readBack(const QStringList &words);
};

/// What a shell makes of the words as arguments of printf.
QStringList TstQuoting::readBack(const QStringList &words)
{
    const auto text = ssh::quoted(QStringList{u"printf"_s, u"%s\\0"_s} + words);
    if (!text.ok())
        return {text.error().sentence()};
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-s"_s});
    shell.write(*text + '\n');
    shell.closeWriteChannel();
    shell.waitForFinished();
    QByteArray out = shell.readAllStandardOutput();
    out.chop(1);
    QStringList back;
    for (const QByteArray &word : out.split('\0'))
        back << QString::fromUtf8(word);
    return back;
}

void TstQuoting::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addRow("no word") << QStringList();
    QTest::addRow("no program") << QStringList{QString(), u"a"_s};
    QTest::addRow("NUL") << QStringList{u"a"_s, QString(u"b\0c"_s)};
    QTest::addRow("half a surrogate pair") << QStringList{u"a"_s, QString(QChar(0xd800))};
}

void TstQuoting::refuses()
{
    QFETCH(QStringList, words);
    const auto text = ssh::quoted(words);
    QVERIFY(!text.ok());
    QCOMPARE(text.error().kind, values::Error::Kind::Usage);
    QVERIFY(!text.error().why.isEmpty());
}

void TstQuoting::aShellReadsTheWordsBack()
{
    const QStringList words{u""_s, u" "_s, u"'"_s, u"''"_s, u"it's"_s, u"a b"_s, u"$(id)"_s,
        u"`id`"_s, u";rm -rf /"_s, u"\\"_s, u"\\'"_s, u"a\nb\n"_s, u"\t"_s, u"*"_s, u"~root"_s,
        u"!x"_s, u"-n"_s, u"A=b"_s, u"#c"_s, u"\"$HOME\""_s, u"é€😀"_s, u"\u001b[0m"_s,
        u"&& x || y"_s, u">f"_s};
    QCOMPARE(readBack(words), words);
}

void TstQuoting::randomWordsComeBack()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QString nasty = u"'\"\\$`;&|<>(){}[]*?!#~=% \t\n\r-/aé€"_s;
    int tried = 0;
    for (int batch = 0; batch < 60; ++batch) {
        QStringList words;
        for (int i = 0; i < 100; ++i, ++tried) {
            QString word;
            for (int left = random.bounded(24); left > 0; --left)
                word += random.bounded(4) == 0 ? QChar(random.bounded(1, 0xd7ff))
                                               : nasty[random.bounded(nasty.size())];
            words << word;
        }
        const QStringList back = readBack(words);
        for (int i = 0; i < words.size(); ++i)
            QVERIFY2(back.value(i) == words[i], qPrintable(u"seed %1: "_s.arg(seed) + words[i]));
        QCOMPARE(back.size(), words.size());
    }
    QCOMPARE(tried, 6000);
}

void TstQuoting::theProgramIsNoKeywordAndNoAssignment()
{
    for (const QString &program : {u"if"_s, u"A=b"_s, u"time"_s, u"{"_s, u"!"_s}) {
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-c"_s, QString::fromUtf8(*ssh::quoted({program, u"x"_s}))});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 127); // looked for as a program, and not found
    }
}

GPUDECK_TEST(TstQuoting);
#include "tst_quoting.moc"
