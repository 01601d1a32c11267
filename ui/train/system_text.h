// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/training.h"

#include <QString>

namespace tonada::ui {

/** What people call it: "CNN with augmentation". */
[[nodiscard]] QString systemName(System system);

/** What sets it apart, in a few words for the line below the name. */
[[nodiscard]] QString systemSentence(System system);

} // namespace tonada::ui
