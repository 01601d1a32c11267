// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trust/gate_decisions.h"

#include "core/dsp/voice_activity.h"

#include <algorithm>
#include <cmath>

namespace tonada::trust {
namespace {
using corpus::kSampleRate;

constexpr std::size_t kHop = 512;
constexpr std::size_t kBlock = kSampleRate / 10;
constexpr double kHangoverSeconds = 0.2;

/** Sounds with the short gaps between them filled. */
std::vector<corpus::TimeSpan> utterances(const corpus::Passage& passage)
{
    std::vector<corpus::TimeSpan> spans;
    for (const auto& sound : passage.sounds) {
        if (!spans.empty() && sound.start - spans.back().end < kHangoverSeconds)
            spans.back().end = sound.end;
        else
            spans.push_back({sound.start, sound.end});
    }
    return spans;
}

double share(std::size_t part, std::size_t whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}
} // namespace

std::vector<Truth> truthOf(const corpus::Passage& passage)
{
    constexpr double kSeconds = static_cast<double>(kBlock) / kSampleRate;
    const auto spans = utterances(passage);
    std::vector<Truth> truth;
    for (std::size_t block = 0; (block + 1) * kBlock <= passage.samples.size(); ++block) {
        const double start = static_cast<double>(block) * kSeconds;
        const double end = start + kSeconds;
        const bool inside = std::any_of(spans.begin(), spans.end(), [&](const corpus::TimeSpan& span) {
            return span.start <= start && end <= span.end;
        });
        const bool touched = std::any_of(spans.begin(), spans.end(), [&](const corpus::TimeSpan& span) {
            return span.start < end && start < span.end + kHangoverSeconds;
        });
        truth.push_back(inside ? Truth::Speech : touched ? Truth::Border : Truth::Pause);
    }
    return truth;
}

std::vector<bool> gateDecisions(std::span<const float> samples)
{
    VoiceActivity gate;
    std::vector<bool> hops;
    for (std::size_t at = 0; at + kHop <= samples.size(); at += kHop) {
        gate.accept(samples.subspan(at, kHop));
        hops.push_back(gate.speech());
    }
    std::vector<bool> blocks;
    for (std::size_t middle = kBlock / 2; middle + kBlock / 2 <= samples.size(); middle += kBlock)
        if (middle / kHop < hops.size())
            blocks.push_back(hops[middle / kHop]);
    return blocks;
}

void DecisionCounts::add(const std::vector<Truth>& truth, const std::vector<bool>& decisions)
{
    for (std::size_t i = 0; i < std::min(truth.size(), decisions.size()); ++i) {
        if (truth[i] == Truth::Speech) {
            ++speech;
            missed += decisions[i] ? 0U : 1U;
        } else if (truth[i] == Truth::Pause) {
            ++pause;
            falseAlarms += decisions[i] ? 1U : 0U;
        }
    }
}

double DecisionCounts::missRate() const
{
    return share(missed, speech);
}

double DecisionCounts::falseAlarmRate() const
{
    return share(falseAlarms, pause);
}

double speechLevelDb(const corpus::Passage& passage)
{
    double energy = 0;
    std::size_t count = 0;
    for (const auto& sound : passage.sounds) {
        const auto first = static_cast<std::size_t>(sound.start * kSampleRate);
        const auto last = std::min(passage.samples.size(), static_cast<std::size_t>(sound.end * kSampleRate));
        for (auto i = first; i < last; ++i)
            energy += static_cast<double>(passage.samples[i]) * static_cast<double>(passage.samples[i]);
        count += last - std::min(first, last);
    }
    return 10 * std::log10(energy / static_cast<double>(std::max<std::size_t>(1, count)) + 1e-20);
}

} // namespace tonada::trust
