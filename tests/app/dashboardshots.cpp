// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the telemetry of a working estate, for a person to look at:
//     dashboardshots DIR [SECONDS]
// starts the practice lab with workloads, measures its hosts and guests for that long and saves the
// pages in both themes. Asserts nothing.
#include "app/gui/deck.h"
#include "tests/support/labprocess.h"
#include "ui/common/notedialog.h"
#include "ui/common/palettes.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/fleetpane.h"
#include "ui/shell/pagestack.h"
#include "ui/trust/hostkeydialog.h"

#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

namespace
{

class Shots final : public QObject
{
    Q_OBJECT
public:
    Shots(QString folder, int seconds)
        : m_folder(std::move(folder))
        , m_seconds(seconds)
    {
    }

    int run()
    {
        if (!m_lab.start(QStringLiteral("gpulab"),
                {QStringLiteral("--estate"), QStringLiteral("mixed"), QStringLiteral("--speed"),
                    QStringLiteral("1")})) {
            std::fprintf(stderr, "%s\n", qPrintable(m_lab.problem()));
            return 1;
        }
        connectAll();
        work();
        for (int second = 0; second < m_seconds; ++second) {
            QTest::qWait(1000);
            answerQuestions();
        }
        pictures();
        return 0;
    }

private:
    void connectAll()
    {
        m_id = m_lab.host() + QLatin1Char(':') + QString::number(m_lab.port());
        m_deck.window().resize(1280, 800);
        m_deck.window().show();
        m_deck.pins().pinForThisRun(m_id, m_lab.thumbprint());
        m_deck.connections().open(
            {m_lab.host(), m_lab.port()}, vsphere::Credentials(m_lab.user(), m_lab.password()));
        (void)QTest::qWaitFor(
            [this] {
                const values::Server *server = m_deck.store().server(m_id);
                return server != nullptr && server->state == values::Server::State::Live;
            },
            30'000);
        for (const char *kind : {"hosts", "guests"}) {
            const QJsonArray machines = m_lab.ready()[QLatin1String(kind)].toArray();
            for (const auto &machine : machines)
                measure(machine.toObject());
        }
    }

    void measure(const QJsonObject &machine)
    {
        const QString name = machine[QStringLiteral("name")].toString();
        if (name.startsWith(QLatin1String("pa-esx-l2")) || name == QLatin1String("cad-ws-01"))
            return; // something is to be off, too
        const QString ref = machine[QStringLiteral("moref")].toString();
        const bool isHost = ref.startsWith(QLatin1String("host"));
        const values::ObjectKey key{
            m_id, {isHost ? QStringLiteral("HostSystem") : QStringLiteral("VirtualMachine"), ref}};
        m_deck.telemetry().machines()->logIn(key,
            {machine[QStringLiteral("ssh")].toString(), QStringLiteral("root"), {}, false},
            m_lab.password(), false);
    }

    void work()
    {
        for (const auto &[vm, kind] : {std::pair("llm-train-01", "training"),
                 std::pair("v100-quad-01", "burst"), std::pair("vdi-design-01", "inference")}) {
            (void)m_lab.post(QStringLiteral("/workload"),
                {{QStringLiteral("vm"), QLatin1String(vm)},
                    {QStringLiteral("kind"), QLatin1String(kind)},
                    {QStringLiteral("intensity"), 0.9}});
        }
    }

    /// Trusts every host key, and leaves SSH of hosts as it is.
    void answerQuestions()
    {
        for (auto *question : m_deck.window().findChildren<ui::HostKeyDialog *>())
            question->accept();
        for (auto *offer : m_deck.window().findChildren<ui::NoteDialog *>())
            offer->reject();
    }

    void pictures()
    {
        QDir().mkpath(m_folder);
        m_deck.window().showDashboard();
        QTest::qWait(2000);
        for (const bool dark : {false, true}) {
            QApplication::setPalette(dark ? ui::darkPalette() : ui::lightPalette());
            const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
            ui::FleetPane *fleet = m_deck.window().pages()->dashboard()->fleetPane();
            for (const QSize size : {QSize(1280, 800), QSize(1024, 640), QSize(1920, 1200)}) {
                m_deck.window().resize(size);
                for (const bool list : {false, true}) {
                    fleet->showList(list);
                    QTest::qWait(1500);
                    save(QStringLiteral("dashboard-%1-%2-%3")
                             .arg(list ? QStringLiteral("list") : QStringLiteral("map"), theme)
                             .arg(size.width()));
                }
            }
        }
    }

    void save(const QString &name)
    {
        const QString file = QDir(m_folder).filePath(name + QStringLiteral(".png"));
        if (m_deck.window().grab().save(file))
            std::printf("%s\n", qPrintable(file));
    }

    QString m_folder;
    int m_seconds;
    QTemporaryDir m_dir;
    tests::LabProcess m_lab;
    app::Deck m_deck{m_dir.filePath(QStringLiteral("s.ini"))};
    values::ServerId m_id;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: dashboardshots DIR [SECONDS]\n", stderr);
        return 2;
    }
    return Shots(arguments.at(1), arguments.value(2, QStringLiteral("60")).toInt()).run();
}

#include "dashboardshots.moc"
