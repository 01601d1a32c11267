// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/verdict_math.h"

#include <algorithm>
#include <cmath>

namespace tonada {
namespace {
constexpr double kNormal95 = 1.96;
constexpr double kPriorVariance = 1.0; // of a window's log-odds, weighing as much as one window

double sigmoid(double logOdds) noexcept
{
    return 1.0 / (1.0 + std::exp(-logOdds));
}
} // namespace

std::string_view toString(Judgement judgement) noexcept
{
    switch (judgement) {
    case Judgement::Other:
        return "Other";
    case Judgement::Argentinian:
        return "Argentinian";
    case Judgement::Unsure:
        return "unsure";
    case Judgement::NoSpeech:
        return "no speech";
    case Judgement::TooQuiet:
        return "too quiet";
    case Judgement::Overload:
        return "overload";
    case Judgement::Unlike:
        return "unlike training data";
    }
    return "";
}

Judgement decide(double probability, const Calibration& calibration) noexcept
{
    if (probability >= calibration.undecidedHigh)
        return Judgement::Argentinian;
    return probability <= calibration.undecidedLow ? Judgement::Other : Judgement::Unsure;
}

double shownProbability(double probability) noexcept
{
    return std::clamp(probability, 0.01, 0.99);
}

void LogOddsMean::add(double logOdds, double weight) noexcept
{
    if (weight <= 0)
        return;
    ++m_count;
    m_weight += weight;
    m_sum += weight * logOdds;
    m_sumOfSquares += weight * logOdds * logOdds;
}

double LogOddsMean::mean() const noexcept
{
    return m_count == 0 ? 0.0 : m_sum / m_weight;
}

double LogOddsMean::probability() const noexcept
{
    return sigmoid(mean());
}

LogOddsMean::Interval LogOddsMean::interval(double independentWindows) const noexcept
{
    if (m_count == 0)
        return {};
    const double windows = std::clamp(independentWindows, 1.0, std::max(1.0, static_cast<double>(m_count)));
    const double spread = std::max(0.0, m_sumOfSquares / m_weight - mean() * mean());
    const double variance = (kPriorVariance + windows * spread) / (1.0 + windows);
    const double halfWidth = kNormal95 * std::sqrt(variance / windows);
    return {sigmoid(mean() - halfWidth), sigmoid(mean() + halfWidth)};
}

} // namespace tonada
