// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/vsphere/transport/httprequest.h"
#include "services/vsphere/transport/serveraddress.h"

#include <QCoreApplication>
#include <QNetworkReply>

namespace vsphere
{

/// Why an HTTP exchange brought no answer, in words that an operator can act on.
class HttpProblem final
{
    Q_DECLARE_TR_FUNCTIONS(vsphere::HttpProblem)

public:
    HttpProblem(const HttpRequest &request, const ServerAddress &server)
        : m_request(request)
        , m_server(server)
    {
    }

    /// The connection could not be made or was lost.
    [[nodiscard]] values::Error network(const QNetworkReply &reply) const;
    /// A status that vSphere does not answer with: anything but 200 and 500.
    [[nodiscard]] values::Error status(const QNetworkReply &reply) const;
    /// Answered with something else than XML, as the reader says.
    [[nodiscard]] values::Error unreadable(const values::Error &why, int status) const;
    [[nodiscard]] values::Error encoding(const QByteArray &name) const;
    [[nodiscard]] values::Error late() const;
    [[nodiscard]] values::Error silent() const;
    [[nodiscard]] values::Error stopped() const;

private:
    [[nodiscard]] values::Error lost(const QString &why, const QString &fix) const;
    [[nodiscard]] values::Error notVSphere(const QString &why, const QString &detail) const;

    const HttpRequest &m_request;
    const ServerAddress &m_server;
};

} // namespace vsphere
