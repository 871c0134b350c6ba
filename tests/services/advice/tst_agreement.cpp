// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/advice/poweron.h"
#include "services/advice/rulebook.h"
#include "tests/services/advice/agreement.h"
#include "tests/services/ports/portlab.h"
#include "tests/support/testmain.h"

#include <QEventLoop>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tests;
using values::MoRef;
using values::Preflight;
using values::Verdict;

/// The oracle foretells each power-on of generated configurations from what the API tells; then
/// the lab starts them. What the lab alone knows (its control endpoint) is read after that, as the
/// truth, and never for the prediction. The server's own check is off.
class TstAgreement final : public QObject
{
    Q_OBJECT

    static constexpr int CONFIGURATIONS = 500;
    static constexpr double LEAST_RECALL = 95, MOST_FALSE = 5;
    static constexpr int LEAST_OF_A_RULE = 5;
    static constexpr qsizetype AT_ONCE = 10;

    PortLab m_lab;
    plan::Estate m_estate;
    QHash<MoRef, QStringList> m_missing;
    Agreement m_agreement;

    [[nodiscard]] QJsonObject get(const QString &path, const QString &query)
    {
        QUrl url = m_lab.server.process.control();
        url.setPath(path);
        url.setQuery(query);
        QNetworkAccessManager network;
        QNetworkRequest request(url);
        request.setTransferTimeout(60'000);
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        QEventLoop loop;
        connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        return QJsonDocument::fromJson(reply->readAll()).object();
    }

    [[nodiscard]] QList<const values::VirtualMachine *> configurations() const
    {
        QList<const values::VirtualMachine *> found;
        for (const auto &vm : m_estate.objects.vms) {
            if (vm->name.startsWith(u"cfg-"))
                found.append(vm.get());
        }
        std::sort(found.begin(), found.end(),
            [](const auto *a, const auto *b) { return a->name < b->name; });
        return found;
    }

    [[nodiscard]] Preflight foretell(const values::VirtualMachine &vm) const
    {
        advice::PowerOnHints hints;
        if (const QStringList missing = m_missing.value(vm.ref); !missing.isEmpty())
            hints.missing = {{vm.ref, missing}};
        return advice::preflight(m_estate, vm.ref, hints);
    }

    /// All objects, with what set-up has to know of them, as the program reads them.
    [[nodiscard]] bool readEverything()
    {
        QList<MoRef> objects;
        const plan::Estate known = m_lab.known();
        for (auto it = known.objects.vms.cbegin(); it != known.objects.vms.cend(); ++it)
            objects.append(it.key());
        const QList<MoRef> vms = objects;
        for (auto it = known.objects.hosts.cbegin(); it != known.objects.hosts.cend(); ++it)
            objects.append(it.key());
        const auto read = QCoro::waitFor(m_lab.ports.estate->read(objects, {}));
        const QStringList wanted{u"VirtualMachine.Interact.PowerOn"_s};
        const auto missing = QCoro::waitFor(m_lab.ports.estate->missingPrivileges(vms, wanted, {}));
        if (!read.ok() || !missing.ok())
            return false;
        m_estate = *read;
        for (const values::MissingPrivileges &one : *missing)
            m_missing.insert(one.object, one.privileges);
        return true;
    }

    /// Starts VMs through the API, some at once: each has a host of its own. Which tasks succeeded.
    [[nodiscard]] QList<bool> powerOn(const QList<const values::VirtualMachine *> &vms)
    {
        QList<bool> succeeded;
        for (qsizetype from = 0; from < vms.size(); from += AT_ONCE) {
            std::vector<plan::Answer<>> started;
            for (const values::VirtualMachine *const vm : vms.mid(from, AT_ONCE))
                started.push_back(m_lab.ports.vm->powerOn(vm->ref, {}, {}, {}));
            for (plan::Answer<> &one : started)
                succeeded.append(QCoro::waitFor(std::move(one)).ok());
        }
        return succeeded;
    }

    [[nodiscard]] QJsonObject realEnd(const QString &name)
    {
        const QJsonArray found
            = get(u"/verdicts"_s, u"vm="_s + name).value(u"verdicts"_s).toArray();
        if (!found.isEmpty())
            return found.first().toObject();
        // The call itself was refused: no task, no start.
        return QJsonDocument::fromJson(
            m_lab.server.process.post(u"/judge"_s, QJsonObject{{u"vm"_s, name}}))
            .object();
    }

    static QStringList rulesOf(const QJsonObject &verdict)
    {
        QStringList rules;
        for (const QJsonValue &rule : verdict.value(u"rules"_s).toArray())
            rules.append(rule.toObject().value(u"id"_s).toString());
        rules.removeDuplicates();
        return rules;
    }

    static QStringList rulesOf(const Preflight &preflight)
    {
        QStringList rules;
        for (const values::Finding &finding : preflight.findings)
            rules.append(finding.rule);
        return rules;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString seed = qEnvironmentVariable("GPUDECK_SEED", u"41"_s);
        const QStringList arguments{u"--estate"_s, u"rules:%1"_s.arg(CONFIGURATIONS), u"--seed"_s,
            seed, u"--speed"_s, u"2000"_s};
        QVERIFY2(
            m_lab.server.start(u"gpulab"_s, arguments), qPrintable(m_lab.server.process.problem()));
        QVERIFY2(m_lab.login(), qPrintable(m_lab.problem()));
        QVERIFY(m_lab.fault({{u"kind"_s, u"no-server-check"_s}}));
        QVERIFY(readEverything());
        QCOMPARE(configurations().size(), CONFIGURATIONS);
    }

    void startsEveryConfiguration()
    {
        const QList<const values::VirtualMachine *> vms = configurations();
        QList<Preflight> foretold;
        for (const values::VirtualMachine *const vm : vms)
            foretold.append(foretell(*vm));
        const QList<bool> succeeded = powerOn(vms);
        for (qsizetype i = 0; i < vms.size(); ++i) {
            const QJsonObject end = realEnd(vms[i]->name);
            QVERIFY2(end.contains(u"class"_s), qPrintable(vms[i]->name));
            const Verdict real = verdictNamed(end.value(u"class"_s).toString());
            QCOMPARE(succeeded[i], real != Verdict::Fails && real != Verdict::Refused);
            m_agreement.add(
                {vms[i]->name, foretold[i].verdict, real, rulesOf(foretold[i]), rulesOf(end)});
        }
        qInfo("%s", qPrintable(m_agreement.report()));
        QCOMPARE(m_agreement.count(), CONFIGURATIONS);
    }

    void foretellsWhatDoesNotRun()
    {
        QVERIFY(m_agreement.recallOfTrouble() >= LEAST_RECALL);
        QVERIFY(m_agreement.falseAlarmsOfTrouble() <= MOST_FALSE);
    }

    void foretellsEachClass_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto *name : {"works", "loses", "unusable", "stops", "fails", "refused"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void foretellsEachClass()
    {
        QFETCH(QString, name);
        const Verdict verdict = verdictNamed(name);
        QVERIFY2(m_agreement.recall(verdict) >= LEAST_RECALL,
            qPrintable(QString::number(m_agreement.recall(verdict))));
        QVERIFY2(m_agreement.falseAlarms(verdict) <= MOST_FALSE,
            qPrintable(QString::number(m_agreement.falseAlarms(verdict))));
    }

    void mixesBothEnds()
    {
        QVERIFY(m_agreement.powersOn() >= 35);
        QVERIFY(m_agreement.powersOn() <= 65);
    }

    /// Each rule that the lab can bring about by what the API tells, at least five times.
    void coversEveryRuleThatTheLabHas()
    {
        const QMap<QString, int> met = m_agreement.realRules();
        QStringList rare;
        for (const QJsonValue &value : get(u"/rules"_s, {}).value(u"rules"_s).toArray()) {
            const QJsonObject rule = value.toObject();
            const QString id = rule.value(u"id"_s).toString();
            if (rule.value(u"scope"_s).toString() == u"power-on" && met.value(id) < LEAST_OF_A_RULE)
                rare.append(u"%1: %2"_s.arg(id).arg(met.value(id)));
        }
        QVERIFY2(rare.isEmpty(), qPrintable(rare.join(u", "_s)));
    }
};

GPUDECK_TEST(TstAgreement);
#include "tst_agreement.moc"
