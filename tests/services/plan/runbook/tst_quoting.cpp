// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runbook/quoting.h"
#include "services/plan/runbook/runbook.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QTest>

namespace
{

/// What PowerShell makes of a single-quoted word, by the rules of its language: any of its five
/// quotes closes it, two of them are one of the word. Null when there is more than the one word.
QString powerShellReads(const QString &source)
{
    const auto isQuote = [](QChar c) {
        return c == u'\'' || (c >= QChar(0x2018) && c <= QChar(0x201b));
    };
    if (source.size() < 2 || !isQuote(source.front()))
        return {};
    QString word = QStringLiteral("");
    for (qsizetype i = 1; i < source.size(); ++i) {
        if (!isQuote(source.at(i))) {
            word += source.at(i);
        } else if (i + 1 == source.size()) {
            return word;
        } else if (isQuote(source.at(i + 1))) {
            word += source.at(i++);
        } else {
            return {};
        }
    }
    return {};
}

QString shellReads(const QString &quoted)
{
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
        {QStringLiteral("-c"), QString(u"set -- " + quoted + u"; printf '%s' \"$#:$1\"")});
    shell.waitForFinished();
    const QString out = QString::fromUtf8(shell.readAllStandardOutput());
    return out.startsWith(u"1:") ? out.mid(2) : QString();
}

} // namespace

class TstQuoting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileValues_data();
    void hostileValues();
    void controlCharacters();
    void places();
    void comments();
};

void TstQuoting::hostileValues_data()
{
    QTest::addColumn<QString>("value");
    const QList<QString> values{QStringLiteral(""), QStringLiteral("plain"),
        QStringLiteral("$(touch owned)"), QStringLiteral("`touch owned`"),
        QStringLiteral("'; touch owned; '"), QStringLiteral("\"; touch owned; \""),
        QStringLiteral("a\nb\ntouch owned\n"), QStringLiteral("-rf"), QStringLiteral("--"),
        QStringLiteral("$HOME ~ * ? [a] {b,c} \\ | & ; < > ! # %1 %2"),
        QStringLiteral("\u2018; Remove-VM \u2019"), QStringLiteral("\u201a\u201b\u2019\u2019"),
        QStringLiteral("\u2019"), QStringLiteral("\u201cdouble\u201d"), QStringLiteral("$env:PATH"),
        QStringLiteral("ende\\"), QStringLiteral("'"), QStringLiteral("''"),
        QStringLiteral("tab\there"), QStringLiteral("grün 機 \U0001F600"), QStringLiteral("%00")};
    int number = 0;
    for (const QString &value : values)
        QTest::addRow("value %d", ++number) << value;
}

void TstQuoting::hostileValues()
{
    QFETCH(QString, value);
    QCOMPARE(shellReads(plan::shellQuoted(value)), value);
    QCOMPARE(powerShellReads(plan::powerShellQuoted(value)), value);
}

void TstQuoting::controlCharacters()
{
    const QString value = QStringLiteral("a") + QChar(0) + QChar(0x1b) + QStringLiteral("[2J\r")
        + QChar(0x85) + QChar(0x7f) + QStringLiteral("\n\tz");
    QCOMPARE(plan::shellQuoted(value), QStringLiteral("'a??[2J???\n\tz'"));
    QCOMPARE(plan::powerShellQuoted(value), QStringLiteral("'a??[2J???\n\tz'"));
}

void TstQuoting::places()
{
    using plan::ScriptCommand;
    const ScriptCommand command{ScriptCommand::Part::Apply,
        QStringLiteral("govc x -vm %1 %2 %3 %10 '%s' 100% %0"),
        {QStringLiteral("%2"), QStringLiteral("it's")}};
    QCOMPARE(plan::filled(command, plan::ScriptLanguage::Shell),
        QStringLiteral("govc x -vm '%2' 'it'\\''s' %3 %10 '%s' 100% %0"));
    QCOMPARE(plan::filled(command, plan::ScriptLanguage::PowerCli),
        QStringLiteral("govc x -vm '%2' 'it''s' %3 %10 '%s' 100% %0"));
}

void TstQuoting::comments()
{
    const QString hostile
        = QStringLiteral("one\ntwo\r\u2028three") + QChar(0x202e) + QStringLiteral("four #> five");
    QCOMPARE(plan::comment(hostile), QStringLiteral("# one two threefour #> five\n"));
    const QString longText = plan::comment(QStringLiteral("word ").repeated(60));
    for (const QString &line : longText.split(u'\n', Qt::SkipEmptyParts)) {
        QVERIFY(line.startsWith(u"# word"));
        QVERIFY(line.size() <= 96);
    }
    QCOMPARE(longText.count(QStringLiteral("word")), 60);
}

GPUDECK_TEST(TstQuoting);
#include "tst_quoting.moc"
