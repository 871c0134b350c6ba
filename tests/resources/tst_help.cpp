// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/derive/passthroughstatus.h"
#include "models/values/result.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

namespace
{

QStringList pagesOf(const QString &language)
{
    return QDir(QStringLiteral(":/help/") + language).entryList(QDir::Files, QDir::Name);
}

QUrl urlOf(const QString &language, const QString &page)
{
    return QUrl(QStringLiteral("qrc:/help/%1/%2").arg(language, page));
}

struct Link {
    QUrl target;
    bool picture = false;
};

/// Every link and picture of the shown page, as the browser resolves it.
QList<Link> linksOf(const QTextBrowser &browser)
{
    QList<Link> links;
    for (QTextBlock block = browser.document()->begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextCharFormat format = part.fragment().charFormat();
            if (format.isImageFormat())
                links.append(
                    {browser.source().resolved(QUrl(format.toImageFormat().name())), true});
            else if (!format.anchorHref().isEmpty())
                links.append({browser.source().resolved(QUrl(format.anchorHref())), false});
        }
    return links;
}

QString plainText(const QUrl &page)
{
    QTextBrowser browser;
    browser.setSource(page);
    return browser.document()->toPlainText().simplified();
}

} // namespace

class TstHelp final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothLanguagesHaveTheSamePages();
    void pageIsShown_data();
    void pageIsShown();
    void linksLeadSomewhere_data();
    void linksLeadSomewhere();
    void contentsNameEveryPage_data();
    void contentsNameEveryPage();
    void legendSaysWhatTheProgramSays();
    void exitCodesAreThoseOfTheProgram_data();
    void exitCodesAreThoseOfTheProgram();
    void methodsHaveADrawing_data();
    void methodsHaveADrawing();
};

void TstHelp::bothLanguagesHaveTheSamePages()
{
    const QStringList english = pagesOf(QStringLiteral("en"));
    QVERIFY(english.contains(QStringLiteral("using-gpudeck.html")));
    QCOMPARE(english, pagesOf(QStringLiteral("de")));
}

void TstHelp::pageIsShown_data()
{
    QTest::addColumn<QUrl>("url");
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("de")})
        for (const QString &page : pagesOf(language))
            QTest::addRow("%s/%s", qPrintable(language), qPrintable(page)) << urlOf(language, page);
}

void TstHelp::pageIsShown()
{
    QFETCH(QUrl, url);
    QTextBrowser browser;
    browser.setSource(url);
    const QString title = browser.documentTitle();
    QVERIFY(!title.isEmpty());
    QVERIFY(browser.document()->toPlainText().startsWith(title));
    QVERIFY(browser.document()->characterCount() > 300);
    QVERIFY(!browser.document()->toPlainText().contains(QChar(QChar::ReplacementCharacter)));
}

void TstHelp::linksLeadSomewhere_data()
{
    pageIsShown_data();
}

void TstHelp::linksLeadSomewhere()
{
    QFETCH(QUrl, url);
    QTextBrowser browser;
    browser.setSource(url);
    for (const Link &link : linksOf(browser)) {
        const QString name = link.target.toString();
        QVERIFY2(link.target.scheme() == QLatin1String("qrc"), qPrintable(name));
        QVERIFY2(QFile::exists(QLatin1Char(':') + link.target.path()), qPrintable(name));
        if (link.picture) {
            const QVariant picture
                = browser.document()->resource(QTextDocument::ImageResource, link.target);
            QVERIFY2(picture.isValid(), qPrintable(name));
        } else if (link.target.hasFragment()) {
            QFile page(QLatin1Char(':') + link.target.path());
            QVERIFY(page.open(QIODevice::ReadOnly));
            const QString anchor = QStringLiteral("name=\"%1\"").arg(link.target.fragment());
            QVERIFY2(QString::fromUtf8(page.readAll()).contains(anchor), qPrintable(name));
        }
    }
}

void TstHelp::contentsNameEveryPage_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

void TstHelp::contentsNameEveryPage()
{
    QFETCH(QString, language);
    const QString contents = QStringLiteral("index.html");
    QTextBrowser browser;
    browser.setSource(urlOf(language, contents));
    QStringList named{contents};
    for (const Link &link : linksOf(browser))
        named.append(link.target.fileName());
    named.sort();
    QCOMPARE(named, pagesOf(language));
}

void TstHelp::legendSaysWhatTheProgramSays()
{
    using Status = models::PassthroughStatus;
    const QString text
        = plainText(urlOf(QStringLiteral("en"), QStringLiteral("using-gpudeck.html")));
    for (const Status status :
        {Status::Unknown, Status::NotConfigurable, Status::Disabled, Status::Available,
            Status::EnabledNeedsReboot, Status::DisabledNeedsReboot, Status::EnabledNotCapable}) {
        const QString row = models::statusText(status) + QLatin1Char(' ')
            + models::statusMeaning(status).simplified();
        QVERIFY2(text.contains(row), qPrintable(row));
    }
}

void TstHelp::exitCodesAreThoseOfTheProgram_data()
{
    contentsNameEveryPage_data();
}

void TstHelp::exitCodesAreThoseOfTheProgram()
{
    QFETCH(QString, language);
    using Kind = values::Error::Kind;
    QFile page(QStringLiteral(":/help/%1/errors.html").arg(language));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(page.readAll());
    static const QRegularExpression row(QStringLiteral("<tr><td>[^<]+</td><td>(\\d)</td><td>"));
    QStringList printed;
    for (auto found = row.globalMatch(html); found.hasNext();)
        printed.append(found.next().captured(1));
    QStringList expected;
    for (const Kind kind : {Kind::NotRun, Kind::Protocol, Kind::Usage, Kind::Auth, Kind::Trust,
             Kind::Network, Kind::Fault, Kind::NotFound, Kind::Unsupported, Kind::Storage,
             Kind::Blocked, Kind::Permission, Kind::Incomplete, Kind::Cancelled})
        expected.append(QString::number(values::exitCode(kind)));
    QCOMPARE(printed, expected);
}

void TstHelp::methodsHaveADrawing_data()
{
    QTest::addColumn<QString>("method");
    for (const char *method : {"passthrough", "vgpu", "bitfusion"})
        QTest::newRow(method) << QString::fromLatin1(method);
}

void TstHelp::methodsHaveADrawing()
{
    QFETCH(QString, method);
    const QString drawing = QStringLiteral(":/help/drawings/%1.svg").arg(method);
    QVERIFY(QSvgRenderer(drawing).isValid());
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("de")}) {
        QTextBrowser browser;
        browser.setSource(urlOf(language, QStringLiteral("method-%1.html").arg(method)));
        QStringList shown;
        for (const Link &link : linksOf(browser))
            if (link.picture)
                shown.append(QLatin1Char(':') + link.target.path());
        QCOMPARE(shown, QStringList{drawing});
    }
}

GPUDECK_TEST(TstHelp);
#include "tst_help.moc"
