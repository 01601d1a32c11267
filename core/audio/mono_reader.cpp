// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/mono_reader.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tonada {
namespace {
constexpr std::size_t kBlock = 16384;
} // namespace

MonoReader::MonoReader(const std::filesystem::path& path, int sampleRate, Watch watch, int channel)
    : m_file(path)
    , m_channel(channel)
    , m_ratio(static_cast<double>(sampleRate) / m_file.sampleRate())
    , m_resampler(m_file.sampleRate(), sampleRate, Resampler::Start::Cold)
    , m_watch(std::move(watch))
    , m_block(kBlock)
{ }

std::size_t MonoReader::samplesOf(std::int64_t frames) const noexcept
{
    return static_cast<std::size_t>(std::ceil(static_cast<double>(frames) * m_ratio));
}

std::size_t MonoReader::expectedSamples() const noexcept
{
    return samplesOf(m_file.frames());
}

std::size_t MonoReader::read(std::span<float> out)
{
    std::size_t done = 0;
    while (done < out.size() && !m_fileEnded) {
        if (m_pending.empty()) {
            m_pending = std::span(m_block).first(m_file.readMono(m_block, m_channel));
            m_fileEnded = m_pending.empty();
            if (m_watch && !m_fileEnded)
                m_watch(m_pending);
        }
        const auto progress = m_resampler.process(m_pending, out.subspan(done));
        m_pending = m_pending.subspan(progress.consumed);
        done += progress.produced;
    }
    m_given += done;
    return done + (m_fileEnded ? readRest(out.subspan(done)) : 0);
}

std::size_t MonoReader::readRest(std::span<float> out)
{
    // librosa rounds the length up and fills with zeros.
    const auto left = std::max(samplesOf(m_file.position()), m_given) - m_given;
    const auto rest = out.first(std::min(out.size(), left));
    const auto flushed = m_resampler.flush(rest);
    std::fill(rest.begin() + static_cast<std::ptrdiff_t>(flushed), rest.end(), 0.0F);
    m_given += rest.size();
    return rest.size();
}

std::vector<float> loadMono(const std::filesystem::path& path, int sampleRate, int channel)
{
    MonoReader reader(path, sampleRate, {}, channel);
    // One more than the header says, so that it can be seen whether there is more.
    std::vector<float> samples(reader.expectedSamples() + 1);
    std::size_t size = 0;
    while (const auto got = reader.read(std::span(samples).subspan(size))) {
        size += got;
        if (size == samples.size())
            samples.resize(2 * size);
    }
    samples.resize(size);
    return samples;
}

} // namespace tonada
