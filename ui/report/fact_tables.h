// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/model_structure.h"
#include "core/learn/run_record.h"
#include "ui/report/report_table.h"

namespace tonada::ui {

/** Fact and value: the data, the parts it was divided into, when it was trained and how long that took. */
[[nodiscard]] ReportTable dataTable(const RunRecord& record);
/** Setting and value, all that it takes to repeat the run. */
[[nodiscard]] ReportTable settingsTable(const RunRecord& record);
/** What the model is made of: its layers, coefficients or trees. */
[[nodiscard]] ReportTable structureTable(const ModelStructure& structure);
/** The same in a sentence: "10 layers, 4 670 466 weights". */
[[nodiscard]] QString structureInWords(const ModelStructure& structure);
/** "Spectral centroid". */
[[nodiscard]] QString scalarWords(std::size_t scalar);

/** Wrong answers, the most confident first, at most `count`. */
[[nodiscard]] std::vector<ClipDecision> worstOf(const std::vector<ClipDecision>& decisions,
                                                std::size_t count = 50);
/** Recording, second, speaker, class and P of each. */
[[nodiscard]] ReportTable worstClipsTable(const std::vector<ClipDecision>& worst);

/** "Run 7: CNN", with the name that it was given, if any. */
[[nodiscard]] QString runTitle(const RunRecord& record);

} // namespace tonada::ui
