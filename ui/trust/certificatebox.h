// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/server.h"

#include <QWidget>

namespace ui
{

/// The facts of a certificate as lines that can be selected. All of it is plain text: a certificate
/// may say anything.
class CertificateBox final : public QWidget
{
    Q_OBJECT
public:
    enum class Thumbprints { Both, Sha1Only };
    CertificateBox(
        const values::CertificateFacts &facts, Thumbprints shown, QWidget *parent = nullptr);
};

/// A thumbprint in lines of that many bytes, for comparing by eye: "AA:BB:…".
[[nodiscard]] QString thumbprintLines(const QString &thumbprint, int bytesPerLine);

} // namespace ui
