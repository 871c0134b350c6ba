// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/doctordialog.h"

#include "models/plan/findingmodel.h"
#include "ui/common/errorpanel.h"
#include "ui/common/factsview.h"
#include "ui/common/icondelegate.h"
#include "ui/common/rowsview.h"
#include "ui/common/statepage.h"
#include "ui/help/helpcontext.h"
#include "ui/wizards/planlooks.h"
#include "ui/wizards/textfile.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui
{

namespace
{

using Model = models::FindingModel;

QString localFile(const QMimeData *data)
{
    return data->urls().isEmpty() ? QString() : data->urls().constFirst().toLocalFile();
}

} // namespace

DoctorDialog::DoctorDialog(QWidget *parent)
    : QDialog(parent)
    , m_model(new Model(this))
    , m_paste(new QPlainTextEdit(this))
    , m_open(new QPushButton(tr("&Open File…"), this))
    , m_diagnose(new QPushButton(tr("&Diagnose"), this))
    , m_plan(new QPushButton(tr("Make a &Plan…"), this))
    , m_error(new ErrorPanel(this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePage(this))
    , m_view(new RowsView(QStringLiteral("doctorCauses"), this))
    , m_facts(new FactsView(this))
{
    setWindowTitle(tr("Log Doctor"));
    setHelpPage(this, QStringLiteral("setup-passthrough"));
    setAcceptDrops(true);
    m_paste->setAccessibleName(tr("Text of a log"));
    m_paste->setTabChangesFocus(true);
    m_paste->setAcceptDrops(false); // a dropped file is read, its name not typed
    m_paste->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_paste->setMaximumHeight(fontMetrics().lineSpacing() * 7);
    m_error->hide();
    m_open->setAutoDefault(false);
    m_diagnose->setAutoDefault(false);
    m_plan->setAutoDefault(false);
    connect(m_plan, &QPushButton::clicked, this, &DoctorDialog::planRequested);
    setUpList();
    setUpLayout();
    m_state->setState({QStringLiteral("doctor"), tr("What went wrong?"),
        tr("Drop a vmware.log or vmkernel.log here, open it, or paste the lines or a fault's "
           "text.")});
    connect(m_open, &QPushButton::clicked, this, &DoctorDialog::chooseFile);
    connect(m_diagnose, &QPushButton::clicked, this, &DoctorDialog::submitPasted);
    refreshPlanButton();
}

void DoctorDialog::setPlanPossible(bool possible)
{
    m_planPossible = possible;
    refreshPlanButton();
}

void DoctorDialog::refreshPlanButton()
{
    m_plan->setEnabled(m_planPossible && m_model->rowCount() > 0);
    m_plan->setToolTip(m_planPossible ? tr("What mends the causes, for a virtual machine")
                                      : tr("Connect to a server first"));
}

void DoctorDialog::setUpList()
{
    m_view->setSortingEnabled(false);
    m_view->setModel(m_model);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAccessibleName(tr("Causes"));
    m_view->setElastic({{0, 18}, {2, 24}, {3, 24}});
    m_view->setItemDelegate(new IconDelegate([](const QModelIndex &) { return Looks(); }, m_view));
    m_view->setItemDelegateForColumn(0,
        new IconDelegate(
            [](const QModelIndex &index) {
                return verdictLooks(
                    static_cast<values::Verdict>(index.data(Model::VerdictRole).toInt()));
            },
            m_view));
    m_facts->setAccessibleName(tr("Details of the cause"));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &DoctorDialog::showFinding);
}

void DoctorDialog::setUpLayout()
{
    auto *label = new QLabel(tr("&Text of a log:"), this);
    label->setBuddy(m_paste);
    auto *results = new QSplitter(Qt::Vertical, this);
    results->setObjectName(QStringLiteral("doctorSplit"));
    results->addWidget(m_view);
    results->addWidget(m_facts);
    results->setChildrenCollapsible(false);
    results->setSizes({fontMetrics().lineSpacing() * 8, fontMetrics().lineSpacing() * 10});
    m_stack->addWidget(m_state);
    m_stack->addWidget(results);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    buttons->addButton(m_diagnose, QDialogButtonBox::ActionRole);
    buttons->addButton(m_plan, QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_paste);
    column->addWidget(m_error);
    column->addWidget(m_stack, 1);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().lineSpacing() * 34);
}

void DoctorDialog::showCauses(const QString &name, const QList<values::LogCause> &causes)
{
    m_model->setCauses(causes);
    refreshPlanButton();
    if (causes.isEmpty()) {
        //: %1: name of a file
        const QString title = name.isEmpty() ? tr("Nothing known was found")
                                             : tr("Nothing known was found in %1").arg(name);
        m_state->setState({QStringLiteral("ok"), title,
            tr("None of the faults that GPU Deck knows is in this text. Take the log of the time "
               "of the failure: of the host for a refusal, of the VM for a VM that stopped.")});
        m_stack->setCurrentWidget(m_state);
        return;
    }
    m_stack->setCurrentIndex(1);
    m_view->setCurrentIndex(m_model->index(0, 0));
    showFinding();
}

void DoctorDialog::showFinding()
{
    const QModelIndex index = m_view->currentIndex();
    const values::Finding *finding = m_model->finding(index);
    if (finding == nullptr) {
        m_facts->setGroups({});
        return;
    }
    QList<Fact> facts;
    const auto add = [&facts](const QString &label, const QString &value) {
        if (!value.isEmpty())
            facts.append({label, value});
    };
    add(tr("Cause"), finding->cause);
    add(tr("Line of the log"), m_model->line(index));
    add(tr("Remedy"), finding->remedy);
    add(tr("Source"), finding->source);
    m_facts->setGroups({{finding->rule, facts}});
}

void DoctorDialog::chooseFile()
{
    auto *files = new QFileDialog(this, tr("Open a Log"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, &DoctorDialog::openFile);
    files->open();
}

void DoctorDialog::openFile(const QString &path)
{
    const values::Result<QString> text = readTextFile(path);
    if (text)
        give(QFileInfo(path).fileName(), text.value());
    else {
        m_error->setError(text.error());
        m_error->show();
    }
}

void DoctorDialog::submitPasted()
{
    if (m_paste->toPlainText().trimmed().isEmpty()) {
        m_error->setError(values::Error(values::Error::Kind::Usage, tr("Nothing was read"),
            tr("the field is empty"), tr("Paste the lines, or open the file that holds them.")));
        m_error->show();
        m_paste->setFocus();
        return;
    }
    give({}, m_paste->toPlainText());
}

void DoctorDialog::give(const QString &name, const QString &text)
{
    m_error->hide();
    m_model->setCauses({});
    refreshPlanButton();
    m_state->setState({QStringLiteral("doctor"), tr("Reading"), {}, {}, true});
    m_stack->setCurrentWidget(m_state);
    Q_EMIT logGiven(name, text);
}

void DoctorDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void DoctorDialog::dropEvent(QDropEvent *event)
{
    const QString path = localFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(path);
}

} // namespace ui
