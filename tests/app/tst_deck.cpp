// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/deck.h"
#include "models/derive/pciview.h"
#include "tests/support/labprocess.h"
#include "tests/support/testmain.h"
#include "ui/connect/connectdialog.h"
#include "ui/devices/pcipage.h"
#include "ui/devices/pcitab.h"
#include "ui/inventory/hostpage.h"
#include "ui/shell/inventorypanel.h"
#include "ui/shell/pagestack.h"
#include "ui/trust/trustdialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using values::Server;

/// The whole program offscreen, used with the keyboard, against the practice lab.
class TstDeck final : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30'000;
    tests::LabProcess m_lab;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Deck> m_deck;

    QString settingsFile() const { return m_dir->filePath(QStringLiteral("settings.ini")); }

    values::ServerId id() const
    {
        return m_lab.host() + QLatin1Char(':') + QString::number(m_lab.port());
    }

    void makeDeck()
    {
        m_deck = std::make_unique<app::Deck>(settingsFile());
        m_deck->window().show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_deck->window()));
    }

    std::optional<Server::State> state() const
    {
        const Server *server = m_deck->store().server(id());
        return server == nullptr ? std::nullopt : std::optional(server->state);
    }

    ui::ConnectDialog *openDialog()
    {
        m_deck->connecting().openDialog();
        return m_deck->window().findChild<ui::ConnectDialog *>();
    }

    void typeInto(ui::ConnectDialog *dialog, const QString &password)
    {
        auto *address = dialog->findChild<QComboBox *>()->lineEdit();
        address->setFocus();
        address->selectAll();
        QTest::keyClicks(address, id());
        const auto edits = dialog->findChildren<QLineEdit *>();
        for (QLineEdit *edit : edits) {
            if (edit == address)
                continue;
            edit->selectAll();
            QTest::keyClicks(
                edit, edit->echoMode() == QLineEdit::Password ? password : m_lab.user());
        }
        QTest::keyClick(dialog, Qt::Key_Return);
    }

    /// Says yes to the certificate, as a person who compared the thumbprints.
    void trust()
    {
        ui::TrustDialog *question = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(
            (question = QApplication::activeModalWidget()
                    ? qobject_cast<ui::TrustDialog *>(QApplication::activeModalWidget())
                    : nullptr)
                != nullptr,
            patience);
        QCOMPARE(question->question().presented.sha256, m_lab.thumbprint());
        QVERIFY(!question->question().changed());
        QTest::keyClick(question->trustButton(), Qt::Key_Space);
    }

    void connectOnce()
    {
        ui::ConnectDialog *dialog = openDialog();
        QVERIFY(dialog != nullptr);
        typeInto(dialog, m_lab.password());
        trust();
        QTRY_COMPARE_WITH_TIMEOUT(state(), std::optional(Server::State::Live), patience);
    }

    models::HostPtr hostNamed(const QString &name) const
    {
        for (const models::HostPtr &host : m_deck->store().estate(id()).hosts) {
            if (host->name == name)
                return host;
        }
        return {};
    }

    bool hasVm(const QString &name) const
    {
        const auto &vms = m_deck->store().estate(id()).vms;
        return std::any_of(vms.cbegin(), vms.cend(),
            [&name](const models::VmPtr &vm) { return vm->name == name; });
    }

    int logins()
    {
        return m_lab.state()[QStringLiteral("vsphere")][QStringLiteral("logins")].toInt();
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY2(m_lab.start(QStringLiteral("gpulab"),
                     {QStringLiteral("--estate"), QStringLiteral("guide")}),
            qPrintable(m_lab.problem()));
        makeDeck();
    }

    void cleanup()
    {
        m_deck.reset();
        m_lab.stop();
    }

    void connectsAndShowsThePciPage()
    {
        connectOnce();
        const models::HostPtr host = hostNamed(QStringLiteral("sc2esx01.vslab.local"));
        QVERIFY(host);
        m_deck->window().showObject({id(), host->ref});
        auto *page = m_deck->window().pages()->findChild<ui::HostPage *>();
        QVERIFY(page != nullptr);
        const models::PciDeviceModel *all = page->pci()->allTab()->model();
        QHash<QString, QString> statusOf;
        const auto rows = models::pciRows(*host, m_deck->store().estate(id()));
        for (const models::PciRow &row : rows)
            statusOf.insert(row.device.id, models::statusText(row.status));
        QCOMPARE(statusOf.value(QStringLiteral("0000:82:00.0")), QStringLiteral("Available"));
        QCOMPARE(statusOf.value(QStringLiteral("0000:83:00.0")), QStringLiteral("Available"));
        QCOMPARE(
            statusOf.value(QStringLiteral("0000:80:02.0")), QStringLiteral("Not Configurable"));
        QCOMPARE(
            statusOf.value(QStringLiteral("0000:80:03.0")), QStringLiteral("Not Configurable"));
        QVERIFY(all->rowCount() > 0);
    }

    void saysWhyALoginFailed()
    {
        ui::ConnectDialog *dialog = openDialog();
        typeInto(dialog, QStringLiteral("not-the-password"));
        trust();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), patience);
        QVERIFY(dialog->isVisible());
        QVERIFY(!state().has_value()); // nothing half connected stays behind
        QCOMPARE(
            m_lab.state()[QStringLiteral("vsphere")][QStringLiteral("failedLogins")].toInt(), 1);
    }

    void keepsThePinAndNoSecret()
    {
        connectOnce();
        m_deck->window().close();
        m_deck.reset();
        QFile file(settingsFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(kept.contains(m_lab.thumbprint().toLatin1()));
        QVERIFY(!kept.contains(m_lab.password().toUtf8()));
        makeDeck(); // the second start asks nothing about the certificate
        ui::ConnectDialog *dialog = openDialog();
        typeInto(dialog, m_lab.password());
        QTRY_COMPARE_WITH_TIMEOUT(state(), std::optional(Server::State::Live), patience);
    }

    void blocksAChangedCertificate()
    {
        connectOnce();
        m_deck->connections().close(id());
        QVERIFY(!m_lab
                     .post(QStringLiteral("/fault"),
                         {{QStringLiteral("kind"), QStringLiteral("change-certificate")}})
                     .isNull());
        ui::ConnectDialog *dialog = openDialog();
        typeInto(dialog, m_lab.password());
        ui::TrustDialog *told = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(
            (told = qobject_cast<ui::TrustDialog *>(QApplication::activeModalWidget())) != nullptr,
            patience);
        QVERIFY(told->question().changed());
        QCOMPARE(told->question().pinnedSha256, m_lab.thumbprint());
        QVERIFY(told->trustButton() == nullptr);
        QTest::keyClick(told, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), patience);
    }

    void followsChangesRowByRow()
    {
        connectOnce();
        auto *tree = m_deck->window().inventory()->tree();
        const QAbstractItemModelTester tester(
            tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy resets(tree, &QAbstractItemModel::modelReset);
        const models::ServerEstate &estate = m_deck->store().estate(id());
        const auto train = std::find_if(estate.vms.cbegin(), estate.vms.cend(),
            [](const models::VmPtr &vm) { return vm->name == QLatin1String("ml-train-01"); });
        QVERIFY(train != estate.vms.cend());
        const values::ObjectKey key{id(), (*train)->ref};
        QVERIFY(!m_lab
                     .post(QStringLiteral("/touch"),
                         {{QStringLiteral("vm"), QStringLiteral("ml-train-01")},
                             {QStringLiteral("power"), QStringLiteral("poweredOn")}})
                     .isNull());
        QTRY_COMPARE_WITH_TIMEOUT(
            m_deck->store().vm(key)->power, values::PowerState::PoweredOn, patience);
        QCOMPARE(resets.count(), 0);
    }

    void comesBackAfterAnExpiryWithOneLogin()
    {
        connectOnce();
        const int before = logins();
        QVERIFY(before >= 1);
        bool empty = false;
        connect(&m_deck->store(), &models::EstateStore::changed, this,
            [this, &empty] { empty = empty || m_deck->store().estate(id()).hosts.isEmpty(); });
        QVERIFY(!m_lab
                     .post(QStringLiteral("/fault"),
                         {{QStringLiteral("kind"), QStringLiteral("expire-sessions")}})
                     .isNull());
        QTRY_COMPARE_WITH_TIMEOUT(logins(), before + 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(state(), std::optional(Server::State::Live), patience);
        QVERIFY(!m_lab
                     .post(QStringLiteral("/touch"),
                         {{QStringLiteral("vm"), QStringLiteral("ml-train-02")},
                             {QStringLiteral("name"), QStringLiteral("renamed")}})
                     .isNull());
        QTRY_VERIFY_WITH_TIMEOUT(hasVm(QStringLiteral("renamed")), patience);
        QVERIFY(!empty);
        QCOMPARE(logins(), before + 1);
    }
};

GPUDECK_TEST(TstDeck);
#include "tst_deck.moc"
