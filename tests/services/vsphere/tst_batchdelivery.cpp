// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vsphere/watch/batchdelivery.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

using vsphere::BatchDelivery;

namespace
{

BatchDelivery::Item numbered(int number)
{
    BatchDelivery::Item item;
    item.change.ref.value = QString::number(number);
    return item;
}

/// Pushes that many items from a thread of its own.
class Pusher
{
public:
    Pusher(BatchDelivery *delivery, int count)
        : m_thread(QThread::create([this, delivery, count] {
            for (int i = 0; i < count; ++i) {
                delivery->push(numbered(i));
                ++pushed;
            }
        }))
    {
        m_thread->start();
    }
    ~Pusher() { m_thread->wait(); }
    Pusher(const Pusher &) = delete;
    Pusher &operator=(const Pusher &) = delete;
    [[nodiscard]] bool isFinished() const { return m_thread->isFinished(); }

    std::atomic_int pushed = 0;

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace

class TstBatchDelivery final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheOrder()
    {
        int next = 0;
        bool inOrder = true;
        BatchDelivery delivery([&](std::vector<BatchDelivery::Item> &items) {
            for (const auto &item : items)
                inOrder = inOrder && item.change.ref.value.toInt() == next++;
        });
        const Pusher pusher(&delivery, 10'000);
        QTRY_COMPARE(next, 10'000);
        QVERIFY(inOrder);
    }

    void blocksWhenNobodyTakes()
    {
        int taken = 0;
        BatchDelivery delivery([&](std::vector<BatchDelivery::Item> &items) {
            taken += static_cast<int>(items.size());
        });
        const Pusher pusher(&delivery, 4'500);
        QElapsedTimer waited;
        waited.start();
        while (pusher.pushed < 4'000 && waited.elapsed() < 1'500)
            QThread::yieldCurrentThread();
        QCOMPARE(pusher.pushed.load(), 4'000); // no event loop has run yet
        QVERIFY(!pusher.isFinished());
        QTRY_COMPARE(taken, 4'500);
    }

    void leavesTheLoopFree()
    {
        int taken = 0;
        BatchDelivery delivery([&](std::vector<BatchDelivery::Item> &items) {
            QElapsedTimer work;
            work.start();
            while (work.nsecsElapsed() < 400'000) { } // a store that is not cheap
            taken += static_cast<int>(items.size());
        });
        qint64 longest = 0;
        int turns = 0;
        QElapsedTimer since;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&] {
            longest = std::max(longest, since.restart());
            ++turns;
        });
        since.start();
        beat.start(1);
        const Pusher pusher(&delivery, 3'000);
        QTRY_COMPARE(taken, 3'000);
        QVERIFY2(turns >= 5, qPrintable(QString::number(turns)));
        QVERIFY2(longest < 100, qPrintable(QString::number(longest)));
    }

    void drainedEndsAfterTheLast()
    {
        int taken = 0;
        BatchDelivery delivery([&](std::vector<BatchDelivery::Item> &items) {
            taken += static_cast<int>(items.size());
        });
        for (int i = 0; i < 500; ++i)
            delivery.push(numbered(i));
        QCoro::waitFor(delivery.drained());
        QCOMPARE(taken, 500);
        QCoro::waitFor(delivery.drained());
    }

    void closedDropsAndFreesThePusher()
    {
        int taken = 0;
        BatchDelivery delivery([&](std::vector<BatchDelivery::Item> &items) {
            taken += static_cast<int>(items.size());
        });
        const Pusher pusher(&delivery, 9'000);
        delivery.close();
        QTRY_VERIFY(pusher.isFinished());
        QCOMPARE(taken, 0);
        delivery.reopen();
        delivery.push(numbered(1));
        QTRY_COMPARE(taken, 1);
    }
};

GPUDECK_TEST(TstBatchDelivery);
#include "tst_batchdelivery.moc"
