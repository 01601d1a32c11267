// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/clip_audio.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace tonada {
namespace {

constexpr double kSilenceRms = 1e-3;

} // namespace

ClipAudio::ClipAudio(const std::filesystem::path& recording, const MfccConfig& features)
    : m_reader(recording, features.sampleRate)
    , m_sampleRate(features.sampleRate)
    , m_clip(static_cast<std::size_t>(features.windowSamples))
{ }

/** Whether these samples of the last clip are enough: chop counts the whole recording in milliseconds. */
bool ClipAudio::isWhole(std::size_t got) const
{
    const auto milliseconds = [&](double samples) {
        return std::lrint(1000 * samples / m_sampleRate);
    };
    const auto window = static_cast<double>(m_clip.size());
    return milliseconds(m_given * window + static_cast<double>(got)) >= (m_given + 1) * milliseconds(window);
}

std::span<const float> ClipAudio::next()
{
    const auto got = m_reader.read(m_clip);
    if (got < m_clip.size()) {
        if (!isWhole(got))
            return {};
        std::fill(m_clip.begin() + static_cast<std::ptrdiff_t>(got), m_clip.end(), 0.0F);
    }
    ++m_given;
    return m_clip;
}

std::span<const float> ClipAudio::skipTo(int number)
{
    std::span<const float> clip = m_given > 0 ? std::span<const float>(m_clip) : next();
    while (!clip.empty() && m_given <= number)
        clip = next();
    return clip;
}

std::uint64_t hashOf(std::span<const float> samples) noexcept
{
    WordHash hash;
    for (const float sample : samples)
        hash.add(std::bit_cast<std::uint32_t>(sample));
    return hash.value();
}

bool isSilent(std::span<const float> samples) noexcept
{
    double power = 0;
    for (const float sample : samples)
        power += static_cast<double>(sample) * static_cast<double>(sample);
    return power < kSilenceRms * kSilenceRms * static_cast<double>(samples.size());
}

} // namespace tonada
