// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/intensity.h"

#include "core/util/error.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <string>

namespace tonada {
namespace {

constexpr double kPeriods = 6.4;
constexpr double kLeastPower = 1e-12;

/** The modified Bessel function of order zero, by its power series. */
double besselI0(double x)
{
    double term = 1;
    double sum = 1;
    for (int k = 1; term > 1e-16 * sum; ++k) {
        term *= x / 2 / k * (x / 2 / k);
        sum += term;
    }
    return sum;
}

/** Sample weights from the middle outwards. */
std::vector<double> halfKaiser20(double reach)
{
    constexpr double beta = 2 * std::numbers::pi * std::numbers::pi + 0.5;
    std::vector<double> window;
    for (int i = 0; i < reach; ++i) {
        const double x = i / reach;
        window.push_back(besselI0(beta * std::sqrt(1 - x * x)));
    }
    return window;
}

} // namespace

std::vector<float> intensityTrack(std::span<const float> audio, const IntensityConfig& config)
{
    if (config.sampleRate <= 0 || !(config.fMin > 0))
        throw Error(ErrorCode::InvalidArgument, {"fMin", std::to_string(config.fMin), "more than 0 Hz"});
    const auto half = halfKaiser20(kPeriods / config.fMin / 2 * config.sampleRate);
    const auto reach = static_cast<std::ptrdiff_t>(half.size()) - 1;
    const auto size = static_cast<std::ptrdiff_t>(audio.size());
    const auto hop
        = static_cast<std::ptrdiff_t>(std::max(1L, std::lround(config.hopLength * config.sampleRate)));
    std::vector<float> track;
    for (std::ptrdiff_t centre = 0; centre <= size; centre += hop) {
        double weights = 0;
        double sum = 0;
        double squares = 0;
        for (auto at = std::max<std::ptrdiff_t>(0, centre - reach); at < std::min(size, centre + reach + 1);
             ++at) {
            const double weight = half[static_cast<std::size_t>(std::abs(at - centre))];
            const auto sample = static_cast<double>(audio[static_cast<std::size_t>(at)]);
            weights += weight;
            sum += weight * sample;
            squares += weight * sample * sample;
        }
        const double power = weights > 0 ? squares / weights - sum / weights * (sum / weights) : 0;
        track.push_back(static_cast<float>(10 * std::log10(std::max(power, kLeastPower))));
    }
    return track;
}

} // namespace tonada
