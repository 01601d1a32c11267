// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/percent.h"

#include "core/learn/verdict_math.h"

#include <cmath>

namespace tonada::cli {

std::string percent(double probability)
{
    return std::to_string(std::lround(100 * shownProbability(probability)));
}

} // namespace tonada::cli
