// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "services/vsphere/session/session.h"
#include "services/vsphere/trust/pinstore.h"

#include <QList>
#include <QSslCertificate>

#include <memory>

namespace app
{

/// The certificates of --ca, none without it. Errors: Storage, Usage.
[[nodiscard]] values::Result<QList<QSslCertificate>> serverAuthorities(
    const ServerOptions &options);

/// A session that is not open yet; the pins outlive it.
[[nodiscard]] std::shared_ptr<vsphere::Session> makeSession(
    const ServerOptions &options, vsphere::PinStore *pins, QList<QSslCertificate> authorities);

} // namespace app
