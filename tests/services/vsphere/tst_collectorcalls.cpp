// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/answerreader.h"
#include "services/vsphere/watch/collectorcalls.h"
#include "tests/support/testmain.h"

#include <QTest>

using values::MoRef;
using vsphere::Call;
using vsphere::XmlNode;

namespace
{

const MoRef Collector{QStringLiteral("PropertyCollector"), QStringLiteral("pc<&>")};

vsphere::Answer parsed(const QByteArray &body)
{
    vsphere::AnswerReader reader;
    const auto fed = reader.feed(
        QByteArray("<e xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>" + body + "</e>"));
    const auto answer = reader.finish();
    return fed.ok() && answer.ok() ? answer.value() : vsphere::Answer();
}

/// Names of the children, in order.
QString order(XmlNode node)
{
    QStringList names;
    for (const XmlNode child : node.children())
        names << QString::fromUtf8(child.name());
    return names.join(u' ');
}

} // namespace

class TstCollectorCalls final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFilterFollowsTheSchema()
    {
        const vsphere::PathChoice choice{vsphere::ApiVersion(8, 0), {"config.graphicsConfig"}};
        const QList<MoRef> clusters{
            {QStringLiteral("ClusterComputeResource"), QStringLiteral("c1")},
            {QStringLiteral("ComputeResource"), QStringLiteral("c2")}};
        const Call call
            = vsphere::calls::createFilter(Collector, vsphere::computeSpec(clusters, choice));
        QVERIFY(!call.idempotent);
        const auto answer = parsed(call.body);
        const XmlNode method = answer.root().firstChild();
        QCOMPARE(order(method), QStringLiteral("_this spec partialUpdates"));
        QCOMPARE(method.child("_this").toMoRef(), Collector);
        QCOMPARE(method.child("partialUpdates").toBool(), std::optional<bool>(false));
        const XmlNode spec = method.child("spec");
        QCOMPARE(order(spec),
            QStringLiteral("propSet propSet objectSet objectSet reportMissingObjectsInResults"));
        const XmlNode props = spec.firstChild();
        QVERIFY(order(props).startsWith(QStringLiteral("type all pathSet pathSet")));
        for (const XmlNode path : props.children())
            QVERIFY(path.text() != "config.graphicsConfig");
        const XmlNode object = spec.child("objectSet");
        QCOMPARE(order(object), QStringLiteral("obj skip selectSet"));
        const XmlNode step = object.child("selectSet");
        QCOMPARE(step.xsiType(), QByteArrayView("TraversalSpec"));
        QCOMPARE(order(step), QStringLiteral("name type path skip selectSet"));
        QCOMPARE(step.child("selectSet").child("path").toString(), QStringLiteral("vm"));
    }

    void aWaitOutlivesItsPatience()
    {
        const Call call = vsphere::calls::waitForUpdates(
            Collector, QStringLiteral("7"), std::chrono::seconds(60), 200);
        QCOMPARE(call.lane, vsphere::Lane::Wait);
        QVERIFY(call.deadline >= std::chrono::seconds(90));
        const auto answer = parsed(call.body);
        const XmlNode method = answer.root().firstChild();
        QCOMPARE(method.name(), QByteArrayView("WaitForUpdatesEx"));
        QCOMPARE(order(method), QStringLiteral("_this version options"));
        QCOMPARE(order(method.child("options")), QStringLiteral("maxWaitSeconds maxObjectUpdates"));
        QCOMPARE(method.child("version").toString(), QStringLiteral("7"));
    }

    void pagesAndViewsFollowTheSchema()
    {
        const MoRef view{QStringLiteral("ContainerView"), QStringLiteral("v")};
        const auto retrieve
            = parsed(vsphere::calls::retrieve(Collector, vsphere::viewListSpec(view)).body);
        QCOMPARE(order(retrieve.root().firstChild()), QStringLiteral("_this specSet options"));
        const Call next = vsphere::calls::continueRetrieve(Collector, QStringLiteral("t&1"));
        QVERIFY2(!next.idempotent, "a token works once");
        const auto more = parsed(next.body);
        QCOMPARE(more.root().firstChild().child("token").toString(), QStringLiteral("t&1"));
        const auto create = parsed(vsphere::calls::createContainerView(
            {QStringLiteral("ViewManager"), QStringLiteral("ViewManager")},
            {QStringLiteral("Folder"), QStringLiteral("group-d1")},
            {"HostSystem", "VirtualMachine"})
                                       .body);
        QCOMPARE(order(create.root().firstChild()),
            QStringLiteral("_this container type type recursive"));
    }
};

GPUDECK_TEST(TstCollectorCalls);
#include "tst_collectorcalls.moc"
