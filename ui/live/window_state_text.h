// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/feature_column.h"

#include <QString>

namespace tonada::ui {

/** The word that stands where there is no probability: "No speech"; empty for Judged. */
[[nodiscard]] QString windowStateWord(WindowState state);

/** Why there is none, for tips. */
[[nodiscard]] QString windowStateRule(WindowState state);

} // namespace tonada::ui
