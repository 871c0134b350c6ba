// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/deck.h"
#include "tests/support/labprocess.h"
#include "tests/support/testmain.h"
#include "ui/common/errorpanel.h"
#include "ui/common/notedialog.h"
#include "ui/connect/prometheusdialog.h"
#include "ui/connect/sshdialog.h"
#include "ui/trust/hostkeydialog.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using values::SourceState;

/// The whole program offscreen: telemetry turned on and off by a person, against the practice lab.
class TstMeasuring final : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30'000;
    tests::LabProcess m_lab;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Deck> m_deck;

    values::ServerId id() const
    {
        return m_lab.host() + QLatin1Char(':') + QString::number(m_lab.port());
    }

    /// What the ready line says of a host or guest.
    QJsonObject machine(const QString &name) const
    {
        for (const char *kind : {"hosts", "guests"}) {
            const QJsonArray all = m_lab.ready()[QLatin1String(kind)].toArray();
            for (const auto &one : all) {
                if (one.toObject()[QStringLiteral("name")].toString() == name)
                    return one.toObject();
            }
        }
        return {};
    }

    values::ObjectKey keyOf(const QString &name) const
    {
        const QString ref = machine(name)[QStringLiteral("moref")].toString();
        const bool isHost = ref.startsWith(QLatin1String("host"));
        return {
            id(), {isHost ? QStringLiteral("HostSystem") : QStringLiteral("VirtualMachine"), ref}};
    }

    void makeDeck()
    {
        m_deck = std::make_unique<app::Deck>(m_dir->filePath(QStringLiteral("s.ini")));
        m_deck->window().show();
        m_deck->pins().pinForThisRun(id(), m_lab.thumbprint());
        m_deck->connections().open(
            {m_lab.host(), m_lab.port()}, vsphere::Credentials(m_lab.user(), m_lab.password()));
        QTRY_VERIFY_WITH_TIMEOUT(m_deck->store().server(id()) != nullptr
                && m_deck->store().server(id())->state == values::Server::State::Live,
            patience);
    }

    /// As main() does: a request under way would outlive the program's static objects.
    void closeDeck()
    {
        const QSignalSpy closed(&m_deck->telemetry(), &app::Telemetry::closed);
        m_deck->telemetry().close();
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, patience);
        const QSignalSpy allClosed(&m_deck->connections(), &app::Connections::allClosed);
        m_deck->connections().closeAll();
        QTRY_COMPARE_WITH_TIMEOUT(allClosed.size(), 1, patience);
        m_deck.reset();
    }

    template <class Dialog>
    Dialog *awaitDialog()
    {
        Dialog *found = nullptr;
        const auto look = [&found] {
            found = qobject_cast<Dialog *>(QApplication::activeModalWidget());
            return found != nullptr;
        };
        (void)QTest::qWaitFor(look, patience);
        return found;
    }

    void logIn(const QString &name, const QString &password)
    {
        auto *dialog = awaitDialog<ui::SshDialog>();
        QVERIFY(dialog != nullptr);
        ui::SshRequest request;
        request.address = machine(name)[QStringLiteral("ssh")].toString();
        request.user = QStringLiteral("root");
        dialog->setRequest(request);
        const auto edits = dialog->findChildren<QLineEdit *>();
        for (QLineEdit *edit : edits) {
            if (edit->echoMode() == QLineEdit::Password) {
                edit->clear();
                QTest::keyClicks(edit, password);
            }
        }
        QTest::keyClick(dialog, Qt::Key_Return);
    }

    void acceptToStartSsh()
    {
        auto *offer = awaitDialog<ui::NoteDialog>();
        QVERIFY(offer != nullptr);
        for (QAbstractButton *button : offer->buttons()->buttons()) {
            if (offer->buttons()->buttonRole(button) == QDialogButtonBox::AcceptRole)
                button->click();
        }
        QVERIFY(QApplication::activeModalWidget() != offer);
    }

    void trust(const QString &name)
    {
        auto *question = awaitDialog<ui::HostKeyDialog>();
        QVERIFY(question != nullptr);
        const auto labels = question->findChildren<QLabel *>();
        const QString shown = machine(name)[QStringLiteral("hostKey")].toString();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
            [&shown](const QLabel *label) { return label->text() == shown; }));
        QTest::keyClick(question->trustButton(), Qt::Key_Space);
    }

    std::optional<SourceState> source(const QString &name) const
    {
        const auto all = m_deck->telemetry().store()->sourcesOf(keyOf(name));
        return all.isEmpty() ? std::nullopt : std::optional(all.first());
    }

    bool isRunning(const QString &name) const
    {
        const auto state = source(name);
        return state && state->phase == SourceState::Phase::Running && !state->error;
    }

    int gpusMeasuredBy(values::SampleSource kind) const
    {
        const models::TelemetryStore *store = m_deck->telemetry().store();
        int count = 0;
        for (const values::GpuNumber number : store->gpus()) {
            const models::GpuTelemetry *gpu = store->gpu(number);
            const auto &temperature
                = gpu->latest[static_cast<std::size_t>(values::Metric::Temperature)];
            count += gpu->value(values::Metric::Temperature) && temperature.source == kind;
        }
        return count;
    }

    /// One whose load is known: a GPU divided by MIG has none.
    std::optional<values::GpuNumber> busyGpu() const
    {
        const models::TelemetryStore *store = m_deck->telemetry().store();
        for (const values::GpuNumber number : store->gpus()) {
            if (store->gpu(number)->value(values::Metric::GpuUtilization))
                return number;
        }
        return std::nullopt;
    }

    bool sshRuns(const QString &name)
    {
        QTcpSocket socket;
        const QStringList parts
            = machine(name)[QStringLiteral("ssh")].toString().split(QLatin1Char(':'));
        socket.connectToHost(parts.at(0), parts.at(1).toUShort());
        return socket.waitForConnected(5'000);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY2(m_lab.start(QStringLiteral("gpulab"),
                     {QStringLiteral("--estate"), QStringLiteral("mixed"),
                         QStringLiteral("--speed"), QStringLiteral("1")}),
            qPrintable(m_lab.problem()));
        makeDeck();
    }

    void cleanup()
    {
        closeDeck();
        m_lab.stop();
    }

    void measuresAHostOnceItIsTurnedOn()
    {
        const QString host = QStringLiteral("pa-esx-a3.corp.example");
        Q_EMIT m_deck->window().telemetryWanted(keyOf(host), true);
        logIn(host, m_lab.password());
        trust(host);
        QTRY_VERIFY_WITH_TIMEOUT(isRunning(host), patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            gpusMeasuredBy(values::SampleSource::HostNvidiaSmi) == 3, patience);
        QTRY_VERIFY(awaitsNothing());
        Q_EMIT m_deck->window().telemetryWanted(keyOf(host), false);
        QTRY_VERIFY_WITH_TIMEOUT(!source(host), patience);
    }

    void asksAgainAfterAWrongPassword()
    {
        const QString host = QStringLiteral("pa-esx-l1.corp.example");
        Q_EMIT m_deck->window().telemetryWanted(keyOf(host), true);
        logIn(host, QStringLiteral("wrong"));
        trust(host);
        auto *dialog = awaitDialog<ui::SshDialog>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), patience);
        QCOMPARE(dialog->findChild<ui::ErrorPanel *>()->error().kind, values::Error::Kind::Auth);
        logIn(host, m_lab.password());
        QTRY_VERIFY_WITH_TIMEOUT(isRunning(host), patience);
        QVERIFY(awaitsNothing()); // the dialog did not show the old error again
    }

    void startsSshAndStopsItAgain()
    {
        const QString host = QStringLiteral("pa-esx-a2.corp.example");
        QVERIFY(!sshRuns(host));
        Q_EMIT m_deck->window().telemetryWanted(keyOf(host), true);
        logIn(host, m_lab.password());
        acceptToStartSsh();
        trust(host);
        QTRY_VERIFY_WITH_TIMEOUT(isRunning(host), patience);
        QVERIFY(sshRuns(host));
        Q_EMIT m_deck->window().telemetryWanted(keyOf(host), false);
        QTRY_VERIFY_WITH_TIMEOUT(!sshRuns(host), patience);
    }

    void stopsSshBeforeItDisconnects()
    {
        const QString host = QStringLiteral("pa-esx-a2.corp.example");
        Q_EMIT m_deck->window().telemetryWanted(keyOf(host), true);
        logIn(host, m_lab.password());
        acceptToStartSsh();
        trust(host);
        QTRY_VERIFY_WITH_TIMEOUT(isRunning(host), patience);
        Q_EMIT m_deck->window().disconnectRequested(id());
        QTRY_VERIFY_WITH_TIMEOUT(m_deck->store().server(id()) == nullptr, patience);
        QVERIFY(!sshRuns(host));
    }

    void seesAPassedThroughGpuFromItsGuest()
    {
        const QString guest = QStringLiteral("llm-train-01");
        Q_EMIT m_deck->window().telemetryWanted(keyOf(guest), true);
        logIn(guest, m_lab.password());
        trust(guest);
        QTRY_VERIFY_WITH_TIMEOUT(
            gpusMeasuredBy(values::SampleSource::GuestNvidiaSmi) == 1, patience);
    }

    void readsCountersWithoutAnyLogin()
    {
        QTRY_VERIFY_WITH_TIMEOUT(gpusMeasuredBy(values::SampleSource::Vcenter) > 0, patience);
    }

    void addsAPrometheusAndForgetsIt()
    {
        m_deck->window().commands().addPrometheus->trigger();
        auto *dialog = awaitDialog<ui::PrometheusDialog>();
        QVERIFY(dialog != nullptr);
        QTest::keyClicks(dialog->focusWidget(), QStringLiteral("prometheus"));
        QTest::keyClick(dialog, Qt::Key_Return);
        auto *panel = dialog->findChild<ui::ErrorPanel *>();
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->error().kind, values::Error::Kind::Usage);
        // Nothing listens there: it is added all the same, and its source says why it is silent.
        dialog->setRequest({QStringLiteral("http://127.0.0.1:1"), {}, {}, {}, {}, false});
        QTest::keyClick(dialog, Qt::Key_Return);
        const values::ObjectKey key{QStringLiteral("127.0.0.1:1"), {}};
        models::TelemetryStore *store = m_deck->telemetry().store();
        QTRY_VERIFY_WITH_TIMEOUT(
            !store->sourcesOf(key).isEmpty() && store->sourcesOf(key).first().error, patience);
        QCOMPARE(store->sourcesOf(key).first().error->kind, values::Error::Kind::Network);
        Q_EMIT m_deck->window().telemetryWanted(key, false);
        QTRY_VERIFY_WITH_TIMEOUT(store->sourcesOf(key).isEmpty(), patience);
    }

    void showsHistoryOfAnEarlierRun()
    {
        std::optional<values::GpuNumber> gpu;
        QTRY_VERIFY_WITH_TIMEOUT((gpu = busyGpu()).has_value(), patience);
        closeDeck();
        makeDeck();
        models::TelemetryStore *store = m_deck->telemetry().store();
        QTRY_VERIFY_WITH_TIMEOUT(store->gpus().contains(*gpu), patience);
        const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::system_clock::now().time_since_epoch());
        const QSignalSpy answered(store, &models::TelemetryStore::historyAnswered);
        Q_EMIT m_deck->window().historyWanted(
            {*gpu}, {values::Metric::GpuUtilization}, now - std::chrono::hours(1), now, 600);
        QTRY_VERIFY_WITH_TIMEOUT(!answered.isEmpty(), patience);
        const auto series = store->series(*gpu, values::Metric::GpuUtilization);
        QVERIFY(series.history != nullptr && !series.history->isEmpty());
    }

private:
    bool awaitsNothing() const { return QApplication::activeModalWidget() == nullptr; }
};

GPUDECK_TEST(TstMeasuring);
#include "tst_measuring.moc"
