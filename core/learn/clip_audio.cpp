// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/clip_audio.h"

#include "core/audio/audio_file.h"

#include <bit>
#include <cmath>

namespace tonada {
namespace {

constexpr double kSilenceRms = 1e-3;

/** As many as chop makes, which counts in whole milliseconds. */
std::size_t clipCount(std::size_t samples, const MfccConfig& config)
{
    const auto milliseconds = [&](double length) {
        return std::lrint(1000 * length / config.sampleRate);
    };
    return static_cast<std::size_t>(milliseconds(static_cast<double>(samples))
                                    / milliseconds(config.windowSamples));
}

} // namespace

ClipAudio::ClipAudio(const std::filesystem::path& recording, const MfccConfig& features)
    : m_window(static_cast<std::size_t>(features.windowSamples))
    , m_samples(loadMono(recording, features.sampleRate))
{
    m_samples.resize(clipCount(m_samples.size(), features) * m_window);
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
