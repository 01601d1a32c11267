// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tonada::cli {

/** shownProbability() in whole per cent, without the sign. */
[[nodiscard]] std::string percent(double probability);

} // namespace tonada::cli
