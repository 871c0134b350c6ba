// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/wizards/sampleproposal.h"

#include "tests/ui/wizards/samplesteps.h"

namespace tests
{

namespace
{

using sample::text;
using Choices = values::PassthroughChoices;

constexpr qint64 mib = 1024 * 1024;

values::MoRef vmRef(const char *moid)
{
    return {text("VirtualMachine"), text(moid)};
}

values::DeviceCandidate device(const values::MoRef &host, const char *hostName, const char *address,
    const char *name, const char *model)
{
    values::DeviceCandidate candidate;
    candidate.host = host;
    candidate.hostName = text(hostName);
    candidate.addresses = {text(address)};
    candidate.name = text(name);
    candidate.modelKey = text(model);
    candidate.isGpu = true;
    candidate.selectable = true;
    candidate.status = text("Available, passthrough disabled");
    return candidate;
}

QList<values::DeviceCandidate> devices()
{
    const values::MoRef third{text("HostSystem"), text("host-13")};
    auto nic = device(setupHost(), "sc2esx01.vslab.local", "0000:03:00.0",
        "Ethernet Controller 10-Gigabit X540-AT2", "8086:1528");
    nic.isGpu = false;
    nic.addresses.append(text("0000:03:00.1"));
    nic.problem = text("0000:03:00.1 moves along with it");
    QList<values::DeviceCandidate> list{device(setupHost(), "sc2esx01.vslab.local", "0000:82:00.0",
                                            "Tesla P100 PCIe 16GB", "10de:15f8"),
        nic};
    for (const char *address : {"0000:15:00.0", "0000:16:00.0", "0000:3a:00.0", "0000:3b:00.0"}) {
        list.append(device(setupLinkedHost(), "sc2esx02.vslab.local", address,
            "Tesla V100 SXM2 32GB", "10de:1db5"));
        list.last().linkGroup = 1;
        list.last().problem = text("Joined by NVLink with 3 others: chosen together");
    }
    auto used
        = device(third, "sc2esx03.vslab.local", "0000:c1:00.0", "A100 PCIe 40GB", "10de:20f1");
    used.selectable = false;
    used.active = true;
    used.status = text("Active");
    used.usedBy = text("inference-02");
    used.problem = text("inference-02 holds it: remove it there first");
    list.append(used);
    return list;
}

values::VmCandidate machine(const char *moid, const char *name, const char *note)
{
    values::VmCandidate vm;
    vm.vm = {text("VirtualMachine"), text(moid)};
    vm.name = text(name);
    vm.selectable = true;
    vm.note = text(note);
    return vm;
}

QList<values::VmCandidate> vms()
{
    auto vgpu = machine("vm-41", "desktop-07", "");
    vgpu.selectable = false;
    vgpu.problem = text("It has a vGPU: one VM never gets both");
    return {machine("vm-31", "llm-train-01", "Powered off, EFI, 64 GiB"),
        machine("vm-32", "llm-train-02", "Powered on: it will be shut down"),
        machine("vm-33", "notebook-01", "Powered off, BIOS firmware"), vgpu};
}

values::MmioNeed need(int gpus)
{
    values::MmioNeed mmio;
    mmio.known = true;
    mmio.allBytes = gpus * (16384 + 48) * mib;
    mmio.bigBytes = gpus * (16384 + 32) * mib;
    mmio.hasRegionOf4g = true;
    mmio.needsKeys = true;
    mmio.needsEfi = true;
    mmio.sizeGb = gpus * 32;
    mmio.leastGb = gpus * 32;
    mmio.arithmetic = gpus == 1 ? text("16 GiB + 32 MiB = 16.03 GiB → 32")
                                : text("2 × (16 GiB + 32 MiB) = 32.06 GiB → 64");
    mmio.rules = {{text("The guide: 16 GB for each GPU, rounded up to the next power of two"),
                      gpus * 32, text("000_708979985512a2ed.txt, 5.2.2")},
        {text("Twice the memory of all GPUs, rounded up"), gpus * 32, text("Broadcom KB 323402")},
        {text("128 GB for every data-centre GPU"), 128, text("NVIDIA AI Enterprise guide")}};
    return mmio;
}

values::HostFirmware firmware(const values::MoRef &host, const char *name)
{
    return {host, text(name), text("Dell Inc. PowerEdge R730"), text("2.13.0"),
        text("Memory Mapped I/O above 4 GB (Integrated Devices)"), QString()};
}

values::Preflight preflight()
{
    values::Finding vmotion;
    vmotion.rule = text("PF-PT-41");
    vmotion.verdict = values::Verdict::Loses;
    vmotion.confidence = text("A");
    vmotion.cause = text("A VM with a passthrough device cannot be moved by vMotion or DRS.");
    vmotion.prevented = text("Currently connected device 'PCI device 0' uses backing "
                             "'0000:82:00.0', which is not accessible.");
    vmotion.remedy = text("Plan maintenance of the host with the VM powered off.");
    vmotion.source = text("000_708979985512a2ed.txt, 5");
    values::Finding clock;
    clock.rule = text("PF-VM-07");
    clock.verdict = values::Verdict::Loses;
    clock.confidence = text("C");
    clock.cause = text("CPU hot add is on; it hides the NUMA nodes from the guest.");
    clock.remedy = text("Turn CPU hot add off.");
    clock.source = text("Broadcom KB 2040375");
    values::PlannedStep off;
    off.id = text("vm.hotadd:vm-31");
    off.type = text("vm.hotadd");
    off.target = {{text("VirtualMachine"), text("vm-31")}, text("llm-train-01"), QString()};
    clock.step = off;
    return {setupVm(), setupHost(), values::Verdict::Loses, {vmotion, clock},
        {text("whether the guest's driver supports the card: VMware Tools do not run")}, {}};
}

void addVmChoices(values::PassthroughProposal &proposal, const values::MoRef &host)
{
    proposal.newVm = values::VmBlueprint{};
    proposal.newVm->guestId = text("ubuntu64Guest");
    proposal.newVm->cpus = 8;
    proposal.newVm->memoryMiB = 65536;
    proposal.newVm->diskGiB = 100;
    proposal.newVm->host = host;
    proposal.newVm->datastoreName = text("nvme-01");
    proposal.datastores = {{{text("Datastore"), text("datastore-21")}, text("nvme-01")},
        {{text("Datastore"), text("datastore-22")}, text("nfs-isos")}};
    proposal.offersDynamic = true;
    proposal.dynamicNote
        = text("The VM may start on any host that has such a device: DRS places it "
               "when it is powered on.");
    proposal.labels = {text("P100-16")};
}

void addPlan(values::PassthroughProposal &proposal, const Choices &choices)
{
    const Choices::Assignment first = choices.assignments.constFirst();
    proposal.steps = sample::hostSteps();
    proposal.needsReboot = true;
    proposal.bars = {{text("10de:15f8"), text("Tesla P100 PCIe 16GB"),
        {{0, 16 * mib, false}, {1, 16384 * mib, true}, {3, 32 * mib, true}},
        choices.bars.isEmpty() ? text("Catalogue of GPU Deck") : text("Evidence")}};
    proposal.mmio = need(1);
    proposal.firmwares = {firmware(setupHost(), "sc2esx01.vslab.local")};
    proposal.evacuation = {
        {vmRef("vm-51"), text("web-01"), setupHost(), text("sc2esx01.vslab.local"),
            values::EvacuatedVm::How::MovesByItself, text("DRS moves it")},
        {vmRef("vm-52"), text("licence-server"), setupHost(), text("sc2esx01.vslab.local"),
            values::EvacuatedVm::How::MustBeShutDown, text("a serial port ties it to the host")}};
    proposal.blast.hostsThatReboot = {text("sc2esx01.vslab.local")};
    proposal.blast.expected = std::chrono::minutes(14);
    addVmChoices(proposal, first.host);
    const bool any = !first.vm.isNull() || first.create || first.clone;
    if (!any) {
        proposal.problem = values::Error(values::Error::Kind::Usage, text("There is no plan yet"),
            text("no virtual machine is chosen"), text("Choose one."));
        return;
    }
    proposal.steps += sample::vmSteps();
    proposal.plan = sample::planOf(proposal.steps);
    proposal.firmware = text("efi");
    proposal.blast.featuresLost = {text("vMotion of llm-train-01"), text("DRS for llm-train-01"),
        text("Snapshots of llm-train-01")};
    proposal.blastSentence = text("Reboots 1 host (sc2esx01.vslab.local), stops no VM beyond those "
                                  "you ticked, takes about 14 minutes.");
    proposal.preflights = {preflight()};
    if (!choices.shutDown.isEmpty())
        proposal.blast.vmsThatStop = {text("licence-server")};
}

} // namespace

values::MoRef setupHost()
{
    return {text("HostSystem"), text("host-11")};
}

values::MoRef setupLinkedHost()
{
    return {text("HostSystem"), text("host-12")};
}

values::MoRef setupVm()
{
    return vmRef("vm-31");
}

values::PassthroughProposal sampleProposal(const Choices &choices)
{
    values::PassthroughProposal proposal;
    proposal.devices = devices();
    proposal.vms = vms();
    proposal.cloneSources = {machine("vm-61", "ubuntu-22.04-base", "Powered off, EFI")};
    if (!choices.assignments.isEmpty()) {
        addPlan(proposal, choices);
        return proposal;
    }
    proposal.problem = values::Error(values::Error::Kind::Usage, text("There is no plan yet"),
        text("no device is chosen"), text("Tick one."));
    return proposal;
}

values::PassthroughProposal largeProposal(const Choices &choices)
{
    values::PassthroughProposal proposal = sampleProposal(choices);
    proposal.mmio = need(2);
    proposal.asksVsan = true;
    proposal.firmwares.append(firmware(setupLinkedHost(), "sc2esx02.vslab.local"));
    proposal.firmwares.last().proof = text("BAR 1 of 0000:15:00.0 lies above 4 GiB");
    proposal.blast.hostsThatReboot.append(text("sc2esx02.vslab.local"));
    proposal.blast.vmsThatStop = {text("licence-server"), text("llm-train-02")};
    proposal.firmwareWarning = text(
        "notebook-01 was installed under BIOS firmware. It does not boot under EFI, and under "
        "BIOS it cannot use a region of 16 GiB: install the guest anew.");
    return proposal;
}

QList<values::StepState> sampleStates(
    const QList<values::PreviewedStep> &steps, qsizetype at, values::StepProgress progress)
{
    const QDateTime begun({2026, 11, 21}, {18, 15, 2}, Qt::UTC);
    QList<values::StepState> states;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        values::StepState state;
        state.id = steps.at(i).id;
        if (i < at) {
            const bool before = steps.at(i).check.state == values::CheckState::AlreadyDone;
            state.progress
                = before ? values::StepProgress::AlreadyDone : values::StepProgress::Done;
            state.started = begun.addSecs(60 * i);
            state.ended = begun.addSecs(60 * i + 40);
            state.evidence.sentence = text("Read back from the server: as planned");
        } else if (i == at) {
            state.progress = progress;
            state.started = begun.addSecs(60 * i);
        }
        states.append(state);
    }
    return states;
}

QList<values::RunSummary> sampleRuns()
{
    const QDateTime begun({2026, 11, 21}, {18, 15, 2}, Qt::UTC);
    const auto run
        = [&](const char *id, const char *title, values::RunProgress progress, int done) {
              values::RunSummary summary;
              summary.id = text(id);
              summary.recipe = text("passthrough");
              summary.title = text(title);
              summary.serverName = text("vcsa.vslab.local");
              summary.who = text("administrator@vsphere.local, mia@desk-4");
              summary.progress = progress;
              summary.stepsDone = done;
              summary.steps = 10;
              summary.began = begun.addSecs(-3600 * done);
              summary.changed = summary.began.addSecs(840);
              return summary;
          };
    return {run("20261121-181502-7f3a", "Tesla P100 for llm-train-01",
                values::RunProgress::Interrupted, 4),
        run("20261120-101502-11aa", "4 Tesla V100 for llm-train-02", values::RunProgress::Done, 10),
        run("20261119-091502-22bb", "A100 for inference-02", values::RunProgress::Undone, 0)};
}

QList<values::LogCause> sampleCauses()
{
    values::LogCause cause;
    cause.finding.rule = text("PF-PT-20");
    cause.finding.verdict = values::Verdict::Stops;
    cause.finding.confidence = text("A");
    cause.finding.cause = text("The 64-bit window of the VM is smaller than its devices need.");
    cause.finding.prevented = text("The firmware could not allocate 33587200 KB of PCI MMIO.");
    cause.finding.remedy = text("Set pciPassthru.64bitMMIOSizeGB to 64.");
    cause.finding.source = text("Broadcom KB 323402");
    cause.line = text("2026-11-21T18:20:14.201Z In(05) vmx - The firmware could not allocate "
                      "33587200 KB of PCI MMIO. Increase the size of PCI MMIO and try again.");
    cause.lineNumber = 1873;
    cause.device = text("0000:82:00.0");
    values::LogCause second = cause;
    second.finding.rule = text("PF-PT-11");
    second.finding.verdict = values::Verdict::Fails;
    second.finding.cause = text("Another VM holds the device.");
    second.finding.remedy = text("Power the other VM off, or choose another device.");
    second.lineNumber = 2210;
    second.line = text("Failed to register the device pciPassthru0 for 130:0.0 due to unavailable "
                       "hardware or software support.");
    return {cause, second};
}

} // namespace tests
