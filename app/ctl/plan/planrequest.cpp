// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/plan/planrequest.h"

#include "app/ctl/plan/options.h"

#include <QCoreApplication>

#include <algorithm>

namespace app
{

namespace
{

using values::Error;
using values::Result;
using Format = PlanRequest::Format;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::PlanCommand)
};

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

Error usage(const QString &what, const QString &why)
{
    return {Error::Kind::Usage, what, why, Tr::tr("Try gpudeckctl plan --help.")};
}

QList<QCommandLineOption> choiceOptions()
{
    return {{option("host"), Tr::tr("Host with the devices; several times with --device MODEL."),
                Tr::tr("NAME")},
        {option("device"),
            Tr::tr("PCI addresses on the host, or a model (10de:15f8) for all of it."),
            Tr::tr("ID[,ID…]")},
        {option("vm"), Tr::tr("VM that gets the devices. Without one they are only enabled."),
            Tr::tr("NAME")},
        {option("disable"), Tr::tr("Take the devices out of passthrough.")},
        {option("dynamic"), Tr::tr("Dynamic DirectPath I/O: any device of the model and label.")},
        {option("label"), Tr::tr("Hardware label for --dynamic."), Tr::tr("LABEL")},
        {option("clone-from"), Tr::tr("VM without GPUs to make clones of."), Tr::tr("NAME")},
        {option("name"), Tr::tr("Name of a clone; several times: the devices are dealt out."),
            Tr::tr("NAME")},
        {option("new-vm"), Tr::tr("Name of a VM to make, with EFI firmware."), Tr::tr("NAME")},
        {option("guest-id"), Tr::tr("Guest system of --new-vm: ubuntu64Guest (default)."),
            Tr::tr("ID")},
        {option("cpus"), Tr::tr("Processors of --new-vm: 8 (default)."), Tr::tr("N")},
        {option("memory"), Tr::tr("Memory of --new-vm in GiB: 32 (default)."), Tr::tr("GIB")},
        {option("disk"), Tr::tr("Disk of --new-vm in GiB: 100 (default)."), Tr::tr("GIB")},
        {option("iso"), Tr::tr("Image that --new-vm installs from."), Tr::tr("[DATASTORE] FILE")},
        {option("shut-down"), Tr::tr("VMs that may be shut down for a reboot of their host."),
            Tr::tr("NAME[,NAME…]")},
        {option("shut-down-all"),
            Tr::tr("All VMs may be shut down that do not leave the host by themselves.")},
        {option("vsan"),
            Tr::tr("Data of vSAN at maintenance: ensureObjectAccessibility, "
                   "evacuateAllData or noAction."),
            Tr::tr("MODE")},
        {option("above-4g"), Tr::tr("What you saw of above 4G decoding in the BIOS."),
            Tr::tr("TEXT")},
        {option("vendor-support"), Tr::tr("Evidence that the server's vendor supports the card."),
            Tr::tr("TEXT")},
        {option("mmio-size"), Tr::tr("64-bit window in GiB in place of the proposal."),
            Tr::tr("GIB")},
        {option("keep-hardware"), Tr::tr("Never upgrade the virtual hardware.")},
        {option("remove-snapshots"), Tr::tr("Remove snapshots of the VM; they stand against it.")},
        {option("no-power-on"), Tr::tr("Leave the VM off.")},
        {option("no-proof"), Tr::tr("Do not look into the guest.")},
        {option("driver"), Tr::tr("Data-centre driver (.run) to install in the guest."),
            Tr::tr("FILE")},
        {option("cuda"), Tr::tr("Prove in a container of the guest that CUDA has the GPUs.")},
        {option("cuda-toolkit"), Tr::tr("CUDA's installer (runfile) to install in the guest."),
            Tr::tr("FILE")},
        {option("evidence"),
            Tr::tr("Lines of a vmware.log or of lspci -vv that tell the cards' regions."),
            Tr::tr("FILE")},
        {option("bars-from"), Tr::tr("Take the regions that this run of plan discovery found."),
            Tr::tr("RUN")},
        {option("keep-passthrough"),
            Tr::tr("discovery: leave the devices enabled for the plan that follows.")},
        {option("hosts-at-once"), Tr::tr("Hosts worked on at once: 1 (default)."), Tr::tr("N")}};
}

Result<Format> formatOf(const QString &name)
{
    static const QList<std::pair<QString, Format>> known{{option("table"), Format::Table},
        {option("json"), Format::Json}, {option("md"), Format::Markdown},
        {option("html"), Format::Html}, {option("sh"), Format::Shell},
        {option("ps1"), Format::PowerCli}};
    for (const auto &[text, format] : known) {
        if (text == name)
            return format;
    }
    return usage(Tr::tr("--format %1 is not known").arg(name),
        Tr::tr("it takes table, json, md, html, sh or ps1"));
}

/// A whole number of an option, or what stands for it where it is not given.
Result<int> numberOf(const PlanOptions &options, const char *name, int otherwise)
{
    if (!options.isSet(option(name)))
        return otherwise;
    bool isNumber = false;
    const QString text = options.value(option(name));
    const int number = text.toInt(&isNumber);
    constexpr int most = 1'000'000;
    if (!isNumber || number < 1 || number > most)
        return usage(Tr::tr("--%1 %2 cannot be used").arg(option(name), text),
            Tr::tr("it takes a whole number from 1"));
    return number;
}

Result<std::optional<values::VmBlueprint>> blueprintOf(const PlanOptions &options)
{
    if (!options.isSet(option("new-vm")))
        return std::optional<values::VmBlueprint>();
    const auto cpus = numberOf(options, "cpus", 8);
    const auto memory = numberOf(options, "memory", 32);
    const auto disk = numberOf(options, "disk", 100);
    for (const auto &number : {cpus, memory, disk}) {
        if (!number.ok())
            return number.error();
    }
    constexpr qint64 mibOfGib = 1024;
    values::VmBlueprint made;
    made.name = options.value(option("new-vm"));
    made.guestId = options.isSet(option("guest-id")) ? options.value(option("guest-id"))
                                                     : option("ubuntu64Guest");
    made.firmware = option("efi");
    made.cpus = *cpus;
    made.memoryMiB = *memory * mibOfGib;
    made.diskGiB = *disk;
    made.isoPath = options.value(option("iso"));
    return std::optional(made);
}

std::optional<Error> takeChoices(const PlanOptions &options, values::PassthroughChoices &choices)
{
    choices.enable = !options.isSet(option("disable"));
    choices.dynamic = options.isSet(option("dynamic"));
    choices.label = options.value(option("label"));
    choices.vsanMode = options.value(option("vsan"));
    choices.above4gEvidence = options.value(option("above-4g"));
    choices.vendorSupport = options.value(option("vendor-support"));
    choices.upgradeHardware = !options.isSet(option("keep-hardware"));
    choices.removeSnapshots = options.isSet(option("remove-snapshots"));
    choices.powerOn = !options.isSet(option("no-power-on"));
    choices.proveInGuest = !options.isSet(option("no-proof"));
    choices.driverFile = options.value(option("driver"));
    choices.installDriver = !choices.driverFile.isEmpty();
    choices.runCuda = options.isSet(option("cuda"));
    choices.toolkitFile = options.value(option("cuda-toolkit"));
    const auto hosts = numberOf(options, "hosts-at-once", 1);
    if (!hosts.ok())
        return hosts.error();
    choices.hostsAtOnce = *hosts;
    const auto window = numberOf(options, "mmio-size", 1);
    if (!window.ok())
        return window.error();
    if (options.isSet(option("mmio-size")))
        choices.mmioSizeGb = *window;
    return {};
}

Result<PlanRequest::Recipe> recipeOf(const QStringList &words)
{
    const QString name = words.size() == 2 ? words.at(1) : QString();
    if (name == QLatin1String("passthrough"))
        return PlanRequest::Recipe::Passthrough;
    if (name == QLatin1String("discovery"))
        return PlanRequest::Recipe::Discovery;
    return usage(
        Tr::tr("There is no such recipe"), Tr::tr("it takes: plan passthrough, plan discovery"));
}

/// What stands there in names, files and flags of the request itself.
PlanRequest namesIn(const PlanOptions &options)
{
    PlanRequest request;
    request.hosts = options.list(option("host"));
    request.devices = options.list(option("device"));
    request.vm = options.value(option("vm"));
    request.cloneFrom = options.value(option("clone-from"));
    request.names = options.list(option("name"));
    request.shutDown = options.list(option("shut-down"));
    request.shutDownAll = options.isSet(option("shut-down-all"));
    request.keepPassthrough = options.isSet(option("keep-passthrough"));
    request.evidence = options.value(option("evidence"));
    request.barsFrom = options.value(option("bars-from"));
    return request;
}

/// Of a trial start, and of what it tells.
std::optional<Error> trialContradiction(const PlanRequest &request, int owners)
{
    const bool isTrial = request.recipe == PlanRequest::Recipe::Discovery;
    if (isTrial && (request.vm.isEmpty() || owners > 1))
        return usage(Tr::tr("No VM for the trial start"),
            Tr::tr("discovery takes --vm: a VM that is off and may be started for a minute"));
    if (isTrial && (!request.choices.enable || request.choices.dynamic))
        return usage(Tr::tr("The trial start is not clear"),
            Tr::tr("discovery goes with neither --disable nor --dynamic"));
    if (!isTrial && request.keepPassthrough)
        return usage(Tr::tr("There is no trial start"),
            Tr::tr("--keep-passthrough belongs to plan discovery"));
    if (!request.evidence.isEmpty() && !request.barsFrom.isEmpty())
        return usage(Tr::tr("The evidence is not clear"),
            Tr::tr("--evidence and --bars-from exclude each other"));
    return {};
}

/// What is missing, or does not go together.
std::optional<Error> contradiction(const PlanRequest &request)
{
    const int owners = int(!request.vm.isEmpty()) + int(!request.cloneFrom.isEmpty())
        + int(request.create.has_value());
    if (const auto wrong = trialContradiction(request, owners))
        return wrong;
    if (request.hosts.isEmpty())
        return usage(Tr::tr("No host given"), Tr::tr("--host is missing"));
    if (request.devices.isEmpty())
        return usage(Tr::tr("No device given"), Tr::tr("--device is missing"));
    if (owners > 1)
        return usage(Tr::tr("Too many VMs for the devices"),
            Tr::tr("--vm, --clone-from and --new-vm exclude each other"));
    if (request.cloneFrom.isEmpty() != request.names.isEmpty())
        return usage(
            Tr::tr("The clones are not clear"), Tr::tr("--clone-from and --name go together"));
    if (!request.choices.enable && owners > 0)
        return usage(
            Tr::tr("The VM is one too many"), Tr::tr("--disable takes devices from everybody"));
    if (owners > 0 && request.hosts.size() > 1)
        return usage(Tr::tr("Too many hosts for one VM"),
            Tr::tr("several hosts are only enabled or disabled"));
    return {};
}

} // namespace

void addPlanOptions(QCommandLineParser &parser)
{
    addServerOptions(parser);
    parser.addOptions(choiceOptions());
    parser.addOptions({{option("request"),
                           Tr::tr("JSON object with these options as names; - is standard input."),
                           Tr::tr("FILE")},
        {option("journal"), Tr::tr("Journal of --bars-from in place of your own."), Tr::tr("FILE")},
        {option("out"), Tr::tr("File for the plan, to be given to gpudeckctl apply."),
            Tr::tr("FILE")},
        {option("format"), Tr::tr("table (default), json, md, html, sh or ps1."), Tr::tr("FORMAT"),
            option("table")}});
}

Result<PlanRequest> planRequest(const QCommandLineParser &parser)
{
    const auto recipe = recipeOf(parser.positionalArguments());
    if (!recipe.ok())
        return recipe.error();
    const auto server = serverOptions(parser);
    if (!server.ok())
        return server.error();
    const auto format = formatOf(parser.value(option("format")));
    if (!format.ok())
        return format.error();
    const auto options
        = PlanOptions::read(parser, parser.value(option("request")), choiceOptions());
    if (!options.ok())
        return options.error();
    const auto created = blueprintOf(*options);
    if (!created.ok())
        return created.error();
    PlanRequest request = namesIn(*options);
    request.recipe = *recipe;
    request.server = *server;
    request.format = *format;
    request.out = parser.value(option("out"));
    request.journal = parser.value(option("journal"));
    request.create = *created;
    if (const auto wrong = takeChoices(*options, request.choices))
        return *wrong;
    if (const auto wrong = contradiction(request))
        return *wrong;
    return request;
}

} // namespace app
