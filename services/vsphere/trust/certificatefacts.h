// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/server.h"

#include <QList>
#include <QSslCertificate>
#include <QSslError>
#include <QString>

namespace vsphere
{

/// SHA-256 of the DER as "AA:BB:…"; what pins are compared by.
[[nodiscard]] QString sha256Of(const QSslCertificate &certificate);
/// A thumbprint as people type it (lower case, no colons, spaces) in the form "AA:BB:…"; empty when
/// it is not 32 bytes of hexadecimal digits.
[[nodiscard]] QString normalThumbprint(const QString &typed);
/// What a person judges a certificate by; reason says why it did not verify.
[[nodiscard]] values::CertificateFacts factsOf(
    const QSslCertificate &certificate, const QList<QSslError> &errors);

} // namespace vsphere
