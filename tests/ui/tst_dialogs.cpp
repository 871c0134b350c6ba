// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/sampleestate.h"
#include "tests/ui/windowunderlook.h"
#include "ui/common/errorpanel.h"
#include "ui/connect/connectdialog.h"
#include "ui/connect/startsshquestion.h"
#include "ui/trust/forgetquestion.h"
#include "ui/trust/trustdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

/// Dialogs: Enter is the safe button, Esc leaves, words say what is the case.
class TstDialogs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectTellsWhatWasTyped();
    void connectNamesWhatIsMissing();
    void connectUsesTheSavedPassword();
    void connectCancelsWhileBusy();
    void connectShowsErrors();
    void connectForgetsThePassword();
    void keyringStatesAreWords_data();
    void keyringStatesAreWords();
    void trustIsRefusedByEnterAndEsc();
    void trustNeedsItsButton();
    void changedCertificateBlocks();
    void forgettingIsConfirmed();
    void startingSshIsConfirmed();

private:
    [[nodiscard]] static values::TrustQuestion question(bool changed);
};

namespace
{

QLineEdit *passwordOf(ui::ConnectDialog &dialog)
{
    for (QLineEdit *field : dialog.findChildren<QLineEdit *>()) {
        if (field->echoMode() == QLineEdit::Password)
            return field;
    }
    return nullptr;
}

QPushButton *buttonOf(const QWidget &dialog, const QString &text)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

void fillIn(ui::ConnectDialog &dialog)
{
    dialog.setServer({QStringLiteral("vcsa:8443"), QStringLiteral("admin@vsphere.local")});
    passwordOf(dialog)->setText(QStringLiteral("s&cret"));
}

} // namespace

values::TrustQuestion TstDialogs::question(bool changed)
{
    values::TrustQuestion question;
    question.server = QStringLiteral("vcsa:443");
    question.presented.subject = QStringLiteral("CN=<b>vcsa</b>");
    question.presented.issuer = QStringLiteral("CN=CA");
    question.presented.notAfter = QDateTime({2028, 2, 1}, {10, 0}, Qt::UTC);
    question.presented.sha256 = QStringLiteral("AA:01:02:03:04:05:06:07:08:09:0A:0B:0C:0D:0E:0F:"
                                               "10:11:12:13:14:15:16:17:18:19:1A:1B:1C:1D:1E:1F");
    question.presented.sha1 = QStringLiteral("BB:22:33");
    question.presented.reason = QStringLiteral("The certificate is self-signed");
    if (changed)
        question.pinnedSha256 = QStringLiteral("CC:01:02");
    return question;
}

void TstDialogs::connectTellsWhatWasTyped()
{
    ui::ConnectDialog dialog;
    const QSignalSpy spy(&dialog, &ui::ConnectDialog::connectRequested);
    dialog.setKeyringState(ui::KeyringState::Available);
    fillIn(dialog);
    dialog.findChild<QCheckBox *>()->setChecked(true);
    dialog.open();
    QTest::keyClick(passwordOf(dialog), Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    const auto request = spy.at(0).at(0).value<ui::ConnectRequest>();
    QCOMPARE(request.address, QStringLiteral("vcsa:8443"));
    QCOMPARE(request.user, QStringLiteral("admin@vsphere.local"));
    QCOMPARE(request.password, QStringLiteral("s&cret"));
    QVERIFY(request.remember);
    QVERIFY(!request.useSavedPassword);
    QVERIFY(dialog.isVisible());
}

void TstDialogs::connectNamesWhatIsMissing()
{
    ui::ConnectDialog dialog;
    const QSignalSpy spy(&dialog, &ui::ConnectDialog::connectRequested);
    dialog.open();
    auto *panel = dialog.findChild<ui::ErrorPanel *>();
    buttonOf(dialog, QStringLiteral("&Connect"))->click();
    QVERIFY(panel->isVisible());
    QVERIFY(panel->error().why.contains(QLatin1String("server")));
    dialog.setServer({QStringLiteral("vcsa"), QStringLiteral("admin")});
    buttonOf(dialog, QStringLiteral("&Connect"))->click();
    QVERIFY(panel->error().why.contains(QLatin1String("password")));
    QCOMPARE(spy.size(), 0);
}

void TstDialogs::connectUsesTheSavedPassword()
{
    ui::ConnectDialog dialog;
    const QSignalSpy edited(&dialog, &ui::ConnectDialog::serverEdited);
    dialog.setKeyringState(ui::KeyringState::Available);
    dialog.setServer({QStringLiteral("vcsa"), QStringLiteral("admin")});
    QVERIFY(!edited.isEmpty());
    QCOMPARE(edited.last().at(0).toString(), QStringLiteral("vcsa"));
    QCOMPARE(edited.last().at(1).toString(), QStringLiteral("admin"));
    dialog.setPasswordSaved(true);
    QVERIFY(dialog.request().useSavedPassword);
    passwordOf(dialog)->setText(QStringLiteral("another"));
    QVERIFY(!dialog.request().useSavedPassword);
    dialog.setServer({QStringLiteral("esx"), QStringLiteral("root")});
    passwordOf(dialog)->clear();
    QVERIFY(!dialog.request().useSavedPassword);
}

void TstDialogs::connectCancelsWhileBusy()
{
    ui::ConnectDialog dialog;
    const QSignalSpy cancelled(&dialog, &ui::ConnectDialog::cancelRequested);
    fillIn(dialog);
    dialog.open();
    dialog.showProgress(QStringLiteral("Loading."), 1234);
    QVERIFY(!passwordOf(dialog)->isEnabled());
    QVERIFY(tests::visibleText(&dialog).contains(QLatin1String("1234"))
        || tests::visibleText(&dialog).contains(QLatin1String("1,234")));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(dialog.isVisible());
    dialog.showIdle();
    QVERIFY(passwordOf(dialog)->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(cancelled.size(), 1);
}

void TstDialogs::connectShowsErrors()
{
    ui::ConnectDialog dialog;
    dialog.open();
    dialog.showError(values::Error(values::Error::Kind::Network, QStringLiteral("Not reached"),
        QStringLiteral("Connection <b>refused</b>"), QStringLiteral("Check the port"),
        QStringLiteral("error 1")));
    const QString text = tests::visibleText(&dialog);
    QVERIFY(text.contains(QLatin1String("Not reached")));
    QVERIFY(text.contains(QLatin1String("Connection <b>refused</b>")));
    QVERIFY(text.contains(QLatin1String("Check the port")));
    auto *details = dialog.findChild<QPlainTextEdit *>();
    QVERIFY(!details->isVisible());
    buttonOf(dialog, QStringLiteral("&Details"))->click();
    QVERIFY(details->isVisible());
    QCOMPARE(details->toPlainText(), QStringLiteral("error 1"));
    dialog.showProgress(QStringLiteral("Connecting"));
    QVERIFY(!dialog.findChild<ui::ErrorPanel *>()->isVisible());
}

void TstDialogs::connectForgetsThePassword()
{
    ui::ConnectDialog dialog;
    fillIn(dialog);
    dialog.open();
    dialog.reject();
    QVERIFY(passwordOf(dialog)->text().isEmpty());
}

void TstDialogs::keyringStatesAreWords_data()
{
    QTest::addColumn<ui::KeyringState>("state");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("canRemember");
    QTest::newRow("available") << ui::KeyringState::Available << QStringLiteral("Kept in") << true;
    QTest::newRow("locked") << ui::KeyringState::Locked << QStringLiteral("locked") << false;
    QTest::newRow("absent") << ui::KeyringState::Absent << QStringLiteral("no keyring") << false;
    QTest::newRow("checking") << ui::KeyringState::Checking << QStringLiteral("Asking") << false;
}

void TstDialogs::keyringStatesAreWords()
{
    QFETCH(const ui::KeyringState, state);
    QFETCH(const QString, word);
    QFETCH(const bool, canRemember);
    ui::ConnectDialog dialog;
    dialog.setKeyringState(ui::KeyringState::Available);
    dialog.findChild<QCheckBox *>()->setChecked(true);
    dialog.open();
    dialog.setKeyringState(state);
    QVERIFY2(tests::visibleText(&dialog).contains(word), qPrintable(tests::visibleText(&dialog)));
    QCOMPARE(dialog.findChild<QCheckBox *>()->isEnabled(), canRemember);
    QCOMPARE(dialog.request().remember, canRemember);
}

void TstDialogs::trustIsRefusedByEnterAndEsc()
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
        ui::TrustDialog dialog(question(false));
        const QSignalSpy accepted(&dialog, &QDialog::accepted);
        const QSignalSpy rejected(&dialog, &QDialog::rejected);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(&dialog, key);
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(accepted.size(), 0);
    }
}

void TstDialogs::trustNeedsItsButton()
{
    ui::TrustDialog dialog(question(false));
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.open();
    const QString text = tests::visibleText(&dialog);
    for (const char *part :
        {"CN=<b>vcsa</b>", "CN=CA", "self-signed", "AA:01:02:03", "1D:1E:1F", "BB:22:33", "2028"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    QCOMPARE(dialog.trustButton()->text(), QStringLiteral("&Trust"));
    QVERIFY(!dialog.trustButton()->isDefault() && !dialog.trustButton()->autoDefault());
    QVERIFY(dialog.cancelButton()->isDefault());
    dialog.trustButton()->click();
    QCOMPARE(accepted.size(), 1);
}

void TstDialogs::changedCertificateBlocks()
{
    ui::TrustDialog dialog(question(true));
    dialog.open();
    QVERIFY(dialog.trustButton() == nullptr);
    const QString text = tests::visibleText(&dialog);
    QVERIFY(text.contains(QLatin1String("CC:01:02")));
    QVERIFY(text.contains(QLatin1String("AA:01:02:03:04:05:06:07")));
    QVERIFY(text.contains(QLatin1String("has changed")));
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(accepted.size(), 0);
}

void TstDialogs::forgettingIsConfirmed()
{
    ui::TrustDialog dialog(question(true));
    const QSignalSpy forget(&dialog, &ui::TrustDialog::forgetRequested);
    dialog.open();
    buttonOf(dialog, QStringLiteral("&Forget the Old Certificate…"))->click();
    auto *confirm = dialog.findChild<QDialog *>();
    QVERIFY(confirm != nullptr && confirm->isVisible());
    QTest::keyClick(confirm, Qt::Key_Return);
    QCOMPARE(forget.size(), 0);
    QVERIFY(dialog.isVisible());
    QTRY_VERIFY(dialog.findChild<QDialog *>() == nullptr);
    buttonOf(dialog, QStringLiteral("&Forget the Old Certificate…"))->click();
    confirm = dialog.findChild<QDialog *>();
    QVERIFY(tests::visibleText(confirm).contains(QLatin1String("vcsa:443")));
    buttonOf(*confirm, QStringLiteral("&Forget"))->click();
    QCOMPARE(forget.size(), 1);
    QVERIFY(!dialog.isVisible());
}

void TstDialogs::startingSshIsConfirmed()
{
    for (const bool click : {false, true}) {
        const QPointer<QDialog> question
            = ui::makeStartSshQuestion(QStringLiteral("esx01"), nullptr);
        const QSignalSpy accepted(question.data(), &QDialog::accepted);
        const QSignalSpy finished(question.data(), &QDialog::finished);
        question->open();
        QVERIFY(QTest::qWaitForWindowActive(question.data()));
        QCOMPARE(question->focusWidget(), buttonOf(*question, QStringLiteral("Cancel")));
        if (click)
            QTest::mouseClick(buttonOf(*question, QStringLiteral("&Start SSH")), Qt::LeftButton);
        else
            QTest::keyClick(question.data(), Qt::Key_Return);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(accepted.count(), click ? 1 : 0);
    }
}

GPUDECK_TEST(TstDialogs);
#include "tst_dialogs.moc"
