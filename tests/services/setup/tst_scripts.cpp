// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runbook/runbook.h"
#include "services/setup/steptypes.h"
#include "tests/services/setup/estates.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using plan::ScriptCommand;
using plan::ScriptLanguage;
using values::PassthroughChoices;

namespace
{

const QString Gpu = u"0000:82:00.0"_s;

struct Book {
    plan::RunbookInput input;

    /// A step's commands of one part, values after each.
    [[nodiscard]] QString commands(
        const QString &id, ScriptLanguage language, ScriptCommand::Part part) const
    {
        QStringList lines;
        for (const auto &step : input.steps) {
            if (step->planned().id != id)
                continue;
            const plan::Script script = step->script(language);
            for (const ScriptCommand &command : script.commands) {
                if (command.part == part)
                    lines.append(command.text % u" <- "_s % command.values.join(u", "_s));
            }
        }
        return lines.join(u'\n');
    }
    [[nodiscard]] int numberOf(const QString &id) const
    {
        for (qsizetype i = 0; i < input.preview.steps.size(); ++i) {
            if (input.preview.steps.at(i).id == id)
                return int(i) + 1;
        }
        return 0;
    }
};

Book bookOf(const std::shared_ptr<FakeWorld> &world, const PassthroughChoices &choices)
{
    Book book;
    book.input.plan = plannedIn(*world, choices);
    const auto steps = setup::stepTypes()->makeAll(book.input.plan);
    if (steps.ok())
        book.input.steps = steps.value();
    book.input.preview = plan::preview(book.input.steps, world->estate());
    return book;
}

} // namespace

/// What runbooks do and leave alone, as the program itself would.
class TstScripts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatTheRunbookStoppedStartsAgain()
    {
        PassthroughChoices choices = choose(u"host-1"_s, {Gpu});
        choices.shutDown = {vmRef(u"vm-2"_s)};
        const auto world = guideWorld();
        setCluster(world, [](values::ClusterSetup &setup) { setup.drsBehavior = u"manual"_s; });
        const Book book = bookOf(world, choices);
        const int number = book.numberOf(u"vm.shut-down:vm-2"_s);
        QVERIFY(number > 0);
        const QString shell = plan::runbookShell(book.input);
        QVERIFY(shell.contains(u"poweredOn || { ! is_marked '%1'; }"_s.arg(number)));
        const QString powerCli = plan::runbookPowerCli(book.input);
        QVERIFY(powerCli.contains(u"(Get-Marks) -notcontains '%1'"_s.arg(number)));
    }

    void theDataChoiceOfVsanIsCarriedOut()
    {
        PassthroughChoices choices = choose(u"host-1"_s, {Gpu});
        choices.vsanMode = u"ensureObjectAccessibility"_s;
        const Book book = bookOf(guideWorld(), choices);
        using Part = ScriptCommand::Part;
        const QString enter = u"host.enter-maintenance:host-1"_s;
        const QString exit = u"host.exit-maintenance:host-1"_s;
        for (const auto &[step, part] :
            {std::pair(enter, Part::Apply), std::pair(exit, Part::Undo)}) {
            const QString powerCli = book.commands(step, ScriptLanguage::PowerCli, part);
            QVERIFY2(powerCli.contains(u"HostMaintenanceSpec"), qPrintable(powerCli));
            QVERIFY2(powerCli.contains(choices.vsanMode), qPrintable(powerCli));
            const QString shell = book.commands(step, ScriptLanguage::Shell, part);
            QVERIFY2(
                shell.startsWith(u"ask ") && shell.contains(choices.vsanMode), qPrintable(shell));
        }
    }

    /// A device that was enabled before stays so.
    void onlyWhatTheRunbookSetIsSetBack()
    {
        const Book book = bookOf(guideWorld(), choose(u"host-1"_s, {Gpu}));
        const QString step = u"host.passthrough:host-1"_s;
        for (const ScriptLanguage language : {ScriptLanguage::Shell, ScriptLanguage::PowerCli}) {
            const QString mark = u"pci HostSystem:host-1 "_s % Gpu;
            const QString apply = book.commands(step, language, ScriptCommand::Part::Apply);
            const QString undo = book.commands(step, language, ScriptCommand::Part::Undo);
            QVERIFY2(apply.endsWith(mark) && apply.contains(u"%3"), qPrintable(apply));
            QVERIFY2(undo.endsWith(mark) && undo.contains(u"%3"), qPrintable(undo));
        }
    }

    void aLargerWindowStaysUnlessASizeWasChosen()
    {
        PassthroughChoices choices = choose(u"host-1"_s, {Gpu}, u"vm-1"_s);
        const QString step = u"vm.configure:vm-1"_s;
        const auto look = [&](ScriptLanguage language) {
            return bookOf(guideWorld(), choices)
                .commands(step, language, ScriptCommand::Part::Check);
        };
        QVERIFY(look(ScriptLanguage::Shell).contains(u"extra_config_at_least"));
        QVERIFY(look(ScriptLanguage::PowerCli).contains(u"Test-ExtraConfigAtLeast"));
        QVERIFY(look(ScriptLanguage::Shell).contains(u"config.nestedHVEnabled"));
        choices.mmioSizeGb = 64;
        QVERIFY(!look(ScriptLanguage::Shell).contains(u"extra_config_at_least"));
    }

    void drsPlacesDynamicVmsInPowerCliToo()
    {
        const auto world = emptyWorld();
        addGpuHost(world, u"host-1"_s, {p100(Gpu)}, u"7.0.3"_s);
        addPlainVm(world, u"vm-1"_s, u"host-1"_s);
        PassthroughChoices choices = choose(u"host-1"_s, {Gpu}, u"vm-1"_s);
        choices.dynamic = choices.upgradeHardware = true;
        const Book book = bookOf(world, choices);
        QVERIFY(book.commands(
                        u"vm.power-on:vm-1"_s, ScriptLanguage::PowerCli, ScriptCommand::Part::Apply)
                    .startsWith(u"Start-Placed %1"));
    }
};

GPUDECK_TEST(TstScripts);
#include "tst_scripts.moc"
