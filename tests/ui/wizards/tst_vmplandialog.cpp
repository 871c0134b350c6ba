// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/readwidgets.h"
#include "tests/ui/wizards/sampleproposal.h"
#include "ui/common/meaninglabel.h"
#include "ui/common/rowsview.h"
#include "ui/wizards/applyconfirm.h"
#include "ui/wizards/vmplandialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace
{

values::ObjectKey key(const char *vm)
{
    return {QStringLiteral("vc:443"), {QStringLiteral("VirtualMachine"), QString::fromLatin1(vm)}};
}

values::PassthroughProposal proposal()
{
    values::PassthroughChoices choices;
    choices.assignments
        = {{tests::setupHost(), {QStringLiteral("0000:82:00.0")}, tests::setupVm(), {}, {}}};
    return tests::sampleProposal(choices);
}

} // namespace

/// A plan that needs no more than a VM.
class TstVmPlanDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVmThatIsPreferredIsAskedFor()
    {
        ui::VmPlanDialog dialog(QStringLiteral("Title"), QStringLiteral("Purpose"));
        const QSignalSpy chosen(&dialog, &ui::VmPlanDialog::vmChosen);
        dialog.setVms({{key("vm-1"), QStringLiteral("a\nb")}, {key("vm-2"), QStringLiteral("c")}},
            key("vm-2"), QString());
        QCOMPARE(chosen.size(), 1);
        QVERIFY(dialog.vm() == key("vm-2"));
        QVERIFY(!dialog.vmBox()->itemText(0).contains(QLatin1Char('\n')));
        dialog.vmBox()->setCurrentIndex(0);
        QCOMPARE(chosen.size(), 2);
        QVERIFY(chosen.last().at(0).value<values::ObjectKey>() == key("vm-1"));
        dialog.setOption(QStringLiteral("&More"), QStringLiteral("tip"));
        dialog.optionBox()->setChecked(true);
        QCOMPARE(chosen.size(), 3);
        QVERIFY(chosen.last().at(1).toBool());
    }

    void aPlanIsAppliedOnlyAfterTheBoxIsTicked()
    {
        ui::VmPlanDialog dialog(QStringLiteral("Title"), QStringLiteral("Purpose"));
        const QSignalSpy applied(&dialog, &ui::VmPlanDialog::applyRequested);
        dialog.show();
        dialog.setVms({{key("vm-1"), QStringLiteral("one")}, {key("vm-2"), QStringLiteral("two")}},
            key("vm-1"), QString());
        QVERIFY(!dialog.confirm()->applyButton()->isEnabled());
        dialog.setProposal(proposal(), key("vm-2")); // was for another VM
        QCOMPARE(dialog.steps()->model()->rowCount(), 0);
        dialog.setProposal(proposal(), key("vm-1"));
        QVERIFY(dialog.steps()->model()->rowCount() > 0);
        QVERIFY(!dialog.notice()->isVisible());
        QVERIFY(!dialog.confirm()->applyButton()->isEnabled());
        dialog.confirm()->confirmBox()->setChecked(true);
        QTest::mouseClick(dialog.confirm()->applyButton(), Qt::LeftButton);
        QCOMPARE(applied.size(), 1);
        QCOMPARE(applied.first().first().value<values::Plan>(), *proposal().plan);
        dialog.vmBox()->setCurrentIndex(1); // nothing is shown for it yet
        QVERIFY(!dialog.confirm()->applyButton()->isEnabled());
        QCOMPARE(dialog.steps()->model()->rowCount(), 0);
    }

    void whatStandsAgainstItIsSaid()
    {
        ui::VmPlanDialog dialog(QStringLiteral("Title"), QStringLiteral("Purpose"));
        dialog.show();
        dialog.setVms({}, {}, QStringLiteral("Nobody is there."));
        QVERIFY(tests::visibleText(&dialog).contains(QStringLiteral("Nobody is there.")));
        QVERIFY(!dialog.vmBox()->isEnabled());
        dialog.setVms({{key("vm-1"), QStringLiteral("one")}}, {}, QString());
        values::PassthroughProposal none;
        none.problem = values::Error(
            values::Error::Kind::Blocked, QStringLiteral("No plan"), QStringLiteral("the VM runs"));
        dialog.setProposal(none, key("vm-1"));
        QVERIFY(tests::visibleText(&dialog).contains(QStringLiteral("the VM runs")));
        QVERIFY(!dialog.confirm()->confirmBox()->isEnabled());
        dialog.showError(values::Error(
            values::Error::Kind::Network, QStringLiteral("Not read"), QStringLiteral("no answer")));
        QVERIFY(tests::visibleText(&dialog).contains(QStringLiteral("no answer")));
    }
};

GPUDECK_TEST(TstVmPlanDialog);
#include "tst_vmplandialog.moc"
