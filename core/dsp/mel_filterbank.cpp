// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/mel_filterbank.h"

#include "core/dsp/lanes.h"

#include <algorithm>
#include <cmath>

namespace tonada {
namespace {

// Slaney's Auditory Toolbox: linear below 1 kHz, logarithmic above.
constexpr double kHzPerMel = 200.0 / 3.0;
constexpr double kBreakHz = 1000.0;
constexpr double kBreakMel = kBreakHz / kHzPerMel;
const double kLogStep = std::log(6.4) / 27.0;

} // namespace

double hzToMel(double hz)
{
    return hz < kBreakHz ? hz / kHzPerMel : kBreakMel + std::log(hz / kBreakHz) / kLogStep;
}

double melToHz(double mel)
{
    return mel < kBreakMel ? mel * kHzPerMel : kBreakHz * std::exp(kLogStep * (mel - kBreakMel));
}

std::vector<double> melFrequencies(int count, double fMin, double fMax)
{
    const double first = hzToMel(fMin);
    const double step = count > 1 ? (hzToMel(fMax) - first) / (count - 1) : 0.0;
    std::vector<double> hz;
    for (int i = 0; i < count; ++i)
        hz.push_back(melToHz(first + step * i));
    return hz;
}

MelFilterbank::MelFilterbank(const MfccConfig& config)
    : m_bins(static_cast<std::size_t>(config.nFft) / 2 + 1)
{
    const auto hz = melFrequencies(config.nMels + 2, config.fMin, config.fMax);
    for (std::size_t band = 0; band + 2 < hz.size(); ++band) {
        const double norm = 2.0 / (hz[band + 2] - hz[band]);
        Band added{0, m_weights.size(), 0};
        for (std::size_t bin = 0; bin < m_bins; ++bin) {
            const double f = static_cast<double>(bin) * config.sampleRate / config.nFft;
            const double rising = (f - hz[band]) / (hz[band + 1] - hz[band]);
            const double falling = (hz[band + 2] - f) / (hz[band + 2] - hz[band + 1]);
            const double weight = std::min(rising, falling);
            if (weight <= 0.0)
                continue;
            if (added.size++ == 0)
                added.firstBin = bin;
            m_weights.push_back(static_cast<float>(weight * norm));
        }
        m_bands.push_back(added);
    }
}

Eigen::MatrixXf MelFilterbank::dense() const
{
    Eigen::MatrixXf matrix
        = Eigen::MatrixXf::Zero(static_cast<Eigen::Index>(m_bands.size()), static_cast<Eigen::Index>(m_bins));
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        for (std::size_t j = 0; j < m_bands[i].size; ++j)
            matrix(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(m_bands[i].firstBin + j))
                = m_weights[m_bands[i].firstWeight + j];
    }
    return matrix;
}

void MelFilterbank::apply(std::span<const float> power, std::span<float> mel) const noexcept
{
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        const float* bin = power.data() + kLanes * m_bands[i].firstBin;
        const float* weight = m_weights.data() + m_bands[i].firstWeight;
        Lanes sum{};
        for (std::size_t j = 0; j < m_bands[i].size; ++j)
            sum += loadLanes(bin + kLanes * j) * weight[j];
        storeLanes(sum, &mel[kLanes * i]);
    }
}

} // namespace tonada
