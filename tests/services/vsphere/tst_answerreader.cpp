// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/answerreader.h"
#include "tests/services/vsphere/gzip.h"
#include "tests/support/testmain.h"

#include <QTest>

using vsphere::Answer;
using vsphere::AnswerReader;
using vsphere::XmlNode;

namespace
{

/// Prefixes on purpose unlike those of the reference: only namespaces count.
const QByteArray Page
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\">\n"
      " <e:Body>\n"
      "  <RetrievePropertiesExResponse xmlns=\"urn:vim25\">\n"
      "   <returnval>\n"
      "    <token>7</token>\n"
      "    <objects>\n"
      "     <obj type=\"HostSystem\" serverGuid=\"x\">host-1</obj>\n"
      "     <propSet><name>name</name>\n"
      "      <val xmlns:XMLSchema-instance=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
      "           XMLSchema-instance:type=\"xsd:string\">esx &amp; &#x47;PU</val></propSet>\n"
      "    </objects>\n"
      "    <objects><obj type=\"HostSystem\">host-2</obj></objects>\n"
      "   </returnval>\n"
      "  </RetrievePropertiesExResponse>\n"
      " </e:Body>\n"
      "</e:Envelope>";

} // namespace

class TstAnswerReader final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsInPieces_data()
    {
        QTest::addColumn<bool>("compressed");
        QTest::addColumn<int>("pieceSize");
        for (const int size : {1, 7, 100'000}) {
            QTest::addRow("plain %d", size) << false << size;
            QTest::addRow("gzip %d", size) << true << size;
        }
    }

    void readsInPieces()
    {
        QFETCH(bool, compressed);
        QFETCH(int, pieceSize);
        const QByteArray bytes = compressed ? tests::gzip(Page) : Page;
        AnswerReader reader(
            compressed ? AnswerReader::Encoding::Gzip : AnswerReader::Encoding::Identity);
        for (qsizetype at = 0; at < bytes.size(); at += pieceSize)
            QVERIFY(reader.feed(bytes.mid(at, pieceSize)).ok());
        const auto answer = reader.finish();
        QVERIFY2(answer.ok(), "not read");
        QVERIFY(!answer->fault);
        QCOMPARE(reader.inflatedBytes(), Page.size());
        QCOMPARE(answer->body().name(), QByteArrayView("RetrievePropertiesExResponse"));
        const XmlNode object = answer->returnval().child("objects");
        QCOMPARE(object.child("obj").toMoRef(),
            (values::MoRef{QStringLiteral("HostSystem"), QStringLiteral("host-1")}));
        const XmlNode val = object.child("propSet").child("val");
        QCOMPARE(val.xsiType(), QByteArrayView("string"));
        QCOMPARE(val.toString(), QStringLiteral("esx & GPU"));
        QCOMPARE(val.parent().parent(), object);
        QVERIFY(object.text().isEmpty());
    }

    void streamsObjectsAndDropsThem()
    {
        QStringList seen;
        const auto sink = [&seen](const XmlNode &object) {
            seen << object.child("obj").toString() + QLatin1Char('@')
                    + QString::fromUtf8(object.parent().name());
        };
        AnswerReader reader(AnswerReader::Encoding::Identity, sink);
        QVERIFY(reader.feed(Page).ok());
        const auto answer = reader.finish();
        QVERIFY(answer.ok());
        QCOMPARE(seen,
            (QStringList{QStringLiteral("host-1@returnval"), QStringLiteral("host-2@returnval")}));
        QCOMPARE(answer->returnval().child("token").toInt().value_or(0), 7);
        QVERIFY(answer->returnval().child("objects").isNull());
    }

    void streamsUpdatesWithTheirFilter()
    {
        const QByteArray updates
            = "<Envelope><Body><WaitForUpdatesExResponse><returnval><version>3</version>"
              "<filterSet><filter type=\"PropertyFilter\">f1</filter>"
              "<objectSet><kind>leave</kind><obj type=\"VirtualMachine\">vm-1</obj></objectSet>"
              "<objectSet><kind>leave</kind><obj type=\"VirtualMachine\">vm-2</obj></objectSet>"
              "<missingSet/></filterSet><filterSet><filter type=\"PropertyFilter\">f2</filter>"
              "<objectSet><kind>leave</kind><obj type=\"VirtualMachine\">vm-3</obj></objectSet>"
              "</filterSet><truncated>true</truncated></returnval></WaitForUpdatesExResponse>"
              "</Body></Envelope>";
        QStringList seen;
        const auto sink = [&seen](const XmlNode &object) {
            seen << object.parent().child("filter").toString() + object.child("obj").toString();
        };
        AnswerReader reader(AnswerReader::Encoding::Identity, sink);
        QVERIFY(reader.feed(updates).ok());
        const auto answer = reader.finish();
        QVERIFY(answer.ok());
        QCOMPARE(seen.join(u' '), QStringLiteral("f1vm-1 f1vm-2 f2vm-3"));
        QCOMPARE(answer->returnval().child("truncated").toBool(), std::optional<bool>(true));
        QVERIFY(answer->returnval().child("filterSet").child("missingSet"));
    }

    void memoryStaysFlatWhileStreaming()
    {
        QByteArray big = "<Envelope><Body><X><returnval>";
        const QByteArray object = "<objects>" + QByteArray(10'000, 'x') + "</objects>";
        AnswerReader::Limits limits;
        limits.held = 100'000;
        qint64 objects = 0;
        const auto sink = [&objects](const XmlNode &node) {
            objects += node.text().size();
        };
        AnswerReader reader(AnswerReader::Encoding::Identity, sink, limits);
        QVERIFY(reader.feed(big).ok());
        for (int i = 0; i < 1000; ++i)
            QVERIFY(reader.feed(object).ok());
        QVERIFY(reader.feed("</returnval></X></Body></Envelope>").ok());
        QVERIFY(reader.finish().ok());
        QCOMPARE(objects, 10'000'000);
    }

    void severalGzipMembersAreOneAnswer()
    {
        AnswerReader reader(AnswerReader::Encoding::Gzip);
        QVERIFY(reader.feed(QByteArray(tests::gzip("<a>1") + tests::gzip("2</a>"))).ok());
        const auto answer = reader.finish();
        QVERIFY(answer.ok());
        QCOMPARE(answer->root().toInt().value_or(0), 12);
        QVERIFY(!answer->isSoap());
    }

    void readsValues()
    {
        AnswerReader reader;
        QVERIFY(reader
                    .feed("<a><t>true</t><o>1</o><x>yes</x><n>-32634</n><big>99999999999</big>"
                          "<d>2025-03-04T05:06:07.89Z</d><z>2025-03-04T05:06:07</z><e/>"
                          "<w>2025-03-04T06:06:07+01:00</w></a>")
                    .ok());
        const auto answer = reader.finish();
        QVERIFY(answer.ok());
        const XmlNode root = answer->root();
        QCOMPARE(root.child("t").toBool(), std::optional<bool>(true));
        QCOMPARE(root.child("o").toBool(), std::optional<bool>(true));
        QCOMPARE(root.child("x").toBool(), std::optional<bool>());
        QCOMPARE(root.child("n").toInt(), std::optional<int>(-32634));
        QCOMPARE(root.child("big").toInt(), std::optional<int>());
        QCOMPARE(root.child("big").toInteger(), std::optional<qint64>(99999999999));
        QCOMPARE(root.child("e").toInt(), std::optional<int>());
        const QDateTime second(QDate(2025, 3, 4), QTime(5, 6, 7), Qt::UTC);
        QCOMPARE(root.child("d").toDateTime(), second.addMSecs(890));
        QCOMPARE(root.child("z").toDateTime(), second);
        QCOMPARE(root.child("w").toDateTime(), second);
        QVERIFY(!root.child("e").toDateTime().isValid());
        QVERIFY(root.child("absent").child("deeper").toString().isEmpty());
    }
};

GPUDECK_TEST(TstAnswerReader);
#include "tst_answerreader.moc"
