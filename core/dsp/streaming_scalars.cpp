// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/streaming_scalars.h"

#include <algorithm>

namespace tonada {

StreamingScalars::StreamingScalars(const MfccConfig& config)
    : m_config(config)
    , m_features(config)
    , m_shared(kScalars, config.windowFrames())
    , m_sharedFrames(static_cast<std::size_t>(config.windowFrames()), -1)
    , m_window(kScalars, config.windowFrames())
{ }

ScalarMeans StreamingScalars::window(std::span<const float> audio, SampleIndex begin) noexcept
{
    for (Eigen::Index i = 0; i < m_window.cols(); ++i) {
        if (m_config.isPadded(static_cast<int>(i))) {
            m_features.computeFrame(audio, i, m_window.col(i));
            continue;
        }
        const auto frame = begin / m_config.hopLength + i;
        const auto at = frame % m_shared.cols();
        auto& held = m_sharedFrames[static_cast<std::size_t>(at)];
        if (held != frame) {
            m_features.computeFrame(audio, i, m_shared.col(at));
            held = frame;
        }
        m_window.col(i) = m_shared.col(at);
    }
    return meansOf(m_window);
}

void StreamingScalars::reset() noexcept
{
    std::fill(m_sharedFrames.begin(), m_sharedFrames.end(), -1);
}

} // namespace tonada
