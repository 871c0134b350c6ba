// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vsphere/session/session.h"
#include "services/vsphere/trust/certificatefacts.h"
#include "services/vsphere/trust/pinstore.h"
#include "tests/services/vsphere/certificatemaker.h"
#include "tests/services/vsphere/wireserver.h"

#include <QHash>
#include <qcorofuture.h>
#include <qcorotask.h>

#include <chrono>
#include <memory>

namespace tests
{

/// Pins that live as long as the test.
class MemoryPins final : public vsphere::PinStore
{
public:
    [[nodiscard]] QString pinned(const values::ServerId &server) const override
    {
        return m_pins.value(server);
    }
    void pin(const values::ServerId &server, const QString &sha256) override
    {
        m_pins.insert(server, sha256);
    }

private:
    QHash<values::ServerId, QString> m_pins;
};

/// One certificate for all tests that are not about certificates.
inline const Identity &sharedIdentity()
{
    static CertificateMaker maker;
    static const Identity identity = maker.selfSigned(QStringLiteral("shared"));
    return identity;
}

/// A wire server whose certificate is pinned, and what is needed to talk to it.
struct Wire {
    MemoryPins pins;
    WireServer server{sharedIdentity().configuration()};
    vsphere::ServerAddress address{QStringLiteral("127.0.0.1"), server.port()};
    std::shared_ptr<vsphere::TrustPolicy> trust
        = std::make_shared<vsphere::TrustPolicy>(address.id(), &pins);

    Wire() { pins.pin(address.id(), vsphere::sha256Of(sharedIdentity().certificate)); }
    [[nodiscard]] std::unique_ptr<vsphere::Transport> transport() const
    {
        return std::make_unique<vsphere::Transport>(address, trust);
    }
};

/// Answers what a session begins with as vCenter 8.0.2 does, and CurrentTime; false for the rest.
/// ahead: how far the server's clock is ahead of ours.
bool answerAsVCenter(QSslSocket *to, const WireRequest &request, std::chrono::seconds ahead = {});

inline vsphere::HttpRequest aRequest(QByteArray body = "<Any xmlns=\"urn:vim25\"/>")
{
    vsphere::HttpRequest request;
    request.body = WireServer::soap(body);
    request.soapAction = "urn:vim25/6.5";
    request.label = QStringLiteral("Any");
    request.what = QStringLiteral("Any did not work");
    return request;
}

} // namespace tests
