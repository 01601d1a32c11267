// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/comparison.h"

#include <string>
#include <vector>

namespace tonada::cli {

/** What a comparison's table says besides its scores. */
struct ComparisonFacts
{
    std::string command; ///< that made it
    std::string date; ///< YYYY-MM-DD
};

/** Markdown: how it was made, a line for each system and split, and what the columns mean. Parts that are not
 *  done yet are dashes, and the table says so. */
[[nodiscard]] std::string comparisonTable(const Dataset& data, const ComparisonConfig& config,
                                          const std::vector<ComparisonRow>& rows,
                                          const ComparisonFacts& facts);

/** Scores there are, of two for each row. */
[[nodiscard]] int partsDone(const std::vector<ComparisonRow>& rows);

/** "1 h 2 min", "3 min 4 s", "5 s". */
[[nodiscard]] std::string duration(double seconds);

} // namespace tonada::cli
