// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/vsphere/certificatemaker.h"

#include <QFile>
#include <QProcess>
#include <QSsl>

namespace tests
{

namespace
{

QString stamp(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(
        QStringLiteral("yyyyMMddHHmmss'Z'"));
}

QByteArray contents(const QString &file)
{
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

} // namespace

QSslConfiguration Identity::configuration() const
{
    QSslConfiguration made = QSslConfiguration::defaultConfiguration();
    made.setLocalCertificate(certificate);
    made.setPrivateKey(key);
    made.setPeerVerifyMode(QSslSocket::VerifyNone); // of the client, by this server
    return made;
}

CertificateMaker::CertificateMaker() = default;

void CertificateMaker::run(const QStringList &arguments)
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(QStringLiteral("openssl"), arguments);
    const bool finished = openssl.waitForFinished(60'000);
    if (!finished || openssl.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(QLatin1Char(' '))),
            openssl.readAllStandardError().constData());
}

void CertificateMaker::write(const QString &file, const QByteArray &text)
{
    QFile target(path(file));
    if (!target.open(QIODevice::WriteOnly) || target.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(target.fileName()));
}

Identity CertificateMaker::load(const QString &name) const
{
    Identity identity;
    identity.certificate = QSslCertificate(contents(path(name + QLatin1String(".pem"))), QSsl::Pem);
    identity.key = QSslKey(contents(path(name + QLatin1String(".key"))), QSsl::Rsa, QSsl::Pem);
    if (identity.certificate.isNull() || identity.key.isNull())
        qFatal("no certificate %s", qPrintable(name));
    return identity;
}

Identity CertificateMaker::selfSigned(const QString &name)
{
    run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
        QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
        QStringLiteral("30"), QStringLiteral("-subj"), QLatin1String("/O=Practice/CN=") + name,
        QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1"),
        QStringLiteral("-keyout"), name + QLatin1String(".key"), QStringLiteral("-out"),
        name + QLatin1String(".pem")});
    return load(name);
}

QString CertificateMaker::authorityFile()
{
    if (!m_hasAuthority) {
        m_hasAuthority = true;
        const Identity authority = selfSigned(QStringLiteral("authority"));
        Q_UNUSED(authority)
        write(QStringLiteral("index.txt"), {});
        write(QStringLiteral("serial"), "1001\n");
        write(QStringLiteral("ca.cnf"),
            "[ca]\ndefault_ca=here\n[here]\ndir=.\ndatabase=index.txt\nserial=serial\n"
            "new_certs_dir=.\ncertificate=authority.pem\nprivate_key=authority.key\n"
            "default_md=sha256\npolicy=any\nunique_subject=no\ncopy_extensions=copy\n"
            "[any]\ncommonName=supplied\n");
    }
    return path(QStringLiteral("authority.pem"));
}

Identity CertificateMaker::issued(
    const QString &name, const QString &address, int fromDay, int toDay)
{
    const QString authority = authorityFile();
    run({QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
        QStringLiteral("-nodes"), QStringLiteral("-subj"), QLatin1String("/CN=") + name,
        QStringLiteral("-addext"), QLatin1String("subjectAltName=") + address,
        QStringLiteral("-keyout"), name + QLatin1String(".key"), QStringLiteral("-out"),
        name + QLatin1String(".csr")});
    run({QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"),
        QStringLiteral("-config"), QStringLiteral("ca.cnf"), QStringLiteral("-startdate"),
        stamp(fromDay), QStringLiteral("-enddate"), stamp(toDay), QStringLiteral("-in"),
        name + QLatin1String(".csr"), QStringLiteral("-out"), name + QLatin1String(".pem")});
    return load(name);
}

} // namespace tests
