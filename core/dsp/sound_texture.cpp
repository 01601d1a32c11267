// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/sound_texture.h"

#include <algorithm>
#include <cmath>

namespace tonada {
namespace {
constexpr float kVoiced = 0.6F; // harmonicity
constexpr std::size_t kLowBands = 7; // up to 800 Hz
constexpr std::size_t kHighBands = 15; // from 3150 Hz
constexpr float kSteadyPitch = 0.15F; // semitones a hop
constexpr float kJump = 2.0F; // semitones a hop
constexpr float kHeardDb = 30; // below the loudest hop
constexpr float kQuietDb = 20; // below the loudest hop

/** Mean and deviation. */
class Spread
{
public:
    void add(float value) noexcept
    {
        m_sum += value;
        m_squares += value * value;
        ++m_count;
    }
    [[nodiscard]] float mean() const noexcept { return m_sum / std::max(1.0F, static_cast<float>(m_count)); }
    [[nodiscard]] float deviation() const noexcept
    {
        const float n = std::max(1.0F, static_cast<float>(m_count));
        return std::sqrt(std::max(0.0F, m_squares / n - mean() * mean()));
    }

private:
    float m_sum = 0;
    float m_squares = 0;
    int m_count = 0;
};

float decibels(float power)
{
    return 10 * std::log10(power);
}

using Bands = std::array<float, HopFeatures::kBands>;

float meanChange(const Bands& before, const Bands& after)
{
    float change = 0;
    for (std::size_t band = 0; band < before.size(); ++band)
        change += std::abs(after[band] - before[band]);
    return change / static_cast<float>(before.size());
}
} // namespace

void SoundTexture::accept(const HopFeatures& hop, const std::array<float, HopFeatures::kBands>& excessDb,
                          bool active) noexcept
{
    Hop& kept = m_hops[m_next];
    m_next = (m_next + 1) % kHops;
    m_count = std::min(m_count + 1, kHops);
    float low = 0;
    float high = 0;
    float all = 0;
    for (std::size_t band = 0; band < HopFeatures::kBands; ++band) {
        kept.bandDb[band] = excessDb[band];
        const float power = hop.power[band];
        all += power;
        low += band < kLowBands ? power : 0;
        high += band >= kHighBands ? power : 0;
    }
    kept.levelDb = decibels(all);
    kept.brightnessDb = std::clamp(decibels(high / low), -40.0F, 20.0F);
    kept.harmonicity = hop.harmonicity;
    kept.semitones = hop.pitchHz > 0 ? 12 * std::log2(hop.pitchHz / 100) : 0;
    kept.active = active;
}

const SoundTexture::Hop& SoundTexture::before(std::size_t hops) const noexcept
{
    return m_hops[(m_next + 2 * kHops - 1 - hops) % kHops];
}

float SoundTexture::loudestDb() const noexcept
{
    float loudest = -1000;
    for (std::size_t i = 0; i < m_count; ++i)
        loudest = std::max(loudest, before(i).levelDb);
    return loudest;
}

std::size_t SoundTexture::heardHops() const noexcept
{
    const float least = loudestDb() - kHeardDb;
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_count; ++i)
        count += before(i).active && before(i).levelDb > least ? 1U : 0U;
    return count;
}

SoundTexture::Figures SoundTexture::figures() const noexcept
{
    std::array<Spread, HopFeatures::kBands> bands;
    Spread harmonicity;
    Spread brightness;
    Spread flux;
    Spread voiced;
    Spread steady;
    Spread glide;
    Spread voicedRun;
    Spread quiet;
    const float loudest = loudestDb();
    const Hop* later = nullptr; // the hop after, if it is heard
    float run = 0;
    for (std::size_t i = 0; i < m_count; ++i) {
        const Hop& hop = before(i);
        const bool heard = hop.active && hop.levelDb > loudest - kHeardDb;
        const bool isVoiced = heard && hop.harmonicity > kVoiced;
        quiet.add(hop.levelDb < loudest - kQuietDb ? 1.0F : 0.0F);
        if (!isVoiced && run > 0)
            voicedRun.add(run);
        run = isVoiced ? run + 1 : 0;
        if (!heard) {
            later = nullptr;
            continue;
        }
        for (std::size_t band = 0; band < HopFeatures::kBands; ++band)
            bands[band].add(hop.bandDb[band]);
        harmonicity.add(hop.harmonicity);
        brightness.add(hop.brightnessDb);
        voiced.add(isVoiced ? 1.0F : 0.0F);
        if (later != nullptr) {
            flux.add(meanChange(hop.bandDb, later->bandDb));
            if (isVoiced && later->harmonicity > kVoiced) {
                const float step = std::abs(hop.semitones - later->semitones);
                steady.add(step < kSteadyPitch ? 1.0F : 0.0F);
                glide.add(step >= kSteadyPitch && step < kJump ? 1.0F : 0.0F);
            }
        }
        later = &hop;
    }
    if (run > 0)
        voicedRun.add(run);
    Spread movement;
    for (const auto& band : bands)
        movement.add(band.deviation());
    return {movement.mean(),       flux.mean(),        quiet.mean(),
            voiced.mean(),         harmonicity.mean(), harmonicity.deviation(),
            steady.mean(),         glide.mean(),       std::log1p(voicedRun.mean()),
            brightness.deviation()};
}

void SoundTexture::reset() noexcept
{
    m_next = 0;
    m_count = 0;
}

} // namespace tonada
