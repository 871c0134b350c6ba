// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setup/host/vendorsupport.h"

#include "services/setup/common/parameters.h"
#include "services/setup/common/words.h"

using namespace Qt::StringLiterals;

namespace setup
{

plan::StepType VendorSupport::type()
{
    return stepType<VendorSupport>(u"host.vendor-support"_s,
        {devicesParameter(), boolParameter(u"enable"_s),
            textParameter(u"evidence"_s, false, 2000)});
}

values::StepInfo VendorSupport::info() const
{
    values::StepInfo info;
    info.title = tr("Confirm that the vendor of %1 supports the card").arg(hostName());
    info.why = tr("A card that the server's vendor does not list may lack power, cooling or "
                  "firmware for it. The answer is kept; \"not confirmed\" is allowed.");
    info.source = guideSection(u"5.1"_s);
    info.byHand = tr("The vendor's list of supported GPUs, and Broadcom's compatibility guide for "
                     "shared pass-through graphics");
    info.kind = values::StepKind::Manual;
    info.typical = std::chrono::seconds(60);
    return info;
}

plan::Script VendorSupport::script(plan::ScriptLanguage) const
{
    return {{},
        tr("Look up whether the vendor of %1 supports this card in this model, and note "
           "where it says so.")
            .arg(hostName())};
}

values::StepCheck VendorSupport::assessHost(
    const plan::Estate &estate, const values::Host &host) const
{
    const values::StepCheck check = EvidenceStep::assessHost(estate, host);
    if (check.state != values::CheckState::Needed)
        return check;
    // "Not confirmed" is an answer, too: it is kept, and the preflight says what it means.
    return isDone(tr("Recorded: not confirmed by the vendor. %1").arg(question(host)));
}

QString VendorSupport::question(const values::Host &host) const
{
    QStringList models;
    for (const DeviceNow &device : devicesNow(host, devices())) {
        if (!models.contains(device.name))
            models.append(device.name);
    }
    return tr("%1 %2, BIOS %3, ESXi %4: does the vendor list %5?")
        .arg(host.vendor, host.model, host.biosVersion.isEmpty() ? tr("unknown") : host.biosVersion,
            host.version, nameList(models));
}

} // namespace setup
