// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>

namespace tests
{

/// Counts what a model announces, under the strictest model tester.
class SignalCounter
{
public:
    struct Counts {
        int changed = 0, inserted = 0, removed = 0, layouts = 0, resets = 0;
        friend bool operator==(const Counts &, const Counts &) = default;
    };

    explicit SignalCounter(QAbstractItemModel *model)
        : m_tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        using Model = QAbstractItemModel;
        QObject::connect(model, &Model::dataChanged, &m_tester, [this] { ++m_counts.changed; });
        QObject::connect(model, &Model::rowsInserted, &m_tester, [this] { ++m_counts.inserted; });
        QObject::connect(model, &Model::rowsRemoved, &m_tester, [this] { ++m_counts.removed; });
        QObject::connect(model, &Model::layoutChanged, &m_tester, [this] { ++m_counts.layouts; });
        QObject::connect(model, &Model::modelReset, &m_tester, [this] { ++m_counts.resets; });
    }

    /// Since the last call.
    [[nodiscard]] Counts take() { return std::exchange(m_counts, {}); }

private:
    QAbstractItemModelTester m_tester;
    Counts m_counts;
};

} // namespace tests
