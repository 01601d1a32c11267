// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/frequency_axis.h"

#include "core/dsp/mel_filterbank.h"

#include <algorithm>
#include <cmath>

namespace tonada {
namespace {

double onScale(FrequencyScale scale, double hz)
{
    switch (scale) {
    case FrequencyScale::Mel:
        return hzToMel(hz);
    case FrequencyScale::Log:
        return std::log(std::max(hz, 1e-3));
    case FrequencyScale::Linear:
        break;
    }
    return hz;
}

double fromScale(FrequencyScale scale, double value)
{
    switch (scale) {
    case FrequencyScale::Mel:
        return melToHz(value);
    case FrequencyScale::Log:
        return std::exp(value);
    case FrequencyScale::Linear:
        break;
    }
    return value;
}

} // namespace

double FrequencyAxis::placeOf(double hz) const noexcept
{
    const double bottom = onScale(scale, low);
    return (onScale(scale, hz) - bottom) / (onScale(scale, high) - bottom);
}

double FrequencyAxis::hzAt(double place) const noexcept
{
    const double bottom = onScale(scale, low);
    return fromScale(scale, bottom + place * (onScale(scale, high) - bottom));
}

} // namespace tonada
