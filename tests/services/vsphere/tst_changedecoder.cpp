// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/decode/changedecoder.h"
#include "services/vsphere/decode/propertypaths.h"
#include "services/vsphere/decode/propertyrule.h"
#include "tests/services/vsphere/decoding.h"
#include "tests/support/testmain.h"

#include <QTest>

using tests::decoded;
using tests::decodedObject;
using tests::propSet;
using values::ChangeKind;
using values::HostField;
using values::VmField;
using vsphere::ApiVersion;

namespace
{

template <class Rules>
QSet<QByteArray> pathsOf(const Rules &rules)
{
    QSet<QByteArray> paths;
    for (const auto &rule : rules)
        paths.insert(rule.path);
    return paths;
}

QSet<QByteArray> asked(const QList<QByteArray> &types)
{
    QSet<QByteArray> paths;
    for (const QByteArray &type : types) {
        const auto ofType = vsphere::propertyPaths(type, ApiVersion(9, 0));
        paths.unite(QSet<QByteArray>(ofType.begin(), ofType.end()));
    }
    return paths;
}

} // namespace

class TstChangeDecoder final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPathThatIsAskedIsRead()
    {
        QCOMPARE(asked({"HostSystem"}), pathsOf(vsphere::hostRules()));
        QCOMPARE(asked({"VirtualMachine"}), pathsOf(vsphere::vmRules()));
        QCOMPARE(asked(vsphere::containerTypes()), pathsOf(vsphere::entityRules()));
    }

    void everyFieldHasARule()
    {
        values::FieldSet<HostField> host;
        for (const auto &rule : vsphere::hostRules())
            host.insert(rule.field);
        QCOMPARE(host, values::FieldSet<HostField>::all());
        values::FieldSet<VmField> vm;
        for (const auto &rule : vsphere::vmRules())
            vm.insert(rule.field);
        QCOMPARE(vm, values::FieldSet<VmField>::all());
        values::FieldSet<values::EntityField> entity;
        for (const auto &rule : vsphere::entityRules())
            entity.insert(rule.field);
        QCOMPARE(entity, values::FieldSet<values::EntityField>::all());
    }

    void asksOnlyWhatTheVersionHas()
    {
        const auto old = vsphere::propertyPaths("HostSystem", ApiVersion(6, 5));
        QVERIFY(!old.contains("config.assignableHardwareBinding"));
        QVERIFY(!old.contains("hardware.numaInfo.numaNode"));
        QVERIFY(old.contains("config.graphicsConfig"));
        const auto seven = vsphere::propertyPaths("HostSystem", ApiVersion(7, 0, 0, 2));
        QVERIFY(seven.contains("config.assignableHardwareBinding"));
        const auto refused
            = vsphere::propertyPaths("HostSystem", ApiVersion(9, 0), {"config.graphicsConfig"});
        QVERIFY(!refused.contains("config.graphicsConfig"));
        QVERIFY(vsphere::propertyPaths("Datastore", ApiVersion(9, 0)).isEmpty());
    }

    void versionsCompareAsNumbers()
    {
        const QStringList ascending{QStringLiteral("2.5u2"), QStringLiteral("6.5"),
            QStringLiteral("6.7"), QStringLiteral("6.8.7"), QStringLiteral("6.9.1"),
            QStringLiteral("7.0.0.0"), QStringLiteral("7.0.3.0"), QStringLiteral("8.0.0.1"),
            QStringLiteral("8.0.3.0"), QStringLiteral("9.0.0.0"), QStringLiteral("10.0")};
        for (qsizetype i = 1; i < ascending.size(); ++i) {
            const auto lower = ApiVersion::parse(ascending[i - 1]);
            const auto higher = ApiVersion::parse(ascending[i]);
            QVERIFY(lower && higher);
            QVERIFY2(*lower < *higher, qPrintable(ascending[i]));
        }
        QVERIFY(ApiVersion::parse(u"8.0") == ApiVersion::parse(u"8.0.0.0"));
        QCOMPARE(ApiVersion::parse(u"6.7")->toString(), QStringLiteral("6.7"));
        for (const QString &bad : {QString(), QStringLiteral("x"), QStringLiteral("6."),
                 QStringLiteral("6.5.1.2.3"), QStringLiteral("6u1.5")})
            QVERIFY2(!ApiVersion::parse(bad), qPrintable(bad));
    }

    void enterCarriesEverything()
    {
        const auto change = decodedObject("VirtualMachine", propSet("name", "a%2fb%5Cc%252f"));
        QCOMPARE(change.kind, ChangeKind::Enter);
        const auto &patch = std::get<values::VmPatch>(change.patch);
        QCOMPARE(patch.value.name, QStringLiteral("a/b\\c%2f"));
        QCOMPARE(patch.fields, values::FieldSet<VmField>::all());
        QVERIFY(patch.missingGiven);
        QVERIFY(!patch.value.hasConfig);
        QCOMPARE(patch.value.ref, change.ref);
    }

    void modifyCarriesWhatWasSent()
    {
        const auto changes = decoded(
            "<objectSet><kind>modify</kind><obj type='VirtualMachine'>vm-1</obj>"
            "<changeSet><name>runtime.powerState</name><op>assign</op><val>suspended</val>"
            "</changeSet><changeSet><name>runtime.host</name><op>assign</op></changeSet>"
            "<changeSet><name>something.else</name><op>assign</op><val>1</val></changeSet>"
            "</objectSet>");
        QCOMPARE(changes.size(), size_t(1));
        QCOMPARE(changes[0].kind, ChangeKind::Modify);
        const auto &patch = std::get<values::VmPatch>(changes[0].patch);
        values::FieldSet<VmField> expected;
        expected.insert(VmField::Power);
        expected.insert(VmField::Host);
        QCOMPARE(patch.fields, expected);
        QCOMPARE(patch.value.power, values::PowerState::Suspended);
        QVERIFY(patch.value.host.isNull());
        QVERIFY(!patch.missingGiven);
    }

    void anUnsetParentUnsetsAllBelow()
    {
        const auto changes = decoded(
            "<objectSet><kind>modify</kind><obj type='HostSystem'>host-1</obj>"
            "<changeSet><name>hardware</name><op>indirectRemove</op></changeSet></objectSet>");
        const auto &patch = std::get<values::HostPatch>(changes.at(0).patch);
        QVERIFY(patch.fields.contains(HostField::PciDevices));
        QVERIFY(patch.fields.contains(HostField::Bios));
        QVERIFY(!patch.fields.contains(HostField::Hardware)); // summary.hardware is another
    }

    void leavingAVAppDoesNotForgetTheFolder()
    {
        const auto changes = decoded(
            "<objectSet><kind>modify</kind><obj type='VirtualMachine'>vm-1</obj>"
            "<changeSet><name>parent</name><op>assign</op><val type='Folder'>f-1</val></changeSet>"
            "<changeSet><name>parentVApp</name><op>assign</op></changeSet></objectSet>");
        QCOMPARE(std::get<values::VmPatch>(changes.at(0).patch).value.parent.value,
            QStringLiteral("f-1"));
    }

    void leaveIsOnlyAReference()
    {
        const auto changes = decoded("<objectSet><kind>leave</kind>"
                                     "<obj type='HostSystem'>host-9</obj></objectSet>");
        QCOMPARE(changes.at(0).kind, ChangeKind::Leave);
        QCOMPARE(changes[0].ref.value, QStringLiteral("host-9"));
        QVERIFY(std::holds_alternative<std::monostate>(changes[0].patch));
    }

    void strangersAreNotReported()
    {
        QVERIFY(decoded("<objects><obj type='Datastore'>d-1</obj></objects>").empty());
    }

    void readsContainers()
    {
        const auto change = decodedObject("ClusterComputeResource",
            propSet("name", "GPU%25") + propSet("lifecycleManaged", "true")
                + propSet("configurationEx",
                    "<dasConfig/><drsConfig><enabled>false</enabled></drsConfig>"));
        const auto &cluster = std::get<values::EntityPatch>(change.patch).value;
        QCOMPARE(cluster.name, QStringLiteral("GPU%"));
        QCOMPARE(cluster.drsEnabled, std::optional<bool>(false));
        QCOMPARE(cluster.lifecycleManaged, std::optional<bool>(true));
    }

    void missingIsKeptWithItsReason()
    {
        const auto change = decodedObject("HostSystem",
            propSet("name", "esx1")
                + "<missingSet><path>config.pciPassthruInfo</path><fault>"
                  "<fault i:type='NoPermission'><object type='HostSystem'>x-1</object>"
                  "<privilegeId>System.Read</privilegeId></fault><localizedMessage>Permission "
                  "was denied</localizedMessage></fault></missingSet>");
        const auto &patch = std::get<values::HostPatch>(change.patch);
        QVERIFY(patch.missingGiven);
        QCOMPARE(patch.value.missing.size(), 1);
        const auto &missing = patch.value.missing.first();
        QCOMPARE(missing.path, QStringLiteral("config.pciPassthruInfo"));
        QCOMPARE(missing.fault, QStringLiteral("NoPermission"));
        QCOMPARE(missing.privilege, QStringLiteral("System.Read"));
        QCOMPARE(missing.message, QStringLiteral("Permission was denied"));
    }

    void readsTasks()
    {
        const auto changes = decoded(
            "<objectSet><kind>modify</kind><obj type='Task'>task-9</obj><changeSet>"
            "<name>info</name><op>assign</op><val i:type='TaskInfo'><key>task-9</key>"
            "<name>PowerOnVM_Task</name><descriptionId>VirtualMachine.powerOn</descriptionId>"
            "<entity type='VirtualMachine'>vm-1</entity><entityName>a%2fb</entityName>"
            "<state>error</state><cancelled>false</cancelled><cancelable>true</cancelable>"
            "<error><fault i:type='GenericVmConfigFault'><faultMessage><message>Device 101:0.0"
            "</message></faultMessage></fault><localizedMessage>Module failed</localizedMessage>"
            "</error><progress>95</progress><reason i:type='TaskReasonUser'><userName>VS\\me"
            "</userName></reason><queueTime>2025-03-04T05:06:07Z</queueTime></val></changeSet>"
            "</objectSet>");
        const auto &task = std::get<values::TaskInfo>(changes.at(0).patch);
        QCOMPARE(task.ref.value, QStringLiteral("task-9"));
        QCOMPARE(task.state, values::TaskInfo::State::Error);
        QCOMPARE(task.error, QStringLiteral("Device 101:0.0"));
        QCOMPARE(task.faultType, QStringLiteral("GenericVmConfigFault"));
        QCOMPARE(task.progress, std::optional<int>(95));
        QVERIFY(task.cancelable);
        QCOMPARE(task.user, QStringLiteral("VS\\me"));
        QCOMPARE(task.entityName, QStringLiteral("a/b"));
        QCOMPARE(task.queued, QDateTime(QDate(2025, 3, 4), QTime(5, 6, 7), Qt::UTC));
        QVERIFY(!task.completed.isValid());
    }
};

GPUDECK_TEST(TstChangeDecoder);
#include "tst_changedecoder.moc"
