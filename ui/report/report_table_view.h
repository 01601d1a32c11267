// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report_table.h"
#include "ui/support/theme.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace tonada::ui {

/** The rows of a ReportTable; they keep their order until a column is asked to sort. */
class ReportTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const ReportTable& table);
    [[nodiscard]] const ReportTable& table() const { return m_table; }
    /** Where the row stood in the table that was set. */
    [[nodiscard]] int originalRow(int row) const { return m_order[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /** Numbers by their value, those that are absent last. */
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] const ReportCell& cell(int row, int column) const;
    [[nodiscard]] Qt::Alignment alignmentOf(int column) const;

    ReportTable m_table;
    std::vector<int> m_order; ///< row shown → row of m_table
};

/** A table of the report as the window draws tables. It is as high as its rows need, or scrolls where it has less
 *  room; without rows it says what would fill it. */
class ReportTableView : public QTableView
{
    Q_OBJECT

public:
    enum class Kind
    {
        Plain, ///< all rows in sight
        Sortable, ///< by a click on a header; rows can be chosen; scrolls
    };

    explicit ReportTableView(Kind kind, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setTable(const ReportTable& table);
    /** The chosen row of the table that was set; -1: none. */
    [[nodiscard]] int chosenRow() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void choiceChanged();
    /** Double click or Return. */
    void rowActivated(int row);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fitColumns();
    [[nodiscard]] int heightForRows(int rows) const;

    Kind m_kind;
    Theme m_theme;
    ReportTableModel* m_model;
};

} // namespace tonada::ui
