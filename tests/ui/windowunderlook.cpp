// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowunderlook.h"

#include "tests/ui/sampleestate.h"
#include "tests/ui/sampletelemetry.h"
#include "ui/inventory/containerpage.h"
#include "ui/inventory/hostpage.h"
#include "ui/inventory/vmpage.h"
#include "ui/shell/pagestack.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QMenuBar>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

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

QList<QWidget *> focusableWidgets(QWidget *root)
{
    QList<QWidget *> found;
    const auto all = root->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool takesKeys = (widget->focusPolicy() & Qt::TabFocus) != 0;
        const bool stands = widget->focusProxy() == nullptr || widget->isWindow();
        if (takesKeys && stands && widget->isVisibleTo(root) && widget->window() == root->window())
            found.append(widget);
    }
    return found;
}

QString spokenName(QWidget *widget)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken == nullptr ? QString() : spoken->text(QAccessible::Name);
}

QStringList mnemonics(QWidget *root)
{
    QStringList texts;
    const auto all = root->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!widget->isVisibleTo(root) || widget->window() != root->window())
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const auto *label = qobject_cast<QLabel *>(widget);
        if (button != nullptr)
            texts.append(button->text());
        if (label != nullptr && label->buddy() != nullptr)
            texts.append(label->text());
        if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts.append(tabs->tabText(i));
        }
        if (const auto *bar = qobject_cast<QMenuBar *>(widget)) {
            for (const QAction *action : bar->actions())
                texts.append(action->text());
        }
    }
    QStringList letters;
    for (const QString &text : std::as_const(texts)) {
        const QKeySequence keys = QKeySequence::mnemonic(text);
        if (!keys.isEmpty())
            letters.append(keys.toString());
    }
    return letters;
}

QString visibleText(const QWidget *root)
{
    QStringList texts;
    const auto labels = root->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisibleTo(root))
            texts.append(label->text());
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace tests
