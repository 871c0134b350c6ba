// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/runview.h"

#include "models/plan/planmodel.h"
#include "ui/common/errorpanel.h"
#include "ui/common/meaninglabel.h"
#include "ui/common/notedialog.h"
#include "ui/common/rowsview.h"
#include "ui/wizards/exportbutton.h"
#include "ui/wizards/manualstepbox.h"
#include "ui/wizards/planlooks.h"
#include "ui/wizards/planview.h"
#include "ui/wizards/skipdialog.h"
#include "ui/wizards/stepdetails.h"
#include "ui/wizards/taborder.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui
{

namespace
{

using L = models::StepLook;
using P = values::RunProgress;

QPushButton *makeButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    return button;
}

} // namespace

RunView::RunView(models::PlanModel *plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_headline(new MeaningLabel(this))
    , m_note(new MeaningLabel(this))
    , m_bar(new QProgressBar(this))
    , m_view(makePlanView(plan, QStringLiteral("wizardRun"), this))
    , m_details(new StepDetails(this))
    , m_error(new ErrorPanel(this))
    , m_manual(new ManualStepBox(this))
    , m_login(m_error->addButton(tr("&Log In to the Guest…")))
    , m_retry(m_error->addButton(tr("Re&try")))
    , m_skip(m_error->addButton(tr("&Skip with Reason…")))
    , m_continue(makeButton(tr("&Go On"), this))
    , m_stop(makeButton(tr("Sto&p"), this))
    , m_undo(makeButton(tr("&Undo So Far…"), this))
    , m_export(new ExportButton(this))
{
    m_bar->setRange(0, 100);
    m_bar->setAccessibleName(tr("Progress of the plan"));
    m_stop->setToolTip(tr("The step under way ends first"));
    setUpLayout();
    setUpButtons();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &RunView::showSelected);
    connect(plan, &models::PlanModel::dataChanged, this, &RunView::showSelected);
    showStarting();
}

void RunView::setUpLayout()
{
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(QStringLiteral("wizardRunSplit"));
    split->addWidget(m_view);
    split->addWidget(m_details);
    split->setChildrenCollapsible(false);
    const int line = fontMetrics().lineSpacing();
    split->setSizes({line * 14, line * 9});
    auto *buttons = new QHBoxLayout;
    for (QWidget *button : QList<QWidget *>{m_continue, m_stop, m_undo, m_export})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_headline);
    column->addWidget(m_bar);
    column->addWidget(m_note);
    column->addWidget(m_manual);
    column->addWidget(m_error);
    column->addWidget(split, 1);
    column->addLayout(buttons);
    setTabOrderOf({m_manual, m_error, m_view, m_details, m_continue, m_stop, m_undo, m_export});
}

void RunView::setUpButtons()
{
    m_login->hide();
    connect(m_login, &QPushButton::clicked, this, &RunView::guestLoginRequested);
    connect(m_retry, &QPushButton::clicked, this, &RunView::continueRequested);
    connect(m_continue, &QPushButton::clicked, this, &RunView::continueRequested);
    connect(m_skip, &QPushButton::clicked, this, &RunView::askSkip);
    connect(m_undo, &QPushButton::clicked, this, &RunView::askUndo);
    connect(m_manual, &ManualStepBox::confirmed, this, &RunView::confirmRequested);
    connect(m_export, &ExportButton::formatChosen, this, &RunView::exportRequested);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stopping = true;
        m_stop->setEnabled(false);
        showHeadline();
        Q_EMIT stopRequested();
    });
}

void RunView::showStarting()
{
    m_progress = P::Ready;
    m_standsAt.clear();
    m_stopping = false;
    m_error->hide();
    m_manual->hide();
    m_note->hide();
    m_bar->setValue(0);
    m_headline->setMessage(Meaning::Info, tr("The run is written to the journal and begins."));
    for (QPushButton *button : {m_continue, m_undo})
        button->setVisible(false);
    m_stop->setVisible(true);
    m_stop->setEnabled(false);
}

void RunView::setProgress(values::RunProgress progress)
{
    m_progress = progress;
    m_stopping = m_stopping && models::isUnderWay(progress);
    m_bar->setValue(m_plan->percentDone());
    m_stop->setVisible(models::isUnderWay(progress));
    m_stop->setEnabled(models::isUnderWay(progress) && !m_stopping);
    m_continue->setVisible(
        progress == P::Stopped || progress == P::Interrupted || progress == P::Ready);
    m_undo->setVisible(models::canUndo(progress) && m_plan->count(L::Done) > 0);
    m_undo->setText(progress == P::Done ? tr("&Undo All…") : tr("&Undo So Far…"));
    showHeadline();
    showStanding();
}

void RunView::showHeadline()
{
    const Meaning meaning = runLooks(m_progress).meaning.value_or(Meaning::Info);
    const int all = m_plan->rowCount();
    const int done = m_plan->count(L::Done) + m_plan->count(L::AlreadyDone);
    const int skipped = m_plan->count(L::Skipped);
    QString text;
    if (m_stopping)
        text = tr("The step under way ends, then the run stops.");
    else if (m_progress == P::Done && skipped == 0)
        text = tr("Done: all %n step(s) are proved.", nullptr, all);
    else if (m_progress == P::Done)
        text = tr("Done: %1 of %2 steps are proved, %n skipped.", nullptr, skipped)
                   .arg(done)
                   .arg(all);
    else if (m_progress == P::Undone && !undoLosses().isEmpty())
        text = tr("Undone, but for what the run made: it stays as it is.");
    else if (m_progress == P::Undone)
        text = tr("Undone. Everything that has an undo is as it was.");
    else
        //: %1: how a run stands: "Running", %2: steps done, %3: all steps
        text = tr("%1: %2 of %3 steps are done.")
                   .arg(models::runProgressText(m_progress))
                   .arg(done)
                   .arg(all);
    m_headline->setMessage(meaning, text);
}

void RunView::showStanding()
{
    const QModelIndex at = m_plan->standsAt();
    const values::PreviewedStep *step = m_plan->step(at);
    const bool wants = m_progress == P::NeedsConfirmation && step != nullptr;
    if (wants)
        m_manual->setStep(*step);
    m_manual->setVisible(wants);
    showFailure(at);
    const QString id = step == nullptr ? QString() : step->id;
    if (id == m_standsAt)
        return;
    m_standsAt = id;
    if (step != nullptr) {
        m_view->setCurrentIndex(at);
        m_view->scrollTo(at);
    }
    if (wants)
        m_manual->evidenceField()->setFocus(Qt::OtherFocusReason);
}

void RunView::showFailure(const QModelIndex &at)
{
    const values::StepState *state = m_plan->state(at);
    const bool failed = (m_progress == P::Failed || m_progress == P::UndoFailed) && state != nullptr
        && state->error.has_value();
    if (failed && !(m_error->error() == *state->error))
        m_error->setError(*state->error);
    m_error->setVisible(failed);
    m_retry->setVisible(m_progress == P::Failed);
    m_skip->setVisible(m_progress == P::Failed || m_progress == P::UndoFailed);
}

void RunView::showError(const values::Error &error)
{
    m_error->setError(error);
    m_error->show();
    m_retry->setVisible(true);
    m_skip->setVisible(false);
    m_headline->setMessage(Meaning::Failure, error.what);
}

void RunView::addNote(const QString &text)
{
    const QString before = m_note->isHidden() ? QString() : m_note->text() + QLatin1Char('\n');
    m_note->setMessage(Meaning::Warning, before + text);
    m_note->show();
}

void RunView::showSelected()
{
    const QModelIndex index = m_view->currentIndex();
    const values::PreviewedStep *step = m_plan->step(index);
    if (step == nullptr)
        m_details->clear();
    else
        m_details->setStep(*step, m_plan->state(index));
}

void RunView::askSkip()
{
    const values::PreviewedStep *step = m_plan->step(m_plan->standsAt());
    if (step == nullptr)
        return;
    auto *dialog = new SkipDialog(step->info.title, this);
    const QString id = step->id;
    connect(dialog, &SkipDialog::reasonGiven, this,
        [this, id](const QString &reason) { Q_EMIT skipRequested(id, reason); });
    dialog->open();
}

QStringList RunView::undoLosses() const
{
    QStringList losses;
    for (int row = 0; row < m_plan->rowCount(); ++row) {
        const QModelIndex index = m_plan->index(row, 0);
        const QString &loss = m_plan->step(index)->info.undoLoses;
        if (m_plan->look(index) == L::Done && !loss.isEmpty())
            losses.append(loss);
    }
    return losses;
}

QString RunView::undoText(const QStringList &losses) const
{
    QStringList lasting;
    for (int row = 0; row < m_plan->rowCount(); ++row) {
        const QModelIndex index = m_plan->index(row, 0);
        const values::StepInfo &info = m_plan->step(index)->info;
        if (m_plan->look(index) == L::Done && !info.reversible)
            lasting.append(info.title);
    }
    QString text = tr("Steps that are done are taken back, last first: devices leave their "
                      "virtual machines, settings become what they were, and hosts may be "
                      "rebooted once more.");
    if (!lasting.isEmpty())
        //: %1: a sentence, %2: titles of steps, one per line
        text = tr("%1\n\nThese stay as they are:\n%2").arg(text, lasting.join(QLatin1Char('\n')));
    if (!losses.isEmpty())
        //: %1: sentences, %2: what is deleted and lost, one sentence per line
        text = tr("%1\n\nOnly if you tick the box:\n%2").arg(text, losses.join(QLatin1Char('\n')));
    return text;
}

void RunView::askUndo()
{
    const QStringList losses = undoLosses();
    auto *question = new NoteDialog(
        QStringLiteral("undo"), tr("Undo what this run has done?"), undoText(losses), this);
    QCheckBox *const lose = losses.isEmpty()
        ? nullptr
        : question->addChoice(tr("&Delete what this run made; it is lost for good"));
    question->setWindowTitle(tr("Undo"));
    question->buttons()->addButton(QDialogButtonBox::Cancel)->setDefault(true);
    QPushButton *undo = question->buttons()->addButton(tr("&Undo"), QDialogButtonBox::AcceptRole);
    undo->setAutoDefault(false);
    connect(question, &QDialog::accepted, this,
        [this, lose] { Q_EMIT undoRequested(lose != nullptr && lose->isChecked()); });
    question->open();
}

} // namespace ui
