// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/verdict_settings.h"

#include <algorithm>
#include <cmath>

namespace tonada {
namespace {

double logOddsOf(double probability) noexcept
{
    return std::log(probability / (1.0 - probability));
}

} // namespace

VerdictSettings VerdictSettings::inRange() const noexcept
{
    VerdictSettings settings = *this;
    settings.spanSeconds = std::clamp(spanSeconds, kMinSpanSeconds, kMaxSpanSeconds);
    if (prior)
        settings.prior = std::clamp(*prior, kMinPrior, kMaxPrior);
    return settings;
}

Calibration VerdictSettings::applyPrior(const Calibration& calibration) const noexcept
{
    if (!prior)
        return calibration;
    Calibration shifted = calibration;
    shifted.prior = *prior;
    shifted.priorShift += logOddsOf(*prior) - logOddsOf(calibration.prior);
    return shifted;
}

} // namespace tonada
