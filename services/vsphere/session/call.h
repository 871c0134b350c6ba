// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vsphere/decode/answerreader.h"
#include "services/vsphere/transport/httprequest.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace vsphere
{

/// One VIM25 method call.
struct Call {
    QString method; ///< "RetrievePropertiesEx"
    QByteArray body; ///< the method's element in urn:vim25, written with QXmlStreamWriter
    Lane lane = Lane::Short;
    std::chrono::milliseconds deadline{30'000};
    bool idempotent = true; ///< false: starts a task or changes something; never sent twice
    /// Set to Session::generation() when the body names a collector, view, filter or version: these
    /// die with their session, so the call is not repeated after a new login, nor sent once the
    /// session is another; it ends with a NotAuthenticated fault instead. 0: names none.
    int generation = 0;
    QString what; ///< an error's first words; by default "<method> did not work on <server>"
};

} // namespace vsphere
