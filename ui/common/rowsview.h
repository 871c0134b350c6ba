// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTreeView>

class QAction;
class QTimer;

namespace ui
{

/// A list or tree of rows as every page shows it: whole rows are selected, columns sort by a click
/// and keep the widths that the operator gave them, Ctrl+C copies the selection as tab-separated
/// text with the headings. Tool tips are plain text.
class RowsView final : public QTreeView
{
    Q_OBJECT
public:
    /// The name keeps the columns' state apart from other lists'.
    explicit RowsView(const QString &name, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QAction *copyAction() const { return m_copy; }

    /// Columns of prose that give way when all columns do not fit, each with the least width in
    /// letters; the others stay as wide as their content.
    void setElastic(const QHash<int, int> &leastLetters) { m_elastic = leastLetters; }

    [[nodiscard]] QByteArray columnState() const;
    void restoreColumnState(const QByteArray &state);
    /// The selected rows, or all when none is, with headings, in the order shown.
    [[nodiscard]] QString toTsv() const;

protected:
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitAfresh();
    void fitColumns();
    [[nodiscard]] QList<int> fittingWidths() const;
    void giveWay(QList<int> &widths, int excess) const;
    void copy() const;
    void noteResize(int section);
    [[nodiscard]] QModelIndexList cellsToCopy() const;

    QAction *m_copy;
    QTimer *m_fit; ///< after the rows of one turn of the event loop are there and opened
    QHash<int, int> m_elastic;
    bool m_fitting = false;
    bool m_keepColumns = false;
    bool m_fitted = false;
};

} // namespace ui
