// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/train/train_view.h"

namespace tonada::test {

/** Examples of what the Train page shows: curves over 50 epochs, scores, decisions and runs. */
[[nodiscard]] ui::CurvesView accuracyCurves();
[[nodiscard]] ui::CurvesView lossCurves();
[[nodiscard]] ui::ScoresView scores();
[[nodiscard]] ui::ConfusionView confusion();
[[nodiscard]] std::vector<ui::RunView> runs();

} // namespace tonada::test
