// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "models/values/server.h"
#include "services/vsphere/trust/pinstore.h"

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <optional>

namespace vsphere
{

/// Decides whether the certificate of one server is to be trusted.
/// Shape:  the chain is verified first, against the system's store and the extra authorities. Only
///         where that fails, the leaf's SHA-256 is compared with the pinned one; when they are
///         equal, exactly the reported errors are ignored. Verification is never switched off.
/// Errors: Trust, with both thumbprints when the certificate changed; question() then has the facts
///         that a person decides by.
/// Source: reference section 1.6.
class TrustPolicy final
{
public:
    /// Once the pins are gone nothing is pinned any more; authorities come from --ca.
    TrustPolicy(values::ServerId server, PinStore *pins, QList<QSslCertificate> authorities = {});

    /// The verdict on a leaf certificate that did not verify, for these reasons.
    values::Status judge(const QSslCertificate &leaf, const QList<QSslError> &errors);
    /// What has to be asked after the last refusal; nothing while the server is trusted.
    [[nodiscard]] const std::optional<values::TrustQuestion> &question() const
    {
        return m_question;
    }
    /// A person said yes to this question: its certificate is pinned.
    void trust(const values::TrustQuestion &question);
    /// The certificates that chains are verified against, and the protocol versions allowed.
    [[nodiscard]] const QSslConfiguration &configuration() const { return m_configuration; }

private:
    values::ServerId m_server;
    PinStore *m_pins;
    std::weak_ptr<const void> m_pinsLife;
    QSslConfiguration m_configuration;
    std::optional<values::TrustQuestion> m_question;
};

/// Reads a PEM file of certificate authorities.
/// Errors: Usage, when it cannot be read or holds no certificate.
[[nodiscard]] values::Result<QList<QSslCertificate>> readAuthorities(const QString &file);

} // namespace vsphere
