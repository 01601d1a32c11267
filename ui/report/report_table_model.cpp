// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_table_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tonada::ui {
namespace {

/** Whether `a` belongs above `b`. */
bool isBefore(const QVariant& a, const QVariant& b, Qt::SortOrder order)
{
    const bool rising = order == Qt::AscendingOrder;
    if (a.typeId() == QMetaType::Double && b.typeId() == QMetaType::Double) {
        const double x = a.toDouble();
        const double y = b.toDouble();
        if (std::isnan(x) || std::isnan(y))
            return !std::isnan(x) && std::isnan(y);
        return rising ? x < y : y < x;
    }
    const int compared = QString::localeAwareCompare(a.toString(), b.toString());
    return rising ? compared < 0 : compared > 0;
}

} // namespace

void ReportTableModel::setTable(const ReportTable& table)
{
    beginResetModel();
    m_table = table;
    m_order.resize(m_table.rows.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    endResetModel();
}

int ReportTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ReportTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

const ReportCell& ReportTableModel::cell(int row, int column) const
{
    return m_table.rows[static_cast<std::size_t>(originalRow(row))][static_cast<std::size_t>(column)];
}

Qt::Alignment ReportTableModel::alignmentOf(int column) const
{
    const bool number = m_table.columns[static_cast<std::size_t>(column)].number;
    return Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft);
}

QVariant ReportTableModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cell(index.row(), index.column()).text;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignmentOf(index.column()));
    return {};
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_table.columns[static_cast<std::size_t>(section)].name;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignmentOf(section));
    return {};
}

void ReportTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    emit layoutAboutToBeChanged();
    std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
        const auto at = static_cast<std::size_t>(column);
        return isBefore(m_table.rows[static_cast<std::size_t>(a)][at].value,
                        m_table.rows[static_cast<std::size_t>(b)][at].value, order);
    });
    emit layoutChanged();
}

} // namespace tonada::ui
