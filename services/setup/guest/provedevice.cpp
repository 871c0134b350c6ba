// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/provedevice.h"

#include "services/setup/guest/deviceproof.h"
#include "services/setup/guest/parameters.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace setup::guest
{

using values::Error;
using values::Evidence;
using values::StepCheck;

namespace
{

QStringList vendorsOf(const QStringList &models)
{
    QStringList vendors;
    for (const QString &model : models)
        vendors.append(model.section(u':', 0, 0));
    vendors.removeDuplicates();
    return vendors;
}

struct GuestSight {
    QByteArray lspci, kernelLog;
};

plan::Answer<GuestSight> sightOf(
    GuestShell shell, QStringList vendors, QString missing, std::stop_token stop)
{
    GuestSight sight;
    for (const QString &vendor : vendors) {
        // By vendor id: names come from a list in the guest, and "grep nvidia" misses "NVIDIA".
        const QStringList words{u"lspci"_s, u"-D"_s, u"-nn"_s, u"-vv"_s, u"-d"_s, vendor + u':'};
        const values::Result<plan::ShellOutput> said = co_await ask(shell, words, stop);
        if (!said.ok())
            co_return said.error();
        if (said->exitStatus != 0)
            co_return Error(Error::Kind::Fault, missing, lastWords(said.value()),
                ProveDevice::tr("Install the package pciutils in the guest."));
        sight.lspci += said->out + '\n';
    }
    const QStringList log{u"dmesg"_s};
    const values::Result<plan::ShellOutput> said = co_await ask(shell, log, stop);
    if (!said.ok())
        co_return said.error();
    sight.kernelLog = said->out;
    co_return sight;
}

} // namespace

plan::StepType ProveDevice::type()
{
    return guestStep<ProveDevice>(u"guest.prove-device"_s,
        {modelsParameter(), flagParameter(u"byHand"_s), flagParameter(u"needsDriver"_s)});
}

values::StepInfo ProveDevice::info() const
{
    values::StepInfo info;
    info.title = tr(
        "Prove that the guest of %1 has %n device(s)", nullptr, static_cast<int>(models().size()))
                     .arg(vmName());
    info.why = tr("A VM that runs may still have a card without memory. The guide's \"lspci | grep "
                  "nvidia\" misses \"NVIDIA\": the device is looked for by its vendor id, its "
                  "regions must have an address, and the kernel log no \"BAR1 is 0M\".");
    info.source = guideSection(u"5.2.5"_s);
    info.byHand = deviceManager();
    info.kind = flag(u"byHand"_s) ? values::StepKind::Manual : values::StepKind::Automatic;
    info.typical = std::chrono::seconds(5);
    return info;
}

StepCheck ProveDevice::what(const values::VirtualMachine &) const
{
    if (info().kind == values::StepKind::Manual) {
        StepCheck check = needed(tr("Looked at by a person"));
        check.notes.append(deviceManager());
        return check;
    }
    return needed(tr("lspci and dmesg in the guest of %1; nothing is changed").arg(vmName()));
}

plan::Answer<StepCheck> ProveDevice::look(
    std::shared_ptr<plan::StepContext>, GuestShell, std::stop_token)
{
    // A proof is of today: it is made again, and its evidence kept, each time.
    co_return needed(tr("lspci and dmesg in the guest of %1; nothing is changed").arg(vmName()));
}

QCoro::Task<values::Result<Evidence>> ProveDevice::apply(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const QString failed = tr("The devices of %1 are not proved").arg(vmName());
    if (info().kind == values::StepKind::Manual) {
        const QString words = context->confirmation.trimmed();
        if (words.isEmpty())
            co_return Error(Error::Kind::Blocked, failed,
                tr("This step is done by a person, who says in words what was seen."),
                deviceManager());
        co_return Evidence{words, {{u"byHand"_s, true}}};
    }
    const values::Result<GuestShell> opened = co_await shell(context, stop);
    if (!opened.ok())
        co_return opened.error();
    const QStringList vendors = vendorsOf(models());
    const values::Result<GuestSight> sight
        = co_await sightOf(opened.value(), vendors, failed, stop);
    if (!sight.ok())
        co_return sight.error();
    const DeviceProof proof
        = proveDevices(sight->lspci, sight->kernelLog, models(), flag(u"needsDriver"_s));
    if (!proof.proved)
        co_return Error(Error::Kind::Fault, failed, proof.verdict, proof.fix,
            QString::fromUtf8(sight->lspci).left(4000));
    co_return Evidence{proof.verdict, proof.facts};
}

QCoro::Task<values::Result<Evidence>> ProveDevice::verify(
    std::shared_ptr<plan::StepContext> context, std::stop_token stop)
{
    const values::Result<Evidence> again = co_await apply(context, stop);
    co_return again;
}

QString ProveDevice::instruction() const
{
    return tr("In the guest of %1 run \"lspci -nn -vv -d %2:\" and \"dmesg\": %n device(s) must be "
              "listed, each Region with an address, and no \"BAR1 is 0M\" in the log. On Windows: "
              "%3",
        nullptr, static_cast<int>(models().size()))
        .arg(vmName(), vendorsOf(models()).join(u' '), deviceManager());
}

QStringList ProveDevice::models() const
{
    QStringList all;
    const QJsonArray array = planned().params.value(u"devices"_s).toArray();
    for (const QJsonValue &model : array)
        all.append(model.toString());
    return all;
}

QString ProveDevice::deviceManager() const
{
    return tr("Device Manager in the guest: under Display adapters (or System devices) each device "
              "is listed, without a warning sign; Properties > Details > Hardware Ids begins with "
              "PCI\\VEN_%1.")
        .arg(vendorsOf(models()).join(u", "_s).toUpper());
}

} // namespace setup::guest
