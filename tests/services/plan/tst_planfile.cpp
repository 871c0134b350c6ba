// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/planfile.h"
#include "tests/services/plan/fakesteps.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace tests;
using values::Error;
using values::GpuMethod;
using values::Plan;
using values::VmChange;
using values::VmPciDevice;

namespace
{

Plan example()
{
    Plan plan = planOf(
        {makeStep(QStringLiteral("vm.create:new"), QStringLiteral("new"), QStringLiteral("host-1")),
            inGroup(after(setStep(QStringLiteral("b"), QStringLiteral("vm-1"),
                              QStringLiteral("pciPassthru.use64bitMMIO"), QStringLiteral("TRUE")),
                        {QStringLiteral("vm.create:new")}),
                QStringLiteral("host-1"))});
    plan.steps.last().target.ref
        = values::placeholder(QStringLiteral("VirtualMachine"), plan.steps.first().id);
    plan.steps.last().target.madeBy = plan.steps.first().id;
    plan.choices = {{QStringLiteral("vm"), QStringLiteral("Größe \"½\"")}};
    plan.groupsAtOnce = 4;
    return plan;
}

using Damage = std::function<void(QJsonObject &plan)>;

/// Changes the second step of the example.
Damage ofStep(const std::function<void(QJsonObject &step)> &damage)
{
    return [damage](QJsonObject &plan) {
        QJsonArray steps = plan.value(QStringLiteral("steps")).toArray();
        QJsonObject step = steps.at(1).toObject();
        damage(step);
        steps[1] = step;
        plan.insert(QStringLiteral("steps"), steps);
    };
}

Damage put(const QString &name, const QJsonValue &value)
{
    return [name, value](QJsonObject &object) {
        object.insert(name, value);
    };
}

QJsonValue nested(int depth)
{
    QJsonValue value(1);
    for (int i = 0; i < depth; ++i)
        value = QJsonArray{value};
    return value;
}

VmChange fullChange()
{
    VmChange change;
    change.reservationMiB = qint64(65536);
    change.memoryLimitMiB = qint64(-1);
    change.reservationLocked = true;
    change.memoryHotAdd = false;
    change.cpuHotAdd = false;
    change.nestedHv = false;
    change.firmware = QStringLiteral("efi");
    change.secureBoot = true;
    change.extraConfig.insert(QStringLiteral("pciPassthru.64bitMMIOSizeGB"), QStringLiteral("64"));
    VmPciDevice fixed;
    fixed.method = GpuMethod::Fixed;
    fixed.pciId = QStringLiteral("0000:82:00.0");
    fixed.deviceId = QStringLiteral("15f8");
    fixed.vendorId = 0x10de;
    fixed.systemId = QStringLiteral("5f3a-1");
    fixed.deviceName = QStringLiteral("Tesla P100");
    VmPciDevice dynamic;
    dynamic.method = GpuMethod::Dynamic;
    dynamic.allowed = {{0x10de, 0x15f8}, {0x10de, 0x1db6}};
    dynamic.customLabel = QStringLiteral("llm");
    VmPciDevice vgpu;
    vgpu.method = GpuMethod::Vgpu;
    vgpu.profile = QStringLiteral("grid_p100-8q");
    change.addDevices = {fixed, dynamic, vgpu};
    change.removeDevices = {13000, 13001};
    return change;
}

} // namespace

Q_DECLARE_METATYPE(Damage)

class TstPlanFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack()
    {
        const QByteArray bytes = plan::toJson(example());
        const auto back = plan::fromJson(bytes);
        QVERIFY2(back.ok(), qPrintable(back.ok() ? QString() : back.error().sentence()));
        QCOMPARE(*back, example());
        QCOMPARE(plan::toJson(*back), bytes);
        const auto object = plan::planFrom(plan::planObject(example()));
        QVERIFY(object.ok());
        QCOMPARE(*object, example());
    }

    void refusals_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, const Damage &damage, const QString &where) {
            QTest::newRow(name) << damage << where;
        };
        const QString params = QStringLiteral("params");
        row("other format", put(QStringLiteral("format"), QStringLiteral("x")),
            QStringLiteral("format"));
        row("newer", put(QStringLiteral("version"), 2), QStringLiteral("version"));
        row("no server", put(QStringLiteral("serverUuid"), QString()),
            QStringLiteral("serverUuid"));
        row("no time", put(QStringLiteral("made"), QStringLiteral("yesterday")),
            QStringLiteral("made"));
        row("no groups", put(QStringLiteral("groupsAtOnce"), 0), QStringLiteral("groupsAtOnce"));
        row("part of a group", put(QStringLiteral("groupsAtOnce"), 1.5),
            QStringLiteral("groupsAtOnce"));
        row("many groups", put(QStringLiteral("groupsAtOnce"), 1e300),
            QStringLiteral("groupsAtOnce"));
        row("choices", put(QStringLiteral("choices"), QJsonArray{}), QStringLiteral("choices"));
        row("steps", put(QStringLiteral("steps"), QJsonObject{}), QStringLiteral("steps"));
        row("step", put(QStringLiteral("steps"), QJsonArray{1}), QStringLiteral("steps[0]"));
        row("unknown field", put(QStringLiteral("shell"), QStringLiteral("reboot")),
            QStringLiteral("shell"));
        row("unknown field of a step",
            ofStep(put(QStringLiteral("command"), QStringLiteral("reboot"))),
            QStringLiteral("steps[1].command"));
        row("no id", ofStep(put(QStringLiteral("id"), QString())), QStringLiteral("steps[1].id"));
        row("long id", ofStep(put(QStringLiteral("id"), QString(2000, u'x'))),
            QStringLiteral("steps[1].id"));
        row("escape in id", ofStep(put(QStringLiteral("id"), QStringLiteral("\x1b[2J"))),
            QStringLiteral("steps[1].id"));
        row("text turned round", ofStep(put(QStringLiteral("id"), QStringLiteral("a\u202Eb"))),
            QStringLiteral("steps[1].id"));
        row("target", ofStep(put(QStringLiteral("target"), QStringLiteral("vm-1"))),
            QStringLiteral("steps[1].target"));
        row("half a reference",
            ofStep(put(QStringLiteral("target"),
                QJsonObject{{QStringLiteral("ref"), QStringLiteral("vm-1")}})),
            QStringLiteral("steps[1].target.ref"));
        row("dependsOn", ofStep(put(QStringLiteral("dependsOn"), QJsonArray{1})),
            QStringLiteral("steps[1].dependsOn[0]"));
        row("params", ofStep(put(params, QStringLiteral("x"))), QStringLiteral("steps[1].params"));
        row("control character in params",
            ofStep(put(
                params, QJsonObject{{QStringLiteral("a"), QJsonArray{QStringLiteral("x\u0007")}}})),
            QStringLiteral("steps[1].params.a[0]"));
        row("deep params", ofStep(put(params, QJsonObject{{QStringLiteral("a"), nested(20)}})),
            QStringLiteral("steps[1].params.a"));
    }
    void refusals()
    {
        QFETCH(Damage, damage);
        QFETCH(QString, where);
        QJsonObject object = plan::planObject(example());
        damage(object);
        const auto read = plan::fromJson(QJsonDocument(object).toJson());
        QVERIFY(!read.ok());
        QCOMPARE(read.error().kind, Error::Kind::Usage);
        QVERIFY2(read.error().why.startsWith(where), qPrintable(read.error().why));
    }

    void missingFields()
    {
        const QJsonObject whole = plan::planObject(example());
        for (const QString &name : whole.keys()) {
            if (name == u"choices" || name == u"serverName")
                continue;
            QJsonObject object = whole;
            object.remove(name);
            const auto read = plan::planFrom(object);
            QVERIFY2(!read.ok(), qPrintable(name));
            QVERIFY2(read.error().why.startsWith(name), qPrintable(read.error().why));
        }
    }

    void notJson_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("line 1");
        QTest::newRow("half") << QByteArray("{\n  \"format\": ") << QStringLiteral("line 2");
        QTest::newRow("wrong") << QByteArray("{\n \"a\": 1,\n  x\n}") << QStringLiteral("line 3");
        QTest::newRow("list") << QByteArray("[]") << QStringLiteral("not an object");
        QTest::newRow("bottomless") << QByteArray(100'000, '[') << QStringLiteral("line 1");
        QTest::newRow("binary") << QByteArray("\0\1\2\xff\xfe", 5) << QStringLiteral("line 1");
        QTest::newRow("huge") << QByteArray(9 << 20, ' ') << QStringLiteral("8 MiB");
    }
    void notJson()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto read = plan::fromJson(bytes);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().kind, Error::Kind::Usage);
        QVERIFY2(read.error().why.contains(says), qPrintable(read.error().why));
    }

    void tooManySteps()
    {
        QJsonObject object = plan::planObject(example());
        const QJsonValue step = object.value(QStringLiteral("steps")).toArray().first();
        QJsonArray steps;
        for (int i = 0; i < 20'001; ++i)
            steps.append(step);
        object.insert(QStringLiteral("steps"), steps);
        QVERIFY(plan::planFrom(object).error().why.contains(QStringLiteral("20000")));
    }

    void vmChange()
    {
        const QJsonObject object = plan::toJson(fullChange());
        const auto back = plan::vmChangeFrom(object);
        QVERIFY2(back.ok(), qPrintable(back.ok() ? QString() : back.error().sentence()));
        QCOMPARE(*back, fullChange());
        QVERIFY(plan::toJson(VmChange{}).isEmpty());
        QVERIFY(plan::vmChangeFrom({})->isEmpty());
    }

    void badVmChange_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *title, const char *name, const QJsonValue &value) {
            QTest::newRow(title) << QString::fromLatin1(name) << value;
        };
        row("unknown", "exec", QStringLiteral("x"));
        row("negative", "reservationMiB", -1);
        row("text for a number", "reservationMiB", QStringLiteral("1"));
        row("limit", "memoryLimitMiB", -2);
        row("text for a flag", "nestedHv", QStringLiteral("true"));
        row("firmware", "firmware", QStringLiteral("coreboot"));
        row("foreign key", "extraConfig",
            QJsonObject{{QStringLiteral("isolation.tools.copy.disable"), QStringLiteral("x")}});
        row("key of a disk", "extraConfig",
            QJsonObject{{QStringLiteral("scsi0:0.fileName"), QStringLiteral("x")}});
        row("value", "extraConfig", QJsonObject{{QStringLiteral("pciPassthru.x"), 1}});
        row("line break", "extraConfig",
            QJsonObject{{QStringLiteral("pciPassthru.x"), QStringLiteral("1\nx = y")}});
        row("device", "addDevices", QJsonArray{QJsonObject{}});
        row("method", "addDevices",
            QJsonArray{QJsonObject{{QStringLiteral("method"), QStringLiteral("disk")}}});
        row("keys", "removeDevices", QJsonArray{QStringLiteral("13000")});
        row("same key twice", "removeDevices", QJsonArray{1, 1});
    }
    void badVmChange()
    {
        QFETCH(QString, name);
        QFETCH(QJsonValue, value);
        const auto read = plan::vmChangeFrom({{name, value}});
        QVERIFY(!read.ok());
        QCOMPARE(read.error().kind, Error::Kind::Usage);
        QVERIFY2(read.error().why.startsWith(name), qPrintable(read.error().why));
    }
};

GPUDECK_TEST(TstPlanFile);
#include "tst_planfile.moc"
