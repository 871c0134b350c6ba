// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/deck.h"
#include "tests/support/labprocess.h"
#include "tests/support/testmain.h"
#include "ui/wizards/applyconfirm.h"
#include "ui/wizards/doctordialog.h"
#include "ui/wizards/fitpage.h"
#include "ui/wizards/passthroughwizard.h"
#include "ui/wizards/vmplandialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using values::RunProgress;

namespace
{

/// A card whose regions no catalogue has, in passthrough already, and a VM that is off.
const QByteArray UnknownCard = R"({"schema": "gpulab.estate/1", "name": "unknown",
 "vcenter": {"name": "vc", "release": "8.0U3"}, "datacenters": [{"name": "dc", "hosts": [
  {"name": "esx-01", "release": "8.0U3", "server": "r750xa",
   "cards": [{"model": "max1100", "passthrough": "active"}],
   "vms": [{"name": "busy-01", "power": "poweredOn"}, {"name": "trial-01"}]}]}]})";

} // namespace

/// The whole program offscreen on the practice lab: a trial start from the wizard, and a remedy
/// from the log doctor.
class TstTryingOut final : public QObject
{
    Q_OBJECT

    static constexpr int patience = 60'000;
    tests::LabProcess m_lab;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Deck> m_deck;
    QHash<QString, RunProgress> m_runs;
    QList<values::StepState> m_states;

    values::ServerId id() const
    {
        return m_lab.host() + QLatin1Char(':') + QString::number(m_lab.port());
    }
    models::VmPtr vm(const QString &name) const
    {
        for (const auto &one : m_deck->store().estate(id()).vms) {
            if (one->name == name)
                return one;
        }
        return std::make_shared<const values::VirtualMachine>();
    }

    void begin(const QString &estate)
    {
        QVERIFY2(m_lab.start(QStringLiteral("gpulab"),
                     {QStringLiteral("--estate"), estate, QStringLiteral("--speed"),
                         QStringLiteral("600")}),
            qPrintable(m_lab.problem()));
        m_deck = std::make_unique<app::Deck>(m_dir->filePath(QStringLiteral("s.ini")));
        m_deck->window().show();
        m_deck->pins().pinForThisRun(id(), m_lab.thumbprint());
        m_deck->connections().open(
            {m_lab.host(), m_lab.port()}, vsphere::Credentials(m_lab.user(), m_lab.password()));
        QTRY_VERIFY_WITH_TIMEOUT(m_deck->store().server(id()) != nullptr
                && m_deck->store().server(id())->state == values::Server::State::Live,
            patience);
        connect(&m_deck->setup().runs(), &app::Runs::changed, this,
            [this](
                const QString &run, const QList<values::StepState> &states, RunProgress progress) {
                m_runs.insert(run, progress);
                m_states = states;
            });
    }

    QString firstError() const
    {
        for (const values::StepState &state : m_states) {
            if (state.error)
                return state.id + QLatin1String(": ") + state.error->sentence();
        }
        return {};
    }

    /// Ticks the box and applies, once there is a plan for the VM.
    void applyFor(ui::VmPlanDialog *dialog, const QString &vmName)
    {
        QCOMPARE(dialog->vmBox()->currentText(), vmName);
        QCheckBox *box = dialog->confirm()->confirmBox();
        QTRY_VERIFY_WITH_TIMEOUT(box->isEnabled(), patience);
        box->setChecked(true);
        QTest::mouseClick(dialog->confirm()->applyButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_runs.isEmpty(), patience);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_runs.clear();
        m_states.clear();
    }

    void cleanup()
    {
        const QSignalSpy runsClosed(&m_deck->setup().runs(), &app::Runs::closed);
        m_deck->setup().runs().close();
        QTRY_COMPARE_WITH_TIMEOUT(runsClosed.size(), 1, patience);
        const QSignalSpy closed(&m_deck->telemetry(), &app::Telemetry::closed);
        m_deck->telemetry().close();
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, patience);
        const QSignalSpy allClosed(&m_deck->connections(), &app::Connections::allClosed);
        m_deck->connections().closeAll();
        QTRY_COMPARE_WITH_TIMEOUT(allClosed.size(), 1, patience);
        m_deck.reset();
        m_lab.stop();
    }

    void findsTheSizesOfAnUnknownCard()
    {
        const QString file = m_dir->filePath(QStringLiteral("estate.json"));
        QFile estate(file);
        QVERIFY(estate.open(QIODevice::WriteOnly));
        estate.write(UnknownCard);
        estate.close();
        begin(file);
        const values::VirtualMachine before = *vm(QStringLiteral("trial-01"));
        values::ObjectKey host{id(), {}};
        QString card;
        for (const auto &one : m_deck->store().estate(id()).hosts) {
            host.ref = one->ref;
            for (const values::PciDevice &device : one->pciDevices)
                card = device.deviceId == 0x0bda ? device.id : card;
        }
        QVERIFY(!card.isEmpty());
        Q_EMIT m_deck->window().setUpPassthroughRequested(host, card);
        auto *wizard = m_deck->window().findChild<ui::PassthroughWizard *>();
        QVERIFY(wizard != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(wizard->nextButton()->isEnabled(), patience);
        wizard->goNext();
        ui::FitPage *page = wizard->fitPage();
        QTRY_VERIFY_WITH_TIMEOUT(page->tryButton()->isVisible(), patience);
        QTest::mouseClick(page->tryButton(), Qt::LeftButton);
        auto *dialog = wizard->findChild<ui::VmPlanDialog *>();
        QVERIFY(dialog != nullptr);
        applyFor(dialog, QStringLiteral("trial-01")); // the one that is off
        QTRY_VERIFY2_WITH_TIMEOUT(
            !wizard->choices().bars.isEmpty(), qPrintable(firstError()), patience);
        const auto bars = wizard->choices().bars.value(QStringLiteral("8086:0bda"));
        const QList<values::PassthroughChoices::Bar> expected{
            {0, qint64(16) << 20, true}, {2, qint64(64) << 30, true}};
        QCOMPARE(bars, expected);
        QTRY_VERIFY_WITH_TIMEOUT(!page->tryButton()->isVisible(), patience);
        const values::VirtualMachine after = *vm(QStringLiteral("trial-01"));
        QCOMPARE(after.power, before.power);
        QCOMPARE(after.pciDevices, before.pciDevices);
        QCOMPARE(after.extraConfig, before.extraConfig);
        QCOMPARE(after.reserved, before.reserved);
    }

    void plansTheRemedyOfALog()
    {
        begin(QStringLiteral("mixed"));
        const QString name = QStringLiteral("p100-mmio-too-small");
        Q_EMIT m_deck->window().logDoctorRequested();
        auto *doctor = m_deck->window().findChild<ui::DoctorDialog *>();
        QVERIFY(doctor != nullptr);
        doctor->pasteField()->setPlainText(
            QStringLiteral("vmx| I125: DICT displayName = \"%1\"\nThe firmware could not allocate "
                           "16809984 KB of PCI MMIO. Increase the size of PCI MMIO and try again.")
                .arg(name));
        QTest::mouseClick(doctor->diagnoseButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(doctor->planButton()->isEnabled(), patience);
        QTest::mouseClick(doctor->planButton(), Qt::LeftButton);
        auto *dialog = doctor->findChild<ui::VmPlanDialog *>();
        QVERIFY(dialog != nullptr);
        applyFor(dialog, name);
        QTRY_VERIFY2_WITH_TIMEOUT(
            vm(name)->power == values::PowerState::PoweredOn, qPrintable(firstError()), patience);
        QCOMPARE(vm(name)->extraConfig.value(QStringLiteral("pciPassthru.64bitMMIOSizeGB")),
            QStringLiteral("32"));
    }
};

GPUDECK_TEST(TstTryingOut);
#include "tst_tryingout.moc"
