// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"
#include "ui/train/train_view.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace tonada::ui {

/** Runs as rows, newest first. */
class RunsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Number,
        Name,
        Shuffled,
        New,
        Time,
        Seed,
        Columns,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(std::vector<RunView> runs);
    [[nodiscard]] const RunView& run(int row) const { return m_runs[static_cast<std::size_t>(row)]; }
    /** The row of a run; -1: none. */
    [[nodiscard]] int rowOf(int number) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /** The name of a run can be changed in its place. */
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void renamed(int number, const QString& name);

private:
    [[nodiscard]] QString text(const RunView& run, int column) const;

    std::vector<RunView> m_runs;
};

/** The table as the window draws tables; without rows it says what would fill it. */
class RunsTable : public QTableView
{
    Q_OBJECT

public:
    explicit RunsTable(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void deletePressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Theme m_theme;
};

} // namespace tonada::ui
