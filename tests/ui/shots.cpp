// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Grabs every page in light and dark to PNG files, for eyes: FOLDER [WIDTHxHEIGHT [LANGUAGE]].
#include "tests/ui/sampleestate.h"
#include "ui/common/listpage.h"
#include "ui/common/palettes.h"
#include "ui/common/rowsview.h"
#include "ui/connect/connectdialog.h"
#include "ui/connect/prometheusdialog.h"
#include "ui/connect/sshdialog.h"
#include "ui/connect/startsshquestion.h"
#include "ui/devices/pcipage.h"
#include "ui/devices/pcitab.h"
#include "ui/devices/statuslegend.h"
#include "ui/help/helpwindow.h"
#include "ui/inventory/gpulist.h"
#include "ui/inventory/hostpage.h"
#include "ui/shell/inventorypanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/taskpanel.h"
#include "ui/trust/hostkeydialog.h"
#include "ui/trust/trustdialog.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

namespace
{

class Camera
{
public:
    Camera(QString folder, QSize size)
        : m_folder(std::move(folder))
        , m_size(size)
    {
        QDir().mkpath(m_folder);
    }

    void shoot(QWidget &widget, const QString &name, bool resize = true)
    {
        if (resize)
            widget.resize(m_size);
        widget.show();
        const bool shown = QTest::qWaitForWindowExposed(&widget);
        QTest::qWait(shown ? 60 : 200);
        const QString file = m_folder + QLatin1Char('/') + name + m_suffix + QStringLiteral(".png");
        if (!widget.grab().save(file))
            qWarning("cannot write %s", qPrintable(file));
    }

    void setSuffix(const QString &suffix) { m_suffix = suffix; }

private:
    QString m_folder;
    QSize m_size;
    QString m_suffix;
};

void shootHost(Camera &camera, ui::MainWindow &window)
{
    window.showObject(tests::sampleHost(QStringLiteral("host-11")));
    auto *page = window.pages()->findChild<ui::HostPage *>();
    page->tabs()->setCurrentIndex(0);
    camera.shoot(window, QStringLiteral("host-overview"));
    page->tabs()->setCurrentWidget(page->pci());
    page->pci()->tabs()->setCurrentIndex(0);
    camera.shoot(window, QStringLiteral("host-pci-enabled"));
    page->pci()->tabs()->setCurrentIndex(1);
    camera.shoot(window, QStringLiteral("host-pci-all"));
    ui::RowsView *view = page->pci()->allTab()->page()->view();
    const auto found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole,
        QStringLiteral("0000:82:00.0"), 1, Qt::MatchExactly | Qt::MatchRecursive);
    if (!found.isEmpty())
        view->setCurrentIndex(found.first());
    camera.shoot(window, QStringLiteral("host-pci-all-details"));
    view->setCurrentIndex({});
    page->tabs()->setCurrentWidget(page->gpus());
    camera.shoot(window, QStringLiteral("host-gpus"));
    page->tabs()->setCurrentIndex(3);
    camera.shoot(window, QStringLiteral("host-vms"));
    window.showObject(tests::sampleHost(QStringLiteral("host-13")));
    page->tabs()->setCurrentIndex(1);
    camera.shoot(window, QStringLiteral("host-reboot-pending"));
    window.showObject(tests::sampleHost(QStringLiteral("host-14")));
    camera.shoot(window, QStringLiteral("host-not-responding"));
    window.showObject(tests::sampleHost(QStringLiteral("host-15")));
    page->pci()->tabs()->setCurrentIndex(1);
    camera.shoot(window, QStringLiteral("host-no-permission"));
}

void shootWindow(Camera &camera)
{
    models::EstateStore store;
    models::TaskModel tasks;
    ui::MainWindow window(&store, &tasks);
    camera.shoot(window, QStringLiteral("welcome"));
    tests::fillSampleEstate(store);
    camera.shoot(window, QStringLiteral("server"));
    shootHost(camera, window);
    window.showObject({tests::sampleServer(),
        {QStringLiteral("ClusterComputeResource"), QStringLiteral("domain-c8")}});
    if (auto *list = window.pages()->findChild<ui::GpuList *>(); list != nullptr)
        list->page()->view()->setCurrentIndex(list->page()->view()->model()->index(0, 0));
    tests::fillSampleTasks(tasks);
    window.taskPanel()->setOpen(true);
    camera.shoot(window, QStringLiteral("cluster-tasks"));
    window.taskPanel()->setOpen(false);
    window.showObject(tests::sampleVm(QStringLiteral("vm-92")));
    camera.shoot(window, QStringLiteral("vm-good"));
    window.showObject(tests::sampleVm(QStringLiteral("vm-93")));
    camera.shoot(window, QStringLiteral("vm-wrong"));
    values::Server server = *store.server(tests::sampleServer());
    server.state = values::Server::State::Failed;
    server.error = values::Error(values::Error::Kind::Auth,
        QStringLiteral("Could not log in to vcsa.vslab.local"),
        QStringLiteral("Cannot complete login due to an incorrect user name or password."),
        QStringLiteral("Check user and password, then connect again."),
        QStringLiteral("InvalidLogin, HTTP 500"));
    store.setServer(server);
    window.showObject({tests::sampleServer(), {}});
    camera.shoot(window, QStringLiteral("server-failed"));
}

values::TrustQuestion sampleQuestion(bool changed)
{
    values::TrustQuestion question;
    question.server = tests::sampleServer();
    question.presented.subject = QStringLiteral("CN=vcsa.vslab.local, C=US");
    question.presented.issuer = QStringLiteral("CN=CA, DC=vsphere, DC=local, O=vcsa.vslab.local");
    question.presented.notBefore = QDateTime({2026, 2, 1}, {10, 0}, Qt::UTC);
    question.presented.notAfter = QDateTime({2028, 2, 1}, {10, 0}, Qt::UTC);
    question.presented.sha256 = QStringLiteral("5F:0E:8B:7A:11:C2:9D:43:E6:70:2A:B4:58:CC:91:0D:"
                                               "37:FA:62:18:9E:D4:0B:75:AC:23:8F:E1:46:B9:5C:D2");
    question.presented.sha1
        = QStringLiteral("3A:91:44:0C:7E:B2:65:F8:1D:CA:50:97:2F:E3:8B:06:49:D1:AE:7C");
    question.presented.reason = QStringLiteral(
        "The issuer certificate of a locally looked up certificate could not be found");
    if (changed)
        question.pinnedSha256 = QStringLiteral("91:C4:0A:3D:72:E8:5B:16:AF:20:D9:64:8E:37:F1:BC:"
                                               "05:6A:93:4E:D8:1B:72:C0:2D:E5:98:41:7F:BA:0C:63");
    return question;
}

void shootDialogs(Camera &camera)
{
    ui::ConnectDialog dialog;
    dialog.setRecentServers(
        {{QStringLiteral("vcsa.vslab.local:443"), QStringLiteral("administrator@vsphere.local")}});
    dialog.setKeyringState(ui::KeyringState::Available);
    camera.shoot(dialog, QStringLiteral("connect"), false);
    dialog.setKeyringState(ui::KeyringState::Locked);
    dialog.showError(values::Error(values::Error::Kind::Network,
        QStringLiteral("Could not reach vcsa.vslab.local:443"),
        QStringLiteral("Connection refused"),
        QStringLiteral(
            "Check the address and the port; vSphere listens on 443 unless it was changed."),
        QStringLiteral("QNetworkReply error 1")));
    dialog.adjustSize();
    camera.shoot(dialog, QStringLiteral("connect-error"), false);
    dialog.showProgress(QStringLiteral("Loading the inventory."), 1234);
    camera.shoot(dialog, QStringLiteral("connect-busy"), false);
    ui::TrustDialog trust(sampleQuestion(false));
    camera.shoot(trust, QStringLiteral("trust-new"), false);
    ui::TrustDialog blocked(sampleQuestion(true));
    camera.shoot(blocked, QStringLiteral("trust-changed"), false);
    ui::StatusLegend legend;
    camera.shoot(legend, QStringLiteral("legend"), false);
    ui::HelpWindow help;
    for (const char *page : {"using-gpudeck", "why-gpus", "method-passthrough"}) {
        help.showPage(QString::fromLatin1(page));
        camera.shoot(help, QStringLiteral("help-") + QString::fromLatin1(page), false);
    }
}

values::HostKeyQuestion hostKey(values::HostKeyVerdict::Kind kind)
{
    values::HostKeyQuestion question;
    question.host = QStringLiteral("sc2esx01.vslab.local");
    question.verdict.kind = kind;
    question.verdict.presented = {QStringLiteral("ssh-ed25519"), {},
        QStringLiteral("SHA256:Zk9Yt0tVh4b6C1nq3mXo7R5cJv2sLw8eDf+GaPiUxHy")};
    question.verdict.expected = {{QStringLiteral("ssh-ed25519"), {},
        QStringLiteral("SHA256:p1QmE7sXn3bVd0KcR5tYhGz8uWjLoAi2Nf6+MxTvCqs")}};
    question.verdict.file = QStringLiteral("/home/ops/.ssh/known_hosts:12");
    return question;
}

void shootTelemetryDialogs(Camera &camera)
{
    using Kind = values::HostKeyVerdict::Kind;
    ui::SshDialog ssh(QStringLiteral("sc2esx01.vslab.local"));
    ssh.setRequest({QStringLiteral("sc2esx01.vslab.local"), QStringLiteral("root"),
        ui::SshRequest::Way::Password, {}, {}, false});
    camera.shoot(ssh, QStringLiteral("ssh-password"), false);
    ssh.setRequest({QStringLiteral("10.0.0.17"), QStringLiteral("lab"),
        ui::SshRequest::Way::KeyFile, QStringLiteral("/home/ops/.ssh/id_ed25519"), {}, false});
    ssh.showError({values::Error::Kind::Auth, QStringLiteral("No login at lab@10.0.0.17"),
        QStringLiteral("the key file was not accepted"), QStringLiteral("Choose another one.")});
    camera.shoot(ssh, QStringLiteral("ssh-key-refused"), false);
    ui::HostKeyDialog unknown(hostKey(Kind::Unknown));
    camera.shoot(unknown, QStringLiteral("host-key-unknown"), false);
    ui::HostKeyDialog changed(hostKey(Kind::Changed));
    camera.shoot(changed, QStringLiteral("host-key-changed"), false);
    ui::PrometheusDialog prometheus;
    prometheus.setRequest({QStringLiteral("https://prometheus.example.org:9090"),
        ui::PrometheusRequest::SignIn::Password, QStringLiteral("ops"), {},
        QStringLiteral("cluster=\"lab\""), false});
    camera.shoot(prometheus, QStringLiteral("prometheus"), false);
    QWidget owner;
    QDialog *start = ui::makeStartSshQuestion(QStringLiteral("sc2esx01.vslab.local"), &owner);
    camera.shoot(*start, QStringLiteral("start-ssh"), false);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QStringList size = arguments.value(2, QStringLiteral("1280x800")).split(QLatin1Char('x'));
    const QLocale locale(arguments.value(3, QStringLiteral("en")));
    QLocale::setDefault(locale);
    QTranslator translator;
    if (translator.load(
            locale, QStringLiteral("gpudeck"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QApplication::installTranslator(&translator);
    Camera camera(arguments.value(1, QStringLiteral("shots")),
        {size.value(0).toInt(), size.value(1).toInt()});
    for (const bool dark : {false, true}) {
        QApplication::setPalette(dark ? ui::darkPalette() : ui::lightPalette());
        camera.setSuffix(dark ? QStringLiteral("-dark") : QStringLiteral("-light"));
        shootWindow(camera);
        shootDialogs(camera);
        shootTelemetryDialogs(camera);
    }
    return 0;
}
