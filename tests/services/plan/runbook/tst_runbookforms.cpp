// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/plan/runbook/runbookcase.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using plan::RunbookInput;

namespace
{

const QString hostileName = QStringLiteral(
    "</td><script>alert('x')</script> | [a](http://evil.example) `b` *c*\n# d & e");

QByteArray golden(const QString &name)
{
    QFile file(QDir(QStringLiteral(GPUDECK_GOLDEN)).filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What was made, to look at and to take as the new golden file.
QString keep(const QString &name, const QString &text)
{
    QFile file(QDir::temp().filePath(QString(u"gpudeck-" + name)));
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
    return file.fileName();
}

} // namespace

class TstRunbookForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asWritten_data();
    void asWritten();
    void htmlIsEscaped();
    void htmlLoadsNothing();
    void markdownIsEscaped();
    void powerCliSaysThatItHasNotBeenRun();
    void powerCliHasNoForeignCode();
};

void TstRunbookForms::asWritten_data()
{
    QTest::addColumn<QString>("file");
    for (const char *ending : {"md", "html", "sh", "ps1"})
        QTest::addRow("%s", ending) << QString(u"passthrough." + QString::fromLatin1(ending));
}

void TstRunbookForms::asWritten()
{
    QFETCH(QString, file);
    const RunbookInput input = tests::runbookCase(QStringLiteral("llm-train-01"));
    const QHash<QString, QString> made{{QStringLiteral("passthrough.md"), runbookMarkdown(input)},
        {QStringLiteral("passthrough.html"), runbookHtml(input)},
        {QStringLiteral("passthrough.sh"), runbookShell(input)},
        {QStringLiteral("passthrough.ps1"), runbookPowerCli(input)}};
    const QString text = made.value(file);
    if (text.toUtf8() != golden(file))
        QFAIL(qPrintable(QString(u"differs from the golden file: " + keep(file, text))));
}

void TstRunbookForms::htmlIsEscaped()
{
    const QString html = runbookHtml(tests::runbookCase(hostileName));
    QVERIFY(!html.contains(u"<script"));
    QVERIFY(html.contains(u"&lt;/td&gt;&lt;script&gt;"));
    QHash<QString, int> elements;
    QString body = html.mid(html.indexOf(u"<body>"));
    body.chop(QStringLiteral("</html>\n").size());
    body.replace(QLatin1String("<br>"), QLatin1String("<br/>"));
    QXmlStreamReader reader(body);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            ++elements[reader.name().toString()];
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(elements.value(QStringLiteral("section")), 5);
    QCOMPARE(elements.value(QStringLiteral("table")), 3);
}

void TstRunbookForms::htmlLoadsNothing()
{
    const QString html = runbookHtml(tests::runbookCase(QStringLiteral("vm")));
    for (const char *loader : {"src=", "href=", "@import", "url(", "<link", "<script"})
        QVERIFY2(!html.contains(QString::fromLatin1(loader)), loader);
    QVERIFY(html.contains(u"prefers-color-scheme: dark"));
    QVERIFY(html.contains(u"default-src 'none'"));
}

void TstRunbookForms::markdownIsEscaped()
{
    const QString text = runbookMarkdown(tests::runbookCase(hostileName));
    const QRegularExpression bare(QStringLiteral("(?<!\\\\)[<>`\\[\\]]"));
    QVERIFY2(!text.contains(bare), qPrintable(bare.match(text).captured()));
    QVERIFY(!text.contains(u"http://"));
    QVERIFY(!text.contains(u"\n# d"));
    const QRegularExpression cells(QStringLiteral("(?<!\\\\)\\|"));
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(u'|'))
            QVERIFY2(line.count(cells) == 4 || line.count(cells) == 5, qPrintable(line));
    }
}

void TstRunbookForms::powerCliSaysThatItHasNotBeenRun()
{
    const QString script = runbookPowerCli(tests::runbookCase(QStringLiteral("vm")));
    QVERIFY(
        script.startsWith(QChar(QChar::ByteOrderMark) + QStringLiteral("# THIS SCRIPT HAS NOT")));
    QVERIFY(script.contains(u"Set-StrictMode -Version Latest\n$ErrorActionPreference = 'Stop'\n"));
    QVERIFY(script.indexOf(u"\nAssert-Server\n") > script.indexOf(u"function Step5"));
}

/// Every line of a step is a comment, ours, or has the name within one quoted word.
void TstRunbookForms::powerCliHasNoForeignCode()
{
    const QString name = QStringLiteral("x\u2019; Remove-VM *\n; Remove-VM 'y' #>");
    const QString quoted = plan::powerShellQuoted(QString(u"named:" + name));
    QString script = runbookPowerCli(tests::runbookCase(name));
    QVERIFY(script.contains(quoted));
    script.replace(quoted, QStringLiteral("OBJECT"));
    for (const QString &line : script.split(u'\n')) {
        if (line.contains(u"Remove-VM ") && !line.startsWith(u"# "))
            QVERIFY2(line.contains(u"x\u2019\u2019; Remove-VM * ; Remove-VM ''y'' #>"),
                qPrintable(line));
    }
}

GPUDECK_TEST(TstRunbookForms);
#include "tst_runbookforms.moc"
