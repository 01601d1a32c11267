// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/mfcc.h"

#include "core/dsp/dct.h"
#include "core/dsp/decibel.h"
#include "core/dsp/frame_log_mel.h"

#include <algorithm>
#include <array>
#include <vector>

namespace tonada {
struct Mfcc::Impl
{
    explicit Impl(const MfccConfig& c)
        : config(c)
        , frameLogMel(config)
        , dct(dctMatrix(config.nMfcc, config.nMels).cast<float>())
        , padded(kLanes * static_cast<std::size_t>(config.nFft))
    { }

    // Where the samples of frame i are: in the audio itself, or in `scratch` if the frame reaches outside.
    const float* frameSamples(std::span<const float> audio, Eigen::Index i, std::span<float> scratch) noexcept
    {
        const auto begin = i * config.hopLength - config.nFft / 2;
        if (begin >= 0 && begin + config.nFft <= std::ssize(audio))
            return audio.data() + begin;
        copyPadded(audio, 0, begin, scratch);
        return scratch.data();
    }

    MfccConfig config;
    FrameLogMel frameLogMel;
    Eigen::MatrixXf dct;
    Eigen::MatrixXf logMel;
    std::vector<float> padded;
};

Mfcc::Mfcc(const MfccConfig& config)
    : m(std::make_unique<Impl>(config))
{ }

Mfcc::~Mfcc() = default;

const MfccConfig& Mfcc::config() const noexcept
{
    return m->config;
}

Eigen::Index Mfcc::frameCount(std::size_t samples, const MfccConfig& config) noexcept
{
    return 1 + static_cast<Eigen::Index>(samples) / config.hopLength;
}

void Mfcc::logMel(std::span<const float> audio, Eigen::MatrixXf& out)
{
    const auto frames = frameCount(audio.size(), m->config);
    const auto nFft = static_cast<std::size_t>(m->config.nFft);
    out.resize(m->config.nMels, frames);
    std::array<FrameLogMel::Frame, kLanes> block;
    for (Eigen::Index first = 0; first < frames; first += std::ssize(block)) {
        const auto size = std::min(std::ssize(block), frames - first);
        for (Eigen::Index i = 0; i < size; ++i) {
            const auto scratch = std::span(m->padded).subspan(static_cast<std::size_t>(i) * nFft, nFft);
            block[static_cast<std::size_t>(i)]
                = {m->frameSamples(audio, first + i, scratch), out.col(first + i).data()};
        }
        m->frameLogMel.compute(std::span(block).first(static_cast<std::size_t>(size)));
    }
    limitTopDb(out, m->config.topDb);
}

void Mfcc::mfcc(std::span<const float> audio, Eigen::MatrixXf& out)
{
    logMel(audio, m->logMel);
    out.resize(m->config.nMfcc, m->logMel.cols());
    out.noalias() = m->dct * m->logMel;
}

} // namespace tonada
