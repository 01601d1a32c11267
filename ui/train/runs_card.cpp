// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/runs_card.h"

#include "ui/train/runs_table.h"

#include <QItemSelectionModel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tonada::ui {

RunsCard::RunsCard(QWidget* parent)
    : Card(tr("Runs"), parent)
    , m_model(new RunsModel(this))
    , m_table(new RunsTable(this))
{
    setCaption(tr("kept between starts"));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Runs"));
    body().setContentsMargins(1, 0, 1, 1);
    body().addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (selected() > 0)
            emit runSelected(selected());
    });
    connect(m_table, &RunsTable::deletePressed, this, [this] {
        if (selected() > 0)
            emit deleteRequested(selected());
    });
    RunsCard::setTheme(currentTheme());
}

void RunsCard::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    m_table->setTheme(theme);
}

void RunsCard::setRuns(const std::vector<RunView>& runs)
{
    const int before = selected();
    m_model->setRuns(runs);
    select(before);
}

void RunsCard::select(int number)
{
    const QSignalBlocker silent(this);
    const int row = m_model->rowOf(number);
    if (row >= 0)
        m_table->selectRow(row);
    else
        m_table->clearSelection();
}

int RunsCard::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? 0 : m_model->run(rows.first().row()).number;
}

} // namespace tonada::ui
