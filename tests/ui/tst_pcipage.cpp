// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/sampleestate.h"
#include "tests/ui/windowunderlook.h"
#include "ui/common/factsview.h"
#include "ui/common/filterfield.h"
#include "ui/common/listpage.h"
#include "ui/common/noticebar.h"
#include "ui/common/rowsview.h"
#include "ui/devices/pcifacts.h"
#include "ui/devices/pcipage.h"
#include "ui/devices/pcitab.h"
#include "ui/devices/statuslegend.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

/// The page that administrators know from the vSphere Client.
class TstPciPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tabsAndColumnsAreNamedAsKnown();
    void enabledTabShowsEnabledOnly();
    void allTabGroupsByBridge();
    void filterNarrowsAndEscClears();
    void nothingMatchesSaysSo();
    void copiesSelectionAsTsv();
    void sortsByHeader();
    void rebootIsTold();
    void movedDeviceIsToldAndDismissed();
    void statusChangesLive();
    void detailsFollowSelection();
    void legendExplainsEachWord();

private:
    [[nodiscard]] QString cell(
        const QModelIndex &index, models::PciDeviceModel::Column column) const;
    [[nodiscard]] static QModelIndex find(const ui::PciTab &tab, const QString &id);
    [[nodiscard]] QString notices() const;

    std::unique_ptr<models::EstateStore> m_store;
    std::unique_ptr<ui::PciPage> m_page;
};

void TstPciPage::init()
{
    m_store = std::make_unique<models::EstateStore>();
    tests::fillSampleEstate(*m_store);
    m_page = std::make_unique<ui::PciPage>(m_store.get());
    m_page->setHost(tests::sampleHost(QStringLiteral("host-11")));
    m_page->tabs()->setCurrentIndex(1);
    m_page->resize(1100, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TstPciPage::cleanup()
{
    m_page.reset();
    m_store.reset();
}

QString TstPciPage::cell(const QModelIndex &index, models::PciDeviceModel::Column column) const
{
    return index.siblingAtColumn(static_cast<int>(column)).data().toString();
}

QModelIndex TstPciPage::find(const ui::PciTab &tab, const QString &id)
{
    const auto *model = tab.page()->view()->model();
    return model
        ->match(model->index(0, 0), Qt::DisplayRole, id, 1, Qt::MatchExactly | Qt::MatchRecursive)
        .value(0);
}

QString TstPciPage::notices() const
{
    QStringList texts;
    for (const ui::NoticeBar *bar : m_page->findChildren<ui::NoticeBar *>()) {
        if (bar->isVisible())
            texts.append(bar->text());
    }
    return texts.join(QLatin1Char('\n'));
}

void TstPciPage::tabsAndColumnsAreNamedAsKnown()
{
    QCOMPARE(m_page->tabs()->tabText(0), QStringLiteral("Passthrough-enabled devices"));
    QCOMPARE(m_page->tabs()->tabText(1), QStringLiteral("All PCI devices"));
    const auto *model = m_page->allTab()->page()->view()->model();
    QStringList headings;
    for (int column = 0; column < model->columnCount(); ++column)
        headings.append(model->headerData(column, Qt::Horizontal).toString().toLower());
    const QStringList known{QStringLiteral("id"), QStringLiteral("status"),
        QStringLiteral("vendor name"), QStringLiteral("device name"),
        QStringLiteral("esx/esxi device"), QStringLiteral("class"), QStringLiteral("numa node"),
        QStringLiteral("used by")};
    QCOMPARE(headings, known);
}

void TstPciPage::enabledTabShowsEnabledOnly()
{
    using Column = models::PciDeviceModel::Column;
    const auto *model = m_page->enabledTab()->page()->view()->model();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(cell(model->index(0, 0), Column::Id), QStringLiteral("0000:82:00.0"));
    QCOMPARE(cell(model->index(0, 0), Column::Status), QStringLiteral("Available"));
    QCOMPARE(cell(model->index(1, 0), Column::Id), QStringLiteral("0000:83:00.0"));
    QVERIFY(!model->hasChildren(model->index(0, 0)));
}

void TstPciPage::allTabGroupsByBridge()
{
    using Column = models::PciDeviceModel::Column;
    const QModelIndex gpu = find(*m_page->allTab(), QStringLiteral("0000:82:00.0"));
    QVERIFY(gpu.isValid());
    QCOMPARE(gpu.parent().data().toString(), QStringLiteral("0000:80:02.0"));
    QCOMPARE(cell(gpu.parent(), Column::Status), QStringLiteral("Not Configurable"));
    QVERIFY(m_page->allTab()->page()->view()->isExpanded(gpu.parent()));
    QVERIFY(cell(gpu, Column::UsedBy).contains(QLatin1String("ml-train-02")));
}

void TstPciPage::filterNarrowsAndEscClears()
{
    ui::ListPage *page = m_page->allTab()->page();
    const int all = page->view()->model()->rowCount();
    page->view()->setFocus();
    QTest::keyClick(page->view(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(page->filter()->hasFocus());
    QTest::keyClicks(page->filter(), QStringLiteral("tesla"));
    QTRY_COMPARE(page->view()->model()->rowCount(), 1);
    QVERIFY(find(*m_page->allTab(), QStringLiteral("0000:82:00.0")).isValid());
    QTest::keyClick(page->filter(), Qt::Key_Escape);
    QTRY_COMPARE(page->view()->model()->rowCount(), all);
}

void TstPciPage::nothingMatchesSaysSo()
{
    ui::ListPage *page = m_page->allTab()->page();
    page->filter()->setText(QStringLiteral("no such device"));
    QVERIFY(page->shownState().has_value());
    QVERIFY(page->shownState()->title.contains(QLatin1String("no such device")));
    QVERIFY(page->filter()->isEnabled());
    page->filter()->clear();
    QVERIFY(!page->shownState().has_value());
}

void TstPciPage::copiesSelectionAsTsv()
{
    ui::RowsView *view = m_page->allTab()->page()->view();
    view->setCurrentIndex(find(*m_page->allTab(), QStringLiteral("0000:82:00.0")));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines
        = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).count(QLatin1Char('\t')), 7);
    const QStringList cells = lines.at(1).split(QLatin1Char('\t'));
    QCOMPARE(cells.at(0), QStringLiteral("0000:82:00.0"));
    QCOMPARE(cells.at(1), QStringLiteral("Available"));
    QCOMPARE(cells.at(2), QStringLiteral("NVIDIA Corporation"));
    view->clearSelection();
    QCOMPARE(view->toTsv().count(QLatin1Char('\n')), 13);
}

void TstPciPage::sortsByHeader()
{
    ui::RowsView *view = m_page->enabledTab()->page()->view();
    view->sortByColumn(0, Qt::DescendingOrder);
    QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("0000:83:00.0"));
    view->sortByColumn(2, Qt::DescendingOrder);
    QCOMPARE(view->model()->index(0, 2).data().toString(), QStringLiteral("NVIDIA Corporation"));
}

void TstPciPage::rebootIsTold()
{
    QVERIFY(notices().isEmpty());
    m_page->setHost(tests::sampleHost(QStringLiteral("host-13")));
    QVERIFY(notices().contains(QLatin1String("reboot")));
    QVERIFY(notices().contains(QLatin1String("0000:82:00.0")));
    m_page->setHost(tests::sampleHost(QStringLiteral("host-11")));
    QVERIFY(notices().isEmpty());
}

void TstPciPage::movedDeviceIsToldAndDismissed()
{
    values::Host host = tests::sample::passthroughHost();
    host.pciDevices.last().id = QStringLiteral("0000:86:00.0");
    host.passthru.last().id = QStringLiteral("0000:86:00.0");
    tests::putHost(*m_store, host);
    QVERIFY2(notices().contains(QLatin1String("from 0000:82:00.0 to 0000:86:00.0")),
        qPrintable(notices()));
    for (QToolButton *button : m_page->findChildren<QToolButton *>()) {
        if (button->isVisible() && button->accessibleName() == QLatin1String("Dismiss this notice"))
            button->click();
    }
    QVERIFY(notices().isEmpty());
    host.bootTime = host.bootTime.addSecs(60);
    tests::putHost(*m_store, host);
    QVERIFY(notices().isEmpty());
}

void TstPciPage::statusChangesLive()
{
    using Column = models::PciDeviceModel::Column;
    const QPersistentModelIndex gpu = find(*m_page->allTab(), QStringLiteral("0000:82:00.0"));
    values::Host host = tests::sample::passthroughHost();
    host.passthru.last().enabled = false;
    tests::putHost(*m_store, host);
    QVERIFY(gpu.isValid());
    QCOMPARE(cell(gpu, Column::Status), QStringLiteral("Disabled / Needs reboot"));
    QTRY_COMPARE(m_page->enabledTab()->page()->view()->model()->rowCount(), 1);
    QVERIFY(notices().contains(QLatin1String("reboot")));
}

void TstPciPage::detailsFollowSelection()
{
    auto *details = m_page->allTab()->findChild<ui::FactsView *>();
    QVERIFY(!details->isVisible());
    m_page->allTab()->page()->view()->setCurrentIndex(
        find(*m_page->allTab(), QStringLiteral("0000:82:00.0")));
    QVERIFY(details->isVisible());
    QTRY_VERIFY(tests::visibleText(details).contains(QLatin1String("NVIDIA Corporation (10de)")));
    const QString text = tests::visibleText(details);
    QVERIFY(text.contains(QLatin1String("0000:80:02.0")));
    QVERIFY(text.contains(models::statusMeaning(models::PassthroughStatus::Available)));
}

void TstPciPage::legendExplainsEachWord()
{
    const QSignalSpy wanted(m_page.get(), &ui::PciPage::legendWanted);
    for (QToolButton *button : m_page->findChildren<QToolButton *>()) {
        if (button->text() == QLatin1String("Status &legend"))
            button->click();
    }
    QCOMPARE(wanted.size(), 1);
    ui::StatusLegend legend;
    legend.show();
    const QString text = tests::visibleText(&legend);
    using Status = models::PassthroughStatus;
    for (const Status status :
        {Status::Unknown, Status::NotConfigurable, Status::Disabled, Status::Available,
            Status::EnabledNeedsReboot, Status::DisabledNeedsReboot, Status::EnabledNotCapable}) {
        QVERIFY(text.contains(models::statusText(status)));
        QVERIFY(text.contains(models::statusMeaning(status)));
    }
}

GPUDECK_TEST(TstPciPage);
#include "tst_pcipage.moc"
