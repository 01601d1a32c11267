// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/mel_axis.h"

#include "core/dsp/mel_filterbank.h"
#include "core/dsp/mfcc_config.h"
#include "core/live/feature_column.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace tonada::ui::mel_axis {

namespace {

/** Edges and centres: band b reaches from [b] to [b + 2] and peaks at [b + 1]. */
const std::vector<double>& frequencies()
{
    static const std::vector<double> points
        = melFrequencies(FeatureColumn::kMels + 2, MfccConfig{}.fMin, MfccConfig{}.fMax);
    return points;
}

} // namespace

double bandCentreHz(int band)
{
    return frequencies()[static_cast<std::size_t>(band) + 1];
}

double hzAt(double band)
{
    const int below = std::clamp(static_cast<int>(std::floor(band)), 0, FeatureColumn::kMels - 2);
    return bandCentreHz(below) + (band - below) * (bandCentreHz(below + 1) - bandCentreHz(below));
}

double positionOf(double hz)
{
    const std::vector<double>& points = frequencies();
    const auto above = std::clamp(std::upper_bound(points.begin(), points.end(), hz), points.begin() + 1,
                                  points.end() - 1);
    const double between = (hz - *(above - 1)) / (*above - *(above - 1));
    const double point = static_cast<double>(above - 1 - points.begin()) + between;
    return std::clamp((point - 0.5) / FeatureColumn::kMels, 0.0, 1.0);
}

std::optional<int> bandAt(double hz)
{
    if (hz > MfccConfig{}.fMax)
        return std::nullopt;
    return std::min(static_cast<int>(positionOf(hz) * FeatureColumn::kMels), FeatureColumn::kMels - 1);
}

} // namespace tonada::ui::mel_axis
