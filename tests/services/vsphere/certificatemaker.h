// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QString>
#include <QTemporaryDir>

namespace tests
{

/// A certificate with its private key, made for one test.
struct Identity {
    QSslCertificate certificate;
    QSslKey key;

    [[nodiscard]] QSslConfiguration configuration() const;
};

/// Makes certificates with the openssl program, in a folder of its own.
class CertificateMaker final
{
public:
    CertificateMaker();
    /// Signed by itself, for 127.0.0.1 and localhost.
    [[nodiscard]] Identity selfSigned(const QString &name);
    /// Signed by our authority, for the given address, valid between two days from today.
    [[nodiscard]] Identity issued(
        const QString &name, const QString &address, int fromDay = -1, int toDay = 30);
    /// PEM file with the certificate of our authority.
    [[nodiscard]] QString authorityFile();

private:
    QString path(const QString &file) const { return m_folder.filePath(file); }
    void run(const QStringList &arguments);
    void write(const QString &file, const QByteArray &text);
    [[nodiscard]] Identity load(const QString &name) const;

    QTemporaryDir m_folder;
    bool m_hasAuthority = false;
};

} // namespace tests
