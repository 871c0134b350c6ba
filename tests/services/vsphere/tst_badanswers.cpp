// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/answerreader.h"
#include "tests/services/vsphere/gzip.h"
#include "tests/support/testmain.h"

#include <QTest>

using values::Error;
using vsphere::AnswerReader;

namespace
{

const QByteArray Whole
    = "<?xml version=\"1.0\"?><Envelope><Body><XResponse><returnval>a</returnval></XResponse>"
      "</Body></Envelope>";

const QByteArray Entities
    = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\">"
      "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
      "]><Envelope>&c;</Envelope>";

struct Bad {
    QByteArray bytes;
    bool gzip = false;
    Error::Kind kind = Error::Kind::Protocol;
    QString why; ///< a part of it
};

/// Feeds piece by piece and says how it ended.
values::Result<vsphere::Answer> readAll(AnswerReader &reader, const QByteArray &bytes)
{
    constexpr qsizetype Piece = 5000;
    for (qsizetype at = 0; at < bytes.size(); at += Piece) {
        const auto fed = reader.feed(bytes.mid(at, Piece));
        if (!fed)
            return fed.error();
    }
    return reader.finish();
}

} // namespace

Q_DECLARE_METATYPE(Bad)

class TstBadAnswers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsWrong_data()
    {
        using Kind = Error::Kind;
        QTest::addColumn<Bad>("bad");
        const QByteArray zipped = tests::gzip(Whole);
        const auto row = [](const char *name, const Bad &bad) {
            QTest::newRow(name) << bad;
        };
        const QString html = QStringLiteral("HTML");
        row("empty", {{}, false, Kind::Network, QStringLiteral("sent nothing")});
        row("cut in a tag",
            {Whole.chopped(4), false, Kind::Network, QStringLiteral("ends before")});
        row("cut between tags",
            {Whole.chopped(11), false, Kind::Network, QStringLiteral("ends before")});
        row("only white space",
            {QByteArray("\n\n"), false, Kind::Network, QStringLiteral("ends before")});
        row("gzip cut", {zipped.chopped(20), true, Kind::Network, QStringLiteral("too early")});
        row("gzip without its checksum",
            {zipped.chopped(8), true, Kind::Network, QStringLiteral("too early")});
        row("gzip with a wrong checksum",
            {zipped.chopped(8) + QByteArray(8, 'x'), true, Kind::Protocol,
                QStringLiteral("damaged")});
        row("said gzip, sent plain", {Whole, true, Kind::Protocol, QStringLiteral("damaged")});
        row("HTML with doctype",
            {QByteArray("<!DOCTYPE html><html><head><meta charset=utf-8></head></html>"), false,
                Kind::Protocol, html});
        row("XHTML", {QByteArray("<html><body>Log in</body></html>"), false, Kind::Protocol, html});
        row("HTML that is no XML",
            {QByteArray("\n <HTML><img src=a><br></HTML>"), false, Kind::Protocol, html});
        row("plain text",
            {QByteArray("Bad gateway"), false, Kind::Protocol, QStringLiteral("not XML")});
        row("JSON", {QByteArray("{\"a\":1}"), false, Kind::Protocol, QStringLiteral("not XML")});
        row("damaged",
            {QByteArray(Whole).replace("</returnval>", "</other>"), false, Kind::Protocol,
                QStringLiteral("XML is damaged")});
        row("something behind the end",
            {Whole + "<more/>", false, Kind::Protocol, QStringLiteral("XML is damaged")});
        row("entity bomb",
            {Entities, false, Kind::Protocol, QStringLiteral("document type definition")});
        row("entity bomb in gzip",
            {tests::gzip(Entities), true, Kind::Protocol,
                QStringLiteral("document type definition")});
        row("unknown encoding",
            {QByteArray("<?xml version=\"1.0\" encoding=\"EBCDIC-9\"?><a/>"), false, Kind::Protocol,
                QStringLiteral("encoding")});
        row("bytes that are not UTF-8",
            {QByteArray(Whole).replace("a</ret", "\xff\xfe</ret"), false, Kind::Protocol,
                QStringLiteral("XML is damaged")});
        row("too deep",
            {QByteArray("<a>").repeated(101), false, Kind::Protocol,
                QStringLiteral("nested deeper")});
    }

    void saysWhatIsWrong()
    {
        QFETCH(Bad, bad);
        AnswerReader reader(
            bad.gzip ? AnswerReader::Encoding::Gzip : AnswerReader::Encoding::Identity);
        const auto answer = readAll(reader, bad.bytes);
        QVERIFY(!answer.ok());
        const Error error = answer.error();
        QVERIFY2(error.why.contains(bad.why), qPrintable(error.sentence()));
        QCOMPARE(error.kind, bad.kind);
        QVERIFY(!error.what.isEmpty());
        QVERIFY(!error.fix.isEmpty());
        QVERIFY2(!reader.feed("<a/>").ok(), "an error stays");
        QVERIFY2(!reader.finish().ok(), "an error stays");
    }

    void everyPrefixIsIncomplete()
    {
        const QByteArray zipped = tests::gzip(Whole);
        for (qsizetype size = 0; size < Whole.size(); ++size) {
            AnswerReader reader;
            QVERIFY2(!readAll(reader, Whole.first(size)).ok(), qPrintable(QString::number(size)));
        }
        for (qsizetype size = 0; size < zipped.size(); ++size) {
            AnswerReader reader(AnswerReader::Encoding::Gzip);
            const auto answer = readAll(reader, zipped.first(size));
            QVERIFY(!answer.ok());
            QCOMPARE(answer.error().kind, Error::Kind::Network);
        }
    }

    void gzipBombStopsAtTheLimit()
    {
        const QByteArray bomb = tests::gzipBomb("<Envelope/>", (qint64(1) << 30) + (1 << 20));
        QVERIFY(bomb.size() < 2'000'000);
        AnswerReader reader(AnswerReader::Encoding::Gzip);
        const auto fed = reader.feed(bomb);
        QVERIFY(!fed.ok());
        QVERIFY2(fed.error().why.contains(QStringLiteral("longer than any")),
            qPrintable(fed.error().sentence()));
        QVERIFY2(reader.inflatedBytes() >= AnswerReader::Limits().inflated, "stopped early");
        QVERIFY2(reader.inflatedBytes() <= AnswerReader::Limits().inflated + 100'000, "went on");
        QCOMPARE(fed.error().kind, Error::Kind::Protocol);
    }

    void endlessAnswersStop_data()
    {
        QTest::addColumn<QByteArray>("beginning");
        QTest::addColumn<QByteArray>("repeated");
        QTest::addColumn<QString>("why");
        QTest::newRow("objects that are dropped")
            << QByteArray("<Envelope><Body><X><returnval>")
            << QByteArray("<objects><a>as long as a real one, nearly</a></objects>")
            << QStringLiteral("longer than any");
        QTest::newRow("elements") << QByteArray("<Envelope>") << QByteArray("<a/>")
                                  << QStringLiteral("single object");
        QTest::newRow("text") << QByteArray("<Envelope><a>") << QByteArray("some text ")
                              << QStringLiteral("single object");
        QTest::newRow("names") << QByteArray("<Envelope><a>") << QByteArray()
                               << QStringLiteral("single object");
        QTest::newRow("one attribute") << QByteArray("<Envelope><a b='") << QByteArray("xxxxxxxxxx")
                                       << QStringLiteral("megabyte");
        QTest::newRow("one comment") << QByteArray("<Envelope><!-- ") << QByteArray("xxxxxxxxxx")
                                     << QStringLiteral("megabyte");
        QTest::newRow("small objects")
            << QByteArray("<Envelope xmlns=\"http://schemas.xmlsoap.org/soap/envelope/\"><Body><X>"
                          "<returnval>")
            << QByteArray("<objects/>") << QStringLiteral("more objects");
        QTest::newRow("white space before the root")
            << QByteArray() << QByteArray("          ") << QStringLiteral("longer than any");
    }

    void endlessAnswersStop()
    {
        QFETCH(QByteArray, beginning);
        QFETCH(QByteArray, repeated);
        QFETCH(QString, why);
        AnswerReader::Limits limits;
        limits.inflated = 8'000'000;
        limits.held = 1'000'000;
        AnswerReader reader(
            AnswerReader::Encoding::Identity, [](const vsphere::XmlNode &) {}, limits);
        values::Status fed = reader.feed(beginning);
        qint64 sent = 0;
        for (int i = 0; fed.ok() && sent < 2 * limits.inflated; ++i) {
            const QByteArray piece
                = repeated.isEmpty() ? "<n" + QByteArray::number(i) + "/>" : repeated.repeated(400);
            sent += piece.size();
            fed = reader.feed(piece);
        }
        QVERIFY2(!fed.ok(), "never stopped");
        QVERIFY2(fed.error().why.contains(why), qPrintable(fed.error().sentence()));
    }

    void detailShowsNothingOfARealAnswer()
    {
        AnswerReader reader;
        const auto answer = readAll(
            reader, "<Envelope><Body><X><returnval>cst-VCT-secret-ticket</returnval></Y>");
        QVERIFY(!answer.ok());
        QVERIFY(!answer.error().detail.contains(QStringLiteral("secret")));
        QVERIFY(!answer.error().sentence().contains(QStringLiteral("secret")));
    }
};

GPUDECK_TEST(TstBadAnswers);
#include "tst_badanswers.moc"
