// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/vsphere/wire.h"

namespace tests
{

namespace
{

const QByteArray Versions(
    "<?xml version=\"1.0\"?><namespaces version=\"1.0\"><namespace><name>urn:vim25</name>"
    "<version>8.0.2.0</version><priorVersions><version>8.0.1.0</version><version>6.7</version>"
    "</priorVersions></namespace></namespaces>");

const QByteArray Content(
    "<RetrieveServiceContentResponse xmlns=\"urn:vim25\"><returnval>"
    "<rootFolder type=\"Folder\">group-d1</rootFolder>"
    "<propertyCollector type=\"PropertyCollector\">propertyCollector</propertyCollector>"
    "<viewManager type=\"ViewManager\">ViewManager</viewManager>"
    "<about><name>VMware vCenter Server</name><fullName>VMware vCenter Server 8.0.2 build-1"
    "</fullName><version>8.0.2</version><build>1</build><apiType>VirtualCenter</apiType>"
    "<apiVersion>8.0.2.0</apiVersion><instanceUuid>1-2</instanceUuid></about>"
    "<sessionManager type=\"SessionManager\">SessionManager</sessionManager>"
    "<perfManager type=\"PerformanceManager\">PerfMgr</perfManager>"
    "</returnval></RetrieveServiceContentResponse>");

QByteArray loggedIn(std::chrono::seconds ahead)
{
    const QDateTime now = QDateTime::currentDateTimeUtc().addSecs(ahead.count());
    return "<LoginResponse xmlns=\"urn:vim25\"><returnval><key>52</key>"
           "<userName>LAB\\admin</userName><loginTime>"
        + now.toString(Qt::ISODate).toLatin1() + "</loginTime></returnval></LoginResponse>";
}

} // namespace

bool answerAsVCenter(QSslSocket *to, const WireRequest &request, std::chrono::seconds ahead)
{
    static int sessions = 0;
    if (request.path == "/sdk/vimServiceVersions.xml") {
        WireServer::reply(to, Versions);
        return true;
    }
    const QByteArray method = request.method();
    if (method == "RetrieveServiceContent") {
        WireServer::reply(to, WireServer::soap(Content));
    } else if (method == "Login") {
        const QByteArray cookie = "\"session-" + QByteArray::number(++sessions) + "\"";
        WireServer::reply(to, WireServer::soap(loggedIn(ahead)), 200,
            "Set-Cookie: other=1; Path=/\r\nSet-Cookie: vmware_soap_session=" + cookie
                + "; Path=/; HttpOnly; Secure;\r\n");
    } else if (method == "CurrentTime") {
        WireServer::reply(to,
            WireServer::soap("<CurrentTimeResponse xmlns=\"urn:vim25\"><returnval>"
                             "2026-01-01T00:00:00Z</returnval></CurrentTimeResponse>"));
    } else if (method == "Logout") {
        WireServer::reply(to, WireServer::soap("<LogoutResponse xmlns=\"urn:vim25\"/>"));
    } else {
        return false;
    }
    return true;
}

} // namespace tests
