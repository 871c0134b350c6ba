// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/fault.h"

#include <QCoreApplication>

namespace vsphere
{

using values::Error;

namespace
{

struct FaultText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::Fault)
};

constexpr int MaxCauses = 8;

/// MethodFault's own fields come first in every fault (reference section 1.5).
void collectMessages(XmlNode fault, QStringList &into, int left)
{
    for (const XmlNode child : fault.children()) {
        const QString message
            = child.name() == "faultMessage" ? child.child("message").toString() : QString();
        if (!message.isEmpty() && !into.contains(message))
            into.append(message);
    }
    const XmlNode cause = fault.child("faultCause");
    if (!cause || left == 0)
        return;
    collectMessages(cause.child("fault"), into, left - 1);
    const QString words = cause.child("localizedMessage").toString();
    if (!words.isEmpty() && !into.contains(words))
        into.append(words);
}

void takeDetails(Fault &into, XmlNode fault)
{
    into.type = QString::fromUtf8(fault.xsiType());
    into.object = fault.child("object").toMoRef();
    if (into.object.isNull())
        into.object = fault.child("obj").toMoRef();
    into.privilege = fault.child("privilegeId").toString();
    into.propertyName = fault.child("name").toString();
    if (into.propertyName.isEmpty())
        into.propertyName = fault.child("invalidProperty").toString();
    collectMessages(fault, into.messages, MaxCauses);
    const QString reason = fault.child("reason").toString();
    if (!reason.isEmpty() && !into.messages.contains(reason))
        into.messages.append(reason);
}

struct KindOfFault {
    const char *type;
    Error::Kind kind;
};

constexpr KindOfFault Kinds[] = {
    {"InvalidLogin", Error::Kind::Auth},
    {"NotAuthenticated", Error::Kind::Auth},
    {"NoPermission", Error::Kind::Permission},
    {"RestrictedVersion", Error::Kind::Permission},
    {"ManagedObjectNotFound", Error::Kind::NotFound},
    {"NotSupported", Error::Kind::Unsupported},
    {"MethodNotFound", Error::Kind::Unsupported},
    {"InvalidProperty", Error::Kind::Unsupported},
    {"RequestCanceled", Error::Kind::Cancelled},
    {"HostNotConnected", Error::Kind::Blocked},
    {"InvalidState", Error::Kind::Blocked},
    {"InvalidPowerState", Error::Kind::Blocked},
    {"TaskInProgress", Error::Kind::Blocked},
    {"ResourceInUse", Error::Kind::Blocked},
    {"ConcurrentAccess", Error::Kind::Blocked},
    {"ToolsUnavailable", Error::Kind::Blocked},
};

Error::Kind kindOf(const QString &type)
{
    for (const KindOfFault &known : Kinds) {
        if (type == QLatin1String(known.type))
            return known.kind;
    }
    return Error::Kind::Fault;
}

QString remedyFor(const Fault &fault, Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Auth:
        return fault.type == QLatin1String("InvalidLogin")
            ? FaultText::tr("Check the user name and the password. Several wrong attempts can lock "
                            "the account.")
            : FaultText::tr("Log in again.");
    case Error::Kind::Permission:
        if (fault.type == QLatin1String("RestrictedVersion"))
            return FaultText::tr("Give this host a licence that allows changes through its API.");
        return FaultText::tr("Ask for the privilege %1 on %2.")
            .arg(fault.privilege.isEmpty() ? FaultText::tr("that is missing") : fault.privilege,
                fault.object.isNull() ? FaultText::tr("this object") : fault.object.value);
    case Error::Kind::NotFound:
        return FaultText::tr("Someone may have removed it meanwhile: look at the inventory again.");
    case Error::Kind::Unsupported:
        return FaultText::tr("This server or its version cannot do that.");
    default:
        return {};
    }
}

} // namespace

Fault Fault::fromSoap(XmlNode fault)
{
    Fault read;
    read.faultString = fault.child("faultstring").toString();
    takeDetails(read, fault.child("detail").firstChild());
    return read;
}

Fault Fault::fromLocalized(XmlNode localized)
{
    Fault read;
    read.faultString = localized.child("localizedMessage").toString();
    takeDetails(read, localized.child("fault"));
    return read;
}

QString Fault::words() const
{
    if (!messages.isEmpty())
        return messages.first();
    if (!faultString.isEmpty())
        return faultString;
    return type.isEmpty() ? FaultText::tr("The server gave no reason") : type;
}

Error Fault::toError(const QString &what) const
{
    const Error::Kind kind = kindOf(type);
    QStringList detail = messages;
    if (!faultString.isEmpty() && !detail.contains(faultString))
        detail.prepend(faultString);
    if (!type.isEmpty())
        detail.prepend(type);
    return Error(kind, what, words(), remedyFor(*this, kind), detail.join(QLatin1Char('\n')));
}

} // namespace vsphere
