// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/sampleestate.h"
#include "tests/ui/windowunderlook.h"
#include "ui/common/icons.h"
#include "ui/common/meaninglabel.h"
#include "ui/common/palettes.h"
#include "ui/connect/connectdialog.h"
#include "ui/devices/statuslooks.h"
#include "ui/inventory/hostpage.h"
#include "ui/shell/taskpanel.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

#include <cmath>

namespace
{

/// Every text half as long again, as a longer language would have it.
class LongLanguage final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return QLatin1Char('[') + text + QString(text.size() / 2, QLatin1Char('x'))
            + QLatin1Char(']');
    }
};

double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF())
        + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double bright = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (bright + 0.05) / (dark + 0.05);
}

} // namespace

/// Light, dark, larger letters and longer languages.
class TstLooks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void coloursCanBeRead_data();
    void coloursCanBeRead();
    void iconsFollowThePalette();
    void everyIconExistsTwice();
    void windowFollowsThePalette();
    void statesDifferInIconAndWord();
    void longTextsAreNotClipped();
    void fitsASmallScreen();

private:
    static void checkButtons(QWidget &root);
};

void TstLooks::cleanup()
{
    QApplication::setPalette(ui::lightPalette());
}

void TstLooks::coloursCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << ui::lightPalette();
    QTest::newRow("dark") << ui::darkPalette();
}

void TstLooks::coloursCanBeRead()
{
    QFETCH(const QPalette, palette);
    for (const ui::Meaning meaning : {ui::Meaning::Ok, ui::Meaning::Warning, ui::Meaning::Failure,
             ui::Meaning::Off, ui::Meaning::Info}) {
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
            const double ratio = contrast(ui::color(meaning, palette), palette.color(role));
            QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
        }
    }
    QVERIFY(contrast(palette.color(QPalette::Highlight), palette.color(QPalette::HighlightedText))
        >= 4.5);
}

void TstLooks::iconsFollowThePalette()
{
    const QIcon icon = ui::icon(QStringLiteral("gpu"));
    QApplication::setPalette(ui::lightPalette());
    const QImage light = icon.pixmap(32).toImage();
    QApplication::setPalette(ui::darkPalette());
    const QImage dark = icon.pixmap(32).toImage();
    QVERIFY(light != dark);
    QVERIFY(dark != icon.pixmap(32, QIcon::Disabled).toImage());
    QApplication::setPalette(ui::lightPalette());
    QCOMPARE(icon.pixmap(32).toImage(), light);
    QCOMPARE(icon.pixmap(32, QIcon::Selected).toImage(), dark);
}

void TstLooks::everyIconExistsTwice()
{
    const QStringList light = QDir(QStringLiteral(":/icons/light")).entryList();
    const QStringList dark = QDir(QStringLiteral(":/icons/dark")).entryList();
    QVERIFY(light.size() > 20);
    QCOMPARE(light, dark);
    for (const char *name : {"gpu", "nic", "storage", "bridge", "pci", "ok", "warning", "error",
             "info", "unknown", "lock", "unlock", "reboot", "question", "search", "copy", "help",
             "task", "connect", "disconnect", "refresh", "host", "host-maintenance",
             "host-disconnected", "vm", "vm-on", "vm-off", "vm-suspended", "template", "vcenter",
             "esxi", "datacenter", "folder", "cluster"})
        QVERIFY2(light.contains(QString::fromLatin1(name) + QLatin1String(".svg")), name);
}

void TstLooks::windowFollowsThePalette()
{
    QApplication::setPalette(ui::lightPalette());
    tests::WindowUnderLook look;
    QVERIFY(look.showVm(QStringLiteral("vm-93")) != nullptr);
    const QImage light = look.window->grab().toImage();
    const auto *hint = look.window->findChild<ui::MeaningLabel *>();
    const QColor before = hint->findChild<QLabel *>()->palette().color(QPalette::WindowText);
    QApplication::setPalette(ui::darkPalette());
    QCoreApplication::sendPostedEvents();
    const QColor after = hint->findChild<QLabel *>()->palette().color(QPalette::WindowText);
    QVERIFY(before != after);
    QVERIFY(contrast(after, ui::darkPalette().color(QPalette::Window)) >= 4.5);
    const QImage dark = look.window->grab().toImage();
    QVERIFY(light.pixelColor(light.width() - 4, light.height() / 2).lightness() > 200);
    QVERIFY(dark.pixelColor(dark.width() - 4, dark.height() / 2).lightness() < 80);
}

void TstLooks::statesDifferInIconAndWord()
{
    using Status = models::PassthroughStatus;
    QSet<QString> words;
    for (const Status status :
        {Status::Unknown, Status::NotConfigurable, Status::Disabled, Status::Available,
            Status::EnabledNeedsReboot, Status::DisabledNeedsReboot, Status::EnabledNotCapable}) {
        QVERIFY(!ui::statusLooks(status).icon.isEmpty());
        QVERIFY(ui::statusLooks(status).meaning.has_value());
        words.insert(models::statusText(status));
    }
    QCOMPARE(words.size(), 7);
}

void TstLooks::checkButtons(QWidget &root)
{
    int seen = 0;
    for (const QPushButton *button : root.findChildren<QPushButton *>()) {
        if (!button->isVisible())
            continue;
        ++seen;
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        QVERIFY2(button->height() >= button->sizeHint().height(), qPrintable(button->text()));
    }
    QVERIFY(seen > 0);
}

void TstLooks::longTextsAreNotClipped()
{
    LongLanguage language;
    QCoreApplication::installTranslator(&language);
    {
        tests::WindowUnderLook look;
        look.window->resize(1024, 640);
        look.window->taskPanel()->setOpen(true);
        QVERIFY(look.showServer() != nullptr);
        QCoreApplication::processEvents();
        checkButtons(*look.window);
        ui::ConnectDialog dialog;
        dialog.showError(values::Error(values::Error::Kind::Auth, QStringLiteral("a"),
            QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")));
        dialog.show();
        checkButtons(dialog);
        QVERIFY(dialog.windowTitle().startsWith(QLatin1Char('[')));
    }
    QCoreApplication::removeTranslator(&language);
}

void TstLooks::fitsASmallScreen()
{
    tests::WindowUnderLook look;
    look.window->taskPanel()->setOpen(true);
    QVERIFY(look.showServer() != nullptr);
    QCoreApplication::processEvents();
    QVERIFY(look.window->minimumSizeHint().width() <= 1024);
    QVERIFY2(look.window->minimumSizeHint().height() <= 640,
        qPrintable(QString::number(look.window->minimumSizeHint().height())));
    for (const char *host : {"host-11", "host-13", "host-14"}) {
        const ui::HostPage *page = look.showHost(QString::fromLatin1(host));
        for (int tab = 0; tab < page->tabs()->count(); ++tab) {
            page->tabs()->setCurrentIndex(tab);
            const QSize least = look.window->minimumSizeHint();
            QVERIFY2(least.width() <= 1024 && least.height() <= 640,
                qPrintable(QStringLiteral("%1 tab %2: %3x%4")
                               .arg(QString::fromLatin1(host))
                               .arg(tab)
                               .arg(least.width())
                               .arg(least.height())));
        }
    }
}

GPUDECK_TEST(TstLooks);
#include "tst_looks.moc"
