// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/powerfailure.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using advice::PowerFailure;
using values::Error;
using values::Finding;
using values::Verdict;

namespace
{

const QString PowerOnFailed = u"Module 'DevicePowerOn' power on failed."_s;
const QByteArray TooManyPages
    = "2026-01-01T00:00:00.000Z| vmx| I125: PCIPassthru: total number of pages needed (4198402) "
      "exceeds limit (917504), failing\n";

Finding rule(const QString &id, Verdict verdict = Verdict::Fails)
{
    Finding finding;
    finding.rule = id;
    finding.verdict = verdict;
    finding.confidence = u"A"_s;
    finding.cause = u"cause of "_s + id;
    finding.remedy = u"remedy of "_s + id;
    return finding;
}

PowerFailure failure(const QString &words, const QList<Finding> &findings = {})
{
    PowerFailure made;
    made.vm = u"train"_s;
    made.error
        = {Error::Kind::Fault, u"it failed"_s, words, {}, u"GenericVmConfigFault\n"_s + words};
    made.findings = findings;
    return made;
}

} // namespace

class TstPowerFailure final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServersWordsTellTheCause()
    {
        const Error told
            = advice::explained(failure(u"Device 130:0.0 is not a passthrough device."_s));
        QCOMPARE(told.what, u"train cannot be powered on"_s);
        QVERIFY(told.why.startsWith(u"Device 130:0.0 is not a passthrough device. 0000:82:00.0"));
        QVERIFY2(told.fix.startsWith(u"Enable passthrough of the device"), qPrintable(told.fix));
        QVERIFY(told.detail.contains(u"PF-PT-04"));
        QCOMPARE(told.kind, Error::Kind::Fault);
    }

    void theLogTellsWhereTheServerDoesNot()
    {
        PowerFailure one = failure(PowerOnFailed);
        one.log = "first line\n" + TooManyPages;
        const Error told = advice::explained(one);
        QVERIFY2(told.why.contains(u"there is room for 3"), qPrintable(told.why));
        QVERIFY2(told.fix.contains(u"pciPassthru.64bitMMIOSizeGB to 32"), qPrintable(told.fix));
        QVERIFY2(told.detail.contains(u"vmware.log, line 2: "), qPrintable(told.detail));
    }

    void theLogIsNotAskedWhereTheServerTells()
    {
        PowerFailure one = failure(u"Failed to register the device pciPassthru0"_s);
        one.log = TooManyPages;
        QVERIFY(!advice::explained(one).fix.contains(u"64bitMMIOSizeGB"));
    }

    void theRuleThatIsMeantSaysItBest()
    {
        const QList<Finding> rules{rule(u"PF-VM-07"_s), rule(u"PF-PT-04"_s)};
        const Error told
            = advice::explained(failure(u"Device 130:0.0 is not a passthrough device."_s, rules));
        QVERIFY2(told.why.endsWith(u"cause of PF-PT-04."), qPrintable(told.why));
        QVERIFY(told.fix.startsWith(u"remedy of PF-PT-04."));
        QVERIFY(!told.why.contains(u"PF-VM-07"));
    }

    void anotherRuleThatHoldsIsToldAsWell()
    {
        const Error told = advice::explained(failure(
            u"No graphics device is available for vGPU 'grid_t4-4q'."_s, {rule(u"PF-VG-12"_s)}));
        QVERIFY(told.why.contains(u"grid_t4-4q"));
        QVERIFY(told.why.endsWith(u"cause of PF-VG-12."));
        QVERIFY(told.detail.endsWith(u"PF-VG-10, PF-VG-12"));
    }

    void whatEndsNoPowerOnIsNotTold()
    {
        Finding guess = rule(u"PF-VM-11"_s), ofHost = rule(u"PF-PT-01"_s);
        guess.confidence = u"C"_s;
        ofHost.hostStep = true;
        const Error told = advice::explained(
            failure(PowerOnFailed, {rule(u"PF-VM-13"_s, Verdict::Loses), guess, ofHost}));
        QCOMPARE(told.why, PowerOnFailed);
        QVERIFY2(told.fix.contains(u"vmkernel.log"), qPrintable(told.fix));
    }

    void theServersRemedyIsKeptWhereNoneIsKnown()
    {
        PowerFailure one = failure(u"Something else."_s);
        one.error.fix = u"Ask for the privilege X."_s;
        QVERIFY(advice::explained(one).fix.startsWith(u"Ask for the privilege X. Then try"));
    }

    void onlyVerdictsAreExplained_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<bool>("isVerdict");
        QTest::newRow("fault") << Error::Kind::Fault << true;
        QTest::newRow("blocked") << Error::Kind::Blocked << true;
        QTest::newRow("permission") << Error::Kind::Permission << true;
        QTest::newRow("network") << Error::Kind::Network << false;
        QTest::newRow("stopped") << Error::Kind::Cancelled << false;
        QTest::newRow("not known") << Error::Kind::Incomplete << false;
    }
    void onlyVerdictsAreExplained()
    {
        QFETCH(Error::Kind, kind);
        QTEST(advice::isPowerVerdict({kind, u"what"_s, u"why"_s}), "isVerdict");
    }
};

GPUDECK_TEST(TstPowerFailure);
#include "tst_powerfailure.moc"
