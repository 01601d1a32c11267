// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/mfcc.h"

#include "core/dsp/centred_frames.h"
#include "core/dsp/dct.h"
#include "core/dsp/decibel.h"
#include "core/dsp/frame_log_mel.h"

#include <algorithm>
#include <array>

namespace tonada {
struct Mfcc::Impl
{
    explicit Impl(const MfccConfig& c)
        : config(c)
        , frameLogMel(config)
        , dct(dctMatrix(config.nMfcc, config.nMels).cast<float>())
        , frames(config.nFft, config.hopLength, kLanes)
    { }

    MfccConfig config;
    FrameLogMel frameLogMel;
    Eigen::MatrixXf dct;
    Eigen::MatrixXf logMel;
    CentredFrames frames;
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
    out.resize(m->config.nMels, frames);
    std::array<FrameLogMel::Frame, kLanes> block;
    for (Eigen::Index first = 0; first < frames; first += std::ssize(block)) {
        const auto size = static_cast<std::size_t>(std::min(std::ssize(block), frames - first));
        for (std::size_t i = 0; i < size; ++i) {
            const auto frame = first + static_cast<Eigen::Index>(i);
            block[i] = {m->frames.samples(audio, frame, i), out.col(frame).data()};
        }
        m->frameLogMel.compute(std::span(block).first(size));
    }
    limitTopDb(out, m->config.topDb);
}

void Mfcc::mfcc(std::span<const float> audio, Eigen::MatrixXf& out)
{
    logMel(audio, m->logMel);
    mfccOfLogMel(m->logMel, out);
}

void Mfcc::mfccOfLogMel(const Eigen::MatrixXf& logMel, Eigen::MatrixXf& out) const
{
    out.resize(m->config.nMfcc, logMel.cols());
    out.noalias() = m->dct * logMel;
}

} // namespace tonada
