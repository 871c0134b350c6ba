// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/assignmentwish.h"
#include "models/plan/devicecandidatemodel.h"
#include "models/plan/evacuationmodel.h"
#include "models/plan/vmcandidatemodel.h"
#include "tests/models/signalcounter.h"
#include "tests/support/testmain.h"
#include "tests/ui/wizards/sampleproposal.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using models::AssignmentWish;
using models::DeviceCandidateModel;

/// What may be chosen in the wizard, and what the choice means for the recipe.
class TstCandidates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void devicesAreGroupedByHost();
    void unusableDevicesHaveNoBox();
    void linkedDevicesAreTickedTogether();
    void severalHostsNeedOneModel();
    void freshDevicesChangeTheirRows();
    void ticksOutliveTheirRows();
    void vmsThatCannotBeChosen();
    void evacuationTicks();
    void assignmentsByTarget();
    void clonesAreNumbered();

private:
    static bool tick(DeviceCandidateModel &model, const QModelIndex &index, bool on = true);
};

bool TstCandidates::tick(DeviceCandidateModel &model, const QModelIndex &index, bool on)
{
    return model.setData(
        index, static_cast<int>(on ? Qt::Checked : Qt::Unchecked), Qt::CheckStateRole);
}

void TstCandidates::devicesAreGroupedByHost()
{
    DeviceCandidateModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCandidates(tests::sampleProposal({}).devices);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowCount(model.index(1, 0, {})), 4);
    QCOMPARE(model.index(0, 0, {}).data().toString(), QStringLiteral("sc2esx01.vslab.local"));
    QVERIFY(model.index(0, 0, {}).data(DeviceCandidateModel::IsHostRole).toBool());
    const QModelIndex nic = model.index(1, 1, model.index(0, 0, {}));
    QCOMPARE(nic.data().toString(), QStringLiteral("0000:03:00.0, and 1 more"));
}

void TstCandidates::unusableDevicesHaveNoBox()
{
    DeviceCandidateModel model;
    model.setCandidates(tests::sampleProposal({}).devices);
    const QModelIndex used = model.index(0, 0, model.index(2, 0, {}));
    QVERIFY((model.flags(used) & Qt::ItemIsUserCheckable) == 0);
    QVERIFY(!tick(model, used));
    QVERIFY(used.data(Qt::ToolTipRole).toString().contains(QStringLiteral("inference-02")));
}

void TstCandidates::linkedDevicesAreTickedTogether()
{
    DeviceCandidateModel model;
    model.setCandidates(tests::sampleProposal({}).devices);
    const QSignalSpy ticked(&model, &DeviceCandidateModel::tickedChanged);
    const QModelIndex second = model.index(1, 0, model.index(1, 0, {}));
    QVERIFY(tick(model, second));
    QCOMPARE(model.ticked().size(), 4);
    QCOMPARE(model.ticked().first().address, QStringLiteral("0000:15:00.0"));
    QVERIFY(tick(model, second, false));
    QVERIFY(model.ticked().isEmpty());
    QCOMPARE(ticked.count(), 2);
}

void TstCandidates::severalHostsNeedOneModel()
{
    DeviceCandidateModel model;
    model.setCandidates(tests::sampleProposal({}).devices);
    const QModelIndex p100 = model.index(0, 0, model.index(0, 0, {}));
    const QModelIndex v100 = model.index(0, 0, model.index(1, 0, {}));
    QVERIFY(tick(model, p100));
    QVERIFY((model.flags(v100) & Qt::ItemIsUserCheckable) == 0);
    QVERIFY(v100.data(DeviceCandidateModel::ProblemRole)
                .toString()
                .contains(QStringLiteral("one model")));
    QVERIFY(tick(model, p100, false));
    QVERIFY((model.flags(v100) & Qt::ItemIsUserCheckable) != 0);
}

void TstCandidates::freshDevicesChangeTheirRows()
{
    DeviceCandidateModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto devices = tests::sampleProposal({}).devices;
    model.setCandidates(devices);
    tests::SignalCounter signalsSeen(&model);
    devices[0].status = QStringLiteral("Active");
    devices.removeAt(1);
    devices.removeLast(); // and its host with it
    model.setCandidates(devices);
    const auto seen = signalsSeen.take();
    QCOMPARE(seen.resets + seen.inserted + seen.layouts, 0);
    QCOMPARE(seen.removed, 2);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 2, model.index(0, 0, {})).data().toString(), QStringLiteral("Active"));
}

void TstCandidates::ticksOutliveTheirRows()
{
    DeviceCandidateModel model;
    const DeviceCandidateModel::Key key{tests::setupHost(), QStringLiteral("0000:82:00.0")};
    model.setTicked({key});
    QCOMPARE(model.ticked(), QList{key});
    model.setCandidates(tests::sampleProposal({}).devices);
    QCOMPARE(model.indexOf(key).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    model.setCandidates({});
    QCOMPARE(model.ticked(), QList{key});
}

void TstCandidates::vmsThatCannotBeChosen()
{
    models::VmCandidateModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCandidates(tests::sampleProposal({}).vms);
    QCOMPARE(model.rowCount(), 4);
    const QModelIndex vgpu = model.index(3, 0);
    QVERIFY((model.flags(vgpu) & Qt::ItemIsSelectable) == 0);
    QVERIFY(vgpu.siblingAtColumn(1).data().toString().contains(QStringLiteral("vGPU")));
    QCOMPARE(model.indexOf(tests::setupVm()).row(), 0);
}

void TstCandidates::evacuationTicks()
{
    models::EvacuationModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    values::PassthroughChoices choices;
    choices.assignments.append({tests::setupHost(), {}, {}, std::nullopt, std::nullopt});
    model.setVms(tests::sampleProposal(choices).evacuation);
    const auto yes = static_cast<int>(Qt::Checked);
    QVERIFY(!model.setData(model.index(0, 0), yes, Qt::CheckStateRole));
    QCOMPARE(model.openCount(), 1);
    QVERIFY(model.setData(model.index(1, 0), yes, Qt::CheckStateRole));
    QCOMPARE(model.openCount(), 0);
    QCOMPARE(model.ticked().size(), 1);
    model.setVms({});
    QCOMPARE(model.ticked().size(), 1); // the host may be proposed again
}

void TstCandidates::assignmentsByTarget()
{
    const QList<DeviceCandidateModel::Key> devices{
        {tests::setupHost(), QStringLiteral("0000:82:00.0")},
        {tests::setupLinkedHost(), QStringLiteral("0000:15:00.0")}};
    AssignmentWish wish;
    wish.vms.insert(tests::setupHost(), tests::setupVm());
    QVERIFY(!models::isComplete(devices, wish)); // the second host has no VM yet
    auto list = models::assignmentsOf(devices, wish);
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.at(0).vm, tests::setupVm());
    QVERIFY(list.at(1).vm.isNull());
    wish.target = AssignmentWish::Target::New;
    wish.blueprint.name = QStringLiteral("llm");
    wish.blueprint.datastoreName = QStringLiteral("nvme-01");
    list = models::assignmentsOf(devices, wish);
    QCOMPARE(list.at(0).create->name, QStringLiteral("llm"));
    QCOMPARE(list.at(1).create->name, QStringLiteral("llm-2"));
    QCOMPARE(list.at(1).create->host, tests::setupLinkedHost());
    QVERIFY(list.at(1).create->datastoreName.isEmpty()); // that of another host
    QVERIFY(models::isComplete(devices, wish));
    wish.target = AssignmentWish::Target::Nobody;
    list = models::assignmentsOf(devices, wish);
    QVERIFY(list.at(0).vm.isNull() && !list.at(0).create && !list.at(0).clone);
    QVERIFY(models::assignmentsOf({}, wish).isEmpty());
}

void TstCandidates::clonesAreNumbered()
{
    QCOMPARE(models::numberedName(QStringLiteral("a{n}b"), 3), QStringLiteral("a3b"));
    QCOMPARE(models::numberedName(QStringLiteral("a"), 3), QStringLiteral("a-3"));
    QList<DeviceCandidateModel::Key> devices;
    for (const char *address : {"0000:15:00.0", "0000:16:00.0", "0000:3a:00.0"})
        devices.append({tests::setupLinkedHost(), QString::fromLatin1(address)});
    AssignmentWish wish;
    wish.target = AssignmentWish::Target::Clones;
    wish.clonePattern = QStringLiteral("c{n}");
    wish.clonesPerHost = 2;
    auto list = models::assignmentsOf(devices, wish);
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.at(0).devices.size(), 2);
    QCOMPARE(list.at(1).devices, QStringList{QStringLiteral("0000:3a:00.0")});
    wish.clonesPerHost = 9; // never a clone without a device
    QCOMPARE(models::assignmentsOf(devices, wish).size(), 3);
}

GPUDECK_TEST(TstCandidates);
#include "tst_candidates.moc"
