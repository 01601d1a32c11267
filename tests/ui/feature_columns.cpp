// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/feature_columns.h"

#include <algorithm>
#include <random>

namespace tonada {

FeatureColumn flatColumn(SampleIndex number, float db, float probability)
{
    FeatureColumn column;
    column.centre = number * kTestHop;
    column.windowEnd = column.centre + 2 * kTestHop;
    column.logMel.fill(db);
    column.mfcc.fill(0);
    column.peakLow.fill(-0.25F);
    column.peakHigh.fill(0.25F);
    column.probability = probability;
    column.state = WindowState::Judged;
    return column;
}

std::vector<FeatureColumn> wanderingColumns(int count, unsigned seed)
{
    std::mt19937 random(seed);
    const auto between = [&random](float low, float high) {
        return low + (high - low) * static_cast<float>(random() % 1000U) / 999.0F;
    };
    std::vector<FeatureColumn> columns;
    float probability = 0.5F;
    for (int i = 0; i < count; ++i) {
        probability = std::clamp(probability + between(-0.1F, 0.1F), 0.0F, 1.0F);
        FeatureColumn column = flatColumn(i, 0, probability);
        for (float& db : column.logMel)
            db = between(-70, 10);
        column.logMel[5] = 10; // so that the reference does not wander
        for (float& value : column.mfcc)
            value = between(-80, 80);
        for (std::size_t part = 0; part < column.peakLow.size(); ++part) {
            column.peakLow[part] = -between(0, 0.4F);
            column.peakHigh[part] = between(0, 0.4F);
        }
        columns.push_back(column);
    }
    return columns;
}

} // namespace tonada
