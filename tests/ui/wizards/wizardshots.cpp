// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Grabs the wizard and its dialogs in light and dark to PNG files, for eyes:
// FOLDER [WIDTHxHEIGHT [LANGUAGE [LETTERS, 1.0 is usual]]].
#include "tests/ui/wizards/sampleproposal.h"
#include "ui/common/palettes.h"
#include "ui/common/rowsview.h"
#include "ui/wizards/applyconfirm.h"
#include "ui/wizards/applypage.h"
#include "ui/wizards/doctordialog.h"
#include "ui/wizards/fitpage.h"
#include "ui/wizards/passthroughwizard.h"
#include "ui/wizards/pastedialog.h"
#include "ui/wizards/preflightpage.h"
#include "ui/wizards/runsdialog.h"
#include "ui/wizards/runview.h"
#include "ui/wizards/vmsetuppage.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

namespace
{

using Propose = values::PassthroughProposal (*)(const values::PassthroughChoices &);

struct Camera {
    QString folder, suffix;
    QSize size;

    void shoot(QWidget &widget, const QString &name, bool resize = true) const
    {
        if (resize)
            widget.resize(size);
        widget.show();
        const bool shown = QTest::qWaitForWindowExposed(&widget);
        QTest::qWait(shown ? 300 : 800);
        const QString file = folder + u'/' + name + suffix + QStringLiteral(".png");
        if (!widget.grab().save(file))
            qWarning("cannot write %s", qPrintable(file));
    }
};

void answerWith(ui::PassthroughWizard &wizard, Propose propose)
{
    QObject::connect(&wizard, &ui::PassthroughWizard::choicesChanged, &wizard,
        [&wizard, propose](const values::PassthroughChoices &choices) {
            wizard.setProposal(propose(choices), choices);
        });
}

void chooseVm(ui::PassthroughWizard &wizard, int row)
{
    ui::RowsView *view = wizard.vmPage()->view();
    view->setCurrentIndex(view->model()->index(row, 0));
    QTest::qWait(300);
}

void shootPages(const Camera &camera, Propose propose, const QString &prefix)
{
    ui::PassthroughWizard wizard;
    answerWith(wizard, propose);
    wizard.startWithDevice(tests::setupHost(), QStringLiteral("0000:82:00.0"));
    camera.shoot(wizard, prefix + QStringLiteral("-1-device"));
    wizard.goNext();
    camera.shoot(wizard, prefix + QStringLiteral("-2-fit"));
    wizard.goNext();
    camera.shoot(wizard, prefix + QStringLiteral("-3-host"));
    wizard.goNext();
    camera.shoot(wizard, prefix + QStringLiteral("-4-vm-none"));
    chooseVm(wizard, 1);
    camera.shoot(wizard, prefix + QStringLiteral("-4-vm"));
    wizard.goNext();
    camera.shoot(wizard, prefix + QStringLiteral("-5-preflight"));
    wizard.preflightPage()->tabs()->setCurrentIndex(1);
    camera.shoot(wizard, prefix + QStringLiteral("-5-summary"));
    wizard.goNext();
    wizard.applyPage()->confirm()->confirmBox()->setChecked(true);
    camera.shoot(wizard, prefix + QStringLiteral("-6-apply"));
}

void shootForms(const Camera &camera)
{
    ui::PassthroughWizard wizard;
    answerWith(wizard, &tests::sampleProposal);
    wizard.startWithDevice(tests::setupLinkedHost(), QStringLiteral("0000:15:00.0"));
    camera.shoot(wizard, QStringLiteral("forms-linked"));
    wizard.goNext();
    wizard.goNext();
    wizard.goNext();
    for (const int target : {1, 2, 3}) {
        wizard.vmPage()->targetBox()->setCurrentIndex(target);
        Q_EMIT wizard.vmPage()->targetBox()->activated(target);
        camera.shoot(wizard, QStringLiteral("forms-vm-%1").arg(target));
    }
}

void shootRun(const Camera &camera)
{
    ui::PassthroughWizard wizard;
    values::PassthroughChoices choices;
    choices.assignments.append({tests::setupHost(), {QStringLiteral("0000:82:00.0")},
        tests::setupVm(), std::nullopt, std::nullopt});
    const auto steps = tests::sampleProposal(choices).steps;
    using P = values::StepProgress;
    wizard.showRun(QStringLiteral("Tesla P100 for llm-train-01"), steps);
    wizard.setRunState(
        tests::sampleStates(steps, 0, P::Waiting), values::RunProgress::NeedsConfirmation);
    camera.shoot(wizard, QStringLiteral("run-1-manual"));
    auto states = tests::sampleStates(steps, 3, P::Running);
    states[3].doing = QStringLiteral("waiting for the host to come back");
    states[3].percent = 40;
    wizard.setRunState(states, values::RunProgress::Running);
    camera.shoot(wizard, QStringLiteral("run-2-running"));
    states = tests::sampleStates(steps, 8, P::Failed);
    states[8].error = values::Error(values::Error::Kind::Fault,
        QStringLiteral("llm-train-01 was not powered on"),
        QStringLiteral("The firmware could not allocate 33587200 KB of PCI MMIO."),
        QStringLiteral("Set pciPassthru.64bitMMIOSizeGB to 64."),
        QStringLiteral("GenericVmConfigFault"));
    wizard.setRunState(states, values::RunProgress::Failed);
    camera.shoot(wizard, QStringLiteral("run-3-failed"));
    wizard.setRunState(
        tests::sampleStates(steps, steps.size(), P::Done), values::RunProgress::Done);
    camera.shoot(wizard, QStringLiteral("run-4-done"));
}

void shootDialogs(const Camera &camera)
{
    ui::RunsDialog runs;
    runs.setRuns(tests::sampleRuns());
    camera.shoot(runs, QStringLiteral("dialog-runs"), false);
    ui::DoctorDialog doctor;
    camera.shoot(doctor, QStringLiteral("dialog-doctor-empty"), false);
    doctor.showCauses(QStringLiteral("vmware.log"), tests::sampleCauses());
    camera.shoot(doctor, QStringLiteral("dialog-doctor"), false);
    ui::PasteDialog paste;
    paste.showError(
        values::Error(values::Error::Kind::Protocol, QStringLiteral("No region was found"),
            QStringLiteral("the text holds neither “barIndex” nor “Region”"),
            QStringLiteral("Paste lines of vmware.log that name the device.")));
    camera.shoot(paste, QStringLiteral("dialog-paste"), false);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QStringList size = arguments.value(2, QStringLiteral("1280x800")).split(u'x');
    const QLocale locale(arguments.value(3, QStringLiteral("en")));
    QLocale::setDefault(locale);
    QTranslator translator;
    if (translator.load(
            locale, QStringLiteral("gpudeck"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QApplication::installTranslator(&translator);
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * arguments.value(4, QStringLiteral("1")).toDouble());
    QApplication::setFont(font);
    Camera camera{arguments.value(1, QStringLiteral("shots")), {},
        {size.value(0).toInt(), size.value(1).toInt()}};
    QDir().mkpath(camera.folder);
    for (const bool dark : {false, true}) {
        QApplication::setPalette(dark ? ui::darkPalette() : ui::lightPalette());
        camera.suffix = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        shootPages(camera, &tests::sampleProposal, QStringLiteral("guide"));
        shootPages(camera, &tests::largeProposal, QStringLiteral("large"));
        shootForms(camera);
        shootRun(camera);
        shootDialogs(camera);
    }
    return 0;
}
