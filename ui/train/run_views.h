// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/run_record.h"
#include "ui/train/train_view.h"

namespace tonada::ui {

// What the page shows of a training that is over.

[[nodiscard]] RunView runViewOf(const RunRecord& record);
[[nodiscard]] ScoresView scoresOf(const RunRecord& record);
/** None where the clips are not known. */
[[nodiscard]] std::optional<ConfusionView> confusionOf(const RunRecord& record);
[[nodiscard]] CurvesView accuracyOf(const RunRecord& record);
[[nodiscard]] CurvesView lossOf(const RunRecord& record);

} // namespace tonada::ui
