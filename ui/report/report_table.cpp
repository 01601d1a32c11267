// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_table.h"

#include "core/util/csv.h"
#include "ui/support/number_text.h"

#include <cmath>

namespace tonada::ui {
namespace {

constexpr int kRatioDecimals = 2;
constexpr int kCsvDigits = 8;

std::string csvField(const QVariant& value)
{
    if (value.typeId() != QMetaType::Double)
        return value.toString().toStdString();
    const double number = value.toDouble();
    return std::isnan(number) ? std::string() : QString::number(number, 'g', kCsvDigits).toStdString();
}

} // namespace

ReportCell ratioCell(double value)
{
    return {std::isnan(value) ? QStringLiteral("–") : numberText(value, kRatioDecimals), value};
}

ReportCell countCell(double value)
{
    return {numberText(value), value};
}

QByteArray csvOf(const ReportTable& table)
{
    CsvRow header;
    for (const ReportColumn& column : table.columns)
        header.push_back(column.name.toStdString());
    std::string text = csvLine(header);
    for (const auto& row : table.rows) {
        CsvRow fields;
        for (const ReportCell& cell : row)
            fields.push_back(csvField(cell.value));
        text += csvLine(fields);
    }
    return QByteArray::fromStdString(text);
}

} // namespace tonada::ui
