// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"

#include <QByteArray>
#include <QString>
#include <QXmlStreamWriter>

namespace vsphere
{

/// Writes the element of one method call. The schema is a sequence: arguments are added in its
/// order, and an argument that the negotiated version lacks is left out.
class MethodWriter final
{
public:
    MethodWriter(const QString &method, const values::MoRef &target);
    MethodWriter(const MethodWriter &) = delete;
    MethodWriter &operator=(const MethodWriter &) = delete;

    MethodWriter &text(const QString &name, const QString &value);
    MethodWriter &reference(const QString &name, const values::MoRef &value);
    MethodWriter &flag(const QString &name, bool value);
    MethodWriter &number(const QString &name, qint64 value);
    /// Opens a data object; type: its xsi:type, where the declared type is a base type.
    MethodWriter &begin(const QString &name, const QString &type = {});
    MethodWriter &end();
    /// For arguments with children; what was opened has to be closed.
    [[nodiscard]] QXmlStreamWriter &xml() { return m_xml; }
    /// The finished element; nothing can be added afterwards.
    [[nodiscard]] QByteArray finish();

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

/// The SOAP envelope around a method's element.
[[nodiscard]] QByteArray envelope(const QByteArray &method);

} // namespace vsphere
