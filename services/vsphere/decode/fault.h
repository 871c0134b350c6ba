// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/moref.h"
#include "models/values/result.h"
#include "services/vsphere/decode/xmlnode.h"

#include <QString>
#include <QStringList>

namespace vsphere
{

/// A fault in a server's own words: a soapenv:Fault, or a LocalizedMethodFault held as data.
struct Fault {
    QString type; ///< xsi:type: "NotAuthenticated"; empty when the server gave none
    QString faultString; ///< human text, in the session's language
    values::MoRef object; ///< what was refused (NoPermission, NotAuthenticated) or not found
    QString privilege; ///< NoPermission: "System.Read"
    QString propertyName; ///< InvalidProperty: the path; InvalidArgument: the argument
    QStringList messages; ///< faultMessage[].message, most useful first; then those of the causes

    /// Reads a soapenv:Fault element.
    [[nodiscard]] static Fault fromSoap(XmlNode fault);
    /// Reads a LocalizedMethodFault: children fault (with xsi:type) and localizedMessage.
    [[nodiscard]] static Fault fromLocalized(XmlNode localized);

    /// The most useful line of all: the first message, else the fault's own text.
    [[nodiscard]] QString words() const;
    /// The one place where a fault type becomes a kind. what: what was tried, as a sentence start.
    [[nodiscard]] values::Error toError(const QString &what) const;

    friend bool operator==(const Fault &, const Fault &) = default;
};

} // namespace vsphere
