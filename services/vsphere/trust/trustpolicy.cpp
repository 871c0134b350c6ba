// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/trust/trustpolicy.h"

#include "services/vsphere/trust/certificatefacts.h"

#include <QCoreApplication>
#include <QFile>

namespace vsphere
{

using values::Error;
using values::Result;
using values::Status;

namespace
{

struct TrustText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::TrustPolicy)
};

bool isAboutTime(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors) {
        if (error.error() == QSslError::CertificateNotYetValid
            || error.error() == QSslError::CertificateExpired)
            return true;
    }
    return false;
}

Error changedError(const values::TrustQuestion &question)
{
    return Error(Error::Kind::Trust,
        TrustText::tr("The certificate of %1 has changed").arg(question.server),
        TrustText::tr("You trusted the thumbprint %1, and the server now shows %2.")
            .arg(question.pinnedSha256, question.presented.sha256),
        TrustText::tr("Ask the server's administrator whether the certificate was replaced. If "
                      "not, someone may be between you and the server."),
        question.presented.reason);
}

Error unknownError(const values::TrustQuestion &question, bool aboutTime)
{
    return Error(Error::Kind::Trust,
        TrustText::tr("The certificate of %1 is not trusted").arg(question.server),
        question.presented.reason,
        aboutTime
            ? TrustText::tr("Set this computer's clock, or have the certificate renewed. Its "
                            "thumbprint is %1.")
                  .arg(question.presented.sha256)
            : TrustText::tr("Compare its thumbprint with the one on the server's console, and "
                            "trust it if they are equal: %1.")
                  .arg(question.presented.sha256));
}

} // namespace

TrustPolicy::TrustPolicy(
    values::ServerId server, PinStore *pins, QList<QSslCertificate> authorities)
    : m_server(std::move(server))
    , m_pins(pins)
    , m_pinsLife(pins->life())
    , m_configuration(QSslConfiguration::defaultConfiguration())
{
    m_configuration.addCaCertificates(authorities);
    // A resumed session skips the check of the certificate.
    m_configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    m_configuration.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
}

Status TrustPolicy::judge(const QSslCertificate &leaf, const QList<QSslError> &errors)
{
    if (leaf.isNull()) {
        return Error(Error::Kind::Trust, TrustText::tr("%1 cannot be identified").arg(m_server),
            TrustText::tr("It showed no certificate."),
            TrustText::tr("Make sure that HTTPS is served on this port."));
    }
    const QString pinned = m_pinsLife.expired() ? QString() : m_pins->pinned(m_server);
    if (!pinned.isEmpty() && pinned == sha256Of(leaf)) {
        m_question.reset();
        return values::done();
    }
    m_question = values::TrustQuestion{m_server, factsOf(leaf, errors), pinned};
    return m_question->changed() ? changedError(*m_question)
                                 : unknownError(*m_question, isAboutTime(errors));
}

void TrustPolicy::trust(const values::TrustQuestion &question)
{
    if (!m_pinsLife.expired())
        m_pins->pin(m_server, question.presented.sha256);
    m_question.reset();
}

Result<QList<QSslCertificate>> readAuthorities(const QString &file)
{
    const QString what
        = TrustText::tr("The certificate authorities in %1 cannot be used").arg(file);
    QFile pem(file);
    if (!pem.open(QIODevice::ReadOnly)) {
        return Error(Error::Kind::Usage, what, pem.errorString(),
            TrustText::tr("Check the file's path and permissions."));
    }
    const QList<QSslCertificate> read = QSslCertificate::fromDevice(&pem, QSsl::Pem);
    if (read.isEmpty()) {
        return Error(Error::Kind::Usage, what,
            TrustText::tr("The file holds no certificate in PEM form."),
            TrustText::tr("Give a file with lines BEGIN CERTIFICATE and END CERTIFICATE."));
    }
    return read;
}

} // namespace vsphere
