// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/gpumodel.h"
#include "models/items/hosttreefiltermodel.h"
#include "models/items/hosttreemodel.h"
#include "models/items/pcidevicemodel.h"
#include "models/items/pcifiltermodel.h"
#include "models/items/vmgpumodel.h"
#include "tests/models/estates.h"
#include "tests/models/randomestate.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <array>

using models::EstateStore;
using namespace tests;

namespace
{

using Lines = QStringList;

const std::array servers{QStringLiteral("a:443"), QStringLiteral("b:443"), QStringLiteral("c:443")};

/// Every row as text, its place in the tree in front; sorted unless the order counts.
void describe(const QAbstractItemModel &model, const QList<int> &roles, const QModelIndex &parent,
    const QString &place, Lines &lines)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QString line = place;
        for (int column = 0; column < model.columnCount(parent); ++column) {
            for (const int role : roles)
                line += u'|' + model.index(row, column, parent).data(role).toString();
        }
        lines.append(line);
        describe(model, roles, model.index(row, 0, parent), line + u'>', lines);
    }
}

Lines tableLines(const QAbstractItemModel &model)
{
    Lines lines;
    describe(model, {Qt::DisplayRole, Qt::ToolTipRole}, {}, {}, lines);
    return lines;
}

Lines treeLines(const QAbstractItemModel &model)
{
    using Tree = models::HostTreeModel;
    Lines lines;
    describe(model,
        {Qt::DisplayRole, Tree::RefRole, Tree::KindRole, Tree::StateRole, Tree::HasGpuRole}, {}, {},
        lines);
    lines.sort();
    return lines;
}

/// Fails with the lines that only one of both has.
void same(const Lines &actual, const Lines &expected, const char *what)
{
    if (actual == expected)
        return;
    Lines lines{QLatin1String(what)};
    for (const QString &line : actual) {
        if (!expected.contains(line))
            lines.append(QStringLiteral("only in the model: ") + line);
    }
    for (const QString &line : expected) {
        if (!actual.contains(line))
            lines.append(QStringLiteral("lacking in the model: ") + line);
    }
    QFAIL(qPrintable(lines.join(u'\n')));
}

/// Everything that the window shows, with a tester on each model.
struct Window {
    explicit Window(EstateStore *store)
        : tree(store)
        , pci(store, models::PciDeviceModel::Shape::GroupedByBridge)
        , flat(store, models::PciDeviceModel::Shape::Flat)
        , gpus(store)
        , vms(store)
        , hostVms(store)
    {
        filtered.setSourceModel(&tree);
        byText.setSourceModel(&tree);
        byText.setText(QStringLiteral("1"));
        onlyGpus.setSourceModel(&tree);
        onlyGpus.setOnlyGpus(true);
        enabled.setSourceModel(&pci);
        const values::ObjectKey shown{servers[0], host(QStringLiteral("host-1"))};
        pci.setHost(shown);
        flat.setHost(shown);
        hostVms.setScope(shown);
        for (QAbstractItemModel *model : all())
            new QAbstractItemModelTester(
                model, QAbstractItemModelTester::FailureReportingMode::Fatal, model);
    }

    std::array<QAbstractItemModel *, 10> all()
    {
        return {&tree, &filtered, &byText, &onlyGpus, &pci, &flat, &enabled, &gpus, &vms, &hostVms};
    }

    models::HostTreeModel tree;
    models::HostTreeFilterModel filtered, byText, onlyGpus;
    models::PciDeviceModel pci, flat;
    models::PciFilterModel enabled{models::PciFilterModel::Tab::PassthroughEnabled};
    models::GpuModel gpus;
    models::VmGpuModel vms, hostVms;
};

} // namespace

class TstRandomStream final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QHashSeed::setDeterministicGlobalSeed(); // sets are walked in the same order each time
    }

    void modelsFollow_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::newRow("first") << quint32(20261121);
        QTest::newRow("second") << quint32(4711);
    }

    /// 2 × 10,000 changes of three servers; after each round every model equals one that is made
    /// from the estate afresh, and none was ever reset.
    void modelsFollow()
    {
        QFETCH(quint32, seed);
        EstateStore store;
        for (const auto &id : servers)
            addServer(store, id);
        Window window(&store);
        std::vector<std::unique_ptr<QSignalSpy>> resets;
        for (QAbstractItemModel *model : window.all())
            resets.push_back(std::make_unique<QSignalSpy>(model, &QAbstractItemModel::modelReset));
        RandomEstate random(seed);
        int changes = 0;
        while (changes < 10000) {
            changes += round(store, random);
            QCoreApplication::processEvents(); // filters follow once per turn of the event loop
            compare(store, window);
            if (QTest::currentTestFailed())
                return;
        }
        for (const auto &spy : resets)
            QCOMPARE(spy->count(), 0);
        QVERIFY(window.tree.rowCount() == 3);
    }

private:
    /// About 250 changes in batches of up to 40; now and then a new load or a lost server.
    static int round(EstateStore &store, RandomEstate &random)
    {
        int changes = 0;
        while (changes < 250) {
            const auto &id = servers[size_t(random.below(int(servers.size())))];
            const auto batch = random.batch(1 + random.below(40));
            store.apply(id, batch);
            changes += int(batch.size());
        }
        const auto &id = servers[size_t(random.below(int(servers.size())))];
        if (random.below(4) == 0) {
            store.beginResync(id);
            const auto batch = random.reload();
            store.apply(id, batch);
            store.endResync(id);
            changes += int(batch.size());
        }
        if (random.below(12) == 0) {
            store.removeServer(id);
            addServer(store, id);
        }
        return changes;
    }

    static void compare(EstateStore &store, Window &window)
    {
        const models::HostTreeModel tree(&store);
        same(treeLines(window.tree), treeLines(tree), "tree");
        const models::GpuModel gpus(&store);
        same(tableLines(window.gpus), tableLines(gpus), "gpus");
        const models::VmGpuModel vms(&store);
        same(tableLines(window.vms), tableLines(vms), "vms");
        models::VmGpuModel hostVms(&store);
        hostVms.setScope({servers[0], host(QStringLiteral("host-1"))});
        same(tableLines(window.hostVms), tableLines(hostVms), "hostVms");
        models::PciDeviceModel pci(&store, models::PciDeviceModel::Shape::GroupedByBridge);
        pci.setHost(window.pci.host());
        same(tableLines(window.pci), tableLines(pci), "pci");
        models::PciDeviceModel flat(&store, models::PciDeviceModel::Shape::Flat);
        flat.setHost(window.pci.host());
        same(tableLines(window.flat), tableLines(flat), "flat");
        compareProxies(window);
    }

    static void compareProxies(Window &window)
    {
        models::HostTreeFilterModel all;
        all.setSourceModel(&window.tree);
        same(treeLines(window.filtered), treeLines(all), "filtered");
        models::HostTreeFilterModel byText;
        byText.setText(window.byText.text());
        byText.setSourceModel(&window.tree);
        same(treeLines(window.byText), treeLines(byText), "byText");
        models::HostTreeFilterModel onlyGpus;
        onlyGpus.setOnlyGpus(true);
        onlyGpus.setSourceModel(&window.tree);
        same(treeLines(window.onlyGpus), treeLines(onlyGpus), "onlyGpus");
        models::PciFilterModel enabled(models::PciFilterModel::Tab::PassthroughEnabled);
        enabled.setSourceModel(&window.pci);
        same(tableLines(window.enabled), tableLines(enabled), "enabled");
    }
};

GPUDECK_TEST(TstRandomStream);
#include "tst_randomstream.moc"
