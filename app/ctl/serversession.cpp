// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/serversession.h"

#include "services/vsphere/trust/certificatefacts.h"
#include "services/vsphere/trust/trustpolicy.h"

namespace app
{

values::Result<QList<QSslCertificate>> serverAuthorities(const ServerOptions &options)
{
    if (options.caFile.isEmpty())
        return QList<QSslCertificate>{};
    return vsphere::readAuthorities(options.caFile);
}

std::shared_ptr<vsphere::Session> makeSession(
    const ServerOptions &options, vsphere::PinStore *pins, QList<QSslCertificate> authorities)
{
    auto trust = std::make_shared<vsphere::TrustPolicy>(
        options.address.id(), pins, std::move(authorities));
    auto transport = std::make_unique<vsphere::Transport>(options.address, std::move(trust));
    return std::make_shared<vsphere::Session>(std::move(transport));
}

} // namespace app
