// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/feature_column.h"

#include <vector>

namespace tonada {

inline constexpr SampleIndex kTestHop = 512;

/** A column of one level in all bands, judged with `probability`. */
FeatureColumn flatColumn(SampleIndex number, float db, float probability);

/** Columns that differ in everything, the same for the same `seed`: peaks, levels and probabilities wander.
 */
std::vector<FeatureColumn> wanderingColumns(int count, unsigned seed = 1);

} // namespace tonada
