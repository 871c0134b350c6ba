// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/trust/certificatefacts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QStringList>

namespace vsphere
{

namespace
{

struct CertificateText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::CertificateText)
};

constexpr qsizetype Sha256Bytes = 32;

QString thumbprint(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex(':').toUpper());
}

QString nameOf(const QSslCertificate &certificate, bool issuer)
{
    const auto read = [&](QSslCertificate::SubjectInfo part) {
        return issuer ? certificate.issuerInfo(part) : certificate.subjectInfo(part);
    };
    const QStringList common = read(QSslCertificate::CommonName);
    const QStringList organization = read(QSslCertificate::Organization);
    QStringList parts = common + organization;
    parts.removeAll(QString());
    return parts.join(QLatin1String(", "));
}

QString shown(const QDateTime &when)
{
    return QLocale().toString(when.toUTC(), QLocale::ShortFormat);
}

QString clockReason(const QSslCertificate &certificate, bool early)
{
    const QString now = shown(QDateTime::currentDateTimeUtc());
    return early
        ? CertificateText::tr("It is valid only from %1, and this computer's clock says %2 (UTC): "
                              "one of the two clocks may be wrong.")
              .arg(shown(certificate.effectiveDate()), now)
        : CertificateText::tr("It expired on %1, and this computer's clock says %2 (UTC).")
              .arg(shown(certificate.expiryDate()), now);
}

QString namesOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    return names.join(QLatin1String(", ")).left(200);
}

QString reasonFor(const QSslError &error, const QSslCertificate &leaf)
{
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
        return CertificateText::tr("It is signed by itself, not by an authority.");
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return CertificateText::tr("It comes from an authority that this computer does not know.");
    case QSslError::HostNameMismatch:
        return CertificateText::tr("It was made for another name: %1.").arg(namesOf(leaf));
    case QSslError::CertificateNotYetValid:
        return clockReason(leaf, true);
    case QSslError::CertificateExpired:
        return clockReason(leaf, false);
    case QSslError::CertificateRevoked:
        return CertificateText::tr("Its authority has revoked it.");
    default:
        return error.errorString();
    }
}

} // namespace

QString sha256Of(const QSslCertificate &certificate)
{
    return thumbprint(certificate.digest(QCryptographicHash::Sha256));
}

QString normalThumbprint(const QString &typed)
{
    QString digits = typed;
    digits.remove(QLatin1Char(':')).remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
    const QByteArray digest = QByteArray::fromHex(digits.toLatin1());
    const bool valid = digest.size() == Sha256Bytes
        && digits.compare(QString::fromLatin1(digest.toHex()), Qt::CaseInsensitive) == 0;
    return valid ? thumbprint(digest) : QString();
}

values::CertificateFacts factsOf(const QSslCertificate &certificate, const QList<QSslError> &errors)
{
    values::CertificateFacts facts;
    facts.subject = nameOf(certificate, false);
    facts.issuer = nameOf(certificate, true);
    facts.notBefore = certificate.effectiveDate().toUTC();
    facts.notAfter = certificate.expiryDate().toUTC();
    facts.sha256 = sha256Of(certificate);
    facts.sha1 = thumbprint(certificate.digest(QCryptographicHash::Sha1));
    QStringList reasons;
    for (const QSslError &error : errors) {
        const QString reason = reasonFor(error, certificate);
        if (!reasons.contains(reason))
            reasons.append(reason);
    }
    facts.reason = reasons.join(QLatin1Char(' '));
    return facts;
}

} // namespace vsphere
