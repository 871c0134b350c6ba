// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/plan/fakesteps.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace tests;
using plan::Parameter;
using plan::Registry;
using values::Error;
using values::PlannedStep;

namespace
{

const QString Key = QStringLiteral("pciPassthru.a");

PlannedStep good()
{
    return setStep(QStringLiteral("a"), QStringLiteral("vm-1"), Key, QStringLiteral("1"));
}

/// The registry of the fakes with one more type, of all kinds of parameters.
Registry typed()
{
    Registry registry;
    plan::StepType type;
    type.name = QStringLiteral("typed");
    type.version = 2;
    type.parameters = {
        {QStringLiteral("text"), QJsonValue::String, true, QJsonValue::String, {}},
        {QStringLiteral("list"), QJsonValue::Array, false, QJsonValue::String, {}},
        {QStringLiteral("objects"), QJsonValue::Array, false, QJsonValue::Object, {}},
        {QStringLiteral("even"), QJsonValue::Double, false, QJsonValue::String,
            [](const QJsonValue &value) {
                return value.toInt() % 2 ? QStringLiteral("it is odd") : QString();
            }},
    };
    type.make = [](const PlannedStep &step) -> std::unique_ptr<plan::Step> {
        if (step.params.value(QStringLiteral("text")) == QStringLiteral("unfit"))
            return nullptr;
        auto made = fakeRegistry()->make(good());
        return std::move(made).value();
    };
    registry.add(type);
    return registry;
}

PlannedStep typedStep(const QJsonObject &params)
{
    PlannedStep step;
    step.id = QStringLiteral("t");
    step.type = QStringLiteral("typed");
    step.version = 2;
    step.params = params;
    return step;
}

} // namespace

class TstRegistry final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesKnownSteps()
    {
        const auto made = fakeRegistry()->make(good());
        QVERIFY(made.ok());
        QCOMPARE(made.value()->planned(), good());
        QVERIFY(fakeRegistry()->knows(QStringLiteral("fake.set")));
        QVERIFY(!fakeRegistry()->knows(QStringLiteral("fake.unset")));
    }

    void refusals_data()
    {
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<QString>("says"); // empty: accepted
        const QString text = QStringLiteral("text");
        const QString list = QStringLiteral("list");
        QTest::newRow("least") << QJsonObject{{text, QStringLiteral("x")}} << QString();
        QTest::newRow("all") << QJsonObject{{text, QStringLiteral("x")},
            {list, QJsonArray{QStringLiteral("a")}},
            {QStringLiteral("objects"), QJsonArray{QJsonObject{}}}, {QStringLiteral("even"), 2}}
                             << QString();
        QTest::newRow("missing") << QJsonObject{} << QStringLiteral("\"text\" is missing");
        QTest::newRow("number for text")
            << QJsonObject{{text, 1}} << QStringLiteral("\"text\" is not a text");
        QTest::newRow("null for text")
            << QJsonObject{{text, QJsonValue::Null}} << QStringLiteral("\"text\" is not a text");
        QTest::newRow("list of numbers") << QJsonObject{{text, QStringLiteral("x")},
            {list, QJsonArray{1}}} << QStringLiteral("\"list\" has an element that is not a text");
        QTest::newRow("list of texts for objects")
            << QJsonObject{{text, QStringLiteral("x")},
                   {QStringLiteral("objects"), QJsonArray{QStringLiteral("a")}}}
            << QStringLiteral("\"objects\" has an element that is not an object");
        QTest::newRow("refused") << QJsonObject{{text, QStringLiteral("x")},
            {QStringLiteral("even"), 3}}
                                 << QStringLiteral("\"even\" is refused: it is odd");
        QTest::newRow("command text") << QJsonObject{{text, QStringLiteral("x")},
            {QStringLiteral("command"), QStringLiteral("rm -rf /")}}
                                      << QStringLiteral("unknown parameter \"command\"");
        QTest::newRow("unfit") << QJsonObject{{text, QStringLiteral("unfit")}}
                               << QStringLiteral("do not fit together");
    }
    void refusals()
    {
        QFETCH(QJsonObject, params);
        QFETCH(QString, says);
        const auto made = typed().make(typedStep(params));
        if (says.isEmpty()) {
            QVERIFY(made.ok());
            return;
        }
        QVERIFY(!made.ok());
        QCOMPARE(made.error().kind, Error::Kind::Usage);
        QVERIFY2(
            made.error().what.contains(QStringLiteral("\"t\"")), qPrintable(made.error().what));
        QVERIFY2(made.error().why.contains(says), qPrintable(made.error().why));
    }

    void unknownTypeAndVersion()
    {
        PlannedStep step = good();
        step.version = 2;
        QCOMPARE(fakeRegistry()->make(step).error().kind, Error::Kind::Usage);
        step.version = 1;
        step.type = QStringLiteral("shell.run");
        const Error error = fakeRegistry()->make(step).error();
        QCOMPARE(error.kind, Error::Kind::Usage);
        QVERIFY(error.why.contains(QStringLiteral("shell.run")));
    }

    void wholePlan()
    {
        const auto made = fakeRegistry()->makeAll(planOf({good(),
            after(setStep(QStringLiteral("b"), QStringLiteral("vm-1"), Key, QStringLiteral("2")),
                {QStringLiteral("a")})}));
        QVERIFY(made.ok());
        QCOMPARE(made->size(), std::size_t(2));
        QCOMPARE(made->at(1)->planned().id, QStringLiteral("b"));
    }

    void plansThatDoNotHoldTogether_data()
    {
        QTest::addColumn<QList<int>>("ids"); // of steps "0", "1" …; -1: without an id
        QTest::addColumn<QList<QString>>("dependsOn"); // of the last one
        QTest::addColumn<QString>("says");
        QTest::newRow("no id") << QList<int>{-1} << QList<QString>{} << QStringLiteral("no id");
        QTest::newRow("same id") << QList<int>{0, 0} << QList<QString>{}
                                 << QStringLiteral("same id");
        QTest::newRow("unknown") << QList<int>{0, 1} << QList<QString>{QStringLiteral("7")}
                                 << QStringLiteral("no earlier step");
        QTest::newRow("itself") << QList<int>{0, 1} << QList<QString>{QStringLiteral("1")}
                                << QStringLiteral("no earlier step");
    }
    void plansThatDoNotHoldTogether()
    {
        QFETCH(QList<int>, ids);
        QFETCH(QList<QString>, dependsOn);
        QFETCH(QString, says);
        QList<PlannedStep> steps;
        for (const int id : ids) {
            steps.append(good());
            steps.last().id = id < 0 ? QString() : QString::number(id);
        }
        steps.last().dependsOn = dependsOn;
        const auto made = fakeRegistry()->makeAll(planOf(steps));
        QVERIFY(!made.ok());
        QCOMPARE(made.error().kind, Error::Kind::Usage);
        QVERIFY2(made.error().why.contains(says), qPrintable(made.error().why));
    }

    void cyclesAreRefused()
    {
        PlannedStep first = after(good(), {QStringLiteral("b")});
        PlannedStep second = after(good(), {QStringLiteral("a")});
        second.id = QStringLiteral("b");
        const auto made = fakeRegistry()->makeAll(planOf({first, second}));
        QVERIFY(!made.ok());
        QVERIFY(made.error().why.contains(QStringLiteral("no earlier step")));
    }

    void makerMustBeADependency()
    {
        const PlannedStep maker
            = makeStep(QStringLiteral("m"), QStringLiteral("new"), QStringLiteral("host-1"));
        PlannedStep user = good();
        user.target.ref = values::placeholder(QStringLiteral("VirtualMachine"), maker.id);
        user.target.madeBy = maker.id;
        QVERIFY(!fakeRegistry()->makeAll(planOf({maker, user})).ok());
        user.dependsOn.append(maker.id);
        QVERIFY(fakeRegistry()->makeAll(planOf({maker, user})).ok());
    }

    void manyStepsAreJudgedQuickly()
    {
        QList<PlannedStep> steps;
        for (int i = 0; i < 20'000; ++i) {
            steps.append(good());
            steps.last().id = QString::number(i);
            if (i > 0)
                steps.last().dependsOn.append(QString::number(i - 1));
        }
        QVERIFY(fakeRegistry()->makeAll(planOf(steps)).ok());
    }
};

GPUDECK_TEST(TstRegistry);
#include "tst_registry.moc"
