// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"
#include "services/vsphere/session/session.h"
#include "services/vsphere/watch/filterspec.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <qcorotask.h>

#include <memory>
#include <stop_token>

namespace vsphere
{

/// What was read of one object, with the answer that holds it.
class ObjectProperties final
{
public:
    ObjectProperties() = default;
    ObjectProperties(Answer answer, XmlNode object)
        : m_answer(std::move(answer))
        , m_object(object)
    {
    }

    [[nodiscard]] values::MoRef ref() const;
    [[nodiscard]] XmlNode object() const { return m_object; }
    /// The value of a path that was asked for; null where it is unset or was not given.
    [[nodiscard]] XmlNode value(QByteArrayView path) const;

private:
    Answer m_answer;
    XmlNode m_object;
};

/// Whether an object withholds properties because nobody is logged in any more: such a read is not
/// refused, it only tells nothing.
[[nodiscard]] bool withholdsAsExpired(XmlNode object);

/// Reads properties once, all pages. Objects that are gone are not in the list. A session that
/// ended is renewed.
/// Thread: the interface thread. Errors: Unsupported (a path that this version lacks), Network,
///         Auth, Fault, Cancelled.
[[nodiscard]] QCoro::Task<values::Result<QList<ObjectProperties>>> readObjects(
    std::shared_ptr<Session> session, FilterSpec spec, QString what, std::stop_token stop);
/// The same of one object. Errors: NotFound as well.
[[nodiscard]] QCoro::Task<values::Result<ObjectProperties>> readObject(
    std::shared_ptr<Session> session, values::MoRef object, QList<QByteArray> paths, QString what,
    std::stop_token stop);

} // namespace vsphere
