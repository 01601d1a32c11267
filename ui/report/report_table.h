// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>

#include <limits>
#include <vector>

namespace tonada::ui {

/** What a cell says, and the value behind it, which sorts and goes into CSV files. */
struct ReportCell
{
    ReportCell(const QString& words) // NOLINT(google-explicit-constructor): words stand for themselves
        : text(words)
        , value(words)
    { }
    ReportCell(const QString& words, double number)
        : text(words)
        , value(number)
    { }

    QString text;
    QVariant value; ///< QString, or double; NaN where there is none
};

struct ReportColumn
{
    QString name;
    bool number = false; ///< at the right
};

/** A table of the report, the same in the window, in HTML, PDF and CSV. */
struct ReportTable
{
    QString title;
    std::vector<ReportColumn> columns;
    std::vector<std::vector<ReportCell>> rows;
    QString emptyText; ///< what would fill it
};

/** A number of two decimals; "–" for NaN. */
[[nodiscard]] ReportCell ratioCell(double value);
/** A whole number. */
[[nodiscard]] ReportCell countCell(double value);

/** Rows as RFC 4180 has them, the names of the columns first; numbers with a point and all their digits, nothing
 *  where there is no number. UTF-8. */
[[nodiscard]] QByteArray csvOf(const ReportTable& table);

} // namespace tonada::ui
