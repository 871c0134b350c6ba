// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/runsdialog.h"

#include "models/format.h"
#include "models/plan/planwords.h"
#include "models/plan/runsmodel.h"
#include "ui/common/icondelegate.h"
#include "ui/common/icons.h"
#include "ui/common/listpage.h"
#include "ui/common/notedialog.h"
#include "ui/common/rowfilter.h"
#include "ui/common/rowsview.h"
#include "ui/help/helpcontext.h"
#include "ui/wizards/exportbutton.h"
#include "ui/wizards/planlooks.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui
{

namespace
{

using Model = models::RunsModel;

int column(Model::Column which)
{
    return static_cast<int>(which);
}

QPushButton *makeButton(const QString &iconName, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(icon(iconName), text, parent);
    button->setAutoDefault(false);
    return button;
}

QString titleOf(const values::RunSummary &run)
{
    return run.title.isEmpty() ? models::recipeText(run.recipe) : run.title;
}

} // namespace

RunsDialog::RunsDialog(QWidget *parent)
    : QDialog(parent)
    , m_model(new Model(this))
    , m_filter(new RowFilter(Model::SortRole, Model::UnfinishedRole, this))
    , m_page(new ListPage(QStringLiteral("runs"), tr("Runs"), this))
    , m_open(makeButton(QStringLiteral("runs"), tr("&Show"), this))
    , m_resume(makeButton(QStringLiteral("running"), tr("&Resume"), this))
    , m_undo(makeButton(QStringLiteral("undo"), tr("&Undo…"), this))
    , m_audit(makeButton(QStringLiteral("task"), tr("Show &Audit Trail"), this))
    , m_export(new ExportButton(this))
{
    setWindowTitle(tr("Runs"));
    setHelpPage(this, QStringLiteral("setup-passthrough"));
    setUpList();
    setUpButtons();
    resize(fontMetrics().averageCharWidth() * 170, fontMetrics().lineSpacing() * 26);
    refreshButtons();
}

void RunsDialog::setUpList()
{
    m_filter->setSourceModel(m_model);
    m_page->setModel(m_filter);
    RowsView *view = m_page->view();
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setElastic({{column(Model::Column::Title), 22}, {column(Model::Column::Server), 12},
        {column(Model::Column::Who), 14}});
    view->sortByColumn(column(Model::Column::Began), Qt::DescendingOrder);
    view->setItemDelegate(new IconDelegate([](const QModelIndex &) { return Looks(); }, view));
    view->setItemDelegateForColumn(column(Model::Column::State),
        new IconDelegate(
            [](const QModelIndex &index) {
                return runLooks(
                    static_cast<values::RunProgress>(index.data(Model::ProgressRole).toInt()));
            },
            view));
    m_page->setEmptyText({QStringLiteral("runs"), tr("No plan has been applied yet"),
        tr("Runs of plans appear here, with everything they changed.")});
    connect(m_page, &ListPage::filterChanged, m_filter, &RowFilter::setText);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &RunsDialog::refreshButtons);
    connect(m_model, &Model::dataChanged, this, &RunsDialog::refreshButtons);
    connect(view, &QAbstractItemView::activated, m_open, &QPushButton::click);
}

void RunsDialog::setUpButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    // Enter in the list shows a run and must not close the dialog as well.
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    for (QPushButton *button : QList<QPushButton *>{m_open, m_resume, m_undo, m_audit, m_export})
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_page, 1);
    rows->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto tell = [this](QPushButton *button, void (RunsDialog::*signal)(const QString &)) {
        connect(button, &QPushButton::clicked, this, [this, signal] {
            if (const values::RunSummary *run = chosen(); run != nullptr)
                Q_EMIT(this->*signal)(run->id);
        });
    };
    tell(m_open, &RunsDialog::openRequested);
    tell(m_resume, &RunsDialog::resumeRequested);
    tell(m_audit, &RunsDialog::auditRequested);
    connect(m_undo, &QPushButton::clicked, this, &RunsDialog::askUndo);
    connect(m_export, &ExportButton::formatChosen, this, [this](RunbookFormat format) {
        if (const values::RunSummary *run = chosen(); run != nullptr)
            Q_EMIT exportRequested(run->id, format);
    });
}

void RunsDialog::setRuns(const QList<values::RunSummary> &runs)
{
    m_page->setReason(std::nullopt);
    m_model->setRuns(runs);
    if (chosen() == nullptr && m_filter->rowCount() > 0)
        m_page->view()->setCurrentIndex(m_filter->index(0, 0));
    refreshButtons();
}

void RunsDialog::showError(const values::Error &error)
{
    m_model->setRuns({});
    m_page->setReason(StateText{QStringLiteral("error"), error.what,
        QString(error.why + QLatin1Char('\n') + error.fix).trimmed()});
    refreshButtons();
}

const values::RunSummary *RunsDialog::chosen() const
{
    const QModelIndexList rows = m_page->view()->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->run(m_filter->mapToSource(rows.constFirst()));
}

void RunsDialog::refreshButtons()
{
    const values::RunSummary *run = chosen();
    m_open->setEnabled(run != nullptr);
    m_audit->setEnabled(run != nullptr);
    m_export->setEnabled(run != nullptr);
    m_resume->setEnabled(run != nullptr && models::canResume(run->progress));
    m_undo->setEnabled(run != nullptr && models::canUndo(run->progress));
}

void RunsDialog::askUndo()
{
    const values::RunSummary *run = chosen();
    if (run == nullptr)
        return;
    //: %1: title of a plan
    auto *question = new NoteDialog(QStringLiteral("undo"), tr("Undo “%1”?").arg(titleOf(*run)),
        tr("Steps that are done are taken back, last first. Hosts may be rebooted and virtual "
           "machines stopped once more. What has no undo stays as it is, and so do virtual "
           "machines that the run made; to delete them, show the run and undo it there."),
        this);
    question->setWindowTitle(tr("Undo"));
    question->buttons()->addButton(QDialogButtonBox::Cancel)->setDefault(true);
    QPushButton *undo = question->buttons()->addButton(tr("&Undo"), QDialogButtonBox::AcceptRole);
    undo->setAutoDefault(false);
    const QString id = run->id;
    connect(question, &QDialog::accepted, this, [this, id] { Q_EMIT undoRequested(id); });
    question->open();
}

QString interruptedNotice(const QList<values::RunSummary> &runs)
{
    const auto stands = [](const values::RunSummary &run) {
        return run.progress == values::RunProgress::Interrupted;
    };
    const auto first = std::find_if(runs.cbegin(), runs.cend(), stands);
    if (first == runs.cend())
        return {};
    const int more = static_cast<int>(std::count_if(runs.cbegin(), runs.cend(), stands)) - 1;
    //: %1: title of a plan, %2: when it began
    const QString text = RunsDialog::tr("An interrupted run was found: %1, begun %2.")
                             .arg(titleOf(*first), models::dateTimeText(first->began));
    //: %1: a sentence about one run, %n: further ones
    return more == 0 ? text : RunsDialog::tr("%1 And %n more.", nullptr, more).arg(text);
}

} // namespace ui
