// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/gui/colorscheme.h"
#include "app/gui/deck.h"
#include "app/gui/exitafterpaint.h"
#include "app/gui/quit.h"
#include "app/gui/screenshots.h"
#include "app/interrupt.h"
#include "app/output.h"
#include "app/translations.h"
#include "services/vsphere/trust/trustpolicy.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include <memory>
#include <stop_token>

namespace
{

const QString screenshotsOption = QStringLiteral("screenshots");
const QString settingsOption = QStringLiteral("settings");
const QString languageOption = QStringLiteral("language");
const QString paintOption = QStringLiteral("exit-after-first-paint");

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QCoreApplication::translate(
        "app::Gui", "Shows the GPUs of vCenter and ESXi and sets them up for virtual machines."));
    parser.addHelpOption();
    parser.addVersionOption();
    app::addServerOptions(parser);
    QCommandLineOption paint(paintOption);
    paint.setFlags(QCommandLineOption::HiddenFromHelp); // for tests/bench
    parser.addOptions({{screenshotsOption,
                           QCoreApplication::translate(
                               "app::Gui", "Save pictures of the pages to DIR and end."),
                           QStringLiteral("DIR")},
        {settingsOption,
            QCoreApplication::translate("app::Gui", "Use this settings file instead of your own."),
            QStringLiteral("FILE")},
        {languageOption,
            QCoreApplication::translate("app::Gui", "Language of the program: en or de."),
            QStringLiteral("LANGUAGE")},
        paint});
}

/// Connects to the server of the command line without the dialog. Returns an exit code on misuse.
int connectAtStart(app::Deck &deck, const QCommandLineParser &parser)
{
    const auto options = app::serverOptions(parser);
    if (!options)
        return app::fail(options.error());
    if (options->password.kind == app::PasswordSource::Kind::Keyring) {
        deck.connecting().openDialogFor(options->address.id());
        return 0;
    }
    const auto password = app::readPassword(options->password);
    if (!password)
        return app::fail(password.error());
    if (!options->thumbprint.isEmpty())
        deck.pins().pinForThisRun(options->address.id(), options->thumbprint);
    if (!options->caFile.isEmpty()) {
        const auto authorities = vsphere::readAuthorities(options->caFile);
        if (!authorities)
            return app::fail(authorities.error());
        deck.connections().setAuthorities(*authorities);
    }
    deck.connections().open(options->address, vsphere::Credentials(options->user, *password));
    return 0;
}

/// Languages must be installed before the first text is made, so the option is looked for by hand.
QString languageArgument(const QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(QLatin1String("--") + languageOption);
    return at >= 0 ? arguments.value(at + 1) : QString();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("gpudeck"));
    QApplication::setApplicationDisplayName(QStringLiteral("GPU Deck"));
    QApplication::setApplicationVersion(QStringLiteral(GPUDECK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("gpudeck"));
    app::installTranslations(&application, languageArgument(QApplication::arguments()));

    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    app::Deck deck(parser.value(settingsOption));
    QApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(&deck.window(), &ui::MainWindow::closing, &deck.connections(),
        [&deck] { app::quitAfterLogout(&deck, 0); });
    std::unique_ptr<app::Screenshots> screenshots;
    if (parser.isSet(screenshotsOption)) {
        QApplication::setStyle(QStringLiteral("Fusion"));
        screenshots = std::make_unique<app::Screenshots>(&deck, parser.value(screenshotsOption));
    }
    const app::Interrupt interrupt;
    const std::stop_callback closeWindow(
        interrupt.token(), [&deck] { deck.window().closeWithoutAsking(); });
    app::ColorScheme colors;
    if (parser.isSet(paintOption))
        app::exitAfterFirstPaint(&deck.window());
    deck.window().show();
    if (parser.isSet(QStringLiteral("server"))) {
        const int code = connectAtStart(deck, parser);
        if (code != 0)
            return code;
    } else if (!parser.isSet(paintOption)) {
        QTimer::singleShot(0, &deck.connecting(), &app::ConnectWire::openDialog);
    }
    return QApplication::exec();
}
