// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/audit.h"
#include "tests/services/plan/runrig.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

using namespace tests;
using plan::JournalEntry;

namespace
{

/// A run with a failure, a person's words and an undo in it.
QList<JournalEntry> trail(RunRig &rig)
{
    rig.world->addHost(QStringLiteral("host-1"));
    rig.world->addVm(QStringLiteral("vm-1"), QStringLiteral("host-1"));
    const auto runner = rig.begin(planOf({setStep(QStringLiteral("a"), QStringLiteral("vm-1"),
                                              QStringLiteral("pciPassthru.a"), QStringLiteral("1")),
        with(setStep(QStringLiteral("b"), QStringLiteral("vm-1"), QStringLiteral("pciPassthru.b"),
                 QStringLiteral("2")),
            {{QStringLiteral("wrong"), true}})}));
    (void)runOf(runner);
    (void)QCoro::waitFor(
        runner->skip(QStringLiteral("b"), QStringLiteral("<b>no</b> | *need*\nat all")));
    (void)runOf(runner);
    (void)undoOf(runner);
    return QCoro::waitFor(rig.journal->entries(runner->id())).value();
}

} // namespace

class TstAudit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineProvesItself()
    {
        RunRig rig;
        const QList<JournalEntry> entries = trail(rig);
        QList<QByteArray> lines = plan::auditJsonLines(entries).split('\n');
        QVERIFY(lines.takeLast().isEmpty());
        QCOMPARE(lines.size(), entries.size());
        QByteArray previous;
        for (const QByteArray &line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            const QByteArray hash = object.value(QStringLiteral("hash")).toString().toLatin1();
            QByteArray bare = line;
            bare.replace(QByteArray(",\"hash\":\"" + hash + "\"}"), "}");
            QCOMPARE(QCryptographicHash::hash(bare, QCryptographicHash::Sha256).toHex(), hash);
            QCOMPARE(object.value(QStringLiteral("previous")).toString().toLatin1(), previous);
            QVERIFY(!object.value(QStringLiteral("who")).toString().isEmpty());
            previous = hash;
        }
    }

    void tableForPeople()
    {
        RunRig rig;
        const QList<JournalEntry> entries = trail(rig);
        const QString table = plan::auditMarkdown(entries);
        const QStringList lines = table.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), entries.size() + 2);
        for (const QString &line : lines) {
            QString plain = line;
            plain.remove(QStringLiteral("\\|"));
            QCOMPARE(plain.count(u'|'), 9);
        }
        QVERIFY2(table.contains(QStringLiteral("pciPassthru.a: not set → 1")), qPrintable(table));
        QVERIFY2(table.contains(QStringLiteral("&lt;b>no&lt;/b> \\| \\*need\\* at all")),
            qPrintable(table));
        QVERIFY(table.contains(QStringLiteral("undo-outcome")));
        QVERIFY(table.contains(QString::fromLatin1(entries.last().hash.toHex().left(12))));
    }
};

GPUDECK_TEST(TstAudit);
#include "tst_audit.moc"
