// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/planview.h"

#include "models/plan/planmodel.h"
#include "ui/common/rowsview.h"
#include "ui/wizards/planlooks.h"

#include <QCoreApplication>

namespace ui
{

namespace
{

using Model = models::PlanModel;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::PlanView)
};

int column(Model::Column which)
{
    return static_cast<int>(which);
}

Looks stateLooks(const QModelIndex &index)
{
    return stepLooks(static_cast<models::StepLook>(index.data(Model::LookRole).toInt()));
}

} // namespace

RowsView *makePlanView(Model *plan, const QString &name, QWidget *parent)
{
    auto *view = new RowsView(name, parent);
    view->setSortingEnabled(false);
    view->setModel(plan);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setAccessibleName(Words::tr("Steps"));
    view->setElastic({{column(Model::Column::Step), 22}, {column(Model::Column::Target), 12},
        {column(Model::Column::State), 12}, {column(Model::Column::Change), 18}});
    view->setItemDelegate(new IconDelegate([](const QModelIndex &) { return Looks(); }, view));
    view->setItemDelegateForColumn(
        column(Model::Column::State), new IconDelegate(stateLooks, view));
    return view;
}

} // namespace ui
