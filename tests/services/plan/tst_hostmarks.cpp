// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/hostmark.h"
#include "tests/services/plan/runrig.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace tests;
using plan::HostMark;
using plan::Runner;
using values::Error;
using values::RunProgress;
using values::StepProgress;

namespace
{

const QString A = QStringLiteral("a"), B = QStringLiteral("b");
const QString KeyA = QStringLiteral("pciPassthru.a"), KeyB = QStringLiteral("pciPassthru.b");
const QString One = QStringLiteral("1");
const QString Vm1 = QStringLiteral("vm-1"), Vm2 = QStringLiteral("vm-2");
const QString Host1 = QStringLiteral("host-1"), Host2 = QStringLiteral("host-2");
const QString Theirs = QStringLiteral("20260102-030405-0bad");

HostMark theirMark()
{
    return {Theirs, QStringLiteral("bob@vsphere.local, bob@other-desk"),
        QDateTime({2026, 1, 2}, {3, 4, 5}, Qt::UTC)};
}

FakeWorld::Refusal refusing(const QString &call, Error::Kind kind)
{
    return [call, kind](const QString &asked) -> std::optional<Error> {
        if (!asked.startsWith(call))
            return std::nullopt;
        return Error(kind, QStringLiteral("The custom attribute cannot be set"),
            QStringLiteral("Global.SetCustomField is missing"));
    };
}

} // namespace

/// Two desktops, each with a journal of its own, at one world.
class TstHostMarks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<RunRig>();
        for (const QString &host : {Host1, Host2})
            m_rig->world->addHost(host);
        m_rig->world->addVm(Vm1, Host1);
        m_rig->world->addVm(Vm2, Host2);
        m_other = std::make_unique<RunRig>();
        m_other->world = m_rig->world;
    }

    void textIsReadBack()
    {
        const HostMark mark = theirMark();
        QCOMPARE(mark.text(),
            QStringLiteral("20260102-030405-0bad since 2026-01-02T03:04:05Z by bob@vsphere.local, "
                           "bob@other-desk"));
        QCOMPARE(HostMark::from(mark.text()), mark);
        HostMark longest = mark;
        longest.who = QString(4000, QLatin1Char('x'));
        QVERIFY(longest.text().size() <= 255);
        QVERIFY(HostMark::from(longest.text()));
    }

    void strangeTextIsNoMark_data()
    {
        QTest::addColumn<QString>("text");
        const QString good = theirMark().text();
        QTest::newRow("empty") << QString();
        QTest::newRow("words") << QStringLiteral("hands off, says bob");
        QTest::newRow("more behind") << good + QLatin1Char('\n') + good;
        QTest::newRow("control") << good + QChar(0x1b) + QStringLiteral("[2J");
        QTest::newRow("turned round") << good + QChar(0x202e);
        QTest::newRow("no such day")
            << QString(good).replace(QStringLiteral("2026-01-02T"), QStringLiteral("2026-13-02T"));
        QTest::newRow("no run") << QString(good).replace(Theirs, QStringLiteral("../../etc"));
        QTest::newRow("too long") << good + QString(300, QLatin1Char('x'));
        QTest::newRow("spaces") << good + QLatin1Char(' ');
    }
    void strangeTextIsNoMark()
    {
        QFETCH(QString, text);
        QVERIFY(!HostMark::from(text));
    }

    void goneWhenDoneAndWhenUndone()
    {
        QStringList seen;
        m_rig->world->onMark([&seen](const QString &host, const QString &text) {
            seen.append(host + text.left(8));
        });
        const auto runner = m_rig->begin(twoSteps());
        QVERIFY(m_rig->world->marker(Host1).isEmpty()); // nothing is done yet
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(seen.size(), 4); // both hosts, set and cleared
        QVERIFY(m_rig->world->marker(Host1).isEmpty());
        QVERIFY(m_rig->world->marker(Host2).isEmpty());
        QCOMPARE(undoOf(runner), RunProgress::Undone);
        QCOMPARE(seen.size(), 8);
        QVERIFY(m_rig->world->marker(Host1).isEmpty());
        QVERIFY(runner->notes().isEmpty());
    }

    void nothingToDoMarksNothing()
    {
        QCOMPARE(runOf(m_rig->begin(twoSteps())), RunProgress::Done);
        int marks = 0;
        m_rig->world->onMark([&marks](const QString &, const QString &) { ++marks; });
        QCOMPARE(runOf(m_rig->begin(twoSteps())), RunProgress::Done);
        QCOMPARE(marks, 0);
    }

    void theSecondDesktopIsBlockedAndTakesOver()
    {
        const auto first = halfDone();
        const std::optional<HostMark> mark = HostMark::from(m_rig->world->marker(Host1));
        QVERIFY(mark);
        QCOMPARE(mark->run, first->id());
        m_rig->world->forgetEffects();
        QVERIFY(!m_other->begin(twoSteps()));
        const Error error = m_other->error;
        QCOMPARE(error.kind, Error::Kind::Blocked);
        for (const QString &told : {first->id(), QStringLiteral("ada@vsphere.local"),
                 QStringLiteral("esx-host-1"), QStringLiteral("UTC")})
            QVERIFY2(error.why.contains(told), qPrintable(error.why));
        QVERIFY2(error.fix.contains(QStringLiteral("--take-over ") + first->id()),
            qPrintable(error.fix));
        QCOMPARE(plan::holdersIn(error), QStringList{first->id()});
        QCOMPARE(m_other->journal->writes(), 0);
        QVERIFY(m_rig->world->effects().isEmpty());

        m_other->takeOver = {Theirs};
        QVERIFY(!m_other->begin(twoSteps())); // that is another run
        m_other->takeOver = {first->id()};
        const auto second = m_other->begin(twoSteps());
        QVERIFY(second);
        QCOMPARE(runOf(second), RunProgress::Done);
        QVERIFY2(second->notes().value(0).contains(first->id()),
            qPrintable(second->notes().join(u'\n')));
        QVERIFY(m_rig->world->marker(Host1).isEmpty());
    }

    void theFirstDesktopLearnsThatItWasOvertaken()
    {
        const auto first = halfDone();
        m_other->takeOver = {first->id()};
        m_rig->world->refuseBy(refusing(QStringLiteral("reconfigure vm-2"), Error::Kind::Network));
        const auto second
            = m_other->begin(planOf({setStep(A, Vm1, KeyB, One), setStep(B, Vm2, KeyB, One)}));
        QCOMPARE(runOf(second), RunProgress::Failed);
        m_rig->world->refuseBy({});
        m_rig->world->forgetEffects();
        for (const bool back : {false, true}) {
            const auto ended = QCoro::waitFor(back ? first->undo({}) : first->run({}));
            QVERIFY(!ended.ok());
            QCOMPARE(plan::holdersIn(ended.error()), QStringList{second->id()});
            QCOMPARE(first->progress(), RunProgress::Failed); // as it stood
        }
        QVERIFY(m_rig->world->effects().isEmpty());
    }

    void aDeadRunDoesNotBlockItself()
    {
        const QString run = halfDone()->id(); // the runner is gone, the mark stays
        QVERIFY(!m_rig->world->marker(Host1).isEmpty());
        const auto again = m_rig->resume(run);
        QVERIFY(again);
        QCOMPARE(runOf(again), RunProgress::Done);
        QVERIFY(m_rig->world->marker(Host1).isEmpty());
    }

    void aRunAtRestInTheSameJournalIsOvertakenAndNamed()
    {
        const QString run = halfDone()->id();
        const auto next = m_rig->begin(twoSteps());
        QVERIFY2(next, qPrintable(m_rig->error.sentence()));
        QCOMPARE(runOf(next), RunProgress::Done);
        QVERIFY(next->notes().value(0).contains(run));
    }

    void aRunThatIsHeldInTheSameJournalBlocks()
    {
        const auto first = halfDone();
        QVERIFY(!m_rig->begin(twoSteps()));
        QCOMPARE(plan::holdersIn(m_rig->error), QStringList{first->id()});
    }

    void textOfSomebodyElseBlocksAndIsShownPlain()
    {
        m_rig->world->setMarker(Host2, QStringLiteral("<b>mine</b>\x1b[2J") + QString(500, u'x'));
        QVERIFY(!m_rig->begin(twoSteps()));
        const Error error = m_rig->error;
        QCOMPARE(error.kind, Error::Kind::Blocked);
        QVERIFY(error.why.contains(QStringLiteral("<b>mine</b> [2J")));
        QVERIFY(error.why.size() < 300);
        QVERIFY(error.fix.contains(QStringLiteral("vSphere Client")));
        QVERIFY(plan::holdersIn(error).isEmpty());
    }

    void withoutThePrivilegeItIsAWarning_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("privilege") << Error::Kind::Permission;
        QTest::newRow("standalone host") << Error::Kind::Unsupported;
    }
    void withoutThePrivilegeItIsAWarning()
    {
        QFETCH(Error::Kind, kind);
        m_rig->world->refuseBy(refusing(QStringLiteral("mark "), kind));
        const auto runner = m_rig->begin(twoSteps());
        QSignalSpy notes(runner.get(), &Runner::noted);
        QCOMPARE(runOf(runner), RunProgress::Done);
        QCOMPARE(notes.size(), 1);
        const QString said = notes.first().first().toString();
        QVERIFY2(said.contains(QStringLiteral("esx-host-1, esx-host-2"))
                && said.contains(QStringLiteral("Global.SetCustomField")),
            qPrintable(said));
        QCOMPARE(runner->notes(), QStringList{said});
        QCOMPARE(undoOf(runner), RunProgress::Undone);
        QCOMPARE(notes.size(), 1); // once is enough
    }

    void anOutageIsNoWarning()
    {
        m_rig->world->refuseBy(refusing(QStringLiteral("mark host-2"), Error::Kind::Network));
        const auto runner = m_rig->begin(twoSteps());
        QCOMPARE(runOf(runner), RunProgress::Failed);
        QVERIFY(m_rig->world->effects().isEmpty());
        QVERIFY(m_rig->world->marker(Host1).isEmpty()); // set, and taken away again
        m_rig->world->refuseBy({});
        QCOMPARE(runOf(runner), RunProgress::Done);
    }

    /// Both looked, and both set: the one that wrote last has the host.
    void theSlowerOfTwoWins()
    {
        bool isFirst = true;
        m_rig->world->onMark([&](const QString &host, const QString &) {
            if (host == Host2 && std::exchange(isFirst, false))
                m_rig->world->setMarker(Host2, theirMark().text());
        });
        const auto runner = m_rig->begin(twoSteps());
        QCOMPARE(runOf(runner), RunProgress::Failed);
        QCOMPARE(plan::holdersIn(*runner->state(A).error), QStringList{Theirs});
        QVERIFY(m_rig->world->effects().isEmpty());
        QVERIFY(m_rig->world->marker(Host1).isEmpty()); // backed off
        QCOMPARE(m_rig->world->marker(Host2), theirMark().text());
    }

    /// It looked before our mark was there and wrote long after it.
    void oneThatComesLaterIsMetBeforeTheNextStep()
    {
        const auto runner
            = m_rig->begin(planOf({setStep(A, Vm1, KeyA, One), setStep(B, Vm1, KeyB, One)}));
        connect(runner.get(), &Runner::stepChanged, this, [this](const values::StepState &state) {
            if (state.id == A && state.progress == StepProgress::Done)
                m_rig->world->setMarker(Host1, theirMark().text());
        });
        QCOMPARE(runOf(runner), RunProgress::Failed);
        QCOMPARE(runner->standsAt(), B);
        QCOMPARE(plan::holdersIn(*runner->state(B).error), QStringList{Theirs});
        QCOMPARE(m_rig->world->effects().size(), 1);
    }

    void aFailureThatDidNothingLeavesNoMark()
    {
        m_rig->world->setMarker(Host1, {});
        const auto runner = m_rig->begin(
            planOf({with(setStep(A, Vm1, KeyA, One), {{QStringLiteral("needs"), KeyB}})}));
        QCOMPARE(runOf(runner), RunProgress::Failed);
        QVERIFY(m_rig->world->marker(Host1).isEmpty());
    }

    void aVmThatMovedLeavesNoMarkBehind()
    {
        const auto runner = halfDone();
        m_rig->world->changeVm(
            vmRef(Vm1), [](values::VirtualMachine &vm) { vm.host = hostRef(Host2); });
        QCOMPARE(runOf(runner), RunProgress::Done);
        QVERIFY(m_rig->world->marker(Host1).isEmpty());
        QVERIFY(m_rig->world->marker(Host2).isEmpty());
    }

    void aMarkThatStaysIsTold()
    {
        const auto runner = m_rig->begin(twoSteps());
        int marks = 0;
        m_rig->world->refuseBy([&marks](const QString &call) -> std::optional<Error> {
            if (!call.startsWith(QStringLiteral("mark ")) || ++marks <= 2)
                return std::nullopt;
            return FakeWorld::gone();
        });
        QCOMPARE(runOf(runner), RunProgress::Done);
        QVERIFY(!m_rig->world->marker(Host1).isEmpty());
        QVERIFY(runner->notes().value(0).contains(QStringLiteral("GPU Deck run")));
    }

private:
    static values::Plan twoSteps()
    {
        return planOf({setStep(A, Vm1, KeyA, One), setStep(B, Vm2, KeyA, One)});
    }
    /// A run of the first desktop whose second step fails.
    std::shared_ptr<Runner> halfDone()
    {
        m_rig->world->refuseBy(refusing(QStringLiteral("reconfigure vm-2"), Error::Kind::Network));
        const auto runner = m_rig->begin(twoSteps());
        if (!runner || runOf(runner) != RunProgress::Failed)
            qFatal("the run was not half done");
        m_rig->world->refuseBy({});
        return runner;
    }

    std::unique_ptr<RunRig> m_rig, m_other;
};

GPUDECK_TEST(TstHostMarks);
#include "tst_hostmarks.moc"
