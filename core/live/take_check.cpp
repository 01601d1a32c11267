// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/take_check.h"

#include "core/audio/resampler.h"
#include "core/dsp/voice_activity.h"

#include <span>

namespace tonada {
namespace {

constexpr double kSampleRate = 16000;
constexpr std::size_t kHop = 512;
constexpr double kClipSeconds = 2;
constexpr double kLeastSpeech = static_cast<double>(VoiceActivity::kMinShare) * kClipSeconds;

} // namespace

TakeCheck checkTake(const RecentAudio& take)
{
    TakeCheck check;
    check.seconds = take.seconds();
    if (check.seconds < kClipSeconds) {
        check.fault = TakeFault::TooShort;
        return check;
    }
    const auto samples = resample(take.samples, take.rate, kSampleRate);
    VoiceActivity voice;
    std::size_t speechHops = 0;
    bool overload = false;
    bool tooQuiet = false;
    for (std::size_t at = 0; at + kHop <= samples.size(); at += kHop) {
        voice.accept(std::span(samples).subspan(at, kHop));
        speechHops += voice.speech() ? 1U : 0U;
        if (at < VoiceActivity::kWindowHops * kHop - kHop)
            continue; // not 2 s yet
        overload = overload || voice.state() == SpeechState::Overload;
        tooQuiet = tooQuiet || voice.state() == SpeechState::TooQuiet;
    }
    check.speechSeconds = static_cast<double>(speechHops * kHop) / kSampleRate;
    if (overload)
        check.fault = TakeFault::Overload;
    else if (check.speechSeconds < kLeastSpeech)
        check.fault = tooQuiet ? TakeFault::TooQuiet : TakeFault::NoSpeech;
    return check;
}

} // namespace tonada
