// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/hop_evidence.h"

#include <algorithm>
#include <functional>

namespace tonada {
namespace {
constexpr float kMostDb = 20; // louder is not clearer
constexpr std::ptrdiff_t kLowBands = 7; // up to 800 Hz
constexpr std::ptrdiff_t kMiddleBands = 15; // up to 3150 Hz
constexpr std::ptrdiff_t kTop = 5;
constexpr std::size_t kOneHop = HopEvidence::kFigures / 2;

template <typename Iterator>
float mean(Iterator begin, Iterator end)
{
    float sum = 0;
    for (auto i = begin; i != end; ++i)
        sum += *i;
    return sum / static_cast<float>(end - begin);
}
} // namespace

const HopEvidence::Figures& HopEvidence::accept(const HopFeatures& hop, const NoiseFloor& floor) noexcept
{
    std::copy_n(m_figures.begin(), kOneHop, m_figures.begin() + kOneHop);
    auto excess = floor.excessDb();
    for (auto& db : excess)
        db = std::min(db, kMostDb);
    m_figures[0] = mean(excess.begin(), excess.begin() + kLowBands);
    m_figures[1] = mean(excess.begin() + kLowBands, excess.begin() + kMiddleBands);
    m_figures[2] = mean(excess.begin() + kMiddleBands, excess.end());
    std::partial_sort(excess.begin(), excess.begin() + kTop, excess.end(), std::greater<>());
    m_figures[kTopExcessDb] = mean(excess.begin(), excess.begin() + kTop);
    m_figures[4] = hop.harmonicity;
    return m_figures;
}

} // namespace tonada
