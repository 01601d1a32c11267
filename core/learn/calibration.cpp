// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/calibration.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace tonada {
namespace {

constexpr double kLowestTemperature = 0.5; // a few clips that are all right shall not make the model certain
constexpr double kHighestTemperature = 20.0;
constexpr int kHalvings = 60;

/** d NLL / d β at β = 1/T: grows with β, because the likelihood is log-concave in β. */
double slope(std::span<const int> labels, const std::vector<double>& logOdds, double beta)
{
    double sum = 0;
    for (std::size_t i = 0; i < labels.size(); ++i)
        sum += logOdds[i] * (1.0 / (1.0 + std::exp(-beta * logOdds[i])) - labels[i]);
    return sum;
}

} // namespace

double shareOfPositives(std::span<const int> labels) noexcept
{
    const auto positives = std::count(labels.begin(), labels.end(), 1);
    const auto all = static_cast<std::ptrdiff_t>(labels.size());
    if (2 * positives == all)
        return 0.5;
    return static_cast<double>(positives + 1) / static_cast<double>(all + 2);
}

Calibration fitTemperature(std::span<const int> labels, std::span<const std::array<float, 2>> outputs,
                           double prior)
{
    Calibration calibration;
    calibration.prior = prior;
    const auto positives = std::count(labels.begin(), labels.end(), 1);
    if (positives == 0 || positives == static_cast<std::ptrdiff_t>(labels.size()))
        return calibration;
    std::vector<double> logOdds;
    logOdds.reserve(outputs.size());
    for (const auto& output : outputs)
        logOdds.push_back(calibration.logOdds(output));

    double low = std::log(1.0 / kHighestTemperature);
    double high = std::log(1.0 / kLowestTemperature);
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = (low + high) / 2;
        (slope(labels, logOdds, std::exp(middle)) < 0 ? low : high) = middle;
    }
    calibration.temperature = std::exp(-(low + high) / 2);
    return calibration;
}

} // namespace tonada
