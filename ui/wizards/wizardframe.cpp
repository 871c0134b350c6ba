// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizardframe.h"

#include "models/plan/planmodel.h"
#include "ui/common/icons.h"
#include "ui/common/layoutmemory.h"
#include "ui/wizards/planrail.h"
#include "ui/wizards/taborder.h"
#include "ui/wizards/wizardpage.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui
{

namespace
{

constexpr quint32 layoutMagic = 0x47505731;

QPushButton *makeButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    return button;
}

} // namespace

WizardFrame::WizardFrame(QWidget *parent)
    : QDialog(parent)
    , m_plan(new models::PlanModel(this))
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_question(new QLabel(this))
    , m_missing(new QLabel(this))
    , m_rail(new PlanRail(m_plan, this))
    , m_split(new QSplitter(Qt::Horizontal, this))
    , m_back(makeButton(tr("&Back"), this))
    , m_next(makeButton(tr("&Next"), this))
    , m_review(makeButton(tr("&Review"), this))
    , m_close(makeButton(tr("Close"), this))
    , m_buttonRow(new QWidget(this))
{
    setSizeGripEnabled(true);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setIconSize({fontMetrics().height(), fontMetrics().height()});
    connect(m_list, &QListWidget::itemActivated, this,
        [this](const QListWidgetItem *item) { chooseFromList(m_list->row(item)); });
    connect(m_list, &QListWidget::itemClicked, this,
        [this](const QListWidgetItem *item) { chooseFromList(m_list->row(item)); });
    setUpButtons();
    m_split->setObjectName(QStringLiteral("wizardSplit"));
    m_split->addWidget(makeMiddle());
    m_split->addWidget(m_rail);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 1);
    const int letter = fontMetrics().averageCharWidth();
    m_split->setSizes({letter * 92, letter * 44});
    auto *areas = new QHBoxLayout;
    areas->addWidget(m_list);
    areas->addWidget(m_split, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(areas, 1);
    column->addWidget(m_buttonRow);
    resize(letter * 158, fontMetrics().lineSpacing() * 42);
}

QWidget *WizardFrame::makeMiddle()
{
    auto *middle = new QWidget(this);
    QFont bold = m_question->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_question->setFont(bold);
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    m_stack->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    middle->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    auto *column = new QVBoxLayout(middle);
    column->addWidget(m_question);
    column->addWidget(m_stack, 1);
    return middle;
}

void WizardFrame::setUpButtons()
{
    m_review->setToolTip(tr("Goes on to the first page that needs something, or to the end"));
    m_missing->setTextFormat(Qt::PlainText);
    m_missing->setWordWrap(true);
    m_missing->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(m_buttonRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_missing, 1);
    row->addWidget(m_review);
    row->addWidget(m_back);
    row->addWidget(m_next);
    row->addWidget(m_close);
    connect(m_back, &QPushButton::clicked, this, &WizardFrame::goBack);
    connect(m_next, &QPushButton::clicked, this, &WizardFrame::goNext);
    connect(m_review, &QPushButton::clicked, this, &WizardFrame::review);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void WizardFrame::addPage(WizardPage *page)
{
    m_pages.append(page);
    m_stack->addWidget(page);
    new QListWidgetItem(m_list);
    connect(page, &WizardPage::stateChanged, this, &WizardFrame::refreshButtons);
}

void WizardFrame::finishPages()
{
    QList<QWidget *> order{m_list};
    for (WizardPage *page : std::as_const(m_pages))
        order += focusChainWithin(page);
    order += focusChainWithin(m_rail);
    order += {m_review, m_back, m_next, m_close};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    showPage(m_pages.constFirst());
}

WizardPage *WizardFrame::currentPage() const
{
    return qobject_cast<WizardPage *>(m_stack->currentWidget());
}

void WizardFrame::showPage(WizardPage *page)
{
    m_stack->setCurrentWidget(page);
    refreshButtons();
    page->firstField()->setFocus(Qt::OtherFocusReason);
}

WizardPage *WizardFrame::pageAfter(WizardPage *page) const
{
    for (auto at = m_pages.indexOf(page) + 1; at < m_pages.size(); ++at) {
        if (m_pages.at(at)->isNeeded())
            return m_pages.at(at);
    }
    return nullptr;
}

WizardPage *WizardFrame::pageBefore(WizardPage *page) const
{
    for (auto at = m_pages.indexOf(page) - 1; at >= 0; --at) {
        if (m_pages.at(at)->isNeeded())
            return m_pages.at(at);
    }
    return nullptr;
}

bool WizardFrame::isReachable(WizardPage *page) const
{
    for (WizardPage *before : m_pages) {
        if (before == page)
            return page->isNeeded();
        if (before->isNeeded() && !before->missing().isEmpty())
            return false;
    }
    return false;
}

void WizardFrame::keyPressEvent(QKeyEvent *event)
{
    // Enter opens what has the cursor there; it must not press Next as well.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (m_list->hasFocus() || m_rail->isAncestorOf(focusWidget())))
        return;
    QDialog::keyPressEvent(event);
}

void WizardFrame::goBack()
{
    if (WizardPage *before = pageBefore(currentPage()); before != nullptr && !m_locked)
        showPage(before);
}

void WizardFrame::goNext()
{
    WizardPage *after = pageAfter(currentPage());
    if (after != nullptr && currentPage()->missing().isEmpty() && !m_locked)
        showPage(after);
}

void WizardFrame::review()
{
    WizardPage *page = currentPage();
    while (page->missing().isEmpty() && !m_locked) {
        WizardPage *after = pageAfter(page);
        if (after == nullptr)
            break;
        page = after;
        if (page->wantsReading())
            break;
    }
    if (page != currentPage())
        showPage(page);
}

void WizardFrame::chooseFromList(int row)
{
    WizardPage *page = m_pages.value(row);
    if (page != nullptr && page != currentPage() && isReachable(page) && !m_locked)
        showPage(page);
    refreshList();
}

void WizardFrame::setPagesLocked(bool locked)
{
    m_locked = locked;
    m_list->setVisible(!locked);
    m_rail->setVisible(!locked);
    refreshButtons();
}

void WizardFrame::refreshButtons()
{
    WizardPage *page = currentPage();
    if (page == nullptr)
        return;
    m_question->setText(page->question());
    const bool isLast = pageAfter(page) == nullptr;
    const QString missing = page->missing();
    m_missing->setText(m_locked || isLast ? QString() : missing);
    m_back->setEnabled(!m_locked && pageBefore(page) != nullptr);
    m_next->setEnabled(!m_locked && !isLast && missing.isEmpty());
    m_review->setEnabled(m_next->isEnabled());
    m_next->setVisible(!isLast);
    m_review->setVisible(!isLast);
    // Without a default button Enter does nothing: what comes then is never applied by accident.
    m_next->setDefault(!isLast);
    refreshList();
}

void WizardFrame::refreshList()
{
    for (int row = 0; row < m_pages.size(); ++row) {
        WizardPage *page = m_pages.at(row);
        QListWidgetItem *item = m_list->item(row);
        //: %1: number of a wizard's page, %2: its title
        item->setText(tr("%1. %2").arg(row + 1).arg(page->title()));
        const bool reachable = isReachable(page) && (!m_locked || page == currentPage());
        item->setFlags(reachable ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
        const bool passed = row < m_stack->currentIndex() && page->missing().isEmpty();
        item->setIcon(icon(!page->isNeeded() ? QStringLiteral("skip")
                : passed                     ? QStringLiteral("ok")
                : page == currentPage()      ? QStringLiteral("running")
                                             : QStringLiteral("waiting")));
        item->setToolTip(page->isNeeded() ? QString() : tr("Not needed for what was chosen"));
    }
    m_list->setCurrentRow(m_stack->currentIndex());
    const int margin = 2 * m_list->frameWidth() + fontMetrics().averageCharWidth();
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + margin);
}

QByteArray WizardFrame::layoutState() const
{
    LayoutMemory memory;
    memory.collect(this);
    QByteArray packed;
    QDataStream out(&packed, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << layoutMagic << saveGeometry() << memory.pack();
    return packed;
}

void WizardFrame::restoreLayout(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 magic = 0;
    QByteArray geometry;
    QByteArray areas;
    in >> magic;
    if (magic != layoutMagic)
        return;
    in >> geometry >> areas;
    if (in.status() != QDataStream::Ok)
        return;
    restoreGeometry(geometry);
    LayoutMemory memory;
    memory.unpack(areas);
    memory.restore(this);
}

} // namespace ui
