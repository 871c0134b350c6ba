// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace values
{

/// What ServiceContent.about says of a server.
struct About {
    QString fullName; ///< "VMware vCenter Server 8.0.2 build-…"
    QString version; ///< "8.0.2"
    QString build;
    QString apiVersion; ///< "8.0.2.0"
    QString apiType; ///< VirtualCenter, HostAgent
    QString instanceUuid;

    [[nodiscard]] bool isVCenter() const { return apiType == QLatin1String("VirtualCenter"); }
    friend bool operator==(const About &, const About &) = default;
};

/// One server of the program and how its connection stands.
struct Server {
    enum class State {
        Disconnected,
        Connecting,
        Loading, ///< logged in, first objects arrive
        Live, ///< everything is there and changes are pushed
        Reconnecting, ///< the last picture stays on show
        Failed, ///< needs the operator
    };
    ServerId id; ///< "vcsa.example.org:443"
    QString host;
    quint16 port = 443;
    QString user;
    State state = State::Disconnected;
    std::optional<About> about;
    QString negotiatedVersion; ///< SOAPAction version in use, "8.0.2.0"
    std::optional<Error> error; ///< why Failed or Reconnecting
    int objectsLoaded = 0;
    QDateTime nextAttempt; ///< while Reconnecting

    friend bool operator==(const Server &, const Server &) = default;
};

/// The facts of a certificate that a person judges it by. All text is untrusted.
struct CertificateFacts {
    QString subject;
    QString issuer;
    QDateTime notBefore, notAfter;
    QString sha256; ///< "AA:BB:…" of the DER
    QString sha1; ///< what older consoles print
    QString reason; ///< why the system store does not trust it

    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

/// Asks whether to trust a server; pinnedSha256 is set when a trusted certificate changed, and then
/// the connection is blocked.
struct TrustQuestion {
    ServerId server;
    CertificateFacts presented;
    QString pinnedSha256;

    [[nodiscard]] bool changed() const { return !pinnedSha256.isEmpty(); }
    friend bool operator==(const TrustQuestion &, const TrustQuestion &) = default;
};

} // namespace values

Q_DECLARE_METATYPE(values::Server)
Q_DECLARE_METATYPE(values::TrustQuestion)
