// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report_table.h"

#include <QAbstractTableModel>

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

} // namespace tonada::ui
