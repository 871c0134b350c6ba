// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/session/servicecontent.h"

#include <QCoreApplication>

namespace vsphere
{

using values::Error;

namespace
{

struct ContentText {
    Q_DECLARE_TR_FUNCTIONS(vsphere::ServiceContent)
};

values::About readAbout(XmlNode node)
{
    values::About about;
    about.fullName = node.child("fullName").toString();
    about.version = node.child("version").toString();
    about.build = node.child("build").toString();
    about.apiVersion = node.child("apiVersion").toString();
    about.apiType = node.child("apiType").toString();
    about.instanceUuid = node.child("instanceUuid").toString();
    return about;
}

} // namespace

values::Result<ServiceContent> ServiceContent::read(const Answer &answer)
{
    ServiceContent content;
    for (const XmlNode child : answer.returnval().children()) {
        if (child.name() == "about")
            content.about = readAbout(child);
        else
            content.managers.insert(QString::fromUtf8(child.name()), child.toMoRef());
    }
    content.rootFolder = content.managers.value(QStringLiteral("rootFolder"));
    content.propertyCollector = content.managers.value(QStringLiteral("propertyCollector"));
    content.viewManager = content.managers.value(QStringLiteral("viewManager"));
    content.sessionManager = content.managers.value(QStringLiteral("sessionManager"));
    content.taskManager = content.managers.value(QStringLiteral("taskManager"));
    if (content.rootFolder.isNull() || content.propertyCollector.isNull()
        || content.sessionManager.isNull() || content.about.apiType.isEmpty()) {
        return Error(Error::Kind::Protocol,
            ContentText::tr("This does not look like a vSphere server"),
            ContentText::tr("It does not say where its inventory and its session manager are."),
            ContentText::tr("Check the server's address and port."));
    }
    return content;
}

values::MoRef serviceInstance()
{
    return {QStringLiteral("ServiceInstance"), QStringLiteral("ServiceInstance")};
}

} // namespace vsphere
