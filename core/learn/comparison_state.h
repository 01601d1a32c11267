// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/comparison.h"

#include <filesystem>

namespace tonada {

/** Writes down what is done of a comparison, and of which data, settings and version of the program it is, in
 *  one step. Error: FileNotWritable. */
void saveComparison(const std::filesystem::path& path, const Dataset& data, const ComparisonConfig& config,
                    const std::vector<ComparisonRow>& rows);

/** Fills in the scores that saveComparison() wrote for these rows. Errors: FileNotFound, FileUnreadable, and
 *  InvalidArgument that names the first difference when they are of other data, settings or another
 *  version. */
void resumeComparison(const std::filesystem::path& path, const Dataset& data, const ComparisonConfig& config,
                      std::vector<ComparisonRow>& rows);

} // namespace tonada
