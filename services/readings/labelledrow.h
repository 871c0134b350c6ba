// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readings/smifields.h"

#include <QHash>
#include <QString>
#include <QStringView>

#include <span>
#include <vector>

namespace readings
{

/// A line "    Label   : value" of nvidia-smi -q or vgpu -q.
struct LabelledRow {
    qsizetype indent = 0;
    QString label; ///< lower case, single spaces
    QStringView value;
    bool hasValue = false;

    explicit LabelledRow(QStringView line);
};

/// The bus id of a line "GPU 00000000:3B:00.0" that opens a GPU's block; empty for other lines.
[[nodiscard]] QString gpuHeading(QStringView line);

/// The headings that a row stands below, by its indentation.
class HeadingPath final
{
public:
    /// Leaves the headings that the row is not below. Where the indentation was lost, a row with a
    /// value stays below the last heading.
    void leaveFor(const LabelledRow &row);
    void enter(const LabelledRow &row)
    {
        m_levels.push_back({row.indent, row.label, !row.hasValue});
    }
    void clear() { m_levels.clear(); }

    [[nodiscard]] bool isEmpty() const { return m_levels.empty(); }
    [[nodiscard]] const QString &top() const { return m_levels.front().label; }
    /// The row is not deeper than the heading it was put below.
    [[nodiscard]] bool isFlat(const LabelledRow &row) const
    {
        return !m_levels.empty() && m_levels.back().indent == row.indent;
    }
    /// "fb memory usage/total", from a level on.
    [[nodiscard]] QString of(const LabelledRow &row, qsizetype from = 0) const;
    /// The level of a heading; -1 where the row is not below it.
    [[nodiscard]] qsizetype levelOf(QLatin1String label) const;

private:
    struct Level {
        qsizetype indent;
        QString label;
        bool isHeading;
    };
    std::vector<Level> m_levels;
};

template <class T>
using CellsByLabel = QHash<QString, const SmiField<T> *>;

template <class T>
CellsByLabel<T> cellsByLabel(std::span<const SmiField<T>> fields)
{
    CellsByLabel<T> cells;
    for (const SmiField<T> &field : fields) {
        if (field.label == nullptr)
            continue;
        for (const QString &path : QString::fromLatin1(field.label).split(u'|'))
            cells.insert(path, &field);
    }
    return cells;
}

/// Puts the row's value into the cell that its path names, the first time; false for no cell.
template <class T>
bool fillCell(T &object, const CellsByLabel<T> &cells, const HeadingPath &path,
    const LabelledRow &row, qsizetype from = 0)
{
    const SmiField<T> *field = cells.value(path.of(row, from));
    if (field == nullptr && path.isFlat(row))
        field = cells.value(row.label);
    if (field == nullptr)
        return false;
    Printed &cell = object.*(field->cell);
    if (!cell.isKnown())
        cell = field->isFigure ? Printed::figure(row.value) : Printed::word(row.value);
    return true;
}

} // namespace readings
