// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/mel_axis.h"

#include "core/live/feature_column.h"

#include <algorithm>
#include <cmath>

namespace tonada::ui::mel_axis {

namespace {

constexpr double kHzPerMel = 200.0 / 3; // below 1 kHz
constexpr double kLogFromHz = 1000;
constexpr double kLogFromMel = kLogFromHz / kHzPerMel;
const double kLogStep = std::log(6.4) / 27;
constexpr double kHighestHz = 8000;

double hzToMel(double hz)
{
    return hz < kLogFromHz ? hz / kHzPerMel : kLogFromMel + std::log(hz / kLogFromHz) / kLogStep;
}

double melToHz(double mel)
{
    return mel < kLogFromMel ? mel * kHzPerMel : kLogFromHz * std::exp(kLogStep * (mel - kLogFromMel));
}

/** Peaks are points 1 … kMels of kMels + 2 equal steps from 0 to the highest mel. */
double melPerBand()
{
    return hzToMel(kHighestHz) / (FeatureColumn::kMels + 1);
}

} // namespace

double bandCentreHz(int band)
{
    return melToHz((band + 1) * melPerBand());
}

double positionOf(double hz)
{
    return std::clamp((hzToMel(hz) / melPerBand() - 0.5) / FeatureColumn::kMels, 0.0, 1.0);
}

} // namespace tonada::ui::mel_axis
