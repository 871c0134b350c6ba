// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowunderlook.h"

#include "tests/ui/sampleestate.h"
#include "tests/ui/sampletelemetry.h"
#include "ui/inventory/containerpage.h"
#include "ui/inventory/hostpage.h"
#include "ui/inventory/vmpage.h"
#include "ui/shell/pagestack.h"

#include <QTest>

namespace tests
{

WindowUnderLook::WindowUnderLook(bool filled)
{
    if (filled) {
        fillSampleEstate(store);
        fillSampleTasks(tasks);
        fillSampleTelemetry(telemetry);
    }
    window = std::make_unique<ui::MainWindow>(&store, &tasks);
    window->setTelemetry(&telemetry);
    window->resize(1280, 800);
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
}

ui::HostPage *WindowUnderLook::showHost(const QString &moid)
{
    window->showObject(sampleHost(moid));
    return qobject_cast<ui::HostPage *>(window->pages()->currentWidget());
}

ui::VmPage *WindowUnderLook::showVm(const QString &moid)
{
    window->showObject(sampleVm(moid));
    return qobject_cast<ui::VmPage *>(window->pages()->currentWidget());
}

ui::ContainerPage *WindowUnderLook::showServer()
{
    window->showObject({sampleServer(), {}});
    return qobject_cast<ui::ContainerPage *>(window->pages()->currentWidget());
}

} // namespace tests
