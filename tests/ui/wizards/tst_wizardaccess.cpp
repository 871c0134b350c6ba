// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/readwidgets.h"
#include "tests/ui/wizards/deck.h"
#include "ui/common/palettes.h"
#include "ui/common/rowsview.h"
#include "ui/wizards/doctordialog.h"
#include "ui/wizards/fitpage.h"
#include "ui/wizards/hostsetuppage.h"
#include "ui/wizards/pastedialog.h"
#include "ui/wizards/preflightpage.h"
#include "ui/wizards/runsdialog.h"
#include "ui/wizards/skipdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTranslator>

/// Every page and dialog of set-up has names, letters and room: in both languages, light and dark,
/// small and large.
class TstWizardAccess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreNamed_data();
    void pagesAreNamed();
    void dialogsAreNamed_data();
    void dialogsAreNamed();
    void smallWindowShowsEveryButton_data();
    void smallWindowShowsEveryButton();
    void darkAndLight();

private:
    static void check(QWidget *root, const QString &name);
    static void bringUp(tests::Deck &deck, const QString &page);
};

void TstWizardAccess::check(QWidget *root, const QString &name)
{
    QStringList nameless;
    for (QWidget *widget : tests::focusableWidgets(root)) {
        if (tests::spokenName(widget).isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className())
                + QLatin1Char(' ') + widget->objectName());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(name + QLatin1String(": ") + nameless.join(u';')));
    QStringList letters = tests::mnemonics(root);
    const QString list = letters.join(QLatin1Char(' '));
    const qsizetype all = letters.size();
    letters.removeDuplicates();
    QVERIFY2(letters.size() == all, qPrintable(name + QLatin1String(" doubles: ") + list));
}

void TstWizardAccess::bringUp(tests::Deck &deck, const QString &page)
{
    ui::PassthroughWizard &wizard = deck.wizard;
    deck.startWithP100();
    if (page.startsWith(QLatin1String("run"))) {
        const auto steps = tests::sampleProposal(wizard.choices()).steps;
        wizard.showRun(QStringLiteral("P100"), steps);
        auto states = tests::sampleStates(steps, 1, values::StepProgress::Failed);
        states[1].error = values::Error(values::Error::Kind::Fault, QStringLiteral("a"),
            QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"));
        if (page == QLatin1String("run manual"))
            wizard.setRunState(tests::sampleStates(steps, 0, values::StepProgress::Waiting),
                values::RunProgress::NeedsConfirmation);
        else if (page == QLatin1String("run failed"))
            wizard.setRunState(states, values::RunProgress::Failed);
        else
            wizard.setRunState(tests::sampleStates(steps, steps.size(), values::StepProgress::Done),
                values::RunProgress::Done);
        return;
    }
    if (wizard.hostPage()->vsanBox()->isVisibleTo(wizard.hostPage())) {
        wizard.hostPage()->vsanBox()->setCurrentIndex(0);
        Q_EMIT wizard.hostPage()->vsanBox()->activated(0);
    }
    QComboBox *target = wizard.vmPage()->targetBox();
    const int way = page.startsWith(QLatin1String("vm")) ? page.back().digitValue() : 3;
    target->setCurrentIndex(way);
    Q_EMIT target->activated(way);
    deck.settle();
    const QStringList order{QStringLiteral("device"), QStringLiteral("fit"), QStringLiteral("host"),
        QStringLiteral("vm"), QStringLiteral("preflight"), QStringLiteral("apply")};
    const QString wanted = page.section(QLatin1Char(' '), 0, 0);
    for (qsizetype i = 0; i < order.indexOf(wanted); ++i)
        wizard.goNext();
    if (page == QLatin1String("preflight 1"))
        wizard.preflightPage()->tabs()->setCurrentIndex(1);
}

void TstWizardAccess::pagesAreNamed_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "de"}) {
        for (const char *page : {"device", "fit", "host", "vm 0", "vm 1", "vm 2", "vm 3",
                 "preflight 0", "preflight 1", "apply", "run manual", "run failed", "run done"})
            QTest::addRow("%s %s", page, language)
                << QString::fromLatin1(page) << QString::fromLatin1(language);
    }
}

void TstWizardAccess::pagesAreNamed()
{
    QFETCH(const QString, page);
    QFETCH(const QString, language);
    QTranslator words;
    QVERIFY(words.load(QStringLiteral(":/i18n/gpudeck_") + language));
    QCoreApplication::installTranslator(&words);
    tests::Deck deck(&tests::largeProposal);
    bringUp(deck, page);
    QVERIFY(tests::focusableWidgets(&deck.wizard).size() >= 4);
    check(&deck.wizard, page);
}

void TstWizardAccess::dialogsAreNamed_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("de") << QStringLiteral("de");
}

void TstWizardAccess::dialogsAreNamed()
{
    QFETCH(const QString, language);
    QTranslator words;
    QVERIFY(words.load(QStringLiteral(":/i18n/gpudeck_") + language));
    QCoreApplication::installTranslator(&words);
    ui::RunsDialog runs;
    runs.setRuns(tests::sampleRuns());
    ui::DoctorDialog doctor;
    doctor.showCauses({}, tests::sampleCauses());
    ui::PasteDialog paste;
    paste.showError(values::Error(values::Error::Kind::Protocol, QStringLiteral("a"),
        QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")));
    auto *skip = new ui::SkipDialog(QStringLiteral("a step"), &runs);
    for (QWidget *dialog : std::initializer_list<QWidget *>{&runs, &doctor, &paste, skip}) {
        dialog->show();
        check(dialog, QString::fromLatin1(dialog->metaObject()->className()));
    }
}

void TstWizardAccess::smallWindowShowsEveryButton_data()
{
    pagesAreNamed_data();
}

void TstWizardAccess::smallWindowShowsEveryButton()
{
    QFETCH(const QString, page);
    QFETCH(const QString, language);
    QTranslator words;
    QVERIFY(words.load(QStringLiteral(":/i18n/gpudeck_") + language));
    QCoreApplication::installTranslator(&words);
    tests::Deck deck(&tests::largeProposal);
    bringUp(deck, page);
    deck.wizard.resize(1024, 640);
    const QSize least = deck.wizard.minimumSizeHint();
    QVERIFY2(least.width() <= 1024 && least.height() <= 640,
        qPrintable(QStringLiteral("%1x%2").arg(least.width()).arg(least.height())));
    QCoreApplication::processEvents();
    const QRect inside = deck.wizard.rect();
    for (const QAbstractButton *button : deck.wizard.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->window() != &deck.wizard)
            continue;
        const QRect place(button->mapTo(&deck.wizard, QPoint()), button->size());
        QVERIFY2(inside.contains(place), qPrintable(page + u' ' + button->text()));
    }
}

void TstWizardAccess::darkAndLight()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(dark ? ui::darkPalette() : ui::lightPalette());
        tests::Deck deck(&tests::largeProposal);
        bringUp(deck, QStringLiteral("apply"));
        const QImage picture = deck.wizard.grab().toImage();
        QCOMPARE(picture.pixelColor(2, 2).lightness() < 128, dark);
    }
    QApplication::setPalette(ui::lightPalette());
}

GPUDECK_TEST(TstWizardAccess);
#include "tst_wizardaccess.moc"
