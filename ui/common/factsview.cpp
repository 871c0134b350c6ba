// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/factsview.h"

#include "ui/common/icons.h"
#include "ui/common/meaninglabel.h"

#include <QAction>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <memory>

namespace ui
{

namespace
{

constexpr int valueWidthInLetters = 46;
constexpr int shortValueInLetters = 28;
constexpr int widestLabelInLetters = 34;
constexpr int mostLines = 14;

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    auto *heading = new QLabel(text, parent);
    heading->setTextFormat(Qt::PlainText);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    return heading;
}

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::WindowText);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setWordWrap(true);
    return label;
}

QLabel *makeValue(QWidget *parent)
{
    auto *value = new QLabel(parent);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return value;
}

} // namespace

FactsView::FactsView(QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget(this);
    auto *outer = new QVBoxLayout(content);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(fontMetrics().averageCharWidth() * 4);
    outer->addLayout(m_columns);
    outer->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *copy = new QAction(icon(QStringLiteral("copy")), tr("&Copy All"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(toTsv()); });
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void FactsView::setGroups(const QList<FactGroup> &groups)
{
    if (groups == m_groups)
        return;
    const bool same = sameShape(groups);
    m_groups = groups;
    if (!same)
        rebuild();
    fill();
}

QString FactsView::toTsv() const
{
    QString text;
    for (const FactGroup &group : m_groups) {
        for (const Fact &fact : group.facts) {
            QString value = fact.value;
            value.replace(QLatin1Char('\n'), QLatin1String("; "));
            text += group.title + QLatin1Char('\t') + fact.label + QLatin1Char('\t') + value
                + QLatin1Char('\n');
        }
    }
    return text;
}

void FactsView::setFollowsContent(bool on)
{
    m_followsContent = on;
    followContent();
}

void FactsView::followContent()
{
    if (!m_followsContent)
        return;
    const QLayout *content = widget()->layout();
    const int wanted = content->hasHeightForWidth()
        ? content->totalHeightForWidth(viewport()->width())
        : content->totalSizeHint().height();
    m_contentHeight = qMin(wanted, fontMetrics().lineSpacing() * mostLines);
    setMaximumHeight(m_contentHeight);
    updateGeometry();
}

QSize FactsView::sizeHint() const
{
    const QSize usual = QScrollArea::sizeHint();
    return m_followsContent ? QSize(usual.width(), m_contentHeight) : usual;
}

QSize FactsView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().lineSpacing() * 5};
}

bool FactsView::sameShape(const QList<FactGroup> &groups) const
{
    if (groups.size() != m_groups.size())
        return false;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const QList<Fact> &now = groups.at(i).facts;
        const QList<Fact> &before = m_groups.at(i).facts;
        if (groups.at(i).title != m_groups.at(i).title || now.size() != before.size())
            return false;
        for (qsizetype j = 0; j < now.size(); ++j) {
            if (now.at(j).label != before.at(j).label)
                return false;
        }
    }
    return true;
}

void FactsView::rebuild()
{
    qDeleteAll(m_boxes);
    m_boxes.clear();
    m_lines.clear();
    for (const FactGroup &group : std::as_const(m_groups))
        m_boxes.append(makeGroup(group));
    arrange();
}

QWidget *FactsView::makeGroup(const FactGroup &group)
{
    auto *box = new QWidget(widget());
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, fontMetrics().height() / 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, labelWidth());
    grid->setHorizontalSpacing(fontMetrics().averageCharWidth() * 2);
    grid->addWidget(makeHeading(group.title, box), 0, 0, 1, 2);
    int row = 1;
    for (const Fact &fact : group.facts) {
        Line line{makeValue(box), new MeaningLabel(box)};
        grid->addWidget(makeLabel(fact.label, box), row, 0);
        grid->addWidget(line.value, row, 1);
        grid->addWidget(line.hint, row + 1, 1);
        row += 2;
        m_lines.append(line);
    }
    box->setAccessibleName(group.title);
    return box;
}

void FactsView::fill()
{
    qsizetype at = 0;
    for (const FactGroup &group : std::as_const(m_groups)) {
        for (const Fact &fact : group.facts) {
            const Line &line = m_lines.at(at++);
            if (line.value->text() != fact.value)
                line.value->setText(fact.value);
            //: %1: name of a setting, %2: its value. Read by screen readers.
            line.value->setAccessibleName(tr("%1: %2").arg(fact.label, fact.value));
            line.hint->setMessage(fact.meaning, fact.hint);
            line.hint->setVisible(!fact.hint.isEmpty());
        }
    }
    followContent();
}

int FactsView::labelWidth() const
{
    int widest = 0;
    for (const FactGroup &group : m_groups) {
        for (const Fact &fact : group.facts)
            widest = qMax(widest, fontMetrics().horizontalAdvance(fact.label));
    }
    widest += fontMetrics().averageCharWidth(); // a wrapping label breaks at its exact width
    return qMin(widest, fontMetrics().averageCharWidth() * widestLabelInLetters);
}

qsizetype FactsView::firstOfSecondColumn() const
{
    QList<int> heights;
    int total = 0;
    for (const FactGroup &group : m_groups) {
        int lines = 2;
        for (const Fact &fact : group.facts)
            lines += 1 + static_cast<int>(fact.value.count(QLatin1Char('\n')))
                + static_cast<int>(fact.hint.size()) / valueWidthInLetters
                + (fact.hint.isEmpty() ? 0 : 1);
        heights.append(lines);
        total += lines;
    }
    int used = 0;
    for (qsizetype i = 0; i < heights.size(); ++i) {
        if (i > 0 && used + heights.at(i) / 2 >= total / 2)
            return i;
        used += heights.at(i);
    }
    return heights.size();
}

int FactsView::columnsThatFit() const
{
    const int letters = m_followsContent ? shortValueInLetters : valueWidthInLetters;
    const int wanted = labelWidth() + fontMetrics().averageCharWidth() * letters;
    return viewport()->width() >= 2 * wanted && m_boxes.size() > 1 ? 2 : 1;
}

void FactsView::arrange()
{
    m_columnCount = columnsThatFit();
    while (const std::unique_ptr<QLayoutItem> item{m_columns->takeAt(0)}) {
        while (const std::unique_ptr<QLayoutItem> inner{item->layout()->takeAt(0)})
            Q_UNUSED(inner);
    }
    const qsizetype second = m_columnCount == 2 ? firstOfSecondColumn() : m_boxes.size();
    QVBoxLayout *column = nullptr;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        if (i == 0 || i == second) {
            if (column != nullptr)
                column->addStretch(1);
            column = new QVBoxLayout;
            m_columns->addLayout(column, 1);
        }
        column->addWidget(m_boxes.at(i));
    }
    if (column != nullptr)
        column->addStretch(1);
}

void FactsView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (columnsThatFit() != m_columnCount)
        arrange();
    followContent();
}

} // namespace ui
