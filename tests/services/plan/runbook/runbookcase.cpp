// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/plan/runbook/runbookcase.h"

namespace tests
{

namespace
{

using plan::ScriptCommand;
using Part = plan::ScriptCommand::Part;
using values::CheckState;

const QString host = QStringLiteral("HostSystem:host-12");
const QString address = QStringLiteral("0000:82:00.0");

std::shared_ptr<DescribedStep> step(const char *type, const QString &title, const QString &target)
{
    values::PlannedStep planned;
    planned.type = QString::fromLatin1(type);
    planned.id = QString(planned.type + u":1");
    planned.target.name = target;
    auto made = std::make_shared<DescribedStep>(planned);
    made->theInfo.title = title;
    made->theCheck.state = CheckState::Needed;
    return made;
}

std::shared_ptr<DescribedStep> firmwareStep()
{
    auto made = step("host.firmware", QStringLiteral("Turn on above 4G decoding"),
        QStringLiteral("sc2esx01.vslab.local"));
    made->theInfo.kind = values::StepKind::Manual;
    made->theInfo.why = QStringLiteral("A GPU with a large BAR needs addresses above 4 GiB.");
    made->theInfo.source = QStringLiteral("the guide, 5.1.1");
    made->theInfo.byHand
        = QStringLiteral("BIOS > Integrated Devices > Memory Mapped I/O above 4 GB: Enabled");
    made->theInfo.reversible = false;
    made->theInfo.irreversible = QStringLiteral("firmware settings are not reached from here");
    made->theCheck.state = CheckState::Unknown;
    made->theCheck.reason = QStringLiteral("No log shows a BAR above 4 GiB.");
    return made;
}

std::shared_ptr<DescribedStep> deviceStep()
{
    auto made = step("host.passthrough", QStringLiteral("Enable passthrough of 0000:82:00.0"),
        QStringLiteral("sc2esx01.vslab.local"));
    made->theInfo.byHand = QStringLiteral("Configure > Hardware > PCI Devices > Edit");
    made->theInfo.privileges = QStringList{QStringLiteral("Host.Config.PciPassthru")};
    made->theCheck.call = QStringLiteral("UpdatePassthruConfig on sc2esx01.vslab.local");
    made->theCheck.changes
        = {{QStringLiteral("passthruEnabled"), QStringLiteral("false"), QStringLiteral("true")}};
    made->shell.commands
        = {{Part::Check, QStringLiteral("pci_is %1 %2 passthruEnabled true"), {host, address}},
            {Part::Apply, QStringLiteral("set_pci %1 %2 true"), {host, address}},
            {Part::Verify, QStringLiteral("pci_is %1 %2 passthruEnabled true"), {host, address}},
            {Part::Undo, QStringLiteral("set_pci %1 %2 false"), {host, address}}};
    made->powerCli.commands
        = {{Part::Check, QStringLiteral("(Get-PciState %1 %2).PassthruEnabled"), {host, address}},
            {Part::Apply, QStringLiteral("Set-Pci %1 %2 $true"), {host, address}},
            {Part::Verify, QStringLiteral("(Get-PciState %1 %2).PassthruEnabled"), {host, address}},
            {Part::Undo, QStringLiteral("Set-Pci %1 %2 $false"), {host, address}}};
    return made;
}

std::shared_ptr<DescribedStep> rebootStep()
{
    auto made = step(
        "host.reboot", QStringLiteral("Reboot the host"), QStringLiteral("sc2esx01.vslab.local"));
    made->theInfo.reversible = false;
    made->theCheck.state = CheckState::AlreadyDone;
    made->shell.commands
        = {{Part::Check, QStringLiteral("pci_is %1 %2 passthruActive true"), {host, address}},
            {Part::Apply, QStringLiteral("reboot_host %1 900"), {host}}};
    made->powerCli.commands
        = {{Part::Check, QStringLiteral("(Get-PciState %1 %2).PassthruActive"), {host, address}},
            {Part::Apply, QStringLiteral("Restart-Target %1 900"), {host}}};
    return made;
}

std::shared_ptr<DescribedStep> machineStep(const QString &name)
{
    auto made = step("vm.configure", QString(u"Configure " + name), name);
    made->theInfo.why = QString(u"All memory of " + name + u" is reserved: devices write to it.");
    made->theCheck.changes = {{QStringLiteral("pciPassthru.use64bitMMIO"),
                                  QStringLiteral("not set"), QStringLiteral("TRUE")},
        {QStringLiteral("annotation"), name, name}};
    made->theCheck.notes = QStringList{QString(u"Another rule says 128: " + name)};
    const QString object = QString(u"named:" + name);
    const QString key = QStringLiteral("pciPassthru.use64bitMMIO");
    made->shell.commands = {{Part::Check, QStringLiteral("vm_has_pci %1 %2"), {object, address}},
        {Part::Check, QStringLiteral("extra_config_is %1 %2 %3"),
            {object, key, QStringLiteral("TRUE")}},
        {Part::Apply, QStringLiteral("govc vm.change -vm \"$(ref %1)\" -e %2"),
            {object, QString(key + u"=TRUE")}},
        {Part::Apply, QStringLiteral("add_pci %1 %2"), {object, address}},
        {Part::Verify, QStringLiteral("vm_has_pci %1 %2"), {object, address}},
        {Part::Undo, QStringLiteral("remove_pci %1 %2"), {object, address}}};
    made->powerCli.commands = {{Part::Check, QStringLiteral("Test-VmPci %1 %2"), {object, address}},
        {Part::Check, QStringLiteral("(Get-ExtraConfig %1 %2) -ceq %3"),
            {object, key, QStringLiteral("TRUE")}},
        {Part::Apply, QStringLiteral("Add-VmPci %1 %2"), {object, address}},
        {Part::Verify, QStringLiteral("Test-VmPci %1 %2"), {object, address}},
        {Part::Undo, QStringLiteral("Remove-VmPci %1 %2"), {object, address}}};
    return made;
}

std::shared_ptr<DescribedStep> powerStep(const QString &name)
{
    auto made = step("vm.powerOn", QString(u"Power on " + name), name);
    made->theCheck.state = CheckState::Blocked;
    made->theCheck.reason = QString(u"The template " + name + u" cannot run.");
    made->theCheck.fix = QStringLiteral("Convert it.");
    const QString object = QString(u"named:" + name);
    made->shell.commands = {
        {Part::Check, QStringLiteral("property_is %1 runtime.powerState poweredOn"), {object}},
        {Part::Apply, QStringLiteral("govc vm.power -on=true -- \"$(ref %1)\""), {object}},
        {Part::Verify, QStringLiteral("until_true 60 property_is %1 runtime.powerState poweredOn"),
            {object}},
        {Part::Undo, QStringLiteral("govc vm.power -off=true -- \"$(ref %1)\""), {object}}};
    made->powerCli.commands
        = {{Part::Check, QStringLiteral("(Get-Target %1).Runtime.PowerState -eq 'poweredOn'"),
               {object}},
            {Part::Apply, QStringLiteral("Wait-End ((Get-Target %1).PowerOnVM_Task($null))"),
                {object}}};
    return made;
}

} // namespace

plan::Script DescribedStep::script(plan::ScriptLanguage language) const
{
    return language == plan::ScriptLanguage::Shell ? shell : powerCli;
}

QCoro::Task<values::Result<values::Evidence>> DescribedStep::apply(
    std::shared_ptr<plan::StepContext>, std::stop_token)
{
    co_return values::Error();
}

QCoro::Task<values::Result<values::Evidence>> DescribedStep::verify(
    std::shared_ptr<plan::StepContext>, std::stop_token)
{
    co_return values::Error();
}

QCoro::Task<values::Status> DescribedStep::undo(std::shared_ptr<plan::StepContext>, std::stop_token)
{
    co_return values::Error();
}

plan::RunbookInput runbookCase(const QString &vmName)
{
    plan::RunbookInput input;
    input.plan.recipe = QStringLiteral("passthrough");
    input.plan.serverUuid = caseServer;
    input.plan.serverName = QStringLiteral("vcsa.vslab.local");
    input.plan.made = QDateTime(QDate(2026, 11, 21), QTime(18, 15), Qt::UTC);
    input.title = QString(u"Passthrough for " + vmName);
    for (const auto &described :
        {firmwareStep(), deviceStep(), rebootStep(), machineStep(vmName), powerStep(vmName)}) {
        const QString target = described->planned().target.name;
        input.preview.steps.append({described->planned().id, target, described->info(),
            described->assess(input.preview.afterwards)});
        input.steps.push_back(described);
    }
    input.preview.blast.hostsThatReboot = QStringList{QStringLiteral("sc2esx01.vslab.local")};
    input.preview.blast.vmsThatStop = QStringList{vmName};
    input.preview.blast.featuresLost = QStringList{QString(u"vMotion of " + vmName)};
    input.preview.blast.expected = std::chrono::minutes(12);
    return input;
}

} // namespace tests
