// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/runs_card.h"

#include "ui/support/control_button.h"
#include "ui/train/runs_table.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace tonada::ui {

RunsCard::RunsCard(QWidget* parent)
    : Card(tr("Runs"), parent)
    , m_model(new RunsModel(this))
    , m_table(new RunsTable(this))
    , m_more(new ControlButton(ControlButton::Look::Bare, this))
{
    setCaption(tr("kept between starts"));
    m_more->setObjectName(QStringLiteral("runsMenu"));
    m_more->setIconName(QStringLiteral("more"));
    m_more->setIconOnly(true);
    m_more->setText(tr("Rename, compare, delete"));
    addToTitle(m_more);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Runs"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    body().setContentsMargins(1, 0, 1, 1);
    body().addWidget(m_table, 1);
    connect(m_more, &QPushButton::clicked, this,
            [this] { showMenu(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { showMenu(m_table->viewport()->mapToGlobal(at)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (selected().size() == 1)
            emit runSelected(selected().front());
    });
    connect(m_model, &RunsModel::renamed, this, &RunsCard::renameRequested);
    connect(m_table, &RunsTable::deletePressed, this, &RunsCard::remove);
    RunsCard::setTheme(currentTheme());
}

void RunsCard::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    m_table->setTheme(theme);
}

void RunsCard::setRuns(const std::vector<RunView>& runs)
{
    const QList<int> before = selected();
    const QSignalBlocker silent(this);
    m_model->setRuns(runs);
    for (const int number : before)
        if (const int row = m_model->rowOf(number); row >= 0)
            m_table->selectionModel()->select(m_model->index(row, 0),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_more->setEnabled(!runs.empty());
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

QList<int> RunsCard::selected() const
{
    QList<int> numbers;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows())
        numbers.append(m_model->run(row.row()).number);
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    return numbers;
}

void RunsCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F2)
        rename();
    else
        Card::keyPressEvent(event);
}

void RunsCard::rename()
{
    if (selected().size() == 1)
        m_table->edit(m_model->index(m_model->rowOf(selected().front()), RunsModel::Name));
}

void RunsCard::remove()
{
    if (selected().size() == 1)
        emit deleteRequested(selected().front());
}

void RunsCard::compare(int one, int other)
{
    emit compareRequested(std::min(one, other), std::max(one, other));
}

void RunsCard::showMenu(const QPoint& globalPos)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool one = selected().size() == 1;
    menu->addAction(tr("Rename"), QKeySequence(Qt::Key_F2), this, &RunsCard::rename)->setEnabled(one);
    addCompareActions(*menu);
    menu->addSeparator();
    menu->addAction(tr("Delete…"), QKeySequence(Qt::Key_Delete), this, &RunsCard::remove)->setEnabled(one);
    menu->popup(globalPos);
}

void RunsCard::addCompareActions(QMenu& menu)
{
    const QList<int> numbers = selected();
    if (numbers.size() == 2) {
        menu.addAction(tr("Compare the two"), this, [this, numbers] { compare(numbers[0], numbers[1]); });
        return;
    }
    QMenu* others = menu.addMenu(tr("Compare with"));
    others->setEnabled(numbers.size() == 1 && m_model->rowCount() > 1);
    for (int row = 0; numbers.size() == 1 && row < m_model->rowCount(); ++row) {
        const RunView& run = m_model->run(row);
        if (run.number == numbers.front())
            continue;
        const QString name = m_model->index(row, RunsModel::Name).data().toString();
        others->addAction(tr("%1: %2", "number and name of a run").arg(run.number).arg(name), this,
                          [this, one = numbers.front(), other = run.number] { compare(one, other); });
    }
}

} // namespace tonada::ui
