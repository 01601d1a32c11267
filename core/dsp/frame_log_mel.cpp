// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/frame_log_mel.h"

#include "core/dsp/decibel.h"

#include <algorithm>
#include <cassert>

namespace tonada {
namespace {

const MfccConfig& validated(const MfccConfig& config)
{
    config.validate();
    return config;
}

} // namespace

FrameLogMel::FrameLogMel(const MfccConfig& config)
    : m_spectra(validated(config).nFft)
    , m_filterbank(config)
    , m_nMels(static_cast<std::size_t>(config.nMels))
    , m_mel(kLanes * m_nMels)
{ }

void FrameLogMel::compute(std::span<const Frame> frames) noexcept
{
    assert(!frames.empty() && frames.size() <= kLanes);
    PowerSpectra::Frames samples;
    for (std::size_t i = 0; i < kLanes; ++i)
        samples[i] = frames[std::min(i, frames.size() - 1)].samples;
    m_filterbank.apply(m_spectra.compute(samples), m_mel);
    powerToDb(m_mel);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        for (std::size_t band = 0; band < m_nMels; ++band)
            frames[i].out[band] = m_mel[kLanes * band + i];
    }
}

} // namespace tonada
