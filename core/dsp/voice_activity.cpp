// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/voice_activity.h"

#include "core/dsp/gate_weights.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tonada {
namespace {

constexpr float kHopSeconds = 0.032F;
constexpr float kSilenceDb = -120.0F;
constexpr float kFullScale = 0.999F;

// Until this many hops were heard the lowest level says little; somebody may be speaking from the start.
constexpr std::size_t kLearningHops = 31;
constexpr float kQuietRoomDb = -65.0F;

constexpr float kLeastExcessDb = 3.0F; // or any steady tone would stand out, being harmonic
constexpr float kVoiced = 0.6F; // harmonicity
constexpr int kLastingRun = 4; // hops, or half as many voiced ones
constexpr int kHangoverHops = 6; // 0.19 s
constexpr std::size_t kTextureHops = 12; // that stand out, before the texture says anything
constexpr float kNoSpeechBelow = 0.0F; // log-odds
constexpr float kSpeechAbove = 4.0F; // after something else
constexpr float kSteadyDb = 1.8F; // movement of the bands

} // namespace

void VoiceActivity::accept(std::span<const float> hop) noexcept
{
    const auto& features = m_analysis.analyse(hop);
    m_levelDb = std::max(kSilenceDb, features.levelDb);
    updateFloor();
    m_noise.update(features);
    const auto& evidence = m_evidence.accept(features, m_noise);
    const bool standsOut
        = kEvidenceScore(evidence) > 0 && evidence[HopEvidence::kTopExcessDb] > kLeastExcessDb;
    m_texture.accept(features, m_noise.excessDb(), standsOut);
    updateKind();
    const bool lasting = lasts(standsOut, features.harmonicity);
    m_hangover = lasting ? kHangoverHops : std::max(0, m_hangover - 1);

    Hop& record = m_window[m_next];
    m_next = (m_next + 1) % m_window.size();
    record.levelDb = m_levelDb;
    record.active = m_hangover > 0;
    record.speech
        = record.active && m_kind != Kind::Other && (m_levelDb > kQuietDb || (m_speech && !lasting));
    record.burstSeconds = static_cast<float>(m_burstHops) * kHopSeconds;
    record.clipped = static_cast<std::size_t>(
        std::count_if(hop.begin(), hop.end(), [](float x) { return std::abs(x) >= kFullScale; }));
    m_speech = record.speech;
}

void VoiceActivity::updateFloor() noexcept
{
    m_floorDb = m_lowestDb.update(m_levelDb);
    if (++m_hopsHeard <= kLearningHops)
        m_floorDb = std::min(m_floorDb, kQuietRoomDb);
}

bool VoiceActivity::lasts(bool standsOut, float harmonicity) noexcept
{
    m_burstHops = standsOut ? m_burstHops + 1 : 0;
    m_run = standsOut ? std::min(kLastingRun, m_run + (harmonicity > kVoiced ? 2 : 1)) : 0;
    return m_run == kLastingRun;
}

void VoiceActivity::updateKind() noexcept
{
    const auto active = m_texture.heardHops();
    if (active == 0)
        m_kind = Kind::Undecided;
    if (active < kTextureHops)
        return;
    const auto figures = m_texture.figures();
    m_textureScore = kTextureScore(figures);
    m_movementDb = figures.front();
    if (m_textureScore < kNoSpeechBelow)
        m_kind = Kind::Other;
    else if (m_textureScore > kSpeechAbove)
        m_kind = Kind::Speech;
}

float VoiceActivity::speechShare() const noexcept
{
    const auto hops = std::count_if(m_window.begin(), m_window.end(), [](const Hop& h) { return h.speech; });
    return static_cast<float>(hops) / static_cast<float>(kWindowHops);
}

SpeechState VoiceActivity::state() const noexcept
{
    switch (reading().rule) {
    case GateRule::Open:
        return SpeechState::Speech;
    case GateRule::TooQuiet:
        return SpeechState::TooQuiet;
    case GateRule::Overload:
        return SpeechState::Overload;
    case GateRule::Silence:
    case GateRule::Click:
    case GateRule::SteadyTone:
    case GateRule::Music:
        break;
    }
    return SpeechState::NoSpeech;
}

GateReading VoiceActivity::reading() const noexcept
{
    const auto clipped = std::accumulate(m_window.begin(), m_window.end(), std::size_t{0},
                                         [](std::size_t n, const Hop& h) { return n + h.clipped; });
    if (clipped >= kMaxClipped)
        return {GateRule::Overload, static_cast<float>(clipped), static_cast<float>(kMaxClipped)};
    const float share = speechShare();
    if (share >= kMinShare && m_kind != Kind::Other)
        return {GateRule::Open, share, kMinShare};
    const auto active = static_cast<std::size_t>(
        std::count_if(m_window.begin(), m_window.end(), [](const Hop& h) { return h.active; }));
    const auto loudest = std::max_element(m_window.begin(), m_window.end(), [](const Hop& a, const Hop& b) {
                             return a.levelDb < b.levelDb;
                         })->levelDb;
    const bool lasting = static_cast<float>(active) >= kMinShare * static_cast<float>(kWindowHops);
    if (loudest < kQuietDb && (lasting || loudest < kOffDb))
        return {GateRule::TooQuiet, loudest, kQuietDb};
    if (m_kind == Kind::Other)
        return {m_movementDb < kSteadyDb ? GateRule::SteadyTone : GateRule::Music, m_textureScore,
                kSpeechAbove};
    const auto burst = std::max_element(m_window.begin(), m_window.end(), [](const Hop& a, const Hop& b) {
                           return a.burstSeconds < b.burstSeconds;
                       })->burstSeconds;
    if (active == 0 && burst > 0)
        return {GateRule::Click, burst, static_cast<float>(kLastingRun) * kHopSeconds};
    return {GateRule::Silence, share, kMinShare};
}

void VoiceActivity::reset() noexcept
{
    m_analysis.reset();
    m_noise.reset();
    m_evidence.reset();
    m_texture.reset();
    m_lowestDb.reset();
    m_window.fill({});
    m_next = 0;
    m_hopsHeard = 0;
    m_run = m_burstHops = m_hangover = 0;
    m_kind = Kind::Undecided;
    m_textureScore = m_movementDb = 0;
    m_levelDb = kSilenceDb;
    m_floorDb = kQuietRoomDb;
    m_speech = false;
}

} // namespace tonada
