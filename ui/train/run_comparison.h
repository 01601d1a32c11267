// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/run_record.h"

#include <QString>

#include <vector>

namespace tonada::ui {

/** A line of two runs side by side. */
struct ComparedRow
{
    QString heading;
    QString first;
    QString second;

    [[nodiscard]] bool differs() const { return first != second; }
};

/** Number and name: "7: CNN". */
[[nodiscard]] QString numberedTitle(const RunRecord& run);
/** What was asked for: system, data and settings. */
[[nodiscard]] std::vector<ComparedRow> comparedSettings(const RunRecord& first, const RunRecord& second);
/** What came of it, accuracies with their intervals. */
[[nodiscard]] std::vector<ComparedRow> comparedScores(const RunRecord& first, const RunRecord& second);
/** Whether one is better on new speakers as far as the intervals tell, and in what the two differ. */
[[nodiscard]] QString comparisonInWords(const RunRecord& first, const RunRecord& second);

} // namespace tonada::ui
