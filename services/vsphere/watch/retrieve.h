// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vsphere/session/session.h"
#include "services/vsphere/watch/filterspec.h"
#include "services/vsphere/watch/outcome.h"

#include <QSet>
#include <qcorotask.h>

#include <stop_token>

namespace vsphere
{

/// Reads properties once, page after page until the server says that there are no more.
/// Thread: the sink runs in the decoding thread.
[[nodiscard]] QCoro::Task<Outcome> retrieveAll(
    Session *session, FilterSpec spec, AnswerReader::ObjectSink sink, std::stop_token stop);

/// A container view of these types below the root folder; the answer's returnval is the view.
[[nodiscard]] QCoro::Task<Outcome> createRootView(
    Session *session, QList<QByteArray> types, std::stop_token stop);

/// The references of all hosts and VMs that the account can see, however they hang in the tree.
struct SeenObjects {
    Outcome outcome;
    QList<values::MoRef> refs;
};
[[nodiscard]] QCoro::Task<SeenObjects> listAll(Session *session, std::stop_token stop);
/// Which of these hosts and VMs still exist.
[[nodiscard]] QCoro::Task<SeenObjects> listExisting(
    Session *session, QList<values::MoRef> objects, std::stop_token stop);

} // namespace vsphere
