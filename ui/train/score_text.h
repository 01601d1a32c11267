// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/train/train_view.h"

#include <QString>

namespace tonada::ui {

/** "Clips shuffled". */
[[nodiscard]] QString stageName(TrainStage stage);
/** The line below: "what notebooks report". */
[[nodiscard]] QString stageMeaning(TrainStage stage);

/** What the scores say about each other, in whole sentences; of scores that are alike it does not claim a
 *  difference, and of those that are absent it says nothing. */
[[nodiscard]] QString scoresInWords(const ScoresView& view);

} // namespace tonada::ui
