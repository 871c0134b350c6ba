// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/barevidence.h"

#include "models/values/pciaddress.h"
#include "services/catalog/mmio.h"

#include <QCoreApplication>

#include <algorithm>

namespace app
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::BarsOfModels)
};

using values::Error;
using values::PciAddress;

/// The models chosen, by the address of each device on its host.
QHash<QString, QString> chosenModels(
    const values::PassthroughChoices &choices, const plan::Estate &estate)
{
    QHash<QString, QString> models;
    for (const values::PassthroughChoices::Assignment &assignment : choices.assignments) {
        const values::Host *const host = estate.host(assignment.host);
        if (!host)
            continue;
        for (const values::PciDevice &device : host->pciDevices) {
            if (assignment.devices.contains(device.id))
                models.insert(device.id, catalog::modelKey(device));
        }
    }
    return models;
}

/// The devices of one model have the same regions, so any of them proves all.
QString modelOf(const readings::BarEvidence &evidence, const QHash<QString, QString> &chosen)
{
    if (!evidence.modelKey.isEmpty())
        return chosen.values().contains(evidence.modelKey) ? evidence.modelKey : QString();
    const auto address = PciAddress::parse(evidence.address);
    for (auto it = chosen.cbegin(); it != chosen.cend(); ++it) {
        if (address && PciAddress::parse(it.key()) == address)
            return it.value();
    }
    const QStringList models = chosen.values();
    const bool one = std::all_of(models.cbegin(), models.cend(),
        [&models](const QString &model) { return model == models.front(); });
    return one && !models.isEmpty() ? models.front() : QString();
}

} // namespace

values::Result<ModelBars> barsOfModels(const QList<readings::BarEvidence> &found,
    const values::PassthroughChoices &choices, const plan::Estate &estate)
{
    const QHash<QString, QString> chosen = chosenModels(choices, estate);
    ModelBars bars;
    for (const readings::BarEvidence &evidence : found) {
        const QString model = modelOf(evidence, chosen);
        if (!model.isEmpty())
            bars.insert(model, evidence.bars);
    }
    if (bars.isEmpty() && found.isEmpty()) {
        return Error(Error::Kind::NotFound, Tr::tr("No regions were found in this text"),
            Tr::tr("it has no line with the size of a PCI memory region"),
            Tr::tr("Paste the lines with “PCIPassthru: Device … barIndex” of vmware.log, or the "
                   "output of lspci -vv in a guest."));
    }
    if (bars.isEmpty()) {
        return Error(Error::Kind::NotFound, Tr::tr("The text is about other devices"),
            Tr::tr("none of its %n device(s) is one of those chosen", nullptr, int(found.size())),
            Tr::tr("Paste the lines of a device of the same model."));
    }
    return bars;
}

values::Result<ModelBars> barsOfModels(
    const ModelBars &learned, const values::PassthroughChoices &choices, const plan::Estate &estate)
{
    const QStringList models = chosenModels(choices, estate).values();
    const bool helps = std::any_of(models.cbegin(), models.cend(),
        [&learned](const QString &model) { return learned.contains(model); });
    if (helps)
        return learned;
    return Error(Error::Kind::NotFound, Tr::tr("The trial start tells nothing of these devices"),
        learned.isEmpty() ? Tr::tr("no trial start of this run has read a log")
                          : Tr::tr("it told of %1").arg(QStringList(learned.keys()).join(u", ")),
        Tr::tr("Name a run of gpudeckctl plan discovery for a device of this model."));
}

} // namespace app
