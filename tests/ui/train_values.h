// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/run_record.h"
#include "ui/train/train_view.h"

namespace tonada::test {

/** Examples of what the Train page shows: curves over 50 epochs, scores, decisions and runs. */
[[nodiscard]] ui::CurvesView accuracyCurves();
[[nodiscard]] ui::CurvesView lossCurves();
[[nodiscard]] ui::ScoresView scores();
[[nodiscard]] ui::ConfusionView confusion();
[[nodiscard]] std::vector<ui::RunView> runs();
/** Of a reference CNN after one epoch, 0.57 on new speakers. */
[[nodiscard]] RunRecord runRecord(int number);

} // namespace tonada::test
