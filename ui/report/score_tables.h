// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/run_record.h"
#include "ui/report/report_table.h"

namespace tonada::ui {

/** "● Argentinian", "■ Other". */
[[nodiscard]] QString classWithSign(int label);

/** Accuracy and interval of each stage. */
[[nodiscard]] ReportTable scoresTable(const RunRecord& record);
/** Decisions on clips of new speakers, true class in rows. */
[[nodiscard]] ReportTable confusionTable(const Evaluation& evaluation);
/** Precision, recall and F1 of the classes, and their means. */
[[nodiscard]] ReportTable classificationTable(const Evaluation& evaluation);
/** The measures that are one number each, for both splits. */
[[nodiscard]] ReportTable measuresTable(const RunRecord& record);
/** A row for each voice, the most errors first. */
[[nodiscard]] ReportTable speakersTable(const Evaluation& evaluation);

} // namespace tonada::ui
