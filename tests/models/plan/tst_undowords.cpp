// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/undowords.h"
#include "tests/support/testmain.h"

#include <QTest>

using values::CheckState;
using values::UndoCheck;

namespace
{

UndoCheck step(const QString &title, CheckState state)
{
    UndoCheck undo;
    undo.title = title;
    undo.check.state = state;
    return undo;
}

} // namespace

class TstUndoWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAllThatItInterrupts()
    {
        UndoCheck power = step(QStringLiteral("Power on llm-01"), CheckState::Needed);
        power.check.changes = {
            {QStringLiteral("Power"), QStringLiteral("powered on"), QStringLiteral("powered off")}};
        power.vmsThatStop = {QStringLiteral("llm-01")};
        UndoCheck again = step(QStringLiteral("Start db-01 again"), CheckState::Blocked);
        again.check.reason = QStringLiteral("Somebody started it.");
        UndoCheck host = step(QStringLiteral("Enable passthrough"), CheckState::Needed);
        host.hostsThatReboot = {QStringLiteral("esx1")};
        UndoCheck made = step(QStringLiteral("Clone llm-01"), CheckState::Needed);
        made.loses = QStringLiteral("The clone");
        made.vmsDeleted = {QStringLiteral("llm-01")};
        UndoCheck old = step(QStringLiteral("Upgrade"), CheckState::Needed);
        old.stays = QStringLiteral("There is no way back.");
        const QString text = models::undoWords({power, again, host, made, old});
        for (const char *part : {"taken back: Power on llm-01", "Power: powered on -> powered off",
                 "CANNOT BE TAKEN BACK NOW: Start db-01 again", "Somebody started it.",
                 "LOST FOR GOOD: The clone", "stays: Upgrade", "There is no way back.",
                 "Hosts that reboot: esx1", "VMs that stop: llm-01",
                 "VMs that are DELETED with their disks: llm-01"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
        QVERIFY(!text.contains(QLatin1String("VMs that start")));
    }
};

GPUDECK_TEST(TstUndoWords);
#include "tst_undowords.moc"
