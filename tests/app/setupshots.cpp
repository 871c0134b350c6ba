// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of set-up on a working practice lab, for a person to look at:
//     setupshots DIR [WIDTHxHEIGHT [LANGUAGE]]
// brings the guide's P100 into a VM and out again, and saves the wizard, what it asks, and its
// dialogs on the way, in both themes. Asserts nothing.
#include "app/translations.h"
#include "models/plan/planwords.h"
#include "tests/app/setuplab.h"
#include "ui/common/notedialog.h"
#include "ui/common/palettes.h"
#include "ui/common/rowsview.h"
#include "ui/connect/sshdialog.h"
#include "ui/shell/quitquestion.h"
#include "ui/trust/hostkeydialog.h"
#include "ui/wizards/applyconfirm.h"
#include "ui/wizards/applypage.h"
#include "ui/wizards/devicepage.h"
#include "ui/wizards/doctordialog.h"
#include "ui/wizards/manualstepbox.h"
#include "ui/wizards/passthroughwizard.h"
#include "ui/wizards/planrail.h"
#include "ui/wizards/preflightpage.h"
#include "ui/wizards/runsdialog.h"
#include "ui/wizards/runview.h"
#include "ui/wizards/vmsetuppage.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

#include <cstdio>

namespace
{

using tests::eventually;
using values::RunProgress;

class Shots final
{
public:
    Shots(QString folder, QSize size)
        : m_folder(std::move(folder))
        , m_size(size)
    {
    }

    int run()
    {
        if (!m_lab.start(QStringLiteral("guide")))
            return 1;
        QDir().mkpath(m_folder);
        m_lab.deck().window().resize(m_size);
        pages();
        carryOut();
        dialogs();
        takeBack();
        m_lab.stop();
        return 0;
    }

private:
    ui::MainWindow &window() { return m_lab.deck().window(); }

    void shoot(QWidget *widget, const QString &name)
    {
        ++m_number;
        for (const bool dark : {false, true}) {
            QApplication::setPalette(dark ? ui::darkPalette() : ui::lightPalette());
            QTest::qWait(60);
            const QString file
                = QStringLiteral("%1/%2-%3-%4.png")
                      .arg(m_folder)
                      .arg(m_number, 2, 10, QLatin1Char('0'))
                      .arg(name, dark ? QStringLiteral("dark") : QStringLiteral("light"));
            if (widget == nullptr || !widget->grab().save(file))
                std::fprintf(stderr, "%s: not there\n", qPrintable(name));
        }
        QApplication::setPalette(ui::lightPalette());
    }
    void shootPage(const QString &name)
    {
        (void)eventually([this] { return !m_wizard->rail()->isBusy(); });
        shoot(m_wizard, name);
    }

    void pages()
    {
        Q_EMIT window().setUpPassthroughRequested(
            m_lab.host(QStringLiteral("sc2esx04.vslab.local")), QStringLiteral("0000:82:00.0"));
        m_wizard = window().findChild<ui::PassthroughWizard *>();
        m_wizard->resize(m_size);
        (void)eventually([this] { return m_wizard->nextButton()->isEnabled(); });
        shootPage(QStringLiteral("device"));
        m_wizard->goNext();
        shootPage(QStringLiteral("fit"));
        m_wizard->goNext();
        shootPage(QStringLiteral("host"));
        m_wizard->goNext();
        shootPage(QStringLiteral("vm-none"));
        ui::RowsView *vms = m_wizard->vmPage()->view();
        const QModelIndexList found = vms->model()->match(
            vms->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("ml-train-02"));
        vms->setCurrentIndex(found.value(0));
        shootPage(QStringLiteral("vm"));
        (void)eventually([this] { return m_wizard->preflightPage()->missing().isEmpty(); });
        m_wizard->goNext();
        shootPage(QStringLiteral("preflight"));
        m_wizard->preflightPage()->tabs()->setCurrentIndex(1);
        shootPage(QStringLiteral("summary"));
        m_wizard->goNext();
        shootPage(QStringLiteral("apply"));
    }

    void carryOut()
    {
        ui::ApplyConfirm *confirm = m_wizard->applyPage()->confirm();
        confirm->confirmBox()->setChecked(true);
        m_lab.expectNews();
        confirm->applyButton()->click();
        for (int question = 0; question < 6; ++question) {
            (void)eventually(
                [this] { return m_lab.isUnderWay(QStringLiteral("host.reboot")) || stands(); });
            if (!stands()) {
                QTest::qWait(1500);
                shoot(m_wizard, QStringLiteral("run-reboots"));
                window().close();
                shoot(window().findChild<ui::QuitQuestion *>(), QStringLiteral("quit"));
                window().findChild<ui::QuitQuestion *>()->reject();
                (void)m_lab.waitForRun();
            }
            if (m_lab.progress() == RunProgress::NeedsConfirmation)
                confirmStep();
            else if (m_lab.progress() == RunProgress::Failed)
                logIn();
            else
                break;
        }
        shoot(m_wizard, QStringLiteral("run-done"));
    }
    [[nodiscard]] bool stands() const
    {
        return m_lab.progress() != RunProgress::Ready && !models::isUnderWay(m_lab.progress());
    }

    void confirmStep()
    {
        shoot(m_wizard, QStringLiteral("run-manual"));
        (void)m_lab.lab().post(QStringLiteral("/bios"),
            {{QStringLiteral("host"), QStringLiteral("sc2esx04.vslab.local")},
                {QStringLiteral("above4G"), true}});
        ui::ManualStepBox *box = m_wizard->applyPage()->run()->manualBox();
        box->evidenceField()->setText(QStringLiteral("Seen in the BIOS today"));
        m_lab.expectNews();
        box->confirmButton()->click();
    }

    void logIn()
    {
        (void)eventually([this] { return window().findChild<ui::SshDialog *>() || !stands(); });
        auto *dialog = m_wizard->findChild<ui::SshDialog *>();
        if (dialog == nullptr)
            return;
        shoot(dialog, QStringLiteral("guest-login"));
        shoot(m_wizard, QStringLiteral("run-failed"));
        ui::SshRequest request = dialog->request();
        request.address = m_lab.guestAddress(QStringLiteral("ml-train-02"));
        request.secret = m_lab.lab().password();
        m_lab.expectNews();
        dialog->showProgress();
        Q_EMIT dialog->loginRequested(request);
        (void)eventually([this] { return m_wizard->findChild<ui::HostKeyDialog *>() != nullptr; });
        if (auto *key = m_wizard->findChild<ui::HostKeyDialog *>()) {
            shoot(key, QStringLiteral("host-key"));
            key->accept();
        }
        (void)m_lab.waitForRun();
    }

    void dialogs()
    {
        Q_EMIT window().runsRequested();
        auto *runs = window().findChild<ui::RunsDialog *>();
        (void)eventually([runs] { return runs->undoButton()->isEnabled(); });
        shoot(runs, QStringLiteral("runs"));
        runs->close();
        Q_EMIT window().logDoctorRequested();
        auto *doctor = window().findChild<ui::DoctorDialog *>();
        shoot(doctor, QStringLiteral("log-doctor-empty"));
        Q_EMIT doctor->logGiven(QStringLiteral("vmware.log"),
            QStringLiteral("2026-11-21T09:30:12.101Z| vmx| I125: PCIPassthru: Failed to map BAR 1\n"
                           "2026-11-21T09:30:12.104Z| vmx| W115: The firmware could not allocate "
                           "33587200 KB of PCI MMIO. Increase the size of PCI MMIO and try "
                           "again.\n"));
        QTest::qWait(500);
        shoot(doctor, QStringLiteral("log-doctor"));
        doctor->close();
    }

    void takeBack()
    {
        m_wizard->applyPage()->run()->undoButton()->click();
        auto *question = m_wizard->findChild<ui::NoteDialog *>();
        shoot(question, QStringLiteral("undo"));
        m_lab.expectNews();
        question->accept();
        (void)m_lab.waitForRun();
        shoot(m_wizard, QStringLiteral("run-undone"));
        shoot(&window(), QStringLiteral("window"));
    }

    QString m_folder;
    QSize m_size;
    int m_number = 0;
    tests::SetUpLab m_lab;
    ui::PassthroughWizard *m_wizard = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QStringList words = QApplication::arguments();
    if (words.size() < 2) {
        std::fputs("usage: setupshots DIR [WIDTHxHEIGHT [LANGUAGE]]\n", stderr);
        return 2;
    }
    app::installTranslations(&application, words.value(3));
    const QStringList size = words.value(2, QStringLiteral("1280x800")).split(QLatin1Char('x'));
    return Shots(words.at(1), {size.value(0).toInt(), size.value(1).toInt()}).run();
}
