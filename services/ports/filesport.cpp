// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ports/filesport.h"

#include "services/vsphere/operations/datastorefile.h"

namespace ports
{

plan::Answer<QByteArray> FilesPort::tail(QString datastorePath, qint64 bytes, std::stop_token stop)
{
    const plan::Estate estate = m_known();
    QList<values::MoRef> datacenters;
    for (const auto &entity : estate.objects.entities) {
        if (entity->ref.type == u"Datacenter")
            datacenters.append(entity->ref);
    }
    return vsphere::datastoreFileTail(m_session, datacenters, datastorePath, bytes, stop);
}

} // namespace ports
