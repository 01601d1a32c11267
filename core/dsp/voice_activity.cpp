// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/voice_activity.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tonada {
namespace {

constexpr float kSilenceDb = -120.0F;
constexpr float kFullScale = 0.999F;
constexpr float kUnknownDb = 1000.0F; // a block of the floor that has heard nothing yet

// Until this many hops were heard nothing is known of the room; somebody may be speaking from the start.
constexpr std::size_t kLearningHops = 31;
constexpr float kQuietRoomDb = -65.0F;

float hopLevelDb(std::span<const float> hop) noexcept
{
    double sum = 0;
    double squares = 0;
    for (const float x : hop) {
        sum += static_cast<double>(x);
        squares += static_cast<double>(x) * static_cast<double>(x);
    }
    const auto n = static_cast<double>(std::max<std::size_t>(1, hop.size()));
    const double variance = std::max(0.0, squares / n - (sum / n) * (sum / n));
    return std::max(kSilenceDb, static_cast<float>(10.0 * std::log10(variance + 1e-12)));
}

} // namespace

void VoiceActivity::accept(std::span<const float> hop) noexcept
{
    m_levelDb = hopLevelDb(hop);
    updateFloor();
    const bool standsOut = m_levelDb > m_floorDb + kMarginDb;
    m_hangover = standsOut ? kHangoverHops : std::max(0, m_hangover - 1);

    Hop record;
    record.levelDb = m_levelDb;
    record.active = m_hangover > 0;
    record.speech = record.active && (m_levelDb > kQuietDb || (m_speech && !standsOut));
    record.clipped = static_cast<std::size_t>(
        std::count_if(hop.begin(), hop.end(), [](float x) { return std::abs(x) >= kFullScale; }));
    m_speech = record.speech;
    push(record);
}

void VoiceActivity::updateFloor() noexcept
{
    if (m_hopsHeard % kFloorBlockHops == 0) {
        m_block = (m_block + 1) % kFloorBlocks;
        m_blockMinDb[m_block] = kUnknownDb;
    }
    ++m_hopsHeard;
    m_blockMinDb[m_block] = std::min(m_blockMinDb[m_block], m_levelDb);
    m_floorDb = *std::min_element(m_blockMinDb.begin(), m_blockMinDb.end());
    if (m_hopsHeard <= kLearningHops)
        m_floorDb = std::min(m_floorDb, kQuietRoomDb);
}

void VoiceActivity::push(const Hop& hop) noexcept
{
    m_window[m_next] = hop;
    m_next = (m_next + 1) % m_window.size();
}

float VoiceActivity::speechShare() const noexcept
{
    const auto hops = std::count_if(m_window.begin(), m_window.end(), [](const Hop& h) { return h.speech; });
    return static_cast<float>(hops) / static_cast<float>(kWindowHops);
}

SpeechState VoiceActivity::state() const noexcept
{
    const auto clipped = std::accumulate(m_window.begin(), m_window.end(), std::size_t{0},
                                         [](std::size_t n, const Hop& h) { return n + h.clipped; });
    if (clipped >= kMaxClipped)
        return SpeechState::Overload;
    if (speechShare() >= kMinShare)
        return SpeechState::Speech;
    const auto active
        = std::count_if(m_window.begin(), m_window.end(), [](const Hop& h) { return h.active; });
    const auto loudest = std::max_element(m_window.begin(), m_window.end(), [](const Hop& a, const Hop& b) {
                             return a.levelDb < b.levelDb;
                         })->levelDb;
    const bool quietVoice = static_cast<float>(active) >= kMinShare * static_cast<float>(kWindowHops);
    if (loudest < kQuietDb && (quietVoice || loudest < kOffDb))
        return SpeechState::TooQuiet;
    return SpeechState::NoSpeech;
}

void VoiceActivity::reset() noexcept
{
    m_window.fill(Hop{false, false, kSilenceDb, 0});
    m_next = 0;
    m_blockMinDb.fill(kUnknownDb);
    m_block = 0;
    m_hopsHeard = 0;
    m_hangover = 0;
    m_levelDb = kSilenceDb;
    m_floorDb = kQuietRoomDb;
    m_speech = false;
}

} // namespace tonada
