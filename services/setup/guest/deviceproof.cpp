// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/guest/deviceproof.h"

#include "services/readings/lspci.h"
#include "services/readings/nvrmlog.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace setup::guest
{

namespace
{

struct ProofWords {
    Q_DECLARE_TR_FUNCTIONS(setup::guest::ProofWords)
};

using Device = readings::Lspci::Device;

DeviceProof wrong(const QString &verdict, const QString &fix, const QJsonObject &facts)
{
    return {false, verdict, fix, facts};
}

bool isUnassigned(const readings::Lspci::Region &region)
{
    return region.address && region.address->startsWith(u'<');
}

QJsonObject factsOf(const Device &device)
{
    QJsonArray regions;
    for (const auto &region : device.regions)
        regions.append(QJsonObject{{u"index"_s, region.index.value_or(QString())},
            {u"address"_s, region.address.value_or(QString())},
            {u"size"_s, region.size.value_or(QString())}});
    return {{u"address"_s, device.address}, {u"ids"_s, device.ids.value_or(QString())},
        {u"name"_s, device.name.value_or(QString())},
        {u"driver"_s, device.driver.value_or(QString())}, {u"regions"_s, regions}};
}

std::vector<Device> ofModels(const readings::Lspci &list, const QStringList &models)
{
    std::vector<Device> found;
    for (const Device &device : list.devices) {
        if (device.ids && models.contains(*device.ids))
            found.push_back(device);
    }
    return found;
}

/// The first thing that is wrong with a device; nothing: empty.
DeviceProof troubleOf(const Device &device, const QJsonObject &facts, bool needsDriver)
{
    if (device.headerError)
        return wrong(ProofWords::tr("%1 is there and does not answer: %2")
                         .arg(device.address, *device.headerError),
            ProofWords::tr("Power the VM off and on; a card that stays so has fallen off the bus."),
            facts);
    for (const auto &region : device.regions) {
        if (isUnassigned(region))
            return wrong(ProofWords::tr("Region %1 of %2 has no place in memory (%3)")
                             .arg(region.index.value_or(QString()), device.address,
                                 region.address.value_or(QString())),
                ProofWords::tr("A region of 4 GiB or more needs EFI firmware in the VM and above "
                               "4G decoding in the host's BIOS: use a new VM with EFI."),
                facts);
    }
    if (needsDriver && device.driver.value_or(QString()).isEmpty())
        return wrong(ProofWords::tr("No kernel driver has %1").arg(device.address),
            ProofWords::tr("Install the driver of the device's vendor in the guest."), facts);
    return {};
}

/// What the kernel says of NVIDIA's cards in vain.
DeviceProof troubleIn(const readings::NvrmLog &log, const QJsonObject &facts)
{
    for (const auto &bar : log.invalidBars) {
        if (bar.size == u"0M")
            return wrong(ProofWords::tr("The kernel log says that BAR%1 is 0M")
                             .arg(bar.index.value_or(QString())),
                ProofWords::tr("The firmware of the VM found no place for the card's memory: use a "
                               "new VM with EFI and both 64-bit settings."),
                facts);
    }
    if (log.rmCode)
        return wrong(ProofWords::tr("The driver could not start the card: RmInitAdapter failed "
                                    "(%1)")
                         .arg(*log.rmCode),
            ProofWords::tr("Look up the code; a card that another VM left in a bad state needs a "
                           "power cycle of its host."),
            facts);
    return {};
}

QString foundSentence(const std::vector<Device> &devices)
{
    QStringList parts;
    for (const Device &device : devices) {
        const QString driver = device.driver.value_or(QString());
        const QString name = device.name.value_or(device.ids.value_or(QString()));
        parts.append(driver.isEmpty()
                ? ProofWords::tr("%1 %2 (no driver yet)").arg(device.address, name)
                : ProofWords::tr("%1 %2 (driver %3)").arg(device.address, name, driver));
    }
    return ProofWords::tr("The guest has %1; all regions are assigned").arg(parts.join(u", "_s));
}

} // namespace

DeviceProof proveDevices(const QByteArray &lspci, const QByteArray &kernelLog,
    const QStringList &models, bool needsDriver)
{
    const readings::Text listText(lspci);
    const std::vector<Device> found = ofModels(readings::parseLspci(listText), models);
    QJsonArray devices;
    for (const Device &device : found)
        devices.append(factsOf(device));
    const QJsonObject facts{{u"devices"_s, devices}};
    for (const QString &model : models) {
        const auto seen = std::count_if(
            found.begin(), found.end(), [&model](const Device &d) { return d.ids == model; });
        if (seen < models.count(model))
            return wrong(ProofWords::tr("The guest sees %1 of %2 devices %3")
                             .arg(seen)
                             .arg(models.count(model))
                             .arg(model),
                ProofWords::tr("Look whether the VM holds the devices, and restart the guest."),
                facts);
    }
    for (const Device &device : found) {
        const DeviceProof trouble = troubleOf(device, facts, needsDriver);
        if (!trouble.verdict.isEmpty())
            return trouble;
    }
    const readings::Text logText(kernelLog);
    const DeviceProof trouble = troubleIn(readings::parseNvrmLog(logText), facts);
    if (!trouble.verdict.isEmpty())
        return trouble;
    return {true, foundSentence(found), {}, facts};
}

} // namespace setup::guest
