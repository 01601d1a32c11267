// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/streaming_mfcc.h"

#include "core/dsp/centred_frames.h"
#include "core/dsp/dct.h"
#include "core/dsp/decibel.h"
#include "core/dsp/frame_log_mel.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <vector>

namespace tonada {
namespace {

// The newest samples. Each is stored twice, `capacity` apart, so that any stretch of them is contiguous.
class SampleHistory
{
public:
    explicit SampleHistory(std::size_t capacity)
        : m_capacity(capacity)
        , m_samples(2 * capacity)
    { }

    void append(std::span<const float> samples) noexcept
    {
        while (!samples.empty()) {
            const auto at = static_cast<std::size_t>(m_end) % m_capacity;
            const auto part = samples.first(std::min(samples.size(), m_capacity - at));
            std::copy(part.begin(), part.end(), m_samples.data() + at);
            std::copy(part.begin(), part.end(), m_samples.data() + at + m_capacity);
            m_end += std::ssize(part);
            samples = samples.subspan(part.size());
        }
    }

    [[nodiscard]] SampleIndex end() const noexcept { return m_end; }

    // [begin, end) of those still held.
    [[nodiscard]] std::span<const float> range(SampleIndex begin, SampleIndex end) const noexcept
    {
        assert(begin >= 0 && end <= m_end && m_end - begin <= static_cast<SampleIndex>(m_capacity));
        return {m_samples.data() + static_cast<std::size_t>(begin) % m_capacity,
                static_cast<std::size_t>(end - begin)};
    }

    void clear() noexcept { m_end = 0; }

private:
    std::size_t m_capacity;
    std::vector<float> m_samples;
    SampleIndex m_end = 0;
};

} // namespace

struct StreamingMfcc::Impl
{
    explicit Impl(const MfccConfig& c);

    [[nodiscard]] SampleIndex hopEnd() const noexcept { return (stepsDone + 1) * config.hopLength; }
    void computeFrame() noexcept;
    void computeWindow() noexcept;
    void copySharedFrames() noexcept;
    void computePaddedFrames() noexcept;
    [[nodiscard]] bool isPadded(Eigen::Index frame) const noexcept
    {
        return config.isPadded(static_cast<int>(frame));
    }
    [[nodiscard]] Eigen::MatrixXf::ColXpr newestFrame() noexcept
    {
        return frames.col(frameIndex % frames.cols());
    }

    MfccConfig config;
    FrameLogMel frameLogMel;
    Eigen::MatrixXf dct;
    SampleHistory history;
    CentredFrames centred;

    Eigen::MatrixXf frames; // log-mel of the newest frames without padding; frame i is column i % cols
    Eigen::MatrixXf logMel; // of the window
    Eigen::MatrixXf mfcc;

    SampleIndex stepsDone = 0;
    SampleIndex frameIndex = -1; // of the newest step, negative: none
    SampleIndex windowIndex = -1; // in hops
};

StreamingMfcc::Impl::Impl(const MfccConfig& c)
    : config(c)
    , frameLogMel(config)
    , dct(dctMatrix(config.nMfcc, config.nMels).cast<float>())
    , history(static_cast<std::size_t>(config.windowSamples + config.hopLength + config.nFft))
    , centred(config.nFft, config.hopLength, kLanes)
    , frames(Eigen::MatrixXf::Zero(config.nMels, config.windowFrames()))
    , logMel(config.nMels, config.windowFrames())
    , mfcc(config.nMfcc, config.windowFrames())
{ }

void StreamingMfcc::Impl::computeFrame() noexcept
{
    const int half = config.nFft / 2;
    const SampleIndex lag = (half + config.hopLength - 1) / config.hopLength;
    frameIndex = stepsDone + 1 - lag;
    if (frameIndex < 0)
        return;
    // Only the first frames of the stream reach outside, to before its beginning.
    const SampleIndex base = std::max<SampleIndex>(0, frameIndex - lag);
    const auto audio = history.range(base * config.hopLength, frameIndex * config.hopLength + half);
    const FrameLogMel::Frame frame{centred.samples(audio, frameIndex - base, 0), newestFrame().data()};
    frameLogMel.compute(std::span(&frame, 1));
}

void StreamingMfcc::Impl::copySharedFrames() noexcept
{
    for (Eigen::Index i = 0; i < logMel.cols(); ++i) {
        if (!isPadded(i))
            logMel.col(i) = frames.col((windowIndex + i) % frames.cols());
    }
}

void StreamingMfcc::Impl::computePaddedFrames() noexcept
{
    const SampleIndex begin = windowIndex * config.hopLength;
    const auto audio = history.range(begin, begin + config.windowSamples);
    std::array<FrameLogMel::Frame, kLanes> block;
    std::size_t size = 0;
    for (Eigen::Index i = 0; i < logMel.cols(); ++i) {
        if (isPadded(i)) {
            block[size] = {centred.samples(audio, i, size), logMel.col(i).data()};
            ++size;
        }
        if (size == block.size() || (size > 0 && i + 1 == logMel.cols())) {
            frameLogMel.compute(std::span(block).first(size));
            size = 0;
        }
    }
}

void StreamingMfcc::Impl::computeWindow() noexcept
{
    const SampleIndex lastBegin = hopEnd() - config.windowSamples;
    windowIndex = lastBegin < 0 ? -1 : lastBegin / config.hopLength;
    if (windowIndex < 0)
        return;
    copySharedFrames();
    computePaddedFrames();
    limitTopDb(logMel, config.topDb);
    mfcc.noalias() = dct * logMel;
}

StreamingMfcc::StreamingMfcc(const MfccConfig& config)
    : m(std::make_unique<Impl>(config))
{ }

StreamingMfcc::~StreamingMfcc() = default;

const MfccConfig& StreamingMfcc::config() const noexcept
{
    return m->config;
}

std::size_t StreamingMfcc::accept(std::span<const float> samples) noexcept
{
    const auto room = static_cast<std::size_t>(m->hopEnd() - m->history.end());
    const auto taken = std::min(samples.size(), room);
    m->history.append(samples.first(taken));
    return taken;
}

bool StreamingMfcc::step() noexcept
{
    if (m->history.end() < m->hopEnd())
        return false;
    m->computeFrame();
    m->computeWindow();
    ++m->stepsDone;
    return true;
}

bool StreamingMfcc::hasFrame() const noexcept
{
    return m->frameIndex >= 0;
}

std::span<const float> StreamingMfcc::frameLogMel() const noexcept
{
    if (!hasFrame())
        return {};
    return {m->newestFrame().data(), static_cast<std::size_t>(m->config.nMels)};
}

SampleIndex StreamingMfcc::frameCentre() const noexcept
{
    return m->frameIndex * m->config.hopLength;
}

bool StreamingMfcc::hasWindow() const noexcept
{
    return m->windowIndex >= 0;
}

const Eigen::MatrixXf& StreamingMfcc::windowLogMel() const noexcept
{
    return m->logMel;
}

const Eigen::MatrixXf& StreamingMfcc::windowMfcc() const noexcept
{
    return m->mfcc;
}

SampleIndex StreamingMfcc::windowBegin() const noexcept
{
    return m->windowIndex * m->config.hopLength;
}

SampleIndex StreamingMfcc::windowEnd() const noexcept
{
    return windowBegin() + m->config.windowSamples;
}

std::span<const float> StreamingMfcc::windowAudio() const noexcept
{
    return m->history.range(windowBegin(), windowEnd());
}

void StreamingMfcc::reset() noexcept
{
    m->history.clear();
    m->stepsDone = 0;
    m->frameIndex = -1;
    m->windowIndex = -1;
}

} // namespace tonada
